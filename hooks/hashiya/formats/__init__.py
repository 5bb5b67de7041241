"""Kinds of files to lines of text: what stands in a document, in its order, and what it says of itself."""
