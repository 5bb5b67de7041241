"""Annotated articles as Markdown pages with front matter, inert by construction."""
