"""The values everything is made of. They know nothing of files, screens or algorithms."""
