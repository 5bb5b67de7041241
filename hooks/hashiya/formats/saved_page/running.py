"""The text between two line-making elements as it runs in: its pieces, their marks, its breaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ..manuscript import Mark, MarkKind
from ..marked_text import MarkedText

SHORTEST_PART: Final = 6
"""Words of a sentence after whose end a line break begins another paragraph."""

_ENDS: Final = (".", "؟", "!", ":", "»", '"', "…", ")", "؛")


@dataclass(slots=True)
class Running:
    """A line, or several with breaks between them, before it is shown."""

    parts: list[MarkedText] = field(default_factory=lambda: [MarkedText()])
    breaks: list[int] = field(default_factory=lambda: [0])
    """How many breaks stand before each part."""
    linked: list[int] = field(default_factory=lambda: [0])
    """Code points of each part in links."""
    day: str = ""
    """What a `<time>` in it says to programs."""
    author: str = ""
    """The words of a link to the page of an author."""
    length: int = 0
    apart: bool = False
    """Whether the next letter joins no word before it."""
    last: str = ""
    """The last piece."""

    def add(self, text: str, marks: tuple[tuple[MarkKind, str], ...], *, linked: bool) -> None:
        """Let `text` follow."""
        if self.apart and _would_join(self.last, text):
            self.parts[-1].add(" ")
        bare = len(text.strip())
        if bare:
            self.apart = False
            self.linked[-1] += bare if linked else 0
        self.parts[-1].add(text, marks)
        self.length += bare
        self.last = text

    @property
    def ends_foreign(self) -> bool:
        """Whether it ends in a digit or a Latin letter, which nobody joins to an Arabic word."""
        return self.last[-1:].isascii() and self.last[-1:].isalnum()

    @property
    def is_broken(self) -> bool:
        """Whether nothing stands behind its last break yet."""
        return len(self.parts) > 1 and not any(text.strip() for text, _ in self.parts[-1].pieces)

    def break_(self) -> None:
        """Let a line break follow."""
        if self.length and any(text.strip() for text, _ in self.parts[-1].pieces):
            self.parts.append(MarkedText())
            self.breaks.append(1)
            self.linked.append(0)
        else:
            self.breaks[-1] += 1
        self.apart = False

    def shown(self) -> list[tuple[str, tuple[Mark, ...], int]]:
        """The lines, each with its marks and how much of it is linked. One break within a sentence makes no line."""
        if len(self.parts) == 1:
            return [(*self.parts[0].shown(), self.linked[0])]
        groups: list[tuple[MarkedText, int]] = []
        before, dress = "", list[tuple[MarkKind, ...]]()
        for part, breaks, linked in zip(self.parts, self.breaks, self.linked, strict=True):
            text = "".join(piece for piece, _ in part.pieces).strip()
            dress, last = _dress(part), dress
            if groups and breaks == 1 and _goes_on(last, dress) and not _ends_a_paragraph(before):
                whole, so_far = groups[-1]
                whole.pieces += [(" ", ()), *part.pieces]
                groups[-1] = (whole, so_far + linked)
            elif text:
                groups.append((part, linked))
            before = text
        return [(*marked.shown(), linked) for marked, linked in groups]


def _ends_a_paragraph(text: str) -> bool:
    return text.endswith(_ENDS) and len(text.split()) >= SHORTEST_PART


def _would_join(before: str, after: str) -> bool:
    """Whether two words or numbers would become one; one letter alone is an initial set apart, or a clitic."""
    if before[-1:].isdigit() and after[:1].isdigit():
        return True
    ends = before[-2:].isalnum() and len(before) > 1
    return ends and after[:2].isalnum() and len(after) > 1


def _goes_on(before: list[tuple[MarkKind, ...]], after: list[tuple[MarkKind, ...]]) -> bool:
    """Whether a line is set as the one before it ends: behind a line that is all in bold, one all in bold."""
    if not before or not after:
        return not any(before) and not any(after)
    bold = before[0] and all(kinds == before[0] for kinds in before)
    return before[-1] == after[0] and (not bold or all(kinds == before[0] for kinds in after))


def _dress(part: MarkedText) -> list[tuple[MarkKind, ...]]:
    """How each piece that holds words is set."""
    return [tuple(kind for kind, _ in kinds if kind != MarkKind.LINK) for text, kinds in part.pieces if text.strip()]
