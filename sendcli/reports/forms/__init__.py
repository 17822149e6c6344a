"""The forms of a page: HTML, Markdown and the language of the PDF writer. Each escapes what it prints."""
