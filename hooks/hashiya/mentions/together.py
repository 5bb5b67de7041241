"""What follows from the letters of a word, for all new words of a text at once: most of a first reading is that."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .words import MOST_REMEMBERED


class ByWord(dict[str, str]):
    """An answer for every word met so far.

    `work` takes words, one a line, and gives their answers, one a line: each of its steps goes over all letters once,
    which costs little more for the words of an article than for one of them.
    """

    def __init__(self, work: Callable[[str], str], stays: Callable[[str], bool] = lambda _: False) -> None:
        super().__init__()
        self.work = work
        self.stays = stays
        """Whether a word is its own answer."""

    def __missing__(self, word: str) -> str:
        self.learn((word,))
        return self[word]

    def learn(self, words: Iterable[str]) -> None:
        """Work out the answers of those that are new. No word holds a line end, none is empty."""
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        changing: dict[str, None] = {}
        for word in words:
            if word not in self:
                if self.stays(word):
                    self[word] = word
                else:
                    changing[word] = None
        if changing:
            self.update(zip(changing, self.work("\n".join(changing)).split("\n"), strict=True))
