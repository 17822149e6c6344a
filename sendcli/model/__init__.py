"""What the records are: each record type as a declaration of its fields. No files, no printing."""
