"""The editor's word about an article: what a header or a sidecar says, each value checked on reading."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Final

from ..arabic.folding import fold_name
from ..border.addresses import safe_address
from ..border.strict_yaml import Document
from ..border.visible import visible

LONGEST_SHOWN: Final = 200
"""Characters of a value that the record of what was left out shows."""

MOST_ITEMS: Final = 500
"""Of one key: each is looked for in the whole text, and a header may come from anywhere."""

LONGEST_TEXT: Final = 5_000
"""Characters of one value: a title stands on many pages."""

LONGEST_NAME: Final = 200
"""Characters of a value that names something; a longer one is a slip, and stands in lists of other pages."""

RIGHTS: Final = ("full", "excerpt", "private")


@dataclass(frozen=True, slots=True)
class EditorsWord:
    """What an editor said of one article. None: nothing said. Made by `read_word`."""

    title: str | None = None
    standfirst: str | None = None
    date: datetime.date | None = None
    updated: datetime.date | None = None
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    place: str | None = None
    language: str | None = None
    tags: tuple[str, ...] | None = None
    draft: bool | None = None
    sources: tuple[str, ...] | None = None
    rights: str | None = None
    """`full`, `excerpt` (title, standfirst and first paragraph) or `private` (not published)."""
    correction: str | None = None
    background: tuple[str, ...] | None = None
    """How the paragraphs begin that are set apart; `("last",)` is the last one."""
    keep: tuple[str, ...] | None = None
    """How the lines begin that stay whatever the rules say."""
    drop: tuple[str, ...] | None = None
    """How the lines begin that are left out."""
    annotations: tuple[Correction, ...] | None = None
    beginnings: tuple[Beginning, ...] = field(default=(), compare=False)
    """Where each item of `background`, `keep` and `drop` stands, for who has to mend it."""

    def over(self, other: EditorsWord) -> EditorsWord:
        """This word where it says something, `other` where it does not."""
        said = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) is not None}
        return replace(other, **{**said, "beginnings": self.beginnings + other.beginnings})

    def told_at(self, key: str, text: str) -> Beginning | None:
        """Where `text` stands among the items of `key`: the sidecar before the header."""
        return next((item for item in self.beginnings if (item.key, item.text) == (key, text)), None)


NOTHING_SAID: Final = EditorsWord()
"""Of an article that has neither header nor sidecar."""


@dataclass(frozen=True, slots=True)
class Correction:
    """An annotation decided by the editor: `{text: الحركة, actor: hamas, occurrence: 1}`."""

    text: str
    actor: str | None
    """Slug, or None: never a mention."""
    occurrence: int | None = None
    """Which occurrence, from 1; None: every one."""
    path: str = field(default="", compare=False)
    """The file that says so, as the editor knows it: `seeds/x.yml`."""
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a line begins that an editor names, and where he says so."""

    key: str
    """`background`, `keep` or `drop`."""
    text: str
    path: str
    """The file that says so, as the editor knows it: `seeds/x.yml`."""
    line: int | None


@dataclass(frozen=True, slots=True)
class Fault:
    """A key that was not read, with its line and reason. Made by `read_word`."""

    line: int | None
    key: str
    reason: str
    value: str = ""
    """What stood there, for the record."""


class _WrongTypeError(ValueError):
    """A value is not of the kind that its key takes; the message says what was expected."""


def read_word(document: Document, shown: str = "") -> tuple[EditorsWord, list[Fault]]:
    """The word that `document`, read from the file `shown`, holds, and what in it could not be read."""
    said: dict[str, object] = {}
    faults: list[Fault] = []
    beginnings: list[Beginning] = []
    for key, value in document.values.items():
        name = _SAME_AS.get(key, key)
        if value is None or value == "":
            continue  # an empty value says nothing
        if name != key and document.values.get(name):
            faults.append(Fault(document.line(key), key, f"says the same as {name!r}, which counts", _shown(value)))
        elif name in _READERS:
            try:
                said[name] = _READERS[name](value)
            except _WrongTypeError as error:
                faults.append(Fault(document.line(key), key, str(error), _shown(value)))
        elif name in _ITEM_READERS:
            items = tuple(_items(key, value, document, faults, shown=shown))
            said[name] = items if items or value == [] else None  # an empty list takes back what a header says
            beginnings += _beginnings(key, value, document, shown) if _ITEM_READERS[name] is _beginning else []
        else:
            faults.append(Fault(document.line(key), key, "is no key that is read here", _shown(value)))
    return replace(_build(said), beginnings=tuple(beginnings)), faults


def _beginnings(key: str, value: object, document: Document, shown: str) -> list[Beginning]:
    """Where each of the beginnings at `key` stands that can be read."""
    listed = list(enumerate(value if isinstance(value, list) else [value]))[:MOST_ITEMS]
    texts = [(visible(str(item)), document.line(key, number)) for number, item in listed]
    return [Beginning(key, text, shown, line) for text, line in texts if text]


def _items(key: str, value: object, document: Document, faults: list[Fault], *, shown: str) -> Iterator[object]:
    """The items at `key` that can be read; each of the others is told with its own line."""
    listed = value if isinstance(value, list) else [value]
    if len(listed) > MOST_ITEMS:
        reason = f"has {len(listed)} items; the first {MOST_ITEMS} are read"
        faults.append(Fault(document.line(key, MOST_ITEMS), key, reason))
    for number, item in enumerate(listed[:MOST_ITEMS]):
        line = document.line(key, number)
        try:
            made = _ITEM_READERS[_SAME_AS.get(key, key)](item)
        except _WrongTypeError as error:
            faults.append(Fault(line, key, str(error), _shown(item)))
        else:
            yield replace(made, path=shown, line=line) if isinstance(made, Correction) else made


def _shown(value: object) -> str:
    """A value as the record shows it."""
    return visible(str(value))[:LONGEST_SHOWN]


def _build(said: Mapping[str, object]) -> EditorsWord:
    return replace(EditorsWord(), **said)  # type: ignore[arg-type]  # every value has passed the reader of its key


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _WrongTypeError(f"expected text, got {value!r}")
    text = visible(str(value))
    if not text:
        raise _WrongTypeError("is empty")
    if len(text) > LONGEST_TEXT:
        raise _WrongTypeError(f"has {len(text)} characters, more than {LONGEST_TEXT}")
    return text


def _name(value: object) -> str:
    text = _text(value)
    if len(text) > LONGEST_NAME:
        raise _WrongTypeError(f"has {len(text)} characters, more than {LONGEST_NAME}")
    return text


def _date(value: object) -> datetime.date:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.datetime.fromisoformat(str(value)).date()
    except ValueError:
        raise _WrongTypeError(f"expected a date such as 2026-01-06, got {value!r}") from None


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _WrongTypeError(f"expected true or false, got {value!r}")
    return value


def _beginning(value: object) -> str:
    """How a line begins: at least a letter of it, since every line begins with nothing."""
    text = _text(value)
    if not any(char.isalnum() for char in fold_name(text)):
        raise _WrongTypeError(f"expected the first words of a line, got {text!r}")
    return text


def _address(value: object) -> str:
    try:
        return safe_address(value)
    except ValueError as error:
        raise _WrongTypeError(str(error)) from None


def _rights(value: object) -> str:
    if value not in RIGHTS:
        raise _WrongTypeError(f"expected one of {', '.join(RIGHTS)}, got {value!r}")
    return str(value)


def _correction(item: object) -> Correction:
    if not isinstance(item, dict) or "text" not in item or "actor" not in item:
        raise _WrongTypeError(f"expected {{text: …, actor: …}}, got {item!r}")
    occurrence = item.get("occurrence")
    if occurrence is not None and (isinstance(occurrence, bool) or not isinstance(occurrence, int) or occurrence < 1):
        raise _WrongTypeError(f"expected occurrence to be a number from 1, got {occurrence!r}")
    actor = item["actor"]
    return Correction(_text(item["text"]), None if actor is None else _text(actor), occurrence)


_SAME_AS: Final = {"source": "publisher"}

_READERS: Final[Mapping[str, Callable[[object], object]]] = {
    "title": _text,
    "standfirst": _text,
    "date": _date,
    "updated": _date,
    "publisher": _name,
    "url": _address,
    "author": _name,
    "place": _name,
    "language": _name,
    "draft": _flag,
    "rights": _rights,
    "correction": _text,
}
"""Keys of one value."""

_ITEM_READERS: Final[Mapping[str, Callable[[object], object]]] = {
    "tags": _name,
    "sources": _address,
    "background": _beginning,
    "keep": _beginning,
    "drop": _beginning,
    "annotations": _correction,
}
"""Keys of several values; one alone may stand for a list of one."""
