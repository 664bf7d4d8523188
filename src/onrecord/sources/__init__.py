"""-> sources: bytes captured from files, folders, archives and standard input, with hash and custody."""
