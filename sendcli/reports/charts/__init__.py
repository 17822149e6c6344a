"""Charts as SVG: drawn by hand, so that each has a title and a description and can be read in grey."""
