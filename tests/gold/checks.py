"""Gold derived from a marked text, and everything that is wrong with the marks."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .articles import Block, GoldArticle, Mention, Passage, Trap, Why, blocks_of, dropped_lines, passage, seed_bytes
from .folding import fold, joins_words
from .marks import Label, Mark, Marked, Part, Sort, parse, read_label
from .profiles import Cast, Profile

SEEN: Final = 25
"""Characters that a message shows before the words it is about."""


@dataclass(frozen=True, slots=True)
class Finder:
    """Where the names of one actor stand. Made by `finders`."""

    slug: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Placed:
    """A sound mark at its place."""

    label: Label
    kind: str
    passage: Passage

    @property
    def named(self) -> str | None:
        """The actor that the mark is a mention of."""
        return None if self.label.sort is Sort.TRAP else self.label.slug


def finders(cast: Cast) -> list[Finder]:
    """One pattern an actor: any of its names in whole words, with clitics and the article."""
    return [Finder(profile.slug, re.compile(_alternatives(profile))) for profile in cast.values()]


def derive(name: str, source: str, cast: Cast, found_by: list[Finder]) -> tuple[GoldArticle, list[str]]:
    """Gold of the file `source`, and what is wrong with it. Raises `MarkError` where marks do not fit together."""
    marked = parse(source)
    date, problems = _date(marked)
    blocks = blocks_of(marked)
    placed, slips = _placed(marked, blocks, cast)
    mentions = _mentions(placed, cast, date)
    hits = list(_hits(marked.raw, blocks, found_by))
    problems += _parts(marked, blocks) + slips + _idle(mentions, date) + _unmarked(marked.raw, hits, placed)
    traps = _traps(hits, placed)
    article = GoldArticle(
        name=f"{name}.txt",
        seed=seed_bytes(marked),
        date=date,
        blocks=blocks,
        dropped=dropped_lines(marked),
        mentions=tuple(sorted(mentions, key=lambda m: _reading_order(m.passage))),
        traps=tuple(sorted(traps, key=lambda t: _reading_order(t.passage))),
    )
    return article, problems


def doubts(article: GoldArticle) -> Iterator[str]:
    """Names marked NIL once that stand unmarked elsewhere: a slip, or part of another name."""
    marked = [m.passage for m in article.mentions] + [t.passage for t in article.traps]
    for name in sorted({m.passage.exact for m in article.mentions if m.sort is Sort.NIL}):
        for block in article.blocks:
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", block.text):
                start, end = block.start + found.start(), block.start + found.end()
                if not any(words.meets(start, end) for words in marked):
                    yield f"NIL name unmarked: …{block.text[max(0, found.start() - SEEN) : found.end() + SEEN]}…"


def _alternatives(profile: Profile) -> str:
    names = sorted({fold(name, strict=True)[0] for name in profile.names}, key=lambda name: (-len(name), name))
    # The article loses its alef after the preposition «ل» (to): «للأمم».
    joined = [[re.escape(name), *(["ل" + re.escape(name[1:])] if name.startswith("ال") else [])] for name in names]
    clitics = "[وف]?[بكل]?(?:ال)?"  # and, so; with, as, to; the
    return rf"(?<!\w){clitics}(?:{'|'.join(form for forms in joined for form in forms)})(?!\w)"


def _date(marked: Marked) -> tuple[str | None, list[str]]:
    if marked.date is None:
        return None, ["no date directive"]
    if marked.date == "null":
        return None, []
    try:
        return datetime.date.fromisoformat(marked.date).isoformat(), []
    except ValueError:
        return None, [f"{marked.date!r} is no date"]


def _parts(marked: Marked, blocks: tuple[Block, ...]) -> list[str]:
    """Headlines missing or doubled, parts over more than a line."""
    problems = [
        f"{stretch.part} runs over a line end"
        for stretch in marked.stretches
        if stretch.part is not Part.DROP and "\n" in marked.raw[stretch.start : stretch.end]
    ]
    titles, standfirsts = (sum(b.part is part for b in blocks) for part in (Part.TITLE, Part.STANDFIRST))
    if titles != 1 or standfirsts > 1:
        problems.append(f"{titles} titles, {standfirsts} standfirsts")
    return problems


def _placed(marked: Marked, blocks: tuple[Block, ...], cast: Cast) -> tuple[list[Placed], list[str]]:
    """The sound marks, and what is wrong with the others."""
    placed: list[Placed] = []
    problems: list[str] = []
    for mark in marked.marks:
        found = _place(mark, marked.raw, blocks, cast)
        if isinstance(found, Placed):
            placed.append(found)
        else:
            problems.append(f"{found}: [[{mark.label}|{marked.raw[mark.start : mark.end]}]]")
    return placed, problems


def _place(mark: Mark, raw: str, blocks: tuple[Block, ...], cast: Cast) -> Placed | str:
    """The mark at its place, or what is wrong with it."""
    label, exact = read_label(mark.label), raw[mark.start : mark.end]
    if label is None or not exact or exact != exact.strip():
        return "bad mark"
    if _cuts(raw, mark.start) or _cuts(raw, mark.end):
        return "cuts a word"
    where = passage(raw, blocks, mark.start, mark.end)
    if where is None:
        return "mark in debris or across lines"
    if label.slug is None:
        return Placed(label, label.kind or "", where)
    if label.slug not in cast:
        return "no such profile"
    return Placed(label, cast[label.slug].kind, where)


def _cuts(raw: str, at: int) -> bool:
    return 0 < at < len(raw) and joins_words(raw[at - 1]) and joins_words(raw[at])


def _mentions(placed: list[Placed], cast: Cast, date: str | None) -> list[Mention]:
    return [
        Mention(
            sort=p.label.sort,
            actor=p.named,
            kind=p.kind,
            passage=p.passage,
            of=cast[p.named].serves(date) if p.named and p.label.sort is Sort.ROLE else (),
            optional=p.label.optional,
        )
        for p in placed
        if p.label.sort is not Sort.TRAP
    ]


def _idle(mentions: list[Mention], date: str | None) -> list[str]:
    """Roles of actors who hold no office on the day."""
    roles = [m for m in mentions if m.sort is Sort.ROLE]
    return [f"role on a {m.kind}: {m.passage.exact}" for m in roles if m.kind != "person"] + [
        f"{m.actor} holds no office on {date}: {m.passage.exact}" for m in roles if not m.of
    ]


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name of an actor somewhere in the text, marked or not."""

    slug: str
    passage: Passage


def _hits(raw: str, blocks: tuple[Block, ...], found_by: list[Finder]) -> Iterator[_Hit]:
    for block in blocks:
        folded, index = fold(block.text, strict=True)
        for finder in found_by:
            for found in finder.pattern.finditer(folded):
                start, end = block.start + index[found.start()], block.start + index[found.end() - 1] + 1
                if where := passage(raw, blocks, start, end):
                    yield _Hit(finder.slug, where)


def _over(placed: list[Placed], where: Passage) -> list[Placed]:
    return [p for p in placed if p.passage.meets(where.start, where.end)]


def _unmarked(raw: str, hits: list[_Hit], placed: list[Placed]) -> list[str]:
    """Names that no mark explains: slips."""
    return [
        f"unmarked name of {hit.slug}: {raw[max(0, hit.passage.start - SEEN) : hit.passage.end + SEEN]!r}"
        for hit in hits
        if not _over(placed, hit.passage)
    ]


def _traps(hits: list[_Hit], placed: list[Placed]) -> list[Trap]:
    """The marked traps, and every name inside a longer one or a namesake's."""
    traps = [Trap(frozenset({p.label.slug or ""}), p.passage, Why.SENSE) for p in placed if p.label.sort is Sort.TRAP]
    for hit in hits:
        over = _over(placed, hit.passage)
        if not over or any(p.named == hit.slug for p in over):
            continue
        same = next((n for n, t in enumerate(traps) if t.passage.meets(hit.passage.start, hit.passage.end)), None)
        if same is not None:
            traps[same] = dataclasses.replace(traps[same], actors=traps[same].actors | {hit.slug})
        elif why := _why(hit, over):
            traps.append(Trap(frozenset({hit.slug}), hit.passage, why))
    return traps


def _why(hit: _Hit, over: list[Placed]) -> Why | None:
    """Why the name is a trap; `None` when the other actor is as good a reading of the same words."""
    home = min(over, key=lambda p: len(p.passage.exact))
    inside = len(hit.passage.exact) < len(home.passage.exact) - 2
    if home.named and not (inside and home.label.sort is Sort.NAME):
        return None
    if inside:
        return Why.INSIDE
    return Why.PLACE if home.kind == "place" else Why.NAMESAKE


def _reading_order(where: Passage) -> tuple[int, int]:
    return where.start, -len(where.exact)
