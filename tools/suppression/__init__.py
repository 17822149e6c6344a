"""Random schools, their pages, and readers who try to find out what is hidden in them."""
