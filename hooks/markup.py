"""The door for finished pages: what the theme writes that is no sound HTML."""

from __future__ import annotations

from hashiya.site.markup import mended


def on_post_page(output: str, **_: object) -> str:
    """The page with the theme's faults mended."""
    return mended(output)


def on_post_template(output_content: str, *, template_name: str, **_: object) -> str:
    """The same for pages that no Markdown stands behind: `404.html`."""
    return mended(output_content) if template_name.endswith(".html") else output_content
