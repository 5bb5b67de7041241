"""Drawings made at build time: SVG without scripts, styles or fonts of its own. Knows nothing of pages."""
