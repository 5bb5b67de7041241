"""Where each form of a word stands: form by form, grouped by what its inflections have in common."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from ..arabic.calendar import month_name
from . import analyzer
from .documents import Bearer, Document
from .entries import LEAD, NAMED, TITLE, Entries

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


Postings = dict[str, Entries]
"""By form; years and months of a date begin with `NAME_MARK`, actors with `ACTOR_MARK`."""


def postings(documents: Iterable[Document]) -> Postings:
    """The entries of every form, by document."""
    found: Postings = defaultdict(Entries)
    for number, document in enumerate(documents):
        title = analyzer.forms(document.title)
        text, starts = analyzer.placed(document.text)
        ahead = len(title)
        once, again = _places(title + text)
        lead_end = ahead + bisect_left(starts, document.lead)
        for form, place in once.items():
            found[form].add_one(number, TITLE if place < ahead else LEAD if place < lead_end else 0, place)
        for form, places in again.items():
            found[form].add(number, _flags(places, ahead, lead_end), places)
        for slug, flags, named in _names(document, ahead, starts):
            found[ACTOR_MARK + slug].add(number, flags, named)
        for form in _dated(document):
            if form not in once and form not in again:
                found[NAME_MARK + form].add(number, NAMED, ())
    return dict(found)


def _places(forms: Sequence[str]) -> tuple[dict[str, int], dict[str, list[int]]]:
    """Where each of the forms stands that stand once, and where those that stand more often do."""
    once: dict[str, int] = {}
    again: dict[str, list[int]] = {}
    for place, form in enumerate(forms):
        if form in again:
            again[form].append(place)
        elif form in once:
            again[form] = [once.pop(form), place]
        else:
            once[form] = place
    return once, again


def _flags(places: Sequence[int], ahead: int, lead_end: int) -> int:
    """Whether the title has the form, whose words end at `ahead`, and whether the standfirst, which follows, has it."""
    if places[0] >= lead_end:
        return 0
    title = TITLE if places[0] < ahead else 0
    return title | (LEAD if any(ahead <= place < lead_end for place in places) else 0)


def _dated(document: Document) -> Iterable[str]:
    """The words of a date under which a document is found."""
    if document.date:
        words = _forms_of(month_name(document.date.month), str(document.date.year))
        yield from (form for form in words if form not in ORDINALS)


def _names(document: Document, ahead: int, starts: Sequence[int]) -> Iterable[tuple[str, int, Sequence[int]]]:
    """Those who are mentioned, each where the first mention stands; `starts` are those of the words of the text."""
    flags = NAMED | TITLE * (document.kind not in ("article", "page"))
    for names in document.names:
        at = range(ahead)
        if names.start >= 0:
            at = range(ahead + bisect_left(starts, names.start), ahead + bisect_left(starts, names.end))
        yield names.slug, flags, at[:WORDS_OF_NAME]


def references(bearers: Iterable[Bearer]) -> dict[str, str]:
    """For each word of a name, led by `REFERENCE_MARK`, the actors it names: where they stand is told once."""
    found: dict[str, set[str]] = defaultdict(set)
    for slug, names in set(bearers):
        for form in _forms_of(*names):
            found[REFERENCE_MARK + form].add(ACTOR_MARK + slug)
    return {form: ",".join(sorted(slugs)) for form, slugs in sorted(found.items())}


@cache
def _forms_of(*names: str) -> tuple[str, ...]:
    """The words of all names, each once; words of grammar tell nobody."""
    forms = {word.form for name in names for word in analyzer.words(name)}
    return tuple(sorted(form for form in forms if len(form) > 1 and form not in analyzer.tables()["common"]))


def sounds(bearers: Iterable[Bearer]) -> dict[str, str]:
    """For the sounds of each name the words that sound so: another newsroom's spelling leads to them."""
    found: dict[str, set[str]] = defaultdict(set)
    for names in {names for _, names in bearers}:
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


def groups(forms: Iterable[str], known: Collection[str] = ()) -> list[Group]:
    """All `forms` by what they have in common, in the order of their keys; words of other pages are `known` too."""
    own = frozenset(forms)
    vocabulary = own.union(known)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for form in sorted(own):
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
