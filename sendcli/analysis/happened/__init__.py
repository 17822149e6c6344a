"""What happened between two states of the folder, counted: for a meeting, or for the summary of a week."""
