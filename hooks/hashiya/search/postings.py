"""Where each form of a word stands: form by form, grouped by what its inflections have in common."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from ..arabic.calendar import month_name
from . import analyzer
from .documents import Document

TITLE: Final = 1
LEAD: Final = 2
NAMED: Final = 4
"""The word is a name of somebody who is mentioned there, not the word itself."""

MOST_PLACES: Final = 16
"""Places of one form in one document; of more, the first ones."""

WORDS_OF_NAME: Final = 2
"""Of a mention that are marked where another name of the actor was typed."""

ORDINALS: Final = ("الاول", "الثاني")
"""Of the names of months these tell none."""

NAME_MARK: Final = "@"
REFERENCE_MARK: Final = "&"
"""Leads a word of a name that leads on to those who bear it."""

ACTOR_MARK: Final = "="
"""Leads an actor among the keys."""

SOUND_MARK: Final = "~"
"""Leads the sounds of a name among the keys."""


Entry = tuple[int, int, tuple[int, ...]]
"""A form in one document: the document's number, flags (`TITLE`, `LEAD`, `NAMED`, or their sum), and the numbers of
the words, the title's first, ascending. A plain tuple: of a million of them the garbage collector takes no notice."""

Postings = dict[str, list[Entry]]
"""By form; years and months of a date begin with `NAME_MARK`, actors with `ACTOR_MARK`."""


def postings(documents: Sequence[Document]) -> Postings:
    """The entries of every form, by document."""
    found: Postings = defaultdict(list)
    for number, document in enumerate(documents):
        for form, entry in _entries(number, document):
            found[form].append(entry)
    return dict(found)


def _entries(number: int, document: Document) -> Iterable[tuple[str, Entry]]:
    title = analyzer.forms(document.title)
    text, starts = analyzer.placed(document.text)
    ahead = len(title)
    lead_end = ahead + bisect_left(starts, document.lead)
    places: dict[str, list[int]] = {}
    for place, form in enumerate(title + text):
        known = places.get(form)
        if known is None:
            places[form] = [place]
        else:
            known.append(place)
    for form, found in places.items():
        first = found[0]
        flags = TITLE if first < ahead else 0
        if first < lead_end and (not flags or any(ahead <= place < lead_end for place in found)):
            flags |= LEAD
        yield form, (number, flags, tuple(found[:MOST_PLACES]))
    if document.names:
        yield from _names(number, document, ahead, starts)
    if document.date:
        for form in _forms_of(month_name(document.date.month), str(document.date.year)):
            if form not in places and form not in ORDINALS:
                yield NAME_MARK + form, (number, NAMED, ())


def _names(number: int, document: Document, ahead: int, starts: Sequence[int]) -> Iterable[tuple[str, Entry]]:
    """Those who are mentioned, each where the first mention stands; `starts` are those of the words of the text."""
    flags = NAMED | TITLE * (document.kind not in ("article", "page"))
    for names in document.names:
        at = range(ahead)
        if names.start >= 0:
            at = range(ahead + bisect_left(starts, names.start), ahead + bisect_left(starts, names.end))
        yield ACTOR_MARK + names.slug, (number, flags, tuple(at[:WORDS_OF_NAME]))


def references(documents: Iterable[Document]) -> dict[str, str]:
    """For each word of a name, led by `REFERENCE_MARK`, the actors it names: where they stand is told once."""
    found: dict[str, set[str]] = defaultdict(set)
    for slug, names in {(names.slug, names.names) for document in documents for names in document.names}:
        for form in _forms_of(*names):
            found[REFERENCE_MARK + form].add(ACTOR_MARK + slug)
    return {form: ",".join(sorted(slugs)) for form, slugs in sorted(found.items())}


@cache
def _forms_of(*names: str) -> tuple[str, ...]:
    """The words of all names, each once; words of grammar tell nobody."""
    forms = {word.form for name in names for word in analyzer.words(name)}
    return tuple(sorted(form for form in forms if len(form) > 1 and form not in analyzer.tables()["common"]))


def sounds(documents: Iterable[Document]) -> dict[str, str]:
    """For the sounds of each name the words that sound so: another newsroom's spelling leads to them."""
    found: dict[str, set[str]] = defaultdict(set)
    for names in {names.names for document in documents for names in document.names}:
        for form in _forms_of(*names):
            if sound := analyzer.skeleton(analyzer.bare(form)):
                found[SOUND_MARK + sound].add(form)
    return {sound: " ".join(sorted(forms)) for sound, forms in sorted(found.items())}


@dataclass(frozen=True, slots=True)
class Group:
    """Forms of one word. Made by `groups`."""

    key: str
    forms: Mapping[str, int]
    """How many letters stand before the word itself: the article and what is written before it."""


def groups(forms: Iterable[str]) -> list[Group]:
    """All `forms` by what they have in common, in the order of their keys."""
    vocabulary = frozenset(forms)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for form in sorted(vocabulary):
        if form.startswith(ACTOR_MARK):
            found[form][form] = 0
        elif form.startswith((NAME_MARK, REFERENCE_MARK)):
            plain = form[1:]
            found[analyzer.stem(plain)][form] = len(plain) - len(analyzer.bare(plain))
        else:
            cut = clitics(form, vocabulary)
            rest = form[cut:]
            found[analyzer.stem(rest)][form] = cut + len(rest) - len(analyzer.bare(rest))
    return [Group(key, found[key]) for key in sorted(found)]


def clitics(form: str, vocabulary: frozenset[str]) -> int:
    """How many one-letter clitics begin `form`: only where the rest is a word here, and `form` takes no article."""
    signs = analyzer.tables()["clitics"]
    cut = 0
    while cut < 2 and len(form) - cut >= 4 and form[cut] in signs and _is_parted(form[cut:], vocabulary):
        cut += 1
    return cut


def _is_parted(form: str, vocabulary: frozenset[str]) -> bool:
    """Whether `form` without its first letter is a word here or inflects one, and the whole takes no article.

    بوقفه is وقف with ب and a pronoun; وجهه is no جهه with و, since الوجه is a word.
    """
    rest = form[1:]
    if len(rest) < 3 or analyzer.bare(form) != form or "ال" + form in vocabulary:
        return False
    if rest in vocabulary or "ال" + rest in vocabulary:
        return True
    stem, whole = analyzer.stem(rest), form[: len(analyzer.stem(form))]
    if len(stem) < 3 or "ال" + whole in vocabulary:
        return False
    if whole != form and whole in vocabulary and not _is_parted(whole, vocabulary):
        return False
    return stem in vocabulary or "ال" + stem in vocabulary
