"""The door to Markdown: a run of inert text is read at once, so that a page costs what its length costs.

Markdown replaces one character reference at a time and copies the whole paragraph for each: a paragraph of brackets
took four times as long for twice the size.
"""

from __future__ import annotations

from typing import Final

from markdown import Extension, Markdown
from markdown.inlinepatterns import HtmlInlineProcessor
from mkdocs.config.defaults import MkDocsConfig

PLAIN: Final = r"[^\x00-\x7f]|[A-Za-z0-9 .,;?%/]"
"""Characters that no Markdown syntax in use here begins with; `hashiya.pages.inert` leaves only these as they are."""
RUN: Final = rf"((?:&#\d+;(?:{PLAIN})*)*&#\d+;)"
"""From the first reference to the last, with the plain text between."""
PLACE: Final = 81
"""Right before Markdown's own rule for one reference (`entity`, 80): links and code are taken out by then."""


class Runs(Extension):
    """Reads runs of references."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown names it
        """Add the rule."""
        md.inlinePatterns.register(HtmlInlineProcessor(RUN, md), "run", PLACE)


def on_config(config: MkDocsConfig) -> None:
    """For every page."""
    config.markdown_extensions.append(Runs())  # type: ignore[arg-type]  # Markdown takes extensions themselves too
