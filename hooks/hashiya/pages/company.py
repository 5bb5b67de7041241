"""Who is named together with an actor: a graph, and the list behind it."""

from __future__ import annotations

from heapq import nsmallest
from itertools import combinations
from typing import Final

from ..actors.actor import Actor
from ..arabic.counting import ARTICLE
from ..drawings.company import Node, company_graph
from .digest import Digest
from .inert import block, inert, link
from .passages import span
from .wording import say

MOST_TOGETHER: Final = 12
"""Actors listed under «أسماء تُذكر مع …»; the rest are met too seldom to tell anything."""

MOST_DRAWN: Final = 8
"""Of them in the graph: more names would stand on each other."""

FEWEST_DRAWN: Final = 3


def company_section(actor: Actor, digest: Digest) -> list[str]:
    """The graph of who is named with `actor`, every name a link, and the same as a list."""
    most = most_together(digest, actor.slug)
    if not most:
        return []
    items = []
    for slug, number in most:
        other = digest.actors[slug]
        name = link(inert(other.name), f"{slug}.md", class_=f"actor {other.kind}")
        items.append(f"- {name} {span('count', ARTICLE.counted(number))}")
    return [
        f"## {inert(say('together', name=actor.name))} {{ #together data-search-exclude=1 }}",
        *block("together", *_graph(actor, most[:MOST_DRAWN], digest), "\n".join(items), excluded=True),
    ]


def most_together(digest: Digest, slug: str) -> list[tuple[str, int]]:
    """Who is named with an actor and in how many articles: `MOST_TOGETHER`, the most often named first."""
    found = [(-number, other) for other, number in digest.together(slug).items()]
    return [(other, -negative) for negative, other in nsmallest(MOST_TOGETHER, found)]


def _graph(actor: Actor, most: list[tuple[str, int]], digest: Digest) -> list[str]:
    if len(most) < FEWEST_DRAWN:
        return []
    nodes = [
        Node(slug, digest.actors[slug].name, digest.actors[slug].kind, f"../{slug}/", number)
        for slug, number in sorted(most, key=lambda item: (digest.actors[item[0]].kind, -item[1], item[0]))
    ]
    pairs = list(combinations(sorted(node.slug for node in nodes), 2))
    shared = dict(zip(pairs, digest.both(pairs), strict=True))
    ties = {pair: number for pair, number in shared.items() if number}
    drawing = company_graph(actor.name, actor.kind, nodes, ties, label=say("company_label", name=actor.name))
    return [f'<figure class="company">{drawing}</figure>']
