"""The past of a records folder, read from git's objects; no file of the working tree is touched."""
