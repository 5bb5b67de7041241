"""Drawn cards, kept from build to build by what stands on them. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PIL import features

from .canvas import FONTS
from .card import Card
from .drawing import draw_card

KEPT_DAYS: Final = 30
"""Days until a card that no build asks for is thrown away."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of drawn cards."""

    folder: Path

    def picture(self, card: Card) -> Path:
        """The file that holds the drawn card; it is drawn where it is not there yet."""
        path = self.folder / f"{hashlib.sha256(f'{_hand()}{card!r}'.encode()).hexdigest()[:32]}.png"
        if path.is_file():
            path.touch()
        else:
            self._put(path, draw_card(card))
        return path

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
