"""Links held against the marks: found, missed, wrong, one too many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from .articles import GoldArticle, Mention, Trap, Why
from .figures import Counts, Fault, Figure, Score
from .folding import word_numbers
from .locating import Span, locate
from .marks import Sort
from .published import Link

LINKED: Final = (Sort.NAME, Sort.ROLE, Sort.ANAPHOR)
"""Sorts of mention that a link can be right about."""
SEEN: Final = 25
"""Characters shown on either side of an error."""

Item = TypeVar("Item", Mention, Trap, Link)


@dataclass(frozen=True, slots=True)
class Seen(Generic[Item]):
    """A mention, trap or link with its place in the published text."""

    item: Item
    span: Span | None
    words: frozenset[int]
    """Numbers of its words; empty when it has no place."""


@dataclass(frozen=True, slots=True)
class _Text:
    """Everything that has a place in one published text."""

    text: str
    known: list[Seen[Mention]]
    """Mentions of actors with a profile."""
    others: list[Seen[Mention]]
    """Mentions of actors with none."""
    traps: list[Seen[Trap]]
    links: list[Seen[Link]]
    matches: dict[int, int]
    """Number of a link → number of the known mention that it is right about."""


def score_links(article: GoldArticle, text: str, links: Sequence[Link]) -> Score:
    """What the links of one article are worth."""
    seen = _seen(article, text, links)
    counts: Counts = Counter()
    counts[Figure.UNLOCATED, ""] = sum(1 for mention in seen.known if mention.span is None)
    counts.update((Figure.TRAPS, trap.item.why) for trap in seen.traps)
    faults = [*_mentions(seen, counts), *_links(seen, counts)]
    return Score(counts, tuple(faults))


def _seen(article: GoldArticle, text: str, links: Sequence[Link]) -> _Text:
    numbers = word_numbers(text)
    marked = len(article.mentions)
    spans = locate([m.passage for m in article.mentions] + [t.passage for t in article.traps], text)
    mentions = [Seen(m, at, _words(numbers, at)) for m, at in zip(article.mentions, spans[:marked], strict=True)]
    traps = [Seen(t, at, _words(numbers, at)) for t, at in zip(article.traps, spans[marked:], strict=True)]
    guesses = [Seen(link, (link.start, link.end), _words(numbers, (link.start, link.end))) for link in links]
    known = [mention for mention in mentions if mention.item.sort in LINKED]
    others = [mention for mention in mentions if mention.item.sort not in LINKED]
    return _Text(text, known, others, traps, guesses, _matches(known, guesses))


def _words(numbers: list[int], span: Span | None) -> frozenset[int]:
    return frozenset(number for number in numbers[slice(*span)] if number >= 0) if span else frozenset()


def _matches(known: list[Seen[Mention]], links: list[Seen[Link]]) -> dict[int, int]:
    """Links and mentions of the same actor with a word in common; the same sort and the most words first."""
    pairs = sorted(
        (
            link.item.sort not in (None, mention.item.sort),
            -len(mention.words & link.words),
            len(mention.words ^ link.words),
            m,
            n,
        )
        for m, mention in enumerate(known)
        for n, link in enumerate(links)
        if mention.item.actor == link.item.actor and mention.words & link.words
    )
    matches: dict[int, int] = {}
    for *_, m, n in pairs:
        if n not in matches and m not in matches.values():
            matches[n] = m
    return matches


def _mentions(seen: _Text, counts: Counts) -> Iterator[Fault]:
    """Every marked mention, found or missed."""
    found_by = {m: seen.links[n] for n, m in seen.matches.items()}
    for number, mention in enumerate(seen.known):
        sort = mention.item.sort
        counts[Figure.GOLD, sort] += 1
        if number in found_by:
            counts[Figure.FOUND, sort] += 1
            counts[Figure.SAME_WORDS, ""] += mention.words == found_by[number].words
        else:
            where = _context(seen.text, mention.span) or f"not found: …{mention.item.passage.prefix}"
            yield Fault(f"missed {sort}", mention.item.actor or "", mention.item.passage.exact, where)


def _links(seen: _Text, counts: Counts) -> Iterator[Fault]:
    """Every link, right or not."""
    for number, link in enumerate(seen.links):
        right = seen.matches.get(number)
        sort = link.item.sort or (Sort.NAME if right is None else seen.known[right].item.sort)
        if right is None and _neutral(link, seen):
            counts[Figure.NEUTRAL, ""] += 1
            continue
        counts[Figure.GUESSED, sort] += 1
        if right is not None:
            counts[Figure.RIGHT, sort] += 1
            continue
        what = _verdict(link, seen)
        counts[what, ""] += 1
        counts[Figure.BESIDE_NAME, ""] += sort is Sort.ROLE and _beside_name(link, seen)
        trap = _trap(link, seen)
        if trap:
            counts[Figure.SPRUNG, trap] += 1
        shown = f"{what} ({sort}{f', trap: {trap}' if trap else ''})"
        where = _context(seen.text, link.span) or "nowhere in the text"
        yield Fault(shown, link.item.actor, link.item.exact, where)


def _over(link: Seen[Link], seen: _Text) -> list[Mention]:
    return [mention.item for mention in (*seen.known, *seen.others) if mention.words & link.words]


def _neutral(link: Seen[Link], seen: _Text) -> bool:
    """Whether it is the office's own state or body, inside the words of a role and of nothing else."""
    over = _over(link, seen)
    return all(m.sort is Sort.ROLE for m in over) and any(link.item.actor in m.of for m in over)


def _verdict(link: Seen[Link], seen: _Text) -> Figure:
    """What is wrong with a link that matches no mention."""
    over = _over(link, seen)
    if any(mention.actor != link.item.actor for mention in over):
        return Figure.WRONG
    return Figure.DOUBLED if over else Figure.SPURIOUS


def _beside_name(link: Seen[Link], seen: _Text) -> bool:
    """Whether the name of the same actor follows at once."""
    return any(
        mention.item.sort is Sort.NAME
        and mention.item.actor == link.item.actor
        and mention.span is not None
        and 0 <= mention.span[0] - link.item.end <= 2
        for mention in seen.known
    )


def _trap(link: Seen[Link], seen: _Text) -> Why | None:
    """Why the words of the link looked like its actor, where they were a trap."""
    for trap in seen.traps:
        if trap.words & link.words and (trap.item.why is Why.SENSE or link.item.actor in trap.item.actors):
            return trap.item.why
    return None


def _context(text: str, span: Span | None) -> str:
    """The words at `span` with those around them, on one line; empty without a place."""
    if not span or span[0] == span[1]:
        return ""
    start, end = span
    return re.sub(r"\s+", " ", f"…{text[max(0, start - SEEN) : start]}[{text[start:end]}]{text[end : end + SEEN]}…")
