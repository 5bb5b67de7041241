"""Cut the theme's fonts into what a page fetches first and what it may never need: `python tools/cut_fonts.py`.

Needs fonttools and brotli. Reads the whole files of `fonts/` (`naskh-400.woff2` …), which the social cards are set in
too, writes two parts of each beside it, and tells browsers for which signs to fetch which, in `faces.css` what comes
before the first look at a page, in `more_faces.css` what comes after it:

- *core*: what Arabic news is written with. It comes before the first word is seen, so it has to fit into the first
  flight of a connection: ten packets, 14,600 bytes.
- *latin*: the letters of Latin names, the signs of addresses, the paragraph sign.
- the whole, for the signs that are in neither. It holds the letters of the core as well, so that a rare mark is set
  on its letter by one font.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

THEME: Final = Path(__file__).parents[1] / "hooks" / "theme" / "assets" / "hashiya"
FAMILIES: Final = {"naskh": "Hashiya Naskh", "sans": "Hashiya Sans"}
WHOLE: Final = ("naskh-400", "naskh-700", "sans-400", "sans-600")
EXTENDED: Final = ("sans-ext-400", "sans-ext-600")
"""Cut long ago from the Latin sister of the sans: ğ, ł, š and their like."""

FLIGHT: Final = {"naskh-400": 14_300, "naskh-700": 14_300, "sans-400": 14_300}
"""Bytes that arrive in one round trip, the head of the answer aside, of what a page asks for before anything else."""

LETTERS: Final = {*range(0x0621, 0x063B), *range(0x0640, 0x064B)}
FOREIGN: Final = {0x067E, 0x0686, 0x0698, 0x06A4, 0x06AF}
"""P, CH, ZH, V and G in foreign names: a word must not fall apart between two files."""
MARKS: Final = {*range(0x064B, 0x0653), 0x0670}
SIGNS: Final = {0x060C, 0x061B, 0x061F, *range(0x0660, 0x066D)}
PLAIN: Final = {*map(ord, " !\"%'()*+,-./0123456789:;=?[]"), 0xA0, 0xAB, 0xB7, 0xBB}
QUOTES: Final = {0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, *range(0x200C, 0x2010)}
NEWS: Final = LETTERS | FOREIGN | MARKS | SIGNS | PLAIN | QUOTES
CORE: Final = {"naskh": NEWS | {0x0671, 0x06A9, 0x06CC}, "sans": NEWS}
"""Texts come from Persian keyboards too, with their KAF and YA; what stands in the sans is written by ourselves."""
LATIN: Final = {*range(0x20, 0x7F), 0xB6, *range(0xC0, 0x250), *range(0x1E00, 0x1F00)} - {0xD7, 0xF7}

FEATURES: Final = ["calt", "ccmp", "fina", "init", "kern", "liga", "locl", "mark", "medi", "mkmk", "rlig"]
SCRIPTS: Final = {"core": ["arab.dflt", "DFLT.dflt"], "latin": ["latn.dflt", "DFLT.dflt"]}
"""What a part is asked about: the core knows nothing of the habits of other languages."""


def main() -> None:
    """Print what each part weighs."""
    rules = [rule for name in WHOLE for rule in _parts(name)]
    rules += [_rule(name, _signs(name) - LATIN_OF_SANS) for name in EXTENDED]
    core = [rule for rule in rules if "-core-" in rule]
    for sheet, faces, what in (
        ("faces", core, "the faces of the first look at a page"),
        ("more_faces", [rule for rule in rules if rule not in core], "Latin letters and rare signs"),
    ):
        head = f"/* Made by tools/cut_fonts.py: {what}, and for which signs each file is fetched. */\n"
        (THEME / f"{sheet}.css").write_text(head + "\n".join(faces) + "\n", encoding="utf-8")


def _parts(name: str) -> Iterator[str]:
    """The two parts of a whole font, and the rules of all three."""
    kind, _, weight = name.partition("-")
    left = _signs(name)
    for part, wanted in (("core", CORE[kind]), ("latin", LATIN)):
        signs = left & wanted
        size = _cut(name, f"{kind}-{part}-{weight}", signs, SCRIPTS[part])
        print(f"{kind}-{part}-{weight}", size, len(signs))
        if part == "core" and size > FLIGHT.get(name, size):
            raise SystemExit(f"{name}: {size} bytes need a second round trip")
        yield _rule(f"{kind}-{part}-{weight}", signs)
        left -= signs
    yield _rule(name, left)


def _font(name: str) -> TTFont:
    return TTFont(THEME / "fonts" / f"{name}.woff2", recalcTimestamp=False)


def _signs(name: str) -> set[int]:
    return set(_font(name).getBestCmap())


LATIN_OF_SANS: Final = _signs("sans-400") & LATIN


def _cut(source: str, name: str, signs: Collection[int], scripts: list[str]) -> int:
    """Write the part `name`; its size in bytes."""
    font = _font(source)
    cutter = Subsetter(Options(hinting=False, layout_features=FEATURES, layout_scripts=scripts, name_IDs=[0, 1, 2, 14]))
    cutter.populate(unicodes=signs)
    cutter.subset(font)
    font.flavor = "woff2"
    path = THEME / "fonts" / f"{name}.woff2"
    font.save(path)
    return path.stat().st_size


def _rule(name: str, signs: Collection[int]) -> str:
    kind, weight = name.split("-", maxsplit=1)[0], name.rsplit("-", maxsplit=1)[-1]
    return (
        f'@font-face {{ font-family: "{FAMILIES[kind]}"; font-weight: {weight}; font-display: swap; '
        f'src: url("fonts/{name}.woff2") format("woff2"); unicode-range: {", ".join(_ranges(signs))}; }}'
    )


def _ranges(signs: Collection[int]) -> Iterator[str]:
    """`U+621-63A` for signs in a row."""
    row = sorted(signs)
    breaks = [0, *(place for place, (one, two) in enumerate(pairwise(row), 1) if two != one + 1), len(row)]
    for start, end in pairwise(breaks):
        yield f"U+{row[start]:X}" + (f"-{row[end - 1]:X}" if end - start > 1 else "")


if __name__ == "__main__":
    main()
