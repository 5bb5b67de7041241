"""Parts of a page that say in a line what they are: comments, other articles, tags."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import takewhile
from typing import Final

from .page import Page
from .rules import load_rules, matching

LONGEST_LABEL: Final = 6
"""Words."""


def labelled(page: Page) -> dict[int, str]:
    """The boxes that begin with a label and hold more than it, each with the reason that leaves it out."""
    found: dict[int, str] = {}
    for number, line in enumerate(page.lines):
        reason = label_of(line.text) if line.words <= LONGEST_LABEL else ""
        if reason:
            begun = takewhile(lambda box: page.boxes[box].first == number, page.around(line.box))  # noqa: B023  # used at once
            found |= {box: reason for box in begun if page.boxes[box].end > number + 1}
    return found


def label_of(text: str) -> str:
    """The reason that a line which stands over other parts of the page gives; nothing where it is no label."""
    return _labels().get(matching(text), "")


def is_sure_label(text: str) -> bool:
    """Whether a label says whose the part under it is, or of how many: one word may head a part of the article."""
    return len(matching(text).split()) > 1 or any(char.isdigit() for char in text)


@cache
def _labels() -> Mapping[str, str]:
    return {label: rule.reason for rule in load_rules() for label in rule.labels}
