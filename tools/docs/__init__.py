"""The generated pages of docs/: made from the declarations, so that they cannot say something else."""
