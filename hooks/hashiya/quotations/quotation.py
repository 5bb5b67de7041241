"""A quotation: a range of a text that somebody said, and who."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..quick import quick


class Form(StrEnum):
    """How words of somebody stand in the text."""

    DIRECT = "direct"
    """Word for word: in quotation marks, or behind the colon of a verb of speech or a name."""
    REPORTED = "reported"
    """In the reporter's words: «قال إن …»."""


@quick
@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A range of a text that somebody said. Made by `find_quotations`.

    Quotation marks, «that» and the punctuation at its end stand outside it. It never crosses a line.
    """

    start: int
    """Offset in Unicode code points."""
    end: int
    """Offset after the last code point (exclusive)."""
    form: Form
    speaker: str | None
    """Slug of the actor; None: somebody without a profile, several at once, or nobody who is sure."""
    verb: str
    """The words that say that it was said, as the text has them: `أكّد`, `بحسب`; empty where there are none."""
    lead: int
    """Offset where the words that introduce it begin; `start` where none stand before it."""
