"""Faults that are neither the editor's nor ours: told with file, reason and remedy."""

from __future__ import annotations

import errno
import os
import signal
import threading
from types import FrameType
from typing import Final

from .target import Target

REMEDIES: Final = {
    errno.ENOSPC: "free some space",
    errno.EDQUOT: "free some space, or have your quota raised",
    errno.EFBIG: "raise the limit on the size of a file",
    errno.EACCES: "give yourself the right to it",
    errno.EPERM: "give yourself the right to it",
    errno.EROFS: "publish in a folder that can be written to",
    errno.EMFILE: "raise the limit on open files",
    errno.ENAMETOOLONG: "give it a shorter name",
    errno.ENOENT: "put it back",
}
"""What to do about an error of the system, by its number."""
POLITE: Final = ("SIGTERM", "SIGHUP")
"""How a system asks a process to end."""


def tell(error: OSError | UnicodeDecodeError, target: Target | None) -> str:
    """The error in one line; a file of the staging folder is called by its place on the site."""
    if isinstance(error, UnicodeDecodeError):
        return "a page is not UTF-8 (its name stands above); save it as UTF-8 and build again"
    remedy = REMEDIES.get(error.errno or 0, "mend it")
    return f"{_file(error, target)}: {error.strerror or error}; {remedy} and build again"


def _file(error: OSError, target: Target | None) -> str:
    if error.filename is None:
        return str(target.site) if target else "a file"
    name = os.fsdecode(error.filename)
    return name.replace(str(target.staging), str(target.site)) if target else name


def forget_empty_epoch() -> None:
    """An empty `SOURCE_DATE_EPOCH` is none, as services leave it where nobody sets it; MkDocs takes it for a number."""
    if os.environ.get("SOURCE_DATE_EPOCH") == "":
        del os.environ["SOURCE_DATE_EPOCH"]


def end_politely() -> None:
    """Asked to end, the process cleans up on its way out, with the status that shells give to a signal."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in POLITE:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _exit)


def _exit(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)
