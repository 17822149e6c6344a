"""How fast is it? Big invented folders, and measurements on them side by side with other programs."""
