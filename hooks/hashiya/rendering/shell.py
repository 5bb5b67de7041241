"""What the theme writes around a page, rendered once for many pages: a shell with holes.

The theme renders a page whose words are marks. A mark has every character that a filter would touch: where one does
not come out as it went in, the theme does something with these words, and there is no shell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_EDGE: Final = "\ue0f0"
"""Of the private use area: no theme writes it."""
_MARK: Final = re.compile(f"{_EDGE}<(?:h1)?&\"' ([a-z]+)>{_EDGE}")


def mark(name: str, *, headline: bool = False) -> str:
    """What stands for the words `name` while the shell is rendered; themes look whether a headline is among them."""
    return f"{_EDGE}<{'h1' if headline else ''}&\"' {name}>{_EDGE}"


@dataclass(frozen=True, slots=True)
class Shell:
    """Text between holes, and the name of each hole. Made by `cut`."""

    pieces: tuple[str, ...]
    """Text, name, text, name, …, text."""

    def filled(self, words: Mapping[str, str]) -> str:
        """The page with these words in the holes."""
        pieces = list(self.pieces)
        pieces[1::2] = [words[name] for name in pieces[1::2]]
        return "".join(pieces)


def cut(rendered: str) -> Shell | None:
    """The shell of a page that was rendered with marks; None where a mark did not stay whole."""
    pieces = _MARK.split(rendered)
    return None if any(_EDGE in text for text in pieces[::2]) else Shell(tuple(pieces))
