"""Simple Markdown as HTML, and finished pages from a shell: what a general parser does at twenty times the cost."""
