"""A build beside the published site: it takes the site's place at the end, or leaves no trace."""

from __future__ import annotations

import filecmp
import os
import shutil
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from .exchange import publish, remove
from .lock import give, take
from .retired import can_become, link_file, refit, retire
from .target import Target


class Staging:
    """A folder to build in, and the lock that says whose it is. Made by `begin`."""

    __slots__ = ("_held", "_retired", "target")

    def __init__(self, target: Target, held: int, retired: Path | None) -> None:
        self.target = target
        self._held: int | None = held
        self._retired = None if target.inside else retired

    def publish(self, carried: Iterable[str] = ()) -> None:
        """Put what was built in the place of the site, and with it those files of the site that are `carried` over.

        Raises `OSError`; the old site stands then. That is retired at once, or goes: its times change no more.
        """
        site, staging, places = self.target.site, self.target.staging, list(carried)
        if places:
            _keep_what_is_the_same(site, staging)
        if self._retired and can_become(self._retired, site):
            refit(self._retired, site, staging, places)
            remove(staging)
            self._retired.rename(staging)
        else:
            _carry(str(site), str(staging), places)
        if site.exists() and not self.target.inside:
            _take_over(site, staging)
        publish(self.target)
        with suppress(OSError):  # it is tried again at the end
            self._retire()
            _clear(self.target)

    def _retire(self) -> None:
        """Keep the old site for the next build, where it may be kept."""
        old = next((path for path in (self.target.staging, self.target.before) if path.is_dir()), None)
        if self._retired and old:
            self._retired.parent.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):  # on another disk
                retire(old, self._retired)

    def end(self) -> None:
        """Remove what is left in the staging folder: a build that failed, or the site that was replaced."""
        if self._held is None:
            return
        held, self._held = self._held, None
        with suppress(OSError):  # the next build tells why it cannot be removed
            _clear(self.target)
        give(self.target.lock, held)


def begin(target: Target, *, waiting: Callable[[], None], retired: Path | None = None) -> Staging:
    """An empty folder to build in; what a killed build left is gone. Raises `OSError`.

    A site that was replaced is kept as `retired` for the next build.
    """
    target.lock.parent.mkdir(parents=True, exist_ok=True)
    held = take(target.lock, waiting=waiting)
    try:
        _clear(target)
        target.staging.mkdir()
    except BaseException:
        give(target.lock, held)
        raise
    return Staging(target, held, retired)


def _clear(target: Target) -> None:
    if os.path.lexists(target.before) and not target.site.exists():
        target.before.rename(target.site)  # a build was killed between its two renames
    remove(target.before)
    remove(target.staging)


def _take_over(site: Path, new: Path) -> None:
    """The new folder belongs to whom the old one belonged, and keeps the hidden entries that no build makes.

    Among them are `.htaccess`, `.well-known` and a `.git` that follows the site.
    """
    state = site.stat()
    new.chmod(stat.S_IMODE(state.st_mode))
    with suppress(OSError, AttributeError):  # Windows has no such owners
        os.chown(new, state.st_uid, state.st_gid)
    for entry in site.iterdir():
        if entry.name.startswith(".") and not os.path.lexists(new / entry.name):
            _link(entry, new / entry.name)


def _keep_what_is_the_same(site: Path, staging: Path) -> None:
    """A file that was made anew and came out as it was: whoever copies the site elsewhere need not take it again."""
    for path in [path for path in staging.rglob("*") if path.is_file()]:
        before = site / path.relative_to(staging)
        with suppress(OSError):
            if not before.is_symlink() and filecmp.cmp(before, path, shallow=False):
                path.unlink()
                link_file(str(before), str(path))


def _carry(site: str, staging: str, places: Iterable[str]) -> None:
    """The same files in the new site; their folders may be new."""
    there: set[str] = set()
    for place in places:
        folder = place.rpartition("/")[0]
        if folder not in there:
            os.makedirs(f"{staging}/{folder}", exist_ok=True)  # noqa: PTH103  # of each folder of a site
            there.add(folder)
        try:
            os.link(f"{site}/{place}", f"{staging}/{place}")
        except OSError:
            link_file(f"{site}/{place}", f"{staging}/{place}")


def _link(entry: Path, place: Path) -> None:
    """The same file under a second name, or a copy where that cannot be."""
    if entry.is_dir() and not entry.is_symlink():
        shutil.copytree(entry, place, symlinks=True, copy_function=link_file)
    else:
        link_file(str(entry), str(place))
