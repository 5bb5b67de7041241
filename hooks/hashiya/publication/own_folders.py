"""The two folders in which the house makes pages: of what an editor puts there, profiles and pictures are wanted."""

from __future__ import annotations

from typing import Final

from ..actors.reading import PAGE_SUFFIXES
from ..options import Options
from ..problems import Problem

PICTURES: Final = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
"""Nothing in them runs; a drawing (`.svg`) is a page with scripts as good as any."""


def stranger(uri: str, options: Options, *, shown_as: str) -> Problem | None:
    """Why the file at `uri` of the folder that is `shown_as` is not published; None where it may be.

    The site would hold it as it is, and with it whatever it runs: no policy stands in a page that nobody made.
    """
    folder, _, name = uri.partition("/")
    if not name or folder not in (options.actors_dir, options.articles_dir):
        return None
    if name.lower().endswith((*PAGE_SUFFIXES, *PICTURES)):
        return None
    read = "profiles (.md) are read" if folder == options.actors_dir else "pages are made"
    reason = f"it is left out: in this folder {read}, and nothing but pictures is published beside them"
    return Problem(f"{shown_as}/{uri}", reason, "put it elsewhere, or take it away", rejects=True)
