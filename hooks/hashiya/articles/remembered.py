"""Articles that an earlier build has read from the very same seeds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..memory import Memory
from ..problems import Problem
from ..records import made, made_with, told
from ..seeds.dropped import Dropped
from .article import Article, Body
from .kept import Bodies, packed
from .parsing import parse_article

_ELSEWHERE: Final = Body("", ())
"""Stands for a text that is told apart."""


def remembered_article(
    seed: Dropped, memory: Memory, bodies: Bodies, *, article_id: str, shown_as: str
) -> tuple[Article, list[Problem]]:
    """What `parse_article` makes of a seed, which is read where nobody remembers; its texts are among `bodies`."""
    key = memory.key("parsed article", seed.path, seed.sum, article_id, shown_as)
    kept = memory.recall(key)
    if isinstance(kept, list):
        news, background = map(bodies.put_packed, kept[1:3])
        return made_with(Article, kept[0], news=news, background=background), [made(Problem, one) for one in kept[3]]
    article, problems = parse_article(seed.read(), article_id=article_id, shown_as=shown_as)
    plain = replace(article, news=_ELSEWHERE, background=_ELSEWHERE)
    memory.keep(key, [told(plain), packed(article.news), packed(article.background), [told(one) for one in problems]])
    return bodies.put_away(article), problems
