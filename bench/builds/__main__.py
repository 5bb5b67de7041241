"""`python -m bench.builds`: what a build costs, beside MkDocs and Material alone on the very same Markdown.

Rows take turns; figures are medians. `growth` is the exponent from the smallest to the largest digest: 1 is linear.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
from pathlib import Path

from bench.builds.measure import Cost, middle, run
from bench.builds.projects import ROOT, make_projects

ROWS = {
    "stock, pages alone": ("pages", "stock-alone.yml"),
    "ours, pages alone": ("pages", "straight-alone.yml"),
    "stock, with search": ("pages", "stock-search.yml"),
    "ours, everything but cards": (".", "mkdocs.yml"),
    "ours, everything, cards drawn": (".", "cards.yml"),
}
"""What is built: folder and configuration."""
BESIDE = {"ours, pages alone": "stock, pages alone", "ours, everything but cards": "stock, with search"}
BESIDE["ours, everything, cards drawn"] = "stock, with search"


def main() -> None:
    """Make the digests, build each in turns, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[100, 300], help="numbers of articles")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each row")
    parser.add_argument("--cards", action="store_true", help="the row with cards too; each round draws them all")
    given = parser.parse_args()
    rows = [name for name in ROWS if given.cards or not name.endswith("drawn")]
    found: dict[int, dict[str, Cost]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in given.sizes:
            project = Path(folder) / str(size)
            make_projects(project, size)
            costs = {name: [_build(project, name) for _ in range(1)] for name in rows}
            for _ in range(given.rounds - 1):
                for name in rows:
                    costs[name].append(_build(project, name))
            found[size] = {name: middle(each) for name, each in costs.items()}
            _print(size, found[size])
    _print_growth(found)


def _build(project: Path, name: str) -> Cost:
    """A build into a new folder: no old site is removed, no card is there."""
    folder, configuration = ROWS[name]
    with tempfile.TemporaryDirectory() as site:
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", configuration, "-d", f"{site}/site"]
        cost = run(command, project / folder, {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")})
    if name.endswith("drawn"):
        for card in (project / ".cache" / "hashiya" / "cards").glob("*.png"):
            card.unlink()
    return cost


def _print(size: int, costs: dict[str, Cost]) -> None:
    print(f"\n{size} articles")
    print(f"{'':32}{'CPU s':>9}{'wall s':>9}{'MB':>7}{'CPU ÷ stock':>14}")
    for name, cost in costs.items():
        share = f"{cost.cpu / costs[BESIDE[name]].cpu:14.2f}" if name in BESIDE else ""
        print(f"{name:32}{cost.cpu:9.2f}{cost.wall:9.2f}{cost.memory:7}{share}", flush=True)


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
