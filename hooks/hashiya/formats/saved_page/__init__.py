"""A saved news page to a manuscript: its letters, its lines, its furniture, its body, what it says of itself."""
