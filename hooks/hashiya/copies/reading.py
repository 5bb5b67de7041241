"""All articles read side by side, before any of them is annotated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..articles.article import Article
from ..articles.kept import Bodies
from ..memory import FORGETFUL, Memory
from ..problems import Problem
from ..seeds.dropped import Dropped
from .apart import set_apart
from .house_text import find_house_text
from .identical import without_repeated_texts
from .imprint import take_imprints
from .stories import copies_by_id, find_stories


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The articles that are published, and what each has to do with the others. Made by `read_side_by_side`."""

    articles: tuple[Article, ...]
    """Without texts that another file holds, and with what their publisher always says set apart."""
    copies: Mapping[str, tuple[str, ...]]
    """By id: the other articles that tell the same story in the same words."""


def read_side_by_side(
    read: Sequence[tuple[Dropped, Article]], bodies: Bodies | None = None, *, shown_as: str, memory: Memory = FORGETFUL
) -> tuple[SideBySide, list[Problem]]:
    """What the articles have in common: one text twice, copies of one story, and then what a publisher always says.

    An article whose text is divided anew is put among the other `bodies`.
    """
    seeds = {article.id: seed for seed, article in read}
    imprints, problems = without_repeated_texts(
        take_imprints((article for _, article in read), memory), shown_as=shown_as
    )
    stories = find_stories(imprints, memory)
    house_text = find_house_text(imprints, stories)
    articles = (
        set_apart(imprint.article, house_text.get(imprint.article.id, ()), seeds[imprint.article.id])
        for imprint in imprints
    )
    together = tuple(map(bodies.put_away, articles) if bodies else articles)
    return SideBySide(together, copies_by_id(stories)), problems
