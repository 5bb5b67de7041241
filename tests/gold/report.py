"""Figures and errors in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from .articles import Why
from .checks import doubts
from .figures import Figure, Score
from .marks import Sort
from .pack import Pack

ROWS: Final = {
    Sort.NAME: "name",
    Sort.ROLE: "role",
    Sort.ANAPHOR: "anaphor",
    "person": "no profile: person",
    "organization": "no profile: body",
}
COLUMNS: Final = (Figure.GOLD, Figure.FOUND, Figure.GUESSED, Figure.RIGHT)
KEPT: Final = {
    Figure.TITLES: Figure.ARTICLES,
    Figure.STANDFIRSTS: Figure.ARTICLES,
    Figure.DATES: Figure.ARTICLES,
    Figure.CAPTIONS_KEPT: Figure.CAPTIONS,
    Figure.PARAGRAPHS_KEPT: Figure.PARAGRAPHS,
    Figure.LEAKED: Figure.DEBRIS,
    Figure.OFFSETS_SOUND: Figure.LINKS,
    Figure.CONTEXTS_SOUND: Figure.LINKS,
}
MARKED: Final = (Sort.NAME, Sort.ROLE, Sort.ANAPHOR, Sort.NIL)


def table(result: Score) -> Iterator[str]:
    """Every figure of one pack, line by line."""
    yield f"{'':19}" + "".join(f"{column:>9}" for column in (*COLUMNS, "P", "R", "F1"))
    for of, label in ROWS.items():
        figures = "".join(f"{result.count(column, of):>9}" for column in COLUMNS)
        shares = "".join(f"{share:>9.3f}" for share in (result.precision(of), result.recall(of), result.f1(of)))
        yield f"{label:19}{figures}{shares}"
    wrong = (Figure.WRONG, Figure.SPURIOUS, Figure.DOUBLED, Figure.BESIDE_NAME, Figure.NEUTRAL)
    yield " · ".join(f"{figure} {result.count(figure)}" for figure in wrong)
    yield f"{Figure.SPRUNG} " + " · ".join(
        f"{why} {result.count(Figure.SPRUNG, why)}/{result.count(Figure.TRAPS, why)}" for why in Why
    )
    yield " · ".join(f"{part} {result.count(part)}/{result.count(whole)}" for part, whole in KEPT.items())
    found = sum(result.count(Figure.FOUND, sort) for sort in MARKED)
    rest = (Figure.PLACELESS, Figure.UNLOCATED, Figure.MISSING, Figure.EXTRA)
    same = f"{Figure.SAME_WORDS} {result.count(Figure.SAME_WORDS)}/{found}"
    yield " · ".join((same, *(f"{figure} {result.count(figure)}" for figure in rest)))


def errors(result: Score) -> Iterator[str]:
    """Every error, article by article, in columns."""
    for fault in result.faults:
        yield f"{fault.article}\t{fault.what}\t{fault.about}\t{fault.words}\t{fault.where}"


def summary(results: Mapping[str, Score]) -> Iterator[str]:
    """One line a pack."""
    heads = ("name F1", "role F1", "anaphor F1", "wrong", "spurious", "sprung", "leaked")
    yield f"{'':10}" + "".join(f"{head:>12}" for head in heads)
    for name, result in results.items():
        shares = [f"{result.f1(sort):.3f}" for sort in (Sort.NAME, Sort.ROLE, Sort.ANAPHOR)]
        wrong = [result.over_all(figure) for figure in (Figure.WRONG, Figure.SPURIOUS, Figure.SPRUNG, Figure.LEAKED)]
        yield f"{name:10}" + "".join(f"{figure:>12}" for figure in (*shares, *wrong))


def contents(pack: Pack) -> Iterator[str]:
    """What is marked in a pack, article by article, and what its author should look at again."""
    yield f"{'':26}" + "".join(f"{sort:>9}" for sort in MARKED) + f"{'trap':>6}{'drop':>6}  date"
    for article in pack.articles:
        marked = Counter(m.sort for m in article.mentions if not m.optional)
        figures = "".join(f"{marked[sort]:>9}" for sort in MARKED)
        yield f"{article.name:26}{figures}{len(article.traps):>6}{len(article.dropped):>6}  {article.date}"
        yield from (f"    {doubt}" for doubt in doubts(article))
    yield f"{len(pack.articles)} articles, {len(pack.cast)} actors; not mentioned: {', '.join(pack.idle()) or 'none'}"
