"""The kinds of furniture that pages hold, read from `data/furniture.yml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ...arabic.folding import fold_name
from ...border.strict_yaml import read_mapping

RULES: Final = Path(__file__).parent / "data" / "furniture.yml"

_COUNTED: Final = re.compile(r"[\s:(\[]*\d*[\s)\]:]*$")


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture. Made by `load_rules`."""

    reason: str
    tags: frozenset[str]
    names: frozenset[str]
    sure: bool
    """Whether it holds where much of the page's prose stands in it."""
    labels: frozenset[str]
    """Lines that stand over it, in matching form."""
    linked: bool
    """Whether it holds only where a link stands in it: pictures slide by too."""
    headed: bool
    """Whether it holds only where a line of some words is a link: posts of a running report are set on cards too."""


@cache
def load_rules() -> tuple[Rule, ...]:
    """The rules of `data/furniture.yml`, in order; the first that fits names the box."""
    rows = read_mapping("rules:\n" + RULES.read_text(encoding="utf-8")).values["rules"]
    if not isinstance(rows, list):
        raise TypeError("furniture.yml: expected a list of rules")
    return tuple(
        Rule(
            str(row["reason"]),
            frozenset(str(row.get("tags", "")).split()),
            frozenset(str(row.get("names", "")).split()),
            labels=frozenset(map(matching, str(row.get("labels", "")).split("|"))) - {""},
            sure=bool(row.get("sure")),
            linked=bool(row.get("linked")),
            headed=bool(row.get("headed")),
        )
        for row in rows
    )


def matching(text: str) -> str:
    """A label as labels are compared: without a colon or a count behind it."""
    return fold_name(_COUNTED.sub("", text.strip(" :.«»…")))
