"""An article without its publisher's own words: paragraphs go to the background, lines to what was left out."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from ..arabic.folding import fold_name
from ..articles.article import Article, Body, LeftOut, Piece, compose_body
from ..articles.debris import without_bullet
from ..formats.manuscript import Mark
from ..seeds.dropped import Dropped
from ..seeds.reading import Seed
from .house_text import is_line

RECURRING: Final = "نصّ يتكرر عند هذا الناشر"
"""The reason that the page shows: words that recur with this publisher."""

SHOWN_WORDS: Final = 12
"""Of a paragraph the record shows how it begins; the whole of it stands in the background."""


def set_apart(article: Article, places: Collection[int], dropped: Dropped) -> Article:
    """`article` without the blocks of its news at `places`, but for those that the editor keeps."""
    if not places:
        return article
    seed = dropped.read()
    keep = tuple(fold_name(without_bullet(text)) for text in seed.word.keep or ())
    news = list(_pieces(article.news))
    gone = {place for place in places if not (keep and fold_name(news[place].text).startswith(keep))}
    if not gone:
        return article
    apart = [piece for place, piece in enumerate(news) if place in gone]
    paragraphs = [piece for piece in apart if not is_line(piece.text)]
    return replace(
        article,
        news=compose_body(piece for place, piece in enumerate(news) if place not in gone),
        background=compose_body([*_pieces(article.background), *paragraphs]),
        left_out=(*article.left_out, *_record(apart, seed)),
    )


def _pieces(body: Body) -> Iterator[Piece]:
    """The blocks of `body`, each with its marks, which stand in the order of the text."""
    marks = deque(body.marks)
    for block in body.blocks:
        own: list[Mark] = []
        while marks and marks[0].start < block.end:
            own.append(marks.popleft().moved(-block.start))
        yield Piece(block.part, body.of(block), tuple(own))


def _record(apart: list[Piece], seed: Seed) -> Iterator[LeftOut]:
    lines = {without_bullet(line.text): line.number for line in reversed(seed.manuscript.lines)}
    for piece in apart:
        words = piece.text.split()
        shown = " ".join([*words[:SHOWN_WORDS], "…"]) if len(words) > SHOWN_WORDS else piece.text
        yield LeftOut(shown, RECURRING, lines.get(piece.text))
