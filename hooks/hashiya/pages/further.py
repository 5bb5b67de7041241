"""Ways on from an article: related ones, the same day before, and its neighbours by date."""

from __future__ import annotations

from ..articles.article import Article
from .digest import Digest
from .inert import block, inert
from .lists import article_list, titled
from .passages import span
from .related import Neighbours, Related
from .wording import say


def further_sections(article: Article, neighbours: Neighbours, digest: Digest) -> list[str]:
    """«مقالات ذات صلة» and «في مثل هذا اليوم», each where there is something to show. Copies are told elsewhere."""
    blocks: list[str] = []
    copies = {copy.article.id for copy in digest.copies.get(article.id, ())}
    shown = [related for related in neighbours.related if related.annotated.article.id not in copies]
    if shown:
        items = "\n".join(_related_item(related, digest) for related in shown)
        blocks += [f"## {say('related')} {{ #related }}", *block("related", items)]
    if neighbours.same_day:
        listed = article_list(neighbours.same_day, "", publisher=True)
        blocks += [f"## {say('same_day')} {{ #same-day }}", *block("related", *listed)]
    return blocks


def neighbours_line(neighbours: Neighbours) -> list[str]:
    """The article before and the one after, by date."""
    said = (("older_article", neighbours.older), ("newer_article", neighbours.newer))
    items = [f"- {span('way', say(key))} {titled(annotated, '')}" for key, annotated in said if annotated]
    return block("neighbours", "\n".join(items), excluded=True) if items else []


def _related_item(related: Related, digest: Digest) -> str:
    names = "، ".join(inert(digest.known[slug].name) for slug in related.shared)
    return f"- {titled(related.annotated, '')} {span('shared', say('in_both', names=names))}"
