"""A line that is put together from pieces, some of them marked, and shown as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..border.visible import composed, visible, visible_within, without_hidden
from .manuscript import Mark, MarkKind


@dataclass(slots=True)
class MarkedText:
    """The text of one line as it grows. Made by readers of documents; `shown` gives the line."""

    pieces: list[tuple[str, tuple[tuple[MarkKind, str], ...]]] = field(default_factory=list)
    """Text as it stands in the file, and the marks that it bears, each with the address of a link."""

    def add(self, text: str, marks: tuple[tuple[MarkKind, str], ...] = ()) -> None:
        """Let `text` follow, under `marks`."""
        if text:
            self.pieces.append((text, marks))

    def shown(self) -> tuple[str, tuple[Mark, ...]]:
        """The line, composed (NFC), blanks single, and what is marked in it."""
        if len(self.pieces) == 1 and not self.pieces[0][1]:
            return visible(self.pieces[0][0]), ()
        parts: list[str] = []
        open_since: dict[tuple[MarkKind, str], int] = {}
        marks: list[Mark] = []
        length, blank = 0, True
        for written, kinds in self.pieces:
            raw = without_hidden(written)  # a blank behind a hidden character is a blank at its end
            text = visible_within(raw)
            lead = " " if not blank and raw[:1].isspace() else ""
            for kind in [kind for kind in open_since if kind not in kinds]:
                marks.append(_mark(kind, open_since.pop(kind), length))
            for kind in kinds:
                open_since.setdefault(kind, length + len(lead))
            tail = " " if text and raw[-1:].isspace() else ""
            parts.append(lead + text + tail)
            length += len(parts[-1])
            blank = parts[-1].endswith(" ") if parts[-1] else blank
        marks += [_mark(kind, start, length) for kind, start in open_since.items()]
        return _sound("".join(parts), marks)


def _mark(kind: tuple[MarkKind, str], start: int, end: int) -> Mark:
    return Mark(kind[0], start, end, kind[1])


def _sound(text: str, marks: list[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """The text without blanks at its ends; its marks lie around words, and go where two pieces are one letter."""
    if not visible(text):
        return "", ()
    whole = composed(text.rstrip())
    if len(whole) != len(text.rstrip()):
        return whole, ()
    around = [_without_blanks(mark, whole) for mark in marks]
    return whole, tuple(sorted((m for m in around if m.start < m.end), key=lambda m: (m.start, -m.end)))


def _without_blanks(mark: Mark, text: str) -> Mark:
    words = text[mark.start : mark.end]
    start = mark.start + len(words) - len(words.lstrip())
    return Mark(mark.kind, start, start + len(words.strip()), mark.target)
