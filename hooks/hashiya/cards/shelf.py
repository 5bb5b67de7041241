"""Drawn cards, kept from build to build by what stands on them. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PIL import features

from ..progress import SILENT, Progress
from .canvas import FONTS
from .card import Card
from .drawing import draw_card
from .side_by_side import side_by_side

AT_ONCE: Final = 200
"""Cards that are drawn side by side before anything is said of them."""
LAST_BYTES: Final = b"\0\0\0\0IEND\xaeB`\x82"
"""How a PNG ends."""
KEPT_DAYS: Final = 30
"""Days until a card that no build asks for is thrown away."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of drawn cards."""

    folder: Path

    def pictures(self, cards: Sequence[Card], progress: Progress = SILENT) -> list[Path]:
        """The files that hold the drawn cards; those that are not there yet are drawn, many of them side by side."""
        missing = [card for card in dict.fromkeys(cards) if not is_whole(self._place(card))]
        stacks = [missing[first : first + AT_ONCE] for first in range(0, len(missing), AT_ONCE)]
        for stack in progress.follow(stacks, f"social cards, by {AT_ONCE}"):
            side_by_side(self.picture, stack)
        return [self.picture(card) for card in cards]

    def picture(self, card: Card) -> Path:
        """The file that holds the drawn card; it is drawn where it is not there yet."""
        path = self._place(card)
        if is_whole(path):
            path.touch()
        else:
            self._put(path, draw_card(card))
        return path

    def _place(self, card: Card) -> Path:
        return self.folder / f"{hashlib.sha256(f'{_hand()}{card!r}'.encode()).hexdigest()[:32]}.png"

    def tidy(self) -> None:
        """Throw away what has not been asked for lately. Builds that run beside this one asked a moment ago."""
        oldest = time.time() - KEPT_DAYS * 24 * 60 * 60
        for path in (*self.folder.glob("*.png"), *self.folder.glob("*.part")):
            with suppress(OSError):  # another build was faster
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _put(self, path: Path, picture: bytes) -> None:
        """Whole or not at all, whoever else writes the same."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(picture)
        Path(name).replace(path)


def is_whole(path: Path) -> bool:
    """Whether a drawn card lies there to its last byte: after a failure of power a file may be cut, or empty."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb") as file:
            file.seek(-len(LAST_BYTES), os.SEEK_END)
            return file.read() == LAST_BYTES
    except OSError:
        return False


def unwritable(folder: Path) -> str | None:
    """Why no card can be kept in `folder`; None where it is there, or was made, and can be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return f"{folder}: {error.strerror}"


@cache
def _hand() -> str:
    """Whatever else decides how a card looks: this room's code, the fonts, the libraries."""
    files = [*sorted(Path(__file__).parent.glob("*.py")), *sorted(FONTS.glob("*.woff2"))]
    versions = [features.version(name) for name in ("pil", "raqm", "freetype2", "harfbuzz", "fribidi", "zlib")]
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    return repr((digests, versions))
