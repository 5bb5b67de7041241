"""The YAML header between two fences that may lead a text file."""

from __future__ import annotations

from typing import Final

FENCE: Final = "---"


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """The YAML between the two fences that may lead a file, the rest, and the line on which the rest begins."""
    text = text.removeprefix("\ufeff")
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in (FENCE, "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None, text, 1
