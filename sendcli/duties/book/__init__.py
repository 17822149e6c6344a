"""The rules themselves, a file a theme. `table` holds them all."""
