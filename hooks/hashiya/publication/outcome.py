"""What a build comes to: counted, told in one line, and whether it may take the place of the site."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one build made of its files."""

    articles: int = 0
    actors: int = 0
    rejected: int = 0
    """Files that were left out."""
    warnings: int = 0
    """All other warnings, the site builder's own and the further faults of those files among them: with `rejected`,
    as many as were printed."""

    def closing_line(self) -> str:
        """`published N articles and M actors, rejected K files, W warnings`."""
        return (
            f"published {self.articles} articles and {self.actors} actors, "
            f"rejected {self.rejected} files, {self.warnings} warnings"
        )


class Count(logging.Handler):
    """Counts the warnings and errors that pass; it shows none."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings = 0
        self.errors = 0

    def emit(self, record: logging.LogRecord) -> None:
        """One more."""
        if record.levelno > logging.WARNING:
            self.errors += 1
        else:
            self.warnings += 1


def why_not(outcome: Outcome, site: Path) -> str | None:
    """Why a build without article and actor may not be published; None where it may.

    A project that has just begun may: nothing was rejected, and nothing is lost.
    """
    if outcome.articles or outcome.actors:
        return None
    if outcome.rejected:
        return "no file could be published; mend those that are named above"
    if any(_lists_some(site / "data" / name) for name in ("articles.json", "actors.json")):
        return f"no article and no actor was found, but {site} has some; put the files back, or remove {site}"
    return None


def _lists_some(path: Path) -> bool:
    try:
        return bool(json.loads(path.read_bytes()))
    except (OSError, ValueError):
        return False
