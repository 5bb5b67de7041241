"""Write hooks/hashiya/gazetteer/data/states.yml.

Names, capitals, English names and Wikidata numbers come from the language data, hooks/hashiya/arabic/data/states.yml.
TABLE below holds what is written by hand, one row a state:

    CODE slug | description | capital | seats of power

A backslash continues a row on the next line.  An empty slug is the English name in small letters.  "=" for the capital
stands for the first one of the language data; it closes the description, and nothing does where the cell is empty.
All capitals of the language data and all seats stand for their government.  A description is true on any date and
takes no side in any dispute.

    python tools/make_gazetteer.py           # writes the file
    python tools/make_gazetteer.py --check   # fails if the file differs
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

import yaml

ROOT = Path(__file__).resolve().parent.parent
NAMES = ROOT / "hooks" / "hashiya" / "arabic" / "data" / "states.yml"
TARGET = ROOT / "hooks" / "hashiya" / "gazetteer" / "data" / "states.yml"

HEADER = """\
# The member states of the United Nations, its two observer states, and Kosovo and Taiwan.
# That a state stands here takes no side in any dispute.
#
# Names, capitals and Wikidata numbers (CC0) from arabic/data/states.yml, whose head names its sources; descriptions and
# seats of power written by hand in tools/make_gazetteer.py, which writes this file: change it there.
# - A capital stands here only where newspapers mean the government by it; arabic/data/states.yml says which do not.
# - A seat of power only where newspapers let it act or speak: «قال الكرملين», «ردّ الإليزيه». Left out: seats that are
#   ordinary words or nearly always the place itself (المقاطعة, القصبة, قصر الشعب, قصر اليمامة, المنطقة الخضراء).
# - A description names no capital where it is disputed, or has changed or may soon.
"""

WIKIPEDIA: Final = {
    "FM": "Federated_States_of_Micronesia",
    "GE": "Georgia_(country)",
    "IE": "Republic_of_Ireland",
    "PS": "State_of_Palestine",
    "BS": "The_Bahamas",
    "GM": "The_Gambia",
}
"""Titles of articles that are not the English name."""

ALSO: Final = {
    "BH": [("المملكة", "context")],
    "JO": [("المملكة", "context")],
    "MA": [("المملكة", "context")],
    "OM": [("السلطنة", "context")],
    "PS": [("السلطة الفلسطينية", "name"), ("السلطة الوطنية الفلسطينية", "name"), ("السلطة", "context")],
    "SA": [("المملكة", "context")],
    "TG": [("الطوغو", "name")],
}
"""Names that the language data lack, and when they count: short forms, and the authority that governs for the state."""

NO_METONYM: Final = frozenset(["عمّان", "تونس العاصمة", "الجزائر العاصمة"])
"""Capitals that are no metonym: one is spelt like the state of Oman, two are always the city."""

TABLE = """
AD | دولة بين فرنسا وإسبانيا | = |
AE | دولة عربية اتحادية على الخليج | = |
AF | دولة في آسيا الوسطى والجنوبية | = |
AG | دولة جزرية في البحر الكاريبي | = |
AL | دولة في جنوب شرق أوروبا | = |
AM | دولة في جنوب القوقاز | = |
AO | دولة في جنوب غرب أفريقيا | = |
AR | دولة في أميركا الجنوبية | = | كاسا روسادا
AT | دولة في أوروبا الوسطى | = |
AU | دولة في أوقيانوسيا | = |
AZ | دولة في جنوب القوقاز | = |
BA | دولة في غرب البلقان | = |
BB | دولة جزرية في البحر الكاريبي | = |
BD | دولة في جنوب آسيا | = |
BE | دولة في أوروبا الغربية | بروكسل |
BF | دولة في غرب أفريقيا | = |
BG | دولة في جنوب شرق أوروبا | = |
BH | دولة عربية جزرية في الخليج | = |
BI | دولة في شرق أفريقيا كبرى مدنها بوجومبورا | |
BJ | دولة في غرب أفريقيا | = |
BN | سلطنة في جنوب شرق آسيا | = |
BO | دولة في أميركا الجنوبية مقر حكومتها لاباز | |
BR | دولة اتحادية في أميركا الجنوبية | = | قصر بلانالتو, بلانالتو
BS | دولة جزرية في المحيط الأطلسي | = |
BT | مملكة في جنوب آسيا | = |
BW | دولة في جنوب القارة الأفريقية | = |
BY | دولة في أوروبا الشرقية | = |
BZ | دولة في أميركا الوسطى | = |
CA | دولة اتحادية في أميركا الشمالية | = |
CD | دولة في وسط أفريقيا | = |
CF | دولة في وسط أفريقيا | = |
CG | دولة في وسط أفريقيا | = |
CH | دولة اتحادية في أوروبا الوسطى مقر حكومتها برن | |
CI | دولة في غرب أفريقيا | = |
CL | دولة في أميركا الجنوبية | = | قصر لامونيدا, قصر لا مونيدا
CM | دولة في وسط أفريقيا | = |
CN | دولة في شرق آسيا | = | تشونغنانهاي, جونغنانهاي
CO | دولة في أميركا الجنوبية | = |
CR | دولة في أميركا الوسطى | = |
CU | دولة جزرية في البحر الكاريبي | = |
CV | دولة جزرية في المحيط الأطلسي قبالة غرب أفريقيا | = |
CY | دولة جزرية في شرق البحر المتوسط | = |
CZ | دولة في أوروبا الوسطى | = |
DE | دولة اتحادية في أوروبا الوسطى | = | المستشارية الألمانية
DJ | دولة عربية في القرن الأفريقي | مدينة جيبوتي |
DK | مملكة في شمال أوروبا | = |
DM | دولة جزرية في البحر الكاريبي | روزو |
DO | دولة في البحر الكاريبي تشغل شرق جزيرة هيسبانيولا | = |
DZ | دولة عربية في شمال أفريقيا | مدينة الجزائر | قصر المرادية, المرادية
EC | دولة في أميركا الجنوبية | = |
EE | دولة في شمال أوروبا على بحر البلطيق | = |
EG | دولة عربية في شمال شرق أفريقيا | = | قصر الاتحادية
ER | دولة في القرن الأفريقي على البحر الأحمر | = |
ES | مملكة في جنوب غرب أوروبا | = | قصر مونكلوا, مونكلوا
ET | دولة اتحادية في القرن الأفريقي | = |
FI | دولة في شمال أوروبا | = |
FJ | دولة جزرية في المحيط الهادئ | = |
FM | دولة جزرية في المحيط الهادئ | = |
FR | دولة في أوروبا الغربية | = | الإليزيه, قصر الإليزيه, الكي دورسيه, كي دورسيه, ماتينيون, قصر ماتينيون
GA | دولة في وسط أفريقيا | = |
GB | دولة في شمال غرب أوروبا | = | \
داونينغ ستريت, داوننغ ستريت, داونينج ستريت, 10 داونينغ ستريت, 10 داوننغ ستريت, وايتهول
GD | دولة جزرية في البحر الكاريبي | سانت جورجز |
GE | دولة في جنوب القوقاز على البحر الأسود | = |
GH | دولة في غرب أفريقيا | = |
GM | دولة في غرب أفريقيا | = |
GN | دولة في غرب أفريقيا | = |
GQ | دولة في وسط أفريقيا على خليج غينيا | |
GR | دولة في جنوب شرق أوروبا | = |
GT | دولة في أميركا الوسطى | = |
GW | دولة في غرب أفريقيا | = |
GY | دولة على الساحل الشمالي لأميركا الجنوبية | = |
HN | دولة في أميركا الوسطى | = |
HR | دولة في جنوب شرق أوروبا على البحر الأدرياتيكي | = |
HT | دولة في البحر الكاريبي تشغل غرب جزيرة هيسبانيولا | = |
HU | دولة في أوروبا الوسطى | = |
ID | دولة أرخبيلية في جنوب شرق آسيا | |
IE | دولة تشغل معظم جزيرة أيرلندا | = |
IL | دولة في غرب آسيا أُعلنت عام 1948 | |
IN | دولة اتحادية في جنوب آسيا | = |
IQ | دولة عربية في غرب آسيا | = |
IR | دولة في غرب آسيا | = |
IS | دولة جزرية في شمال المحيط الأطلسي | = |
IT | دولة في جنوب أوروبا | = | قصر كيجي, قصر تشيجي, قصر كويرينالي
JM | دولة جزرية في البحر الكاريبي | = |
JO | دولة عربية في المشرق | = | الديوان الملكي الهاشمي
JP | دولة جزرية في شرق آسيا | = |
KE | دولة في شرق أفريقيا | = |
KG | دولة في آسيا الوسطى | = |
KH | مملكة في جنوب شرق آسيا | = |
KI | دولة جزرية في المحيط الهادئ | = |
KM | دولة عربية جزرية في المحيط الهندي | = |
KN | دولة جزرية في البحر الكاريبي | باستير |
KP | دولة في شرق آسيا تشغل شمال شبه الجزيرة الكورية | = |
KR | دولة في شرق آسيا تشغل جنوب شبه الجزيرة الكورية | = | البيت الأزرق
KW | إمارة عربية في شمال الخليج | = | الديوان الأميري الكويتي
KZ | دولة في آسيا الوسطى | = |
LA | دولة في جنوب شرق آسيا | = |
LB | دولة عربية على الساحل الشرقي للبحر المتوسط | = | \
قصر بعبدا, بعبدا, السراي الحكومي, السراي الحكومية, السرايا الحكومية
LC | دولة جزرية في البحر الكاريبي | كاستريس |
LI | إمارة في أوروبا الوسطى بين سويسرا والنمسا | = |
LK | دولة جزرية في جنوب آسيا كبرى مدنها كولومبو | |
LR | دولة في غرب أفريقيا | = |
LS | مملكة في جنوب القارة الأفريقية | = |
LT | دولة في شمال أوروبا على بحر البلطيق | = |
LU | دوقية في أوروبا الغربية | مدينة لوكسمبورغ |
LV | دولة في شمال أوروبا على بحر البلطيق | = |
LY | دولة عربية في شمال أفريقيا | = |
MA | مملكة عربية في شمال غرب أفريقيا | = | القصر الملكي المغربي
MC | إمارة على ساحل البحر المتوسط في أوروبا الغربية | |
MD | دولة في أوروبا الشرقية | = |
ME | دولة في جنوب شرق أوروبا على البحر الأدرياتيكي | = |
MG | دولة جزرية في المحيط الهندي | = |
MH | دولة جزرية في المحيط الهادئ | = |
MK | دولة في جنوب شرق أوروبا | = |
ML | دولة في غرب أفريقيا | = |
MM | دولة في جنوب شرق آسيا | = |
MN | دولة في شرق آسيا بين روسيا والصين | = |
MR | دولة عربية في غرب أفريقيا | = |
MT | دولة جزرية في البحر المتوسط | = |
MU | دولة جزرية في المحيط الهندي | = |
MV | دولة جزرية في المحيط الهندي | ماليه |
MW | دولة في جنوب شرق أفريقيا | = |
MX | دولة اتحادية في أميركا الشمالية | مكسيكو سيتي |
MY | دولة اتحادية في جنوب شرق آسيا | = |
MZ | دولة في جنوب شرق أفريقيا | = |
NA | دولة في جنوب غرب أفريقيا | = |
NE | دولة في غرب أفريقيا | = |
NG | دولة اتحادية في غرب أفريقيا | = |
NI | دولة في أميركا الوسطى | = |
NL | مملكة في أوروبا الغربية عاصمتها أمستردام ومقر حكومتها لاهاي | |
NO | مملكة في شمال أوروبا | = |
NP | دولة في جنوب آسيا بين الهند والصين | = |
NR | دولة جزرية في المحيط الهادئ | |
NZ | دولة جزرية في جنوب المحيط الهادئ | = |
OM | سلطنة في جنوب شرق شبه الجزيرة العربية | = |
PA | دولة في أميركا الوسطى | = |
PE | دولة في أميركا الجنوبية | = |
PG | دولة في أوقيانوسيا | = |
PH | دولة أرخبيلية في جنوب شرق آسيا | = |
PK | دولة اتحادية في جنوب آسيا | = |
PL | دولة في أوروبا الوسطى | = |
PS | دولة عربية في المشرق أُعلنت عام 1988 ومقر سلطتها رام الله | | رام الله
PT | دولة في جنوب غرب أوروبا | = |
PW | دولة جزرية في المحيط الهادئ | نغيرولمود |
PY | دولة في أميركا الجنوبية | = |
QA | إمارة عربية على الساحل الغربي للخليج | = | الديوان الأميري القطري
RO | دولة في جنوب شرق أوروبا | = |
RS | دولة في غرب البلقان | = |
RU | دولة اتحادية تمتد بين أوروبا الشرقية وشمال آسيا | = | الكرملين
RW | دولة في شرق أفريقيا | = |
SA | مملكة في شبه الجزيرة العربية | = | الديوان الملكي السعودي
SB | دولة جزرية في المحيط الهادئ | = |
SC | دولة جزرية في المحيط الهندي | فيكتوريا |
SD | دولة عربية في شمال شرق أفريقيا | = |
SE | مملكة في شمال أوروبا | = |
SG | دولة مدينة جزرية في جنوب شرق آسيا | |
SI | دولة في أوروبا الوسطى | = |
SK | دولة في أوروبا الوسطى | = |
SL | دولة في غرب أفريقيا | = |
SM | جمهورية تحيط بها إيطاليا | مدينة سان مارينو |
SN | دولة في غرب أفريقيا | = |
SO | دولة عربية في القرن الأفريقي | = |
SR | دولة على الساحل الشمالي لأميركا الجنوبية | = |
SS | دولة في شمال شرق أفريقيا استقلت عام 2011 | = |
ST | دولة جزرية في خليج غينيا قبالة وسط أفريقيا | مدينة ساو تومي |
SV | دولة في أميركا الوسطى | = |
SY | دولة عربية في المشرق | = |
SZ | مملكة في جنوب القارة الأفريقية | = |
TD | دولة في وسط أفريقيا | = |
TG | دولة في غرب أفريقيا | = |
TH | مملكة في جنوب شرق آسيا | = |
TJ | دولة في آسيا الوسطى | = |
TL | دولة في جنوب شرق آسيا تشغل شرق جزيرة تيمور | ديلي |
TM | دولة في آسيا الوسطى | = |
TN | دولة عربية في شمال أفريقيا | مدينة تونس | قصر قرطاج
TO | مملكة جزرية في المحيط الهادئ | = |
TR turkiye | دولة تمتد بين آسيا وأوروبا | = |
TT | دولة جزرية في البحر الكاريبي | = |
TV | دولة جزرية في المحيط الهادئ | = |
TW | إقليم جزري في شرق آسيا مقر حكومته تايبيه وتعده الصين جزءا منها | |
TZ | دولة في شرق أفريقيا | = |
UA | دولة في أوروبا الشرقية | = |
UG | دولة في شرق أفريقيا | = |
US | دولة اتحادية في أميركا الشمالية | = | البيت الأبيض
UY | دولة في أميركا الجنوبية | = |
UZ | دولة في آسيا الوسطى | = |
VA | دولة مدينة داخل روما هي مقر الكنيسة الكاثوليكية | |
VC | دولة جزرية في البحر الكاريبي | كينغستاون |
VE | دولة على الساحل الشمالي لأميركا الجنوبية | = | قصر ميرافلوريس, ميرافلوريس
VN | دولة في جنوب شرق آسيا | = |
VU | دولة جزرية في المحيط الهادئ | = |
WS | دولة جزرية في المحيط الهادئ | أبيا |
XK | بلد في غرب البلقان أعلن استقلاله عام 2008 كبرى مدنه بريشتينا | |
YE | دولة عربية في جنوب غرب شبه الجزيرة العربية | |
ZA | دولة في أقصى جنوب القارة الأفريقية مقر حكومتها بريتوريا | |
ZM | دولة في جنوب القارة الأفريقية | = |
ZW | دولة في جنوب القارة الأفريقية | = |
"""


@dataclass(frozen=True)
class Known:
    """What the language data say of a state."""

    latin: str
    wikidata: str
    names: list[str]
    capitals: list[str]


def read_names() -> Mapping[str, Known]:
    """The states of the language data by code."""
    rows = yaml.safe_load(NAMES.read_text(encoding="utf-8"))
    return {
        row["code"]: Known(row["latin"], row["wikidata"], row["names"], row["capital"])
        for row in rows
        if row["kind"] == "state"
    }


def slug_of(latin: str) -> str:
    """`São Tomé and Príncipe` → `sao-tome-and-principe`."""
    plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def line_of(row: str, states: Mapping[str, Known]) -> tuple[str, str]:
    """The code of a row of TABLE, and the line that it becomes."""
    head, description, capital, seats = (cell.strip() for cell in row.split("|"))
    code, _, slug = head.partition(" ")
    state = states[code]
    capital = state.capitals[0] if capital == "=" else capital
    metonyms = [name for name in state.capitals if name not in NO_METONYM]
    metonyms += [seat.strip() for seat in seats.split(",") if seat.strip()]
    uses = [*ALSO.get(code, ()), *((name, "metonym") for name in metonyms)]
    aliases = [*state.names[1:], *(name if use == "name" else f"{{name: {name}, use: {use}}}" for name, use in uses)]
    page = WIKIPEDIA.get(code) or quote(state.latin.replace(" ", "_"))
    parts = [
        f"slug: {slug or slug_of(state.latin)}",
        f"name: {state.names[0]}",
        "kind: state",
        f"description: {description}{' عاصمتها ' + capital if capital else ''}",
        f"latin: {state.latin}",
        f"wikidata: {state.wikidata}",
        *([f"aliases: [{', '.join(aliases)}]"] if aliases else []),
        f'sources: ["https://en.wikipedia.org/wiki/{page}"]',
    ]
    return code, "- {" + ", ".join(parts) + "}\n"


def render() -> Iterator[str]:
    """Write the file piece by piece. Raises `SystemExit` where table and language data have not the same states."""
    states = read_names()
    rows = TABLE.strip().replace("\\\n", "").splitlines()
    lines = dict(line_of(row, states) for row in rows)
    if lines.keys() != states.keys() or len(lines) != len(rows):
        raise SystemExit(f"TABLE and {NAMES.name} differ: {sorted(lines.keys() ^ states.keys())}")
    yield HEADER
    yield from lines.values()


def main() -> None:
    """Write the file, or with --check compare it."""
    text = "".join(render())
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
    elif TARGET.read_text(encoding="utf-8") != text:
        raise SystemExit(f"{TARGET} differs from what tools/make_gazetteer.py writes")


if __name__ == "__main__":
    main()
