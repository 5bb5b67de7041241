"""Learn from marked heads which line is the headline and whether the text below is a standfirst; write the weights.

    python tools/train_heads.py [--without NAME …] [--out FOLDER]

Heads come from the articles with marked mentions (`tests/gold`, those that are held back left out) and from the files
in `tools/heads`: `kind<TAB>text`, a blank line between two heads, where a kind is title, standfirst, caption, furniture
or news. Both are read as a build reads them up to the decision that is learnt. What is left out by name is told of: how
much of it is read right by what was learnt without it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unittest.mock import patch

from regression import fitted

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from gold.marks import Part  # noqa: E402  # found by the line above
from gold.pack import PACKS, pack_names, read_pack  # noqa: E402
from hashiya.arabic.folding import fold_name  # noqa: E402
from hashiya.articles import headline, standfirst  # noqa: E402
from hashiya.articles.debris import without_bullet  # noqa: E402
from hashiya.articles.headline_looks import looks_above  # noqa: E402
from hashiya.articles.line import Kind  # noqa: E402
from hashiya.articles.lines import read_forms, read_lines  # noqa: E402
from hashiya.articles.parsing import parse_article  # noqa: E402
from hashiya.articles.standfirst_looks import looks_of_first, zone_below  # noqa: E402
from hashiya.articles.weights import load_weights  # noqa: E402
from hashiya.formats.plain import read_plain  # noqa: E402
from hashiya.seeds.reading import Seed  # noqa: E402
from hashiya.seeds.word import NOTHING_SAID  # noqa: E402

WRITTEN: Final = ROOT / "tools" / "heads"

STRICTNESS: Final = 0.7
"""How much a weight has to earn, see `fitted`: tried on packs that were left out."""

KICKERS: Final = headline.WEIGHTS.name
STANDFIRSTS: Final = standfirst.WEIGHTS.name

HEADS: Final = {
    KICKERS: "# Weights of what is seen of a line above the text: above 0 it is rather a kicker than the headline.",
    STANDFIRSTS: "# Weights of what is seen of the first text: above 0 it is rather a standfirst than the lead.",
}
LEARNT: Final = "# In natural logarithms; learnt by tools/train_heads.py from heads written for this project."

Known = tuple[frozenset[str], bool]
"""What is seen, and whether it is what is asked for."""


@dataclass(frozen=True, slots=True)
class Head:
    """The text of a page and what its head holds."""

    name: str
    text: str
    title: str
    standfirst: str | None

    @property
    def seed(self) -> Seed:
        """As it would lie in `seeds/`."""
        return Seed("x.txt", "x", read_plain(self.text, first_line=1), NOTHING_SAID)


def main() -> None:
    """Learn, and tell how what was left out is read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", nargs="+", default=[], help="names of packs or files, or folders of packs")
    parser.add_argument("--out", type=Path, default=headline.WEIGHTS.parent, help="where the weights go")
    options = parser.parse_args()
    learn([head for path in sources() if path.name not in options.without for head in heads_of(path)], options.out)
    known = {path.name: path for path in (*sources(), *(PACKS / name for name in pack_names()))}
    with read_by(options.out):
        for name in options.without:
            report(name, list(heads_of(known.get(name, Path(name)))))


def sources() -> list[Path]:
    """Where heads come from."""
    packs = [PACKS / name for name in pack_names() if not read_pack(PACKS / name).held_back]
    return [*packs, *sorted(WRITTEN.glob("*.tsv"))]


def heads_of(path: Path) -> Iterator[Head]:
    """The heads of a folder of marked articles, or of a file."""
    if path.is_file():
        for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n"), 1):
            rows = [row.split("\t") for row in block.splitlines() if not row.startswith("# ")]
            said = dict(reversed(rows))
            text = "\n\n".join(text for _, text in rows)
            yield Head(f"{path.name}:{number}", text, said["title"], said.get("standfirst"))
        return
    for article in read_pack(path.resolve()).articles:
        said = {block.part: block.text for block in reversed(article.blocks)}
        text = article.seed.decode("utf-8-sig")
        yield Head(f"{path.name}/{article.name}", text, said.get(Part.TITLE, ""), said.get(Part.STANDFIRST))


def learn(heads: list[Head], folder: Path) -> None:
    """Write both files of weights into `folder`: where headlines are found by the first, the second is learnt."""
    with read_by(folder):
        write(headline.WEIGHTS, fitted([one for head in heads for one in _kickers(head)], strictness=STRICTNESS))
        write(standfirst.WEIGHTS, fitted([one for head in heads for one in _firsts(head)], strictness=STRICTNESS))


@contextmanager
def read_by(folder: Path) -> Iterator[None]:
    """Pages are read by the weights in `folder`."""
    with patch.object(headline, "WEIGHTS", folder / KICKERS), patch.object(standfirst, "WEIGHTS", folder / STANDFIRSTS):
        load_weights.cache_clear()
        yield
    load_weights.cache_clear()


def write(path: Path, weights: dict[str, float]) -> None:
    """One row a look."""
    rows = (f"{look}\t{weight:.2f}" for look, weight in sorted(weights.items()))
    path.write_text("\n".join((HEADS[path.name], LEARNT, *rows)) + "\n", encoding="utf-8", newline="\n")


def _kickers(head: Head) -> Iterator[Known]:
    """The candidates down to the headline; nothing where it is none of them."""
    lines = read_forms(head.seed)
    candidates = headline.find_candidates(lines)
    texts = [same(lines[place].text) for place in candidates]
    if same(head.title) in texts:
        at = texts.index(same(head.title))
        yield from ((looks_above(lines, candidates, number), number < at) for number in range(at + 1))


def _firsts(head: Head) -> Iterator[Known]:
    """The first text below the headline, where it is found and what was read above the text is right."""
    lines = read_lines(head.seed)
    title, *texts = [line for line in lines if line.kind in (Kind.TEXT, Kind.HEADING)]
    zone = zone_below(title.text, title, texts, lines)
    if same(title.text) != same(head.title) or zone is None or not standfirst.may_be_standfirst(zone):
        return
    told = same(zone.first.text) == same(head.standfirst or "")
    if told or not head.standfirst:
        yield looks_of_first(zone), told


def same(text: str) -> str:
    """The form in which two lines are compared."""
    return fold_name(without_bullet(text)).strip(" .")


def report(name: str, heads: list[Head]) -> None:
    """How many headlines and standfirsts are read right."""
    articles = [(parse_article(head.seed, article_id="x", shown_as="seeds")[0], head) for head in heads]
    titles = [head for article, head in articles if same(article.title) != same(head.title)]
    firsts = [head for article, head in articles if same(article.standfirst or "") != same(head.standfirst or "")]
    print(
        f"{name}: titles {len(heads) - len(titles)}/{len(heads)}, standfirsts {len(heads) - len(firsts)}/{len(heads)}"
    )
    print(*(f"  wrong: {head.name}" for head in dict.fromkeys((*titles, *firsts))), sep="\n")


if __name__ == "__main__":
    main()
