"""Where the time went: every second belongs to one lap."""

from __future__ import annotations

from collections.abc import Callable

from hashiya.laps import Laps, Seconds


def clock() -> Callable[[], Seconds]:
    """One second of the processor and two of the clock go by at each look."""
    looks = iter(range(1000))

    def look() -> Seconds:
        number = next(looks)
        return number, 2 * number

    return look


def test_the_laps_are_told_with_their_sum() -> None:
    """A lap that comes again is one line."""
    laps = Laps(clock=clock())
    laps.lap("read")
    laps.lap("written")
    laps.lap("read")
    assert laps.table() == [
        "         CPU s  wall s  share",
        "read      2.00    4.00   67 %",
        "written   1.00    2.00   33 %",
        "in all    3.00    6.00  100 %",
    ]


def test_a_step_that_is_followed_is_a_lap() -> None:
    """What came before it is another."""
    laps = Laps(clock=clock())
    assert list(laps.follow([1, 2], "articles")) == [1, 2]
    assert [line.split("  ")[0] for line in laps.table()[1:]] == ["before: articles", "articles", "in all"]
