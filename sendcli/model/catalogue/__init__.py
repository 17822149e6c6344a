"""The built-in scales, a file a family. `model.measures` finds one by its id."""
