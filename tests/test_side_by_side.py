"""Several processes at work: everything is done, whoever of them fails; one process or many, the files are the same."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from hashiya.cards import side_by_side as processes
from hashiya.cards.side_by_side import WORTH, side_by_side


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with two processors."""
    monkeypatch.setattr(processes, "_processors", lambda: 2)


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("number", [0, 1, 2 * WORTH, 2 * WORTH + 1], ids=["nothing", "one", "many", "an odd number"])
def test_every_item_is_done_once(number: int, tmp_path: Path) -> None:
    """By whomever."""

    def work(item: int) -> None:
        with (tmp_path / str(item)).open("x", encoding="utf-8") as file:
            file.write(str(os.getpid()))

    side_by_side(work, range(number))
    done = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert set(done) == set(map(str, range(number)))
    assert len(set(done.values())) == (2 if number >= 2 * WORTH and os.uname().sysname == "Linux" else min(number, 1))


@pytest.mark.usefixtures("two")
def test_a_child_that_fails_is_no_fault_of_the_parent(tmp_path: Path) -> None:
    """What it leaves undone, the parent does when it asks for it."""
    parent = os.getpid()

    def work(item: int) -> None:
        if os.getpid() != parent:
            raise ValueError(item)
        (tmp_path / str(item)).touch()

    side_by_side(work, range(2 * WORTH))
    assert len(list(tmp_path.iterdir())) >= WORTH


@pytest.mark.usefixtures("two")
def test_a_parent_that_fails_leaves_no_child(tmp_path: Path) -> None:
    """Nobody is waited for in vain."""
    parent = os.getpid()

    def work(_: int) -> None:
        if os.getpid() == parent:
            raise OSError(str(tmp_path))
        threading.Event().wait()

    with pytest.raises(OSError, match="test_a_parent"):
        side_by_side(work, range(2 * WORTH))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.usefixtures("two")
def test_where_other_threads_run_nothing_is_forked(tmp_path: Path) -> None:
    """A fork would copy only one of them."""
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        side_by_side(
            lambda item: (tmp_path / str(item)).write_text(str(os.getpid()), encoding="utf-8"), range(2 * WORTH)
        )
    finally:
        over.set()
        other.join()
    assert {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {str(os.getpid())}
