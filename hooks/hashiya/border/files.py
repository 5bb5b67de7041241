"""Files of a folder, read with care: no links, nothing too large, nothing passed over in silence."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ..problems import Problem

Fault = tuple[str, str]
"""Why a file is not read, and what to do."""

_NO_FILE: Final = ("it is a link or no regular file", "put a copy of the file itself here")
_FOLDER: Final = ("it is a folder that is called as a file is", "put the file itself here, or rename the folder")
_HIDDEN: Final = ("its name begins with a dot, which hides it, and it is not read", "rename it, or move it elsewhere")
_OPENED: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""How a file is opened: no link is followed, no pipe is waited for."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A regular file as it lies in the folder. Made by `list_files`."""

    path: str
    """Within the folder, with `/`."""
    data: bytes

    @property
    def stem(self) -> str:
        """The path without its suffix."""
        return self.path.rpartition(".")[0]

    @property
    def suffix(self) -> str:
        """The suffix in lower case, with its dot."""
        return "." + self.path.rpartition(".")[2].lower()


@dataclass(slots=True)
class Listing:
    """What a folder holds. Made by `list_files`."""

    files: list[SourceFile] = field(default_factory=list)
    """In byte order of their paths."""
    problems: list[Problem] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    """Paths of the files that were not read."""

    def reject(self, name: str, fault: Fault, shown_as: str) -> None:
        """The file of that name is not read."""
        self.problems.append(Problem(f"{shown_as}/{_printable(name)}", *fault, rejects=True))
        self.rejected.append(name)


def list_files(
    folder: Path, suffixes: tuple[str, ...], *, shown_as: str, max_bytes: int, only: bool = False
) -> Listing:
    """Regular files below `folder` with one of `suffixes`. Links are never followed, hidden files never read.

    A `folder` that is a link itself is a problem, and nothing of it is read.
    With `only`, a file of any other suffix is a problem; without it such files are somebody else's.
    """
    listing = Listing()
    for name in find_files(folder, suffixes, listing, shown_as=shown_as, only=only):
        data = read_regular(f"{folder}/{name}", max_bytes)
        if isinstance(data, bytes):
            listing.files.append(SourceFile(name, data))
        else:
            listing.reject(name, data, shown_as)
    return listing


def find_files(
    folder: Path, suffixes: tuple[str, ...], listing: Listing, *, shown_as: str, only: bool
) -> Iterator[str]:
    """The names of those files, none of them read yet, in byte order; what is wrong with others goes to `listing`."""
    if _is_link(folder):
        listing.problems.append(Problem(shown_as, "the folder is a link", "put the folder itself here"))
        return
    if not folder.is_dir():
        listing.problems.append(Problem(shown_as, "the folder is missing", "make it, or mend mkdocs.yml"))
        return
    for name in sorted(_walk(folder, suffixes, shown_as, listing.problems), key=os.fsencode):
        suffix = _suffix(name)
        if name.endswith("/"):
            if _suffix(name[:-1]) in suffixes:
                listing.reject(name[:-1], _FOLDER, shown_as)
            continue
        if suffix not in suffixes and not only:
            continue
        fault = _fault_of_name(folder, name, suffix, suffixes)
        if fault:
            listing.reject(name, fault, shown_as)
        else:
            yield name


def _walk(folder: Path, suffixes: tuple[str, ...], shown_as: str, problems: list[Problem]) -> Iterator[str]:
    """All that is below `folder`, from there, a folder with `/` at its end; one that cannot be entered is told.

    So is a hidden file with one of the `suffixes`: somebody may miss it.
    """

    def tell(error: OSError) -> None:
        inside = _printable(Path(error.filename).relative_to(folder).as_posix())
        shown = shown_as if inside == "." else f"{shown_as}/{inside}"
        problems.append(Problem(shown, f"it cannot be read: {error.strerror}", "mend its permissions"))

    for parent, folders, names in os.walk(folder, onerror=tell, followlinks=False):
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        within = Path(parent).relative_to(folder).as_posix()
        lead = "" if within == "." else f"{within}/"
        hidden = [name for name in names if is_hidden(name)]
        problems += [
            Problem(f"{shown_as}/{_printable(lead + name)}", *_HIDDEN)
            for name in sorted(hidden, key=os.fsencode)
            if _suffix(name) in suffixes and not _is_a_shadow(name, names)
        ]
        yield from (f"{lead}{name}" for name in names if not is_hidden(name))
        yield from (f"{lead}{name}" if _is_link(f"{parent}/{name}") else f"{lead}{name}/" for name in folders)


def _is_a_shadow(name: str, names: list[str]) -> bool:
    """`._x.txt` beside `x.txt`: what one system keeps of a file on the disks of others."""
    return name.startswith("._") and name[2:] in names


def _suffix(name: str) -> str:
    """That of a Path in lower case, in a tenth of the time."""
    last = name.rpartition("/")[2]
    dot = last.rfind(".")
    return last[dot:].lower() if 0 < dot < len(last) - 1 else ""


def _fault_of_name(folder: Path, name: str, suffix: str, suffixes: tuple[str, ...]) -> Fault | None:
    """Why a file is not even opened, and what to do. Of one that would be read, reading tells whether it is a link."""
    if name != _printable(name):
        return "its name is no UTF-8", "rename it"
    if suffix in suffixes:
        return None
    if _is_link(f"{folder}/{name}"):
        return _NO_FILE
    return f"files of this kind are not read (read are {', '.join(suffixes)})", "save it as one of these"


def is_hidden(name: str) -> bool:
    """Whether programs have put it there for themselves; two dots are somebody's slip, or a trap."""
    return name.startswith(".") and not name.startswith("..")


def _is_link(path: Path | str) -> bool:
    """Whether it is one; what a folder that may not be entered holds is found out on reading."""
    return os.path.islink(path)  # noqa: PTH114  # that of a Path raises where nobody may look


def read_regular(path: str, max_bytes: int) -> bytes | Fault:
    """The bytes of a regular file, or why it is not read and what to do.

    What was opened is looked at, never its name a second time: a link or a pipe may take the place of a file meanwhile.
    """
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):  # devices and sockets are not even opened
            return _NO_FILE
        with os.fdopen(os.open(path, _OPENED), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return _NO_FILE
            data = file.read(max_bytes + 1)
            if max(size, len(data)) > max_bytes:
                return (
                    f"it has {max(size, len(data))} bytes, more than {max_bytes}",
                    "divide it or remove what is no article",
                )
            return data
    except OSError as error:
        if error.errno == errno.ELOOP:
            return _NO_FILE
        return f"it cannot be read: {error.strerror}", "mend its permissions"


def composed(name: str) -> str:
    """A name as editors see it: some systems write `é` as two characters, and what is packed there keeps them."""
    return unicodedata.normalize("NFC", name)


def _printable(name: str) -> str:
    return name.encode("utf-8", errors="backslashreplace").decode("utf-8")
