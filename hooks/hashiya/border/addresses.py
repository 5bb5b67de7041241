"""Addresses of pages: safe in a path and in a link, short enough for every file system, no two alike."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

LONGEST_BYTES: Final = 180
"""A part of a path holds 255 bytes and Arabic takes two a letter; room is left for a suffix."""

RESERVED: Final = frozenset(
    ["index", "index.html", "readme", "con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)]
)
"""Names of a folder's own page and its file, and of devices on Windows."""


def safe_name(name: str) -> str:
    """`name` with every character that a path or a link could read replaced by `-`."""
    composed = unicodedata.normalize("NFC", name)
    kept = "".join(c if c.isalnum() or c in "-_." or unicodedata.category(c) == "Mn" else "-" for c in composed)
    kept = kept.strip("-.") or "article"
    if len(kept.encode()) > LONGEST_BYTES:
        digest = hashlib.sha256(kept.encode()).hexdigest()[:8]
        kept = kept.encode()[: LONGEST_BYTES - 9].decode(errors="ignore") + "-" + digest
    return kept


def distinct(names: Iterable[str]) -> list[tuple[str, bool]]:
    """For each name, in order, an address of its own, and whether it had to be changed for that.

    Two names that differ only in case are alike: some file systems hold one file for both.
    """
    taken, numbers = set(RESERVED), Counter[str]()
    addresses: list[tuple[str, bool]] = []
    for name in names:
        base = safe_name(name)
        address, alike = base, base.casefold()
        while address.casefold() in taken:
            numbers[alike] = max(numbers[alike], 1) + 1  # a number that was taken is not tried again
            address = f"{base}-{numbers[alike]}"
        taken.add(address.casefold())
        addresses.append((address, address != base))
    return addresses


def safe_address(value: object) -> str:
    """An http or https address. Raises `ValueError` for any other: `javascript:` never becomes a link."""
    fault = ValueError(f"expected an address such as https://example.org/, got {value!r}")
    if not isinstance(value, str) or any(c.isspace() or unicodedata.category(c).startswith("C") for c in value):
        raise fault
    try:
        parts = urlsplit(value)
        _ = parts.port  # read on asking: no number beyond 65,535
    except ValueError:
        raise fault from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise fault
    return value


def is_safe(value: str) -> bool:
    """Whether `safe_address` takes it."""
    try:
        return bool(safe_address(value))
    except ValueError:
        return False
