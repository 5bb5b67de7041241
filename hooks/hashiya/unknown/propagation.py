"""Later short forms of a name inside its article: محمد البرادعي … البرادعي."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .entry import NAMING
from .span import Looks, Span
from .tokens import Token

Row = list[Token]
Key = tuple[str, ...]
"""The words of a full name in matching form."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a row of an article, and the full name that it stands for. Made by `propagate`."""

    row: int
    span: Span
    key: Key


@dataclass(slots=True)
class _Names:
    """The full names of an article and what may stand for them later."""

    persons: dict[str, Key] = field(default_factory=dict)
    """Full names by their family name, and by other single words of theirs that are no ordinary ones."""
    others: dict[Key, Looks] = field(default_factory=dict)
    """Every other name, and its kind."""
    aliases: dict[Key, Key] = field(default_factory=dict)
    """Short forms in brackets behind the full one."""

    def first_words(self) -> set[str]:
        """The words that any of these names begins with."""
        return {word.partition(" ")[0] for word in self.persons}.union(key[0] for key in (*self.others, *self.aliases))


def propagate(rows: list[Row], spans: list[list[Span]], known: list[frozenset[int]]) -> list[Named]:
    """Every name by place: those in `spans`, and what repeats one of them elsewhere; no word in `known` is one."""
    names = _gather(rows, spans)
    begins = names.first_words()
    found = []
    for number, (row, own, taken) in enumerate(zip(rows, spans, known, strict=True)):
        kept = [span._replace(kind=_kind(span.words(row), span.kind, names)) for span in own]
        busy = taken.union(*(range(span.first, span.last) for span in kept))
        more = _repeated(row, busy, names, begins)
        found += [Named(number, span, _key(span.words(row), span.kind, names)) for span in sorted([*kept, *more])]
    return found


def _gather(rows: list[Row], spans: list[list[Span]]) -> _Names:
    names = _Names()
    kinds: dict[Key, dict[Looks, int]] = {}
    """How often each name looks like what."""
    for row, own in zip(rows, spans, strict=True):
        for span in own:
            words = span.words(row)
            counts = kinds.get(words)
            if counts is None:
                counts = kinds[words] = {}
            counts[span.kind] = counts.get(span.kind, 0) + 1
    for words, counts in kinds.items():
        kind = max(counts, key=counts.__getitem__)  # of equals the first
        if kind == Looks.PERSON and len(words) > 1:
            for word in family_of(words):
                known = names.persons.get(word)
                names.persons[word] = words if known is None or len(known) < len(words) else known
        else:
            names.others[words] = kind
    for row, own in zip(rows, spans, strict=True):
        names.aliases.update(_in_brackets(row, own))
    for words in names.aliases:
        names.others.pop(words, None)
    return names


def family_of(words: Key) -> Iterator[str]:
    """What stands for a person by itself: the family name, with the word that parts it: بن سلمان, دي ميستورا."""
    if len(words[-1]) > 2:
        yield words[-1]
    if len(words) > 2:
        yield " ".join(words[-2:])


def _in_brackets(row: Row, own: list[Span]) -> Iterator[tuple[Key, Key]]:
    """معهد ستوكهولم لأبحاث السلام (سيبري)."""
    for span in own:
        if span.kind != Looks.ORGANIZATION or span.last >= len(row) or row[span.last].gap != "(":
            continue
        last = span.last + 1
        while last < len(row) and row[last].gap == "_":
            last += 1
        if last - span.last <= 3 and (last == len(row) or row[last].gap == ")"):
            yield tuple(token.text for token in row[span.last : last]), span.words(row)


def _kind(words: Key, kind: Looks, names: _Names) -> Looks:
    """A short form in brackets is of the kind of its full name, a single word of the kind that it is elsewhere."""
    if words in names.aliases:
        return Looks.ORGANIZATION
    if len(words) == 1 and words[0] in names.persons:
        return Looks.PERSON
    return names.others.get(words, kind)


def _key(words: Key, kind: Looks, names: _Names) -> Key:
    if words in names.aliases:
        return names.aliases[words]
    if kind != Looks.PERSON:
        return words
    full = names.persons.get(" ".join(words[-2:])) or names.persons.get(words[-1])
    return full if full and set(words) <= set(full) else words


def _repeated(row: Row, busy: Iterable[int], names: _Names, begins: set[str]) -> Iterator[Span]:
    taken = set(busy)
    for place, (_, _, entry, _) in enumerate(row):
        if (entry.bare not in begins and entry.text not in begins) or place in taken:
            continue
        for length in (4, 3, 2, 1):
            span = Span(place, place + length, Looks.PERSON)
            if span.last > len(row) or not taken.isdisjoint(range(place, span.last)):
                continue
            kind = _named_elsewhere(row, span, names)
            if kind:
                yield span._replace(kind=kind)
                taken.update(range(place, span.last))
                break


def _named_elsewhere(row: Row, span: Span, names: _Names) -> Looks | None:
    tokens = row[span.first : span.last]
    if any(token.gap != "_" for token in tokens[1:]):
        return None
    words = span.words(row)
    if len(words) > 1:
        return Looks.PERSON if " ".join(words) in names.persons else names.others.get(words) or _alias(words, names)
    token = tokens[0]
    for word in {token.bare, token.text}:
        if word in names.persons and _may_be_family(token):
            return Looks.PERSON
        if (word,) in names.others and token.entry.rank == 0 and (not token.is_a("common") or not token.entry.is_name):
            return names.others[word,]
    return _alias(words, names)


def _alias(words: Key, names: _Names) -> Looks | None:
    return Looks.ORGANIZATION if words in names.aliases else None


def _may_be_family(token: Token) -> bool:
    """Whether the word is hardly anything but the name that stood before."""
    if token.entry.rank > 1 or token.is_a("speech_verbs", "acting_verbs", "titles", "nationality"):
        return False
    return not token.is_a("common") or not token.entry.classes.isdisjoint(NAMING)
