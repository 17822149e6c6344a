"""The numbers of the report to governors: children counted, and what may be told of them. See docs/governors.md."""
