"""Sites made from gold: perfect, perfect in another house style, and faulty in known ways. They test the scorer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from .articles import GoldArticle, Mention, Passage, Why
from .figures import Counts, Figure
from .folding import has_words, key
from .linking import LINKED
from .locating import Span
from .marks import Part, Sort
from .pack import Pack
from .parsing import SHORT
from .published import Site
from .unknowns import Name, gold_unknowns

CONTEXT: Final = 32
"""Characters of prefix and suffix in an annotation."""

READING_ORDER: Final = {Part.TITLE: 0, Part.STANDFIRST: 1, Part.CAPTION: 2, Part.BODY: 3}
CAPTIONS_LAST: Final = {**READING_ORDER, Part.CAPTION: 4}
RESTYLED: Final = {
    "“": "«",  # quotation marks of the house
    "”": "»",
    "ـ": "",  # no tatweel
    " ": "\u00a0",  # spaces that do not break
    "\t": "  ",
}

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Page:
    """The text of an article in a house style, and the places of gold words in it. Made by `_page`."""

    text: str
    place: Callable[[Passage], Span]


def perfect_site(pack: Pack, *, restyled: bool = False) -> Site:
    """A site with every link and nothing else; `restyled`: other marks and spaces, captions last."""
    site: dict[str, str] = {}
    rows: list[Row] = []
    for article in pack.articles:
        page = _page(article, restyled=restyled)
        items = [_item(page.text, m.actor or "", m.sort, page.place(m.passage)) for m in _linked(article)]
        _publish(site, article, page.text, items)
        rows.append(_row(article, article.title, article.date))
    return _with_tables(site, rows, _unknown_rows(pack))


@dataclass(slots=True)
class _Faults:
    """What is done wrong on purpose, and what every figure must change by."""

    slugs: list[str]
    change: Counts = field(default_factory=Counter)
    mentions: int = 0
    articles: int = 0

    def note(self, by: int, *figures: Figure, of: str = "") -> None:
        """Every one of `figures` must change by `by`."""
        for figure in figures:
            self.change[figure, of] += by


def faulty_site(pack: Pack) -> tuple[Site, Counts]:
    """A site with faults, and by how much each figure differs from those of the perfect one."""
    site: dict[str, str] = {}
    rows: list[Row] = []
    faults = _Faults(sorted(pack.cast))
    for article in pack.articles:
        page = _page(article)
        items = [item for m in _linked(article) if (item := _faulty_item(page, article, m, faults))]
        items += _trapped(page, article, faults)
        _publish(site, article, page.text + _leak(article, faults), items)
        rows.append(_faulty_row(article, faults))
    return _with_tables(site, rows, _faulty_unknown_rows(pack, faults)), faults.change


def _faulty_item(page: _Page, article: GoldArticle, mention: Mention, faults: _Faults) -> Row | None:
    """The annotation of a mention; every fifth is missing, some are wrong, some point beside their words."""
    faults.mentions += 1
    sound = (Figure.LINKS, Figure.OFFSETS_SOUND, Figure.CONTEXTS_SOUND)
    actor, span = mention.actor or "", page.place(mention.passage)
    if faults.mentions % 5 == 0:
        faults.note(-1, Figure.FOUND, Figure.GUESSED, Figure.RIGHT, of=mention.sort)
        faults.note(-1, Figure.SAME_WORDS, *sound)
        return None
    if faults.mentions % 11 == 0 and mention.sort is Sort.NAME and not _over_a_trap(article, mention):
        faults.note(-1, Figure.FOUND, Figure.RIGHT, of=mention.sort)
        faults.note(-1, Figure.SAME_WORDS)
        faults.note(1, Figure.WRONG)
        actor = next(slug for slug in faults.slugs if slug not in {m.actor for m in article.mentions})
    item = _item(page.text, actor, mention.sort, span)
    if faults.mentions % 7 == 0 and mention.passage.exact[:2].isalpha():
        faults.note(-1, Figure.OFFSETS_SOUND, Figure.CONTEXTS_SOUND)
        item = _item(page.text, actor, mention.sort, span, slip=1)
    return item


def _over_a_trap(article: GoldArticle, mention: Mention) -> bool:
    return any(trap.passage.meets(mention.passage.start, mention.passage.end) for trap in article.traps)


def _trapped(page: _Page, article: GoldArticle, faults: _Faults) -> list[Row]:
    """A link on the first common word that looks like an actor."""
    for trap in article.traps:
        apart = not any(m.passage.meets(trap.passage.start, trap.passage.end) for m in article.mentions)
        if trap.why is Why.SENSE and apart:
            faults.note(1, Figure.SPURIOUS, Figure.LINKS, Figure.OFFSETS_SOUND, Figure.CONTEXTS_SOUND)
            faults.note(1, Figure.GUESSED, of=Sort.NAME)
            faults.note(1, Figure.SPRUNG, of=Why.SENSE)
            return [_item(page.text, min(trap.actors), Sort.NAME, page.place(trap.passage))]
    return []


def _leak(article: GoldArticle, faults: _Faults) -> str:
    """A line of debris that is published."""
    lines = [line for line in article.dropped if len(key(line)) >= SHORT and has_words(line)]
    faults.note(bool(lines), Figure.LEAKED)
    return f"\n{lines[-1]}\n" if lines else ""


def _faulty_row(article: GoldArticle, faults: _Faults) -> Row:
    """Every sixth article with a longer headline and another day."""
    faults.articles += 1
    if faults.articles % 6:
        return _row(article, article.title, article.date)
    faults.note(-1, Figure.TITLES, Figure.DATES)
    return _row(article, f"{article.title} 2", "1999-01-01")


def _faulty_unknown_rows(pack: Pack, faults: _Faults) -> list[Row]:
    """Every other name with no profile, and one that nobody bears."""
    names = [name for name in gold_unknowns(pack.articles) if not name.optional]
    for name in names[1::2]:
        faults.note(-1, Figure.FOUND, Figure.GUESSED, Figure.RIGHT, of=name.kind)
    faults.note(1, Figure.GUESSED, of="person")
    nobody = Name("person", "قسطنطين", optional=False, seeds=frozenset({pack.articles[0].name}))  # Constantine
    return [_unknown_row(name) for name in (*names[::2], nobody)]


def _linked(article: GoldArticle) -> list[Mention]:
    return [mention for mention in article.mentions if mention.sort in LINKED]


def _page(article: GoldArticle, *, restyled: bool = False) -> _Page:
    order = CAPTIONS_LAST if restyled else READING_ORDER
    style: Mapping[str, str] = RESTYLED if restyled else {}
    blocks = [[style.get(char, char) for char in block.text] for block in article.blocks]
    starts, text = {}, ""
    for number in sorted(range(len(blocks)), key=lambda n: (order[article.blocks[n].part], n)):
        starts[number] = len(text)
        text += "".join(blocks[number]) + "\n\n"

    def place(words: Passage) -> Span:
        block = blocks[words.block]
        start = starts[words.block] + len("".join(block[: words.at]))
        return start, start + len("".join(block[words.at : words.at + len(words.exact)]))

    return _Page(text.removesuffix("\n"), place)


def _item(text: str, actor: str, sort: Sort, span: Span, *, slip: int = 0) -> Row:
    """An annotation as the contract has it; `slip`: characters by which its start is wrong."""
    start, end = span
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
    }
    position = {"type": "TextPositionSelector", "start": start + slip, "end": end}
    return {
        "type": "Annotation",
        "motivation": "identifying",
        "hashiya:via": str(sort),
        "body": {"type": "SpecificResource", "id": f"../../actors/{actor}/"},
        "target": {"source": "article.txt", "selector": [position, quote]},
    }


def _publish(site: dict[str, str], article: GoldArticle, text: str, items: list[Row]) -> None:
    site[f"articles/{_id(article.name)}/article.txt"] = text
    site[f"articles/{_id(article.name)}/annotations.jsonld"] = _json({"type": "AnnotationPage", "items": items})


def _row(article: GoldArticle, title: str | None, date: str | None) -> Row:
    name = _id(article.name)
    about: Row = {"title": title, "standfirst": article.standfirst, "date": date}
    return {"id": name, "seed": article.name, "url": f"articles/{name}/", **about}


def _unknown_rows(pack: Pack) -> list[Row]:
    return [_unknown_row(name) for name in gold_unknowns(pack.articles) if not name.optional]


def _unknown_row(name: Name) -> Row:
    return {"name": name.name, "kind": name.kind, "count": 1, "articles": sorted(map(_id, name.seeds))}


def _id(seed: str) -> str:
    return seed.removesuffix(".txt")


def _with_tables(site: dict[str, str], articles: list[Row], unknown: list[Row]) -> Site:
    return {**site, "data/articles.json": _json(articles), "data/unknown.json": _json(unknown)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
