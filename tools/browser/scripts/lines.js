// The headings of a page as they read, in order; captions and heads of tables too. Not those that a cell repeats.
(() => {
  const words = (query) => Array.from(document.querySelectorAll(query), (one) => one.innerText.replace(/\s+/g, " ").trim());
  const cells = new Set(words("tbody td, tbody th, li"));
  return words("h1, h2, h3, h4, caption, thead th").filter((one) => !cells.has(one));
})()
