"""Names: found in text, sorted into kinds, joined into actors, and found again."""
