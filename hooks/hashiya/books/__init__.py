"""The articles of a month as an EPUB 3 book."""
