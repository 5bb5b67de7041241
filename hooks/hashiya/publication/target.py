"""Where a site is published, and where it is built until then."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mountinfo")
"""Linux's list of mount points, the fifth word of each line (man 5 proc)."""

LAST_EPOCH: Final = 2**32 - 86_401
"""Seconds that a gzip archive has room for, whatever the time zone (RFC 1952)."""


@dataclass(frozen=True, slots=True)
class Target:
    """The folders of one publication. Made by `find_target`."""

    site: Path
    """What readers see; no link, it need not exist yet."""
    staging: Path
    """Where the site is built."""
    before: Path
    """Where the old site stands for a moment, on systems that cannot exchange two folders."""
    lock: Path
    """Held by the build that publishes."""
    inside: bool
    """Whether the site's folder itself stays, since its place cannot be changed; its entries are exchanged."""


class TargetError(ValueError):
    """Nothing can be published there; the message names folder, reason and remedy."""


def find_target(site_dir: Path, *, sources: Iterable[Path], contents: Iterable[Path]) -> Target:
    """The folders for publishing in `site_dir`. Raises `TargetError`.

    `sources` are what the site is made of: nothing of it may lie in the site.
    `contents` are those of them whose files are published: the site may not lie in any of them.
    """
    if reason := wrong_names(sys.getfilesystemencoding()) or wrong_epoch(os.environ.get("SOURCE_DATE_EPOCH")):
        raise TargetError(reason)
    site = site_dir.resolve()
    if site.exists() and not site.is_dir():
        raise TargetError(f"{site_dir}: it is no folder; name another with `site_dir:` or `--site-dir`, or move it")
    for source in (path.resolve() for path in sources):
        if site == source or site in source.parents:
            raise TargetError(f"{site_dir}: {source} lies in it and would be lost; name a folder of its own")
    for content in (path.resolve() for path in contents):
        if content in site.parents:
            raise TargetError(f"{site_dir}: it lies in {content}, whose files are published; name a folder outside")
    return _inside(site) if _stays(site) else _beside(site)


def wrong_names(encoding: str) -> str | None:
    """Why no file of an Arabic name can be read or written, where names of files are in `encoding`; None in UTF-8."""
    if codecs.lookup(encoding).name == "utf-8":
        return None
    return f"names of files are {encoding} to this machine, and no UTF-8; set PYTHONUTF8=1 and build again"


def wrong_epoch(value: str | None) -> str | None:
    """Why `SOURCE_DATE_EPOCH` is no day that a site can bear; None where it is one, or is not said."""
    if not value or (value.isascii() and value.isdecimal() and int(value[:11]) <= LAST_EPOCH):
        return None
    return f"SOURCE_DATE_EPOCH: expected seconds from 1970 to 2106 such as 1767657600, got {value!r}; mend or unset it"


def _beside(site: Path) -> Target:
    hidden = site.parent / f".{site.name}"
    return Target(
        site=site,
        staging=hidden.with_name(f"{hidden.name}.staging"),
        before=hidden.with_name(f"{hidden.name}.before"),
        lock=hidden.with_name(f"{hidden.name}.lock"),
        inside=False,
    )


def _inside(site: Path) -> Target:
    return Target(site, site / ".staging", site / ".before", site / ".lock", inside=True)


def _stays(site: Path) -> bool:
    """Whether the folder cannot be moved: something is mounted there, or the folder around it is not ours."""
    return site.is_dir() and (_is_mount(site) or not os.access(site.parent, os.W_OK | os.X_OK))


def _is_mount(path: Path) -> bool:
    """A folder of the same disk that is mounted is seen in the system's list only."""
    if os.path.ismount(path):
        return True
    try:
        lines = MOUNTS.read_bytes().splitlines()
    except OSError:
        return False
    written = os.fsencode(path).replace(b"\\", rb"\134").replace(b" ", rb"\040")
    return any(line.split()[4] == written for line in lines)
