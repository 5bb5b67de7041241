"""`python -m bench.recognition`: how fast names are recognised: the time to load, megabytes a second, what it grows by.

The actors of this digest and of the who's who, and as many made-up ones as bring their names to the number asked for.
Everything is the least of some rounds, in seconds of this process; the clock of a machine is told by its additions.
"""

from __future__ import annotations

import argparse
import datetime
import time
from collections.abc import Callable
from functools import partial

from bench.recognition.given import cast, names_of, texts

from hashiya.mentions.matcher import Matcher, build_matcher
from hashiya.mentions.recognise import find_mentions

DAY = datetime.date(2024, 1, 1)
ROUNDS = 5
ADDITIONS = 1_000_000


def main() -> None:
    """Load, read everything for the first time and again, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("aliases", type=int, nargs="?", default=20_000, help="names that are known")
    given = parser.parse_args()
    print(f"{'a million additions':24}{least(add_up) * 1000:10.0f} ms")
    actors = cast(given.aliases)
    matcher = build_matcher(actors)
    print(f"{'names':24}{names_of(actors):10,}")
    print(f"{'phrases':24}{len(matcher.phrases.patterns):10,}")
    print(f"{'to build the matcher':24}{least(partial(build_matcher, actors)):10.2f} s")
    articles = texts()
    size = sum(len(text.encode()) for text in articles) / 1e6
    print(f"{'text':24}{size:10.2f} MB")
    print(f"{'read for the first time':24}{size / cost(partial(read, articles, matcher)):10.2f} MB/s")
    print(f"{'read again':24}{size / least(partial(read, articles, matcher)):10.2f} MB/s")


def read(articles: list[str], matcher: Matcher) -> None:
    """Recognise whoever is named in the articles."""
    for text in articles:
        find_mentions(text, matcher, DAY)


def add_up() -> int:
    """What every machine does, to compare machines by."""
    found = 0
    for number in range(ADDITIONS):
        found += number
    return found


def least(work: Callable[[], object]) -> float:
    """Seconds of the fastest of some rounds."""
    return min(cost(work) for _ in range(ROUNDS))


def cost(work: Callable[[], object]) -> float:
    """Seconds of this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
