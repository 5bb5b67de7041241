"""Which words may stand in a name at all: where none can be worth having, no row of tags is sought.

A name stands in the best row of tags only where it weighs no less than ordinary words would in its place. What the
names that hold a word can weigh at most is told by one pass from the left, the most that a name has gained which may
go on with the word, and one from the right, the most that can be gained behind it.
"""

from __future__ import annotations

from typing import Final

from .weights import LANE, NEUTRAL, Weights

LEAD: Final = 700
"""Hundredths by which a tag may be behind the best of its word and still be chosen for its neighbours' sake."""

ALWAYS: Final = 1 << 40
"""More than any sum of weights."""

NEVER: Final = -(1 << 50)
"""Less than any sum of weights, even with a word that always stays."""


class Bounds:
    """What the tags of a name gain at most on a row of ordinary words, by what stands before and behind."""

    def __init__(self, follows: tuple[list[int], ...], weights: Weights) -> None:
        plain, others = follows[0][0], range(1, len(follows))
        self._row = weights.row
        self._begin = weights.block([follows[tag][0] - plain for tag in others])
        """By tag: as the first of a name."""
        self._go_on = weights.block([max(follows[tag][1:]) - plain for tag in others])
        """By tag: behind whichever tag of a name it likes best."""
        self._ends = max(follows[0][1:]) - plain
        """An ordinary word, behind whichever tag it likes best."""
        self.highest = weights.block([1 << (LANE - 1)] * len(others))
        """The highest bit of each lane."""
        self.likely = self.highest + weights.block([LEAD - NEUTRAL] * len(others))
        """Lifts every lane that is not far behind the ordinary tag into its highest bit."""
        self._sure = self.highest + weights.block([-LEAD - NEUTRAL - 1] * len(others))
        """Lifts every lane that leaves the ordinary tag far behind."""

    def leave_out(self, blocks: list[int]) -> None:
        """Let the words be ordinary, of no weight, that can stand in no name."""
        gains = self._gains(blocks)
        after = 0
        for place in range(len(blocks) - 1, -1, -1):
            until, on = gains[place]
            if until + after < 0:
                blocks[place] = 0
                after = self._ends
            else:
                after = max(self._ends, on + after)

    def _gains(self, blocks: list[int]) -> list[tuple[int, int]]:
        """For each word what a name gains at most that ends with it, and by going on with it."""
        row, found = self._row, []
        begin, go_on, sure, highest = self._begin, self._go_on, self._sure, self.highest
        best = NEVER
        for place, block in enumerate(blocks):
            if not block:
                best = on = NEVER
            elif (block + sure) & highest:
                best = on = ALWAYS
            else:
                on = max(row(block + go_on)) - NEUTRAL
                best = max(best + on, max(row(block + begin if place else block)) - NEUTRAL)
            found.append((best, on))
        return found
