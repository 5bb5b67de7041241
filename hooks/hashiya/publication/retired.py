"""The site before the one that stands, which becomes the next one: it has most of the files and folders already.

To make a folder for each article and to remove it takes longer than all else that publishing does.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from .exchange import remove

_LONG: Final = 16
"""Characters that tell one site of a project from another."""

Files = dict[str, tuple[int, str]]
"""By name, the number that the system gives to a file, and where it stands."""


def place_of(site: Path, folder: Path) -> Path:
    """Where in `folder` the retired site of this one lies: to touch that of another would change the other's times."""
    return folder / hashlib.sha256(os.fsencode(site)).hexdigest()[:_LONG]


def can_become(retired: Path | None, site: Path) -> bool:
    """Whether there is a retired site, on the disk of the one that stands: numbers of files tell which are the same."""
    with suppress(OSError):
        return retired is not None and not retired.is_symlink() and retired.stat().st_dev == site.stat().st_dev
    return False


def refit(retired: Path, site: Path, built: Path, places: Iterable[str]) -> None:
    """Let `retired` hold the files of `site` at `places` and what was `built`, which is moved, and nothing else.

    Raises `OSError`; nobody sees `retired` meanwhile.
    """
    made = _folders(built)
    wanted = _wanted(places, made)
    for folder in sorted(wanted):  # what holds a folder comes before it
        standing = {name: own for name, own in _files(f"{site}/{folder}").items() if name in wanted[folder]}
        new = _files(f"{built}/{folder}") if folder in made else {}
        left = _settle(f"{retired}/{folder}", folder, standing | new, wanted)
        for name in sorted(left & new.keys()):
            Path(new[name][1]).rename(f"{retired}/{folder}/{name}")
        for name in sorted((left - new.keys()) | (wanted[folder] - standing.keys() - new.keys())):
            link_file(f"{site}/{folder}/{name}", f"{retired}/{folder}/{name}")


def retire(old: Path, retired: Path) -> None:
    """Keep a site that stands no more, but for the hidden entries that no build has made. Raises `OSError`."""
    for entry in old.iterdir():
        if entry.name.startswith("."):
            remove(entry)
    remove(retired)
    old.rename(retired)


def link_file(source: str, place: str) -> str:
    """The same file under a second name, or a copy where that cannot be. Raises `OSError`."""
    try:
        os.link(source, place, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, place, follow_symlinks=False)
    return place


def _folders(built: Path) -> set[str]:
    """Every folder that was made anew, the first one without a name."""
    top = len(str(built)) + 1
    return {folder[top:].replace(os.sep, "/") for folder, _, _ in os.walk(built)}


def _wanted(places: Iterable[str], made: Iterable[str]) -> dict[str, set[str]]:
    """By folder the files that are carried over into it; every folder of the new site is there."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for place in places:
        folder, _, name = place.rpartition("/")
        wanted[folder].add(name)
    for folder in made:
        wanted[folder].update()
    for folder in [*wanted]:
        while folder and (folder := folder.rpartition("/")[0]) not in wanted:
            wanted[folder] = set()
    return wanted


def _files(folder: str) -> Files:
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        return {entry.name: (entry.inode(), entry.path) for entry in entries if not entry.is_dir(follow_symlinks=False)}
    return {}


def _settle(here: str, folder: str, files: Files, wanted: Mapping[str, object]) -> set[str]:
    """Make the folder, or throw out of it what does not belong there; those of `files` that it has not."""
    left = set(files)
    try:
        entries = [*os.scandir(here)]
    except FileNotFoundError:
        Path(here).mkdir()
        return left
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if f"{folder}/{entry.name}".lstrip("/") not in wanted:
                remove(Path(entry.path))
        elif entry.name in files and files[entry.name][0] == entry.inode():
            left.discard(entry.name)
        else:
            os.unlink(entry.path)  # noqa: PTH108  # of each file of a site
    return left
