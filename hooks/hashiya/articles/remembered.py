"""Articles that an earlier build has read from the very same seeds."""

from __future__ import annotations

from ..memory import Memory
from ..problems import Problem
from ..records import made, told
from ..seeds.dropped import Dropped
from .article import Article
from .parsing import parse_article


def remembered_article(
    seed: Dropped, memory: Memory, *, article_id: str, shown_as: str
) -> tuple[Article, list[Problem]]:
    """What `parse_article` makes of a seed, which is read where nobody remembers."""
    key = memory.key("article", seed.path, seed.sum, article_id, shown_as)
    kept = memory.recall(key)
    if isinstance(kept, list):
        return made(Article, kept[0]), [made(Problem, one) for one in kept[1]]
    article, problems = parse_article(seed.read(), article_id=article_id, shown_as=shown_as)
    memory.keep(key, [told(article), [told(one) for one in problems]])
    return article, problems
