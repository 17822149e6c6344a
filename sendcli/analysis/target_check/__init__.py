"""Whether the targets of a plan can be worked with: four questions of each, one of all. `check` asks them."""
