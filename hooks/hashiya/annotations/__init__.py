"""Mentions explained: who they are, the office held on the day, and the words around them."""
