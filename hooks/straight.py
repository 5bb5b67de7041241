"""The door for our own pages: their simple Markdown is HTML at once; anything else goes MkDocs' way.

Without this door and `shell.py` the site is the same byte for byte, at several times the cost.
"""

from __future__ import annotations

import posixpath
from typing import Any, Final

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from hashiya.pages.page import Page as Made
from hashiya.rendering.blocks import simple_html
from hashiya.rendering.headings import Heading
from made_links import Addresses, Links

EXTENSIONS: Final = {"toc", "tables", "fenced_code", "attr_list", "md_in_html", "Runs"}
"""What Markdown is known to be read with; with any other extension the general parser reads every page."""


class StraightPage(Page):
    """A page that the house has written."""

    def __init__(self, made: Made, file: File, config: MkDocsConfig, addresses: Addresses) -> None:
        super().__init__(None, file, config)
        self.made, self.addresses = made, addresses

    def read_source(self, config: MkDocsConfig) -> None:
        """Text and front matter as the house has them, unless somebody else has a say."""
        if config.plugins.events["page_read_source"] or self.file._content is not self.made.body:  # noqa: SLF001
            super().read_source(config)
            return
        self.markdown, self.meta = self.made.body, dict(self.made.meta or {})
        run = config.extra["hashiya"]
        if run.found is not None and _is_ours(self.file.src_uri, run.options.articles_dir, run.options.actors_dir):
            if not self.meta.get("search"):
                run.found.append(self.url)
            self.meta["search"] = {"exclude": True}  # the search reads these pages from the digest

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """HTML, headings and anchors."""
        links: Links = {}
        simple = simple_html(self.markdown or "", lambda link: self.addresses.follow(link, self, links))
        if simple is None:
            super().render(config, files)
            return
        self.content = simple.html
        self.toc = get_toc(nest_toc_tokens([_token(heading) for heading in simple.headings]))
        self.present_anchor_ids = set(simple.anchors)
        self.links_to_anchors = links


def _token(heading: Heading) -> Any:  # noqa: ANN401  # Markdown's own type has no public name
    return {"level": heading.level, "id": heading.anchor, "name": heading.name}


def _is_ours(uri: str, articles: str, actors: str) -> bool:
    return posixpath.basename(uri) != "index.md" and uri.startswith((f"{articles}/", f"{actors}/"))


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Take over the pages of the house that stand in no navigation."""
    if _is_known(config):
        addresses, listed = Addresses(files), set(map(id, nav.pages))
        for file in files.documentation_pages():
            made = getattr(file, "made", None)
            if made is not None and made.meta is not None and id(file.page) not in listed:
                StraightPage(made, file, config, addresses)
    return nav


def on_post_page(output: str, *, page: Page, **_: object) -> str:
    """A page that is written needs its words no more."""
    if isinstance(page, StraightPage):
        page.content = page.markdown = None
        page.meta = {}
    return output


def _is_known(config: MkDocsConfig) -> bool:
    """Whether Markdown is read as it was when the straight way was tried."""
    names = {one if isinstance(one, str) else type(one).__name__ for one in config.markdown_extensions}
    said = {name: {k: v for k, v in (told or {}).items() if v} for name, told in (config.mdx_configs or {}).items()}
    return names <= EXTENSIONS and not any(said.values())
