"""Several processes at work: everything is done, whoever of them fails; one process or many, the files are the same.

Each case runs in a process of its own that has one thread and no children: beside those of other tests nothing forks.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.cards import side_by_side as processes
from hashiya.cards.side_by_side import WORTH, side_by_side

PATIENCE = 60
"""Seconds, at most, that a case may take."""


def alone(case: Callable[..., None], *arguments: object) -> None:
    """Run `case` by itself; what it asserts wrongly stands in the output of its process."""
    process = multiprocessing.get_context("spawn").Process(target=case, args=arguments)
    process.start()
    process.join(PATIENCE)
    if process.is_alive():
        process.kill()
    assert process.exitcode == 0


def with_two_processors() -> None:
    """Whatever the machine has."""
    pytest.MonkeyPatch().setattr(processes, "_processors", lambda: 2)


def sign(folder: Path, item: int) -> None:
    """A file for an item, which is there once, with the number of the process."""
    with (folder / str(item)).open("x", encoding="utf-8") as file:
        file.write(str(os.getpid()))


def signatures(folder: Path) -> dict[str, str]:
    """Who did what."""
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def every_item_is_done_once(folder: Path, number: int) -> None:
    """By whomever."""
    with_two_processors()
    side_by_side(lambda item: sign(folder, item), range(number))
    done = signatures(folder)
    assert set(done) == set(map(str, range(number)))
    assert len(set(done.values())) == (2 if number >= 2 * WORTH and os.uname().sysname == "Linux" else min(number, 1))


@pytest.mark.parametrize("number", [0, 1, 2 * WORTH, 2 * WORTH + 1], ids=["nothing", "one", "many", "an odd number"])
def test_every_item_is_done_once(number: int, tmp_path: Path) -> None:
    """By one process or by two."""
    alone(every_item_is_done_once, tmp_path, number)


def a_child_fails(folder: Path) -> None:
    """The parent has its half."""
    with_two_processors()
    parent = os.getpid()

    def work(item: int) -> None:
        if os.getpid() != parent:
            raise ValueError(item)
        sign(folder, item)

    side_by_side(work, range(2 * WORTH))
    assert len(signatures(folder)) >= WORTH


def test_a_child_that_fails_is_no_fault_of_the_parent(tmp_path: Path) -> None:
    """What it leaves undone, the parent does when it asks for it."""
    alone(a_child_fails, tmp_path)


def a_parent_fails(folder: Path) -> None:
    """While its child waits for ever."""
    with_two_processors()
    parent = os.getpid()

    def work(_: int) -> None:
        if os.getpid() == parent:
            raise OSError(str(folder))
        threading.Event().wait()

    with pytest.raises(OSError, match="test_a_parent"):
        side_by_side(work, range(2 * WORTH))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_parent_that_fails_leaves_no_child(tmp_path: Path) -> None:
    """Nobody is waited for in vain."""
    alone(a_parent_fails, tmp_path)


def another_thread_runs(folder: Path) -> None:
    """All is done by this process."""
    with_two_processors()
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        side_by_side(lambda item: sign(folder, item), range(2 * WORTH))
    finally:
        over.set()
        other.join()
    assert set(signatures(folder).values()) == {str(os.getpid())}


def test_where_other_threads_run_nothing_is_forked(tmp_path: Path) -> None:
    """A fork would copy only one of them."""
    alone(another_thread_runs, tmp_path)
