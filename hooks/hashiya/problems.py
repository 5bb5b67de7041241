"""What went wrong, where, and how to mend it: every step returns its problems with its result."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in one file, told to the editor. Made by every step, printed by the door."""

    path: str
    """The file as the editor knows it, relative to the project: `seeds/x.txt`."""
    reason: str
    """What is wrong, with the offending value."""
    remedy: str
    """What to do about it."""
    line: int | None = None
    """Line in the file, from 1, where there is one."""
    rejects: bool = False
    """Whether the whole file is left out (`rejected`) or only the faulty part (`warning`)."""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        verdict = "rejected: " if self.rejects else ""
        return shown_plainly(f"{place}: {verdict}{self.reason}; {self.remedy}")


def shown_plainly(text: str) -> str:
    """`text` with what would end the line, turn it round or command the terminal as Python writes it."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
