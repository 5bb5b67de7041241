"""What went wrong, where, and how to mend it: every step returns its problems with its result."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

T = TypeVar("T")

LONGEST_MESSAGE: Final = 200
"""Characters of an error's own words that are shown."""

LONGEST_REASON: Final = 400
"""Characters: an offending value may be as long as its file."""

MOST_TOLD: Final = 100
"""Problems of one file: a header of a thousand broken lines hides what is wrong elsewhere."""


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
    passes: bool = False
    """Whether the next build may find nothing wrong with the same bytes: it is not remembered."""

    def __post_init__(self) -> None:
        if len(self.reason) > LONGEST_REASON:
            half = LONGEST_REASON // 2 - 2
            object.__setattr__(self, "reason", f"{self.reason[:half]} … {self.reason[-half:]}")

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        verdict = "rejected: " if self.rejects else ""
        return shown_plainly(f"{place}: {verdict}{self.reason}; {self.remedy}")


class PassingError(ValueError):
    """A file could not be read as it was seen: somebody was at work on it. The message says how."""


def bounded(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, of each file no more than `MOST_TOLD`; how many more there are is told behind all others."""
    told = Counter[str]()
    kept: list[Problem] = []
    for problem in problems:
        told[problem.path] += not problem.rejects
        if problem.rejects or told[problem.path] <= MOST_TOLD:
            kept.append(problem)
    more = {path: number - MOST_TOLD for path, number in told.items() if number > MOST_TOLD}
    remedy = "mend those that are named, and build again"
    return (*kept, *(Problem(path, f"{number:,} more faults of this file", remedy) for path, number in more.items()))


def attempt(work: Callable[[], T], shown: str) -> T | Problem:
    """What `work` makes of the file `shown`. Where the program itself fails on it, that file alone is left out."""
    try:
        return work()
    except PassingError as error:
        return Problem(shown, str(error), "build again", rejects=True, passes=True)
    except Exception as error:  # noqa: BLE001  # whatever we did not foresee in one file costs the others nothing
        return replace(failed(error, shown), rejects=True)


def failed(error: Exception, shown: str) -> Problem:
    """What is told of an error of the program itself while it made something of `shown`."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}: {error}"[:LONGEST_MESSAGE]
    remedy = "take the file out, and report it: this is no fault of yours"
    return Problem(shown, f"the program failed on it ({what})", remedy)


def shown_plainly(text: str) -> str:
    """`text` with what would end the line, turn it round or command the terminal as Python writes it."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
