"""Where records live: a folder becomes a snapshot. Nothing here knows what the records are for."""
