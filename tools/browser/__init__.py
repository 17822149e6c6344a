"""Every HTML page opened in a real browser without a network: what it asks for, axe, widths, keys, print."""
