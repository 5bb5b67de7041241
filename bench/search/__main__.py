"""`python bench/search`: how well the search finds, beside others; `box` and `cost` measure it by itself.

trial  queries made from the articles, by phenomenon: recall and hit-at-10 of ours, the theme's and Pagefind
box    queries from a file (query, article, phenomenon, tabs between) in the box of the built site
cost   bytes, time and longest block of queries over thousands of articles, and what the index costs to build
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from box import ask_box, read_queries, report_box  # noqa: E402
from cost import report_cost  # noqa: E402
from sites import build  # noqa: E402
from trial import run_trial  # noqa: E402


def main() -> None:
    """Do what was asked, in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=("trial", "box", "cost"), default="trial")
    parser.add_argument("--seeds", type=Path, action="append", help="folder of seeds, in place of the project's")
    parser.add_argument("--actors", type=Path, action="append", default=[], help="box: a folder of more profiles")
    parser.add_argument("--queries", type=Path, help="box: the file of queries")
    parser.add_argument("--each", type=int, default=3, help="trial: queries of a phenomenon for each article")
    parser.add_argument("--misses", action="store_true", help="print what ours does not find")
    parser.add_argument("--articles", type=int, default=5_000, help="cost: how many")
    given = parser.parse_args()
    seeds = given.seeds or [ROOT / "seeds"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.what == "cost":
            report_cost(folder, given.articles)
        elif given.what == "box":
            asked = read_queries(given.queries)
            report_box(asked, ask_box(build(folder, seeds, given.actors), asked), misses=given.misses)
        else:
            run_trial(folder, seeds[0], given.each, misses=given.misses)


if __name__ == "__main__":
    main()
