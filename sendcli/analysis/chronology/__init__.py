"""Every dated fact of a pupil, where it stands, and when it was first recorded."""
