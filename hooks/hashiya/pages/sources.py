"""Sources: the publishers of the digest, and the articles of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from ..annotations.annotation import AnnotatedArticle
from ..arabic.collation import sort_key
from ..arabic.counting import ARTICLE
from ..border.addresses import distinct
from ..options import Options
from .digest import Digest
from .inert import block, link
from .lists import article_list, titled
from .page import HIDDEN, Page, markdown_page
from .paging import paged
from .passages import span
from .spoken import spoken
from .wording import say

SOURCES: Final = "sources"

UNKNOWN: Final = "unknown"
"""Address of the articles that name no publisher."""

PAGE: Final = 100
"""Articles on one page of a publisher."""


def sources_pages(digest: Digest, options: Options) -> Iterable[Page]:
    """The list of publishers in the order of the alphabet, and their pages."""
    groups: dict[str, list[AnnotatedArticle]] = defaultdict(list)
    for annotated in digest.articles:
        groups[annotated.article.publisher or ""].append(annotated)
    names = [*sorted(filter(None, groups), key=sort_key), *([""] if "" in groups else [])]
    found = (address for address, _ in distinct(name or UNKNOWN for name in names))
    addresses = dict(zip(names, found, strict=True))
    items = [_listed(name, addresses[name], groups[name], options) for name in names]
    meta = {"title": say("publishers"), "description": say("publishers_description"), "hide": HIDDEN}
    listed = block("articles", "\n".join(items)) if items else [say("no_publishers")]
    blocks = [f"# {say('publishers')} {{ #sources }}", f"{say('publishers_description')}\n{{ .lead }}", *listed]
    yield markdown_page(f"{SOURCES}/index.md", meta, blocks)
    for name, address in addresses.items():
        yield from _pages_of(name or say("no_publisher"), address, groups[name], options)


def _listed(name: str, address: str, articles: Sequence[AnnotatedArticle], options: Options) -> str:
    """A publisher with the number of its articles and the newest of them."""
    shown = link(spoken(name or say("no_publisher")), f"{address}.md", class_="publisher")
    newest = titled(articles[0], f"../{options.articles_dir}/")
    return f"- {shown} {span('count', ARTICLE.counted(len(articles)))} {span('newest', newest)}"


def _pages_of(name: str, address: str, articles: Sequence[AnnotatedArticle], options: Options) -> Iterable[Page]:
    newest, older = paged(articles, PAGE)
    links = [link(str(number), f"{address}/{number}.md") for number in range(len(older), 0, -1)]
    blocks = [f"# {spoken(name)} {{ #source }}", *article_list(newest, f"../{options.articles_dir}/")]
    blocks += [f"{say('older_articles')} {' · '.join(links)}\n{{ .more }}"] if links else []
    yield markdown_page(f"{SOURCES}/{address}.md", _meta(name), blocks)
    for number, page in enumerate(older, start=1):
        back = link(spoken(name), f"../{address}.md")
        listed = article_list(page, f"../../{options.articles_dir}/")
        yield markdown_page(
            f"{SOURCES}/{address}/{number}.md",
            _meta(f"{name} ({number})"),
            [f"# {spoken(name)} ({number}) {{ #source }}", f"{back}\n{{ .ways }}", *listed],
        )


def _meta(title: str) -> dict[str, object]:
    return {"title": title, "description": title, "hide": HIDDEN, "search": {"exclude": True}}
