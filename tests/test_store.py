"""Answers that are asked for in the order in which they were put are fetched together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from hashiya.store import AHEAD, Store

MANY = {f"key {number}": (7, f"answer {number}".encode()) for number in range(3 * AHEAD)}

READS = "_read"
"""Each question to the file goes through it."""


def filled(folder: Path) -> Store:
    """A store with many answers, as a later build opens it, some of them fetched ahead."""
    store = Store(folder / "answers.db")
    for key, (asked, answer) in MANY.items():
        store.put(key, asked, answer)
    store.end()
    later = Store(folder / "answers.db")
    assert [later.get(f"key {number}") for number in range(3)] == [*MANY.values()][:3]
    return later


def test_all_are_found_in_any_order(tmp_path: Path) -> None:
    """Forwards, backwards, every third, and what is not there."""
    store = filled(tmp_path)

    for keys in ([*MANY], [*reversed(MANY)], [*MANY][::3], [*MANY, *MANY]):
        assert [store.get(key) for key in keys] == [MANY[key] for key in keys]
    assert store.get("another") is None


def test_in_order_few_questions_are_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two for so many answers as are fetched ahead."""
    store, asked = filled(tmp_path), list[str]()
    read = getattr(store, READS)

    def counted(question: str, given: Sequence[object]) -> object:
        asked.append(question)
        return read(question, given)

    monkeypatch.setattr(store, READS, counted)

    assert [store.get(key) for key in MANY] == [*MANY.values()]
    assert len(asked) <= 2 * len(MANY) // AHEAD + 4


def test_what_was_fetched_ahead_is_not_told_when_it_holds_no_more(tmp_path: Path) -> None:
    """An answer that is put anew, and one that is removed."""
    store = filled(tmp_path)
    store.put("key 5", 8, b"new")
    store.write()
    store.remove(["key 6"])

    assert [store.get(f"key {number}") for number in (4, 5, 6, 7)] == [MANY["key 4"], (8, b"new"), None, MANY["key 7"]]


def test_where_the_file_would_be_a_pipe_nothing_is_kept(tmp_path: Path) -> None:
    """Nobody waits for its other end."""
    os.mkfifo(tmp_path / "answers.db")
    store = Store(tmp_path / "answers.db")
    store.put("a", 7, b"answer")
    assert store.get("a") is None
