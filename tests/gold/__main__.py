"""`python -m gold [PACK …] [--errors | --marks]`: score the house, or look at what is marked."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from .figures import Score
from .pack import PACKS, Pack, pack_names, read_pack
from .report import contents, errors, summary, table
from .scoring import publish, score


def main() -> int:
    """Print what is asked for; 1 when marks are wrong."""
    parser = argparse.ArgumentParser(prog="gold", description="Score the house against articles with marked mentions.")
    parser.add_argument("packs", nargs="*", metavar="PACK", help="names or folders; all packs of the project if none")
    parser.add_argument("--errors", action="store_true", help="print every error too, but those of a test split")
    parser.add_argument("--marks", action="store_true", help="print what is marked and check it; score nothing")
    options = parser.parse_args()
    packs = [read_pack(_folder(name)) for name in options.packs or pack_names()]
    if options.marks:
        _say(line for pack in packs for line in (f"{pack.name}:", *contents(pack), ""))
    else:
        _score(packs, with_errors=options.errors)
    _say(f"PROBLEM: {pack.name}/{problem}" for pack in packs for problem in pack.problems)
    return 1 if any(pack.problems for pack in packs) else 0


def _folder(name: str) -> Path:
    """A pack of the project by its name, any other by its folder."""
    return PACKS / name if name in pack_names() else Path(name).resolve()


def _score(packs: list[Pack], *, with_errors: bool) -> None:
    results: dict[str, Score] = {}
    for pack in packs:
        results[pack.name] = result = score(publish(pack), pack)
        _say((f"{pack.name}:", *table(result)))
        if with_errors:
            _say(["its errors stay unread: it is a test split"] if pack.held_back else errors(result))
        _say([""])
    _say(summary(results))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


if __name__ == "__main__":
    sys.exit(main())
