"""Who is named together with whom, as an earlier build has counted it: every pair of every article goes into that."""

from __future__ import annotations

from collections.abc import Callable

from ..memory import Memory

Company = list[tuple[str, int]]
"""Slugs, and in how many articles."""


class Companies:
    """The company of every actor, in one answer of the memory."""

    def __init__(self, memory: Memory) -> None:
        """As the build before left it."""
        self._memory = memory
        self._key = memory.key("companies")
        kept = memory.recall(self._key)
        self._before = kept if isinstance(kept, dict) else {}
        self._now: dict[str, tuple[str, Company]] = {}

    def of(self, slug: str, key: str, count: Callable[[], Company]) -> Company:
        """The company of one, counted unless the `key`, which stands for all that decides it, is that of before."""
        kept, *rest = self._before.get(slug, ("",))
        found = [(other, number) for other, number in rest[0]] if key and kept == key else count()
        self._now[slug] = key, found
        return found

    def keep(self) -> None:
        """For the next build; nothing of it stays here."""
        self._memory.keep(self._key, self._now)
        self._before, self._now = {}, {}
