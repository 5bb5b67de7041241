"""Progress: nothing is said of a short build, a bar grows on a terminal, a line comes now and then elsewhere."""

from __future__ import annotations

import io

import pytest

from hashiya.progress import BAR_PAUSE, PATIENCE, PLAIN_PAUSE, SILENT, ShownProgress


class Stream(io.StringIO):
    """A stream that is a terminal, or none."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        """Whether somebody looks on."""
        return self._terminal


class Clock:
    """A clock that goes on by so many seconds at each look."""

    def __init__(self, step: float) -> None:
        self.now = 0.0
        self._step = step

    def __call__(self) -> float:
        """The seconds that it shows."""
        self.now += self._step
        return self.now


def told(items: int, step: float, *, terminal: bool) -> str:
    """What is written while so many items are followed."""
    stream = Stream(terminal=terminal)
    progress = ShownProgress(stream, Clock(step))
    assert list(progress.follow(range(items), "articles")) == list(range(items))
    return stream.getvalue()


@pytest.mark.parametrize("terminal", [True, False], ids=["on a terminal", "elsewhere"])
def test_a_short_build_says_nothing(terminal: bool) -> None:  # noqa: FBT001  # a parameter of pytest
    """Two seconds are nothing."""
    assert told(10, PATIENCE / 20, terminal=terminal) == ""


def test_a_line_comes_now_and_then_where_there_is_no_terminal() -> None:
    """Whole lines, with a pause between them, no signs that a log would show."""
    lines = told(40, PLAIN_PAUSE / 10, terminal=False).splitlines()
    assert lines[0] == "articles: 1 of 40"
    assert 2 <= len(lines) <= 4
    assert all(line.endswith(" of 40") for line in lines)


def test_a_bar_grows_on_a_terminal_and_goes_at_the_end() -> None:
    """Each look takes the place of the one before; what is printed next stands on a clean line."""
    looks = told(4, PATIENCE + BAR_PAUSE, terminal=True).split("\r\x1b[K")
    assert [look.count("█") for look in looks[1:-1]] == sorted(look.count("█") for look in looks[1:-1])
    assert looks[2].startswith("articles ")
    assert looks[2].endswith(" 1/4")
    assert looks[-1] == ""


def test_a_bar_goes_when_the_build_breaks_off() -> None:
    """The message of whatever happened stands on a clean line."""
    stream = Stream(terminal=True)
    steps = iter(ShownProgress(stream, Clock(PATIENCE)).follow([1, 2], "articles"))
    next(steps)
    del steps
    assert stream.getvalue().endswith("\r\x1b[K")


def test_silence_is_the_items_themselves() -> None:
    """Tests and fast builds pay nothing."""
    items = [1, 2]
    assert SILENT.follow(items, "articles") is items
