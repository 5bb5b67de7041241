"""Why a file of a known kind is not read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that holds no article that can be read. Made by the readers of files that are no text."""

    reason: str
    """What is wrong with it."""
    remedy: str
    """What the editor does about it."""
