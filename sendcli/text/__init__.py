"""YAML as text: read with positions, show an excerpt. Knows nothing of schools."""
