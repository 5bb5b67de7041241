"""Learn from labelled lines what page furniture looks like, and write the weights that `likeness` reads.

    python tools/train_furniture.py [--trial PACK …] [--lines FILE …]

Lines come from the articles with marked mentions (`tests/gold`, those that are held back left out), from the lists in
`tests/lines`, and from files of `furniture<TAB>text` and `news<TAB>text` in `tools/furniture`. A trial prints how many
lines of other packs are told right by what was learnt without them, and writes to `--out` alone. Needs numpy and scipy
(BSD), which the project has for another reason; no build reads more than the weights.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from regression import fitted

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from gold.marks import Part  # noqa: E402  # found by the line above
from gold.pack import PACKS, Pack, pack_names, read_pack  # noqa: E402
from hashiya.articles.likeness import LONGEST, WEIGHTS  # noqa: E402
from hashiya.articles.looks import looks  # noqa: E402
from hashiya.articles.weights import weigh  # noqa: E402

LISTS: Final = ROOT / "tests" / "lines"
WRITTEN: Final = ROOT / "tools" / "furniture"

STRICTNESS: Final = 1.5
"""How much a weight has to earn, see `fitted`."""

LISTED_AGAIN: Final = 2
"""How often more than any other a line of the lists counts: they hold what is hard to tell."""

HEAD: Final = """\
# Weights of what is seen of a line, in natural logarithms: above 0 it is rather page furniture than news.
# Learnt by tools/train_furniture.py from lines written for this project.
"""

Line = tuple[str, bool]
"""A line, and whether it is furniture."""


def main() -> None:
    """Learn, and write the weights or try them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trial", type=Path, nargs="+", default=[], help="folders of packs")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    parser.add_argument("--lines", type=Path, nargs="+", default=[], help="more labelled lines")
    options = parser.parse_args()
    held = {path.resolve() for path in options.trial}
    packs = [read_pack(PACKS / name) for name in pack_names() if (PACKS / name).resolve() not in held]
    lines = [line for pack in packs if not pack.held_back for line in lines_of(pack)]
    lines += [line for path in (*sorted(WRITTEN.glob("*.tsv")), *options.lines) for line in labelled(path)]
    lists = listed("furniture.txt", furniture=True) + listed("news.txt", furniture=False)
    weights = learn([*dict.fromkeys((*lines, *lists)), *LISTED_AGAIN * lists])
    if held:
        report(weights, [line for path in options.trial for line in lines_of(read_pack(path.resolve()))])
    if not held or options.out != WEIGHTS:
        rows = (f"{look}\t{weight:.2f}" for look, weight in sorted(weights.items()))
        options.out.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")


def lines_of(pack: Pack) -> Iterator[Line]:
    """Every line of the articles."""
    for article in pack.articles:
        yield from ((line.strip(), True) for text in article.dropped for line in text.splitlines() if line.strip())
        yield from ((block.text, False) for block in article.blocks if block.part is not Part.DROP)


def labelled(path: Path) -> list[Line]:
    """The lines of a file of labelled ones."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    return [(text, label == "furniture") for label, text in rows]


def listed(name: str, *, furniture: bool) -> list[Line]:
    """The lines of a list of the tests."""
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    return [(line, furniture) for line in lines if not line.startswith("# ")]


def learn(lines: Iterable[Line]) -> dict[str, float]:
    """What each look is worth."""
    known = [(looks(text), furniture) for text, furniture in lines if len(text) <= LONGEST]
    return fitted(known, strictness=STRICTNESS)


def report(weights: dict[str, float], lines: Sequence[Line]) -> None:
    """How many lines are taken for furniture, by how sure one has to be."""
    worth = [(weigh(looks(text), weights), text, f) for text, f in lines]
    short = [one for one in worth if len(one[1]) <= LONGEST]
    for least in (-1.0, 0.0, 1.0, 2.0, 3.0):
        right = sum(value > least for value, _, furniture in short if furniture)
        wrong = sum(value > least for value, _, furniture in short if not furniture)
        of = sum(furniture for *_, furniture in short)
        print(f"above {least:+.0f}: {right} of {of} lines of furniture, {wrong} of {len(short) - of} of the news")


if __name__ == "__main__":
    main()
