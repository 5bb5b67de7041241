"""What the doors share: what was decisive for each file, and the room that files take once all of them are written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from mkdocs.structure.files import Files

from hashiya.pages.page import Page
from made_files import MadeFile
from made_links import forget_ways
from made_spilt import SpiltPage


def key_before(file: MadeFile) -> str:
    """What decides a file that is still to be made."""
    return file.key if file.is_unmade else ""


def key_after(file: MadeFile) -> str:
    """What decided a file that was published; nothing where that is not all, or somebody has to be told again."""
    page = file.page
    sound = file.carried is not None or page is None or (isinstance(page, SpiltPage) and page.is_sound)
    return file.key if sound and file.is_unmade else ""


def keys_of(files: Files, key: Callable[[MadeFile], str]) -> dict[str, str]:
    """By its place in the site the key of each file of the house; none where two claim one place."""
    claims = Counter(file.dest_uri for file in files)
    return {file.dest_uri: key(file) if claims[file.dest_uri] == 1 else "" for file in made_among(files)}


def made_among(files: Files) -> list[MadeFile]:
    """The files of the house that are published."""
    return [file for file in files if isinstance(file, MadeFile) and file.inclusion.is_included()]


def make_room(files: Files) -> None:
    """Let go of all files: MkDocs holds them to its end, and asks for none any more."""
    for file in [*files]:
        files.remove(file)
        if isinstance(file, MadeFile):
            file.make, file.pieces, file.page = _gone, None, None
    forget_ways()


def _gone() -> Page:
    raise LookupError("the file is written, and what it was made of is gone")
