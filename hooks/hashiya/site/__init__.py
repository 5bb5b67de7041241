"""The digest as data for other programs."""
