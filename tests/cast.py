"""The cast of the tables of rules: actors that their sentences speak of, and how a sentence is marked."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from hashiya.actors.actor import Actor, Alias, Kind, Office, Use
from hashiya.mentions.matcher import Matcher
from hashiya.mentions.recognise import find_mentions

DAY = datetime.date.fromisoformat


def person(slug: str, name: str, *aliases: str, held: tuple[Office, ...] = ()) -> Actor:
    """A person with aliases and offices."""
    return Actor(slug, name, Kind.PERSON, name, aliases=tuple(map(Alias, aliases)), offices=held)


def office(title: str, of: str, start: str, until: str | None = None) -> Office:
    """An office with its days."""
    return Office(title, of, DAY(start), DAY(until) if until else None)


def state(slug: str, name: str, *metonyms: str) -> Actor:
    """A state with what stands for its government."""
    return Actor(slug, name, Kind.STATE, name, aliases=tuple(Alias(m, Use.METONYM) for m in metonyms))


def place(slug: str, name: str, *aliases: str) -> Actor:
    """A place."""
    return Actor(slug, name, Kind.PLACE, name, aliases=tuple(map(Alias, aliases)))


def body(slug: str, name: str, *aliases: str | Alias, latin: str | None = None) -> Actor:
    """An organization."""
    named = tuple(alias if isinstance(alias, Alias) else Alias(alias) for alias in aliases)
    return Actor(slug, name, Kind.ORGANIZATION, name, aliases=named, latin=latin)


ACTORS = [
    state("ukraine", "أوكرانيا", "كييف"),
    state("russia", "روسيا", "موسكو", "الكرملين"),
    state("usa", "الولايات المتحدة", "واشنطن", "البيت الأبيض"),
    state("france", "فرنسا", "باريس", "الإليزيه"),
    state("germany", "ألمانيا", "برلين"),
    state("saudi", "السعودية", "الرياض"),
    state("uk", "المملكة المتحدة", "لندن"),
    state("guinea", "غينيا"),
    state("sudan", "السودان", "الخرطوم"),
    state("mali", "مالي"),
    state("tunisia", "تونس"),
    state("korea-south", "كوريا الجنوبية"),
    state("lebanon", "لبنان", "بيروت"),
    place("kyiv", "كييف"),
    place("paris", "باريس"),
    place("elysee", "قصر الإليزيه", "الإليزيه"),
    place("idlib", "إدلب"),
    body("coalition", "تحالف الراغبين", Alias("التحالف", Use.CONTEXT)),
    body("un", "الأمم المتحدة"),
    body("nato", "حلف شمال الأطلسي", "الناتو", "حلف الناتو"),
    body("hamas", "حركة حماس", "حماس", Alias("الحركة", Use.CONTEXT)),
    body("ennahda", "حركة النهضة", "النهضة"),
    body("amal", "حركة أمل", "أمل"),
    body("eu", "الاتحاد الأوروبي"),
    body("fifa", "الاتحاد الدولي لكرة القدم", "فيفا", latin="FIFA"),
    person("zelenskyy", "فولوديمير زيلينسكي", "زيلينسكي", held=(office("رئيس", "ukraine", "2019-05-20"),)),
    person("poroshenko", "بيترو بوروشينكو", held=(office("رئيس", "ukraine", "2014-06-07", "2019-05-20"),)),
    person("putin", "فلاديمير بوتين", "بوتين", held=(office("رئيس", "russia", "2012-05-07"),)),
    person("biden", "جو بايدن", "بايدن", held=(office("رئيس", "usa", "2021-01-20", "2025-01-20"),)),
    person(
        "trump",
        "دونالد ترامب",
        "ترامب",
        held=(office("رئيس", "usa", "2017-01-20", "2021-01-20"), office("رئيس", "usa", "2025-01-20")),
    ),
    person("macron", "إيمانويل ماكرون", "ماكرون", held=(office("رئيس", "france", "2017-05-14"),)),
    person("merkel", "أنغيلا ميركل", "ميركل", held=(office("مستشارة", "germany", "2005-11-22", "2021-12-08"),)),
    person("merz", "فريدريش ميرتس", "ميرتس", held=(office("مستشار", "germany", "2025-05-06"),)),
    person("faisal", "فيصل بن فرحان", held=(office("وزير الخارجية", "saudi", "2019-10-23"),)),
    person("guterres", "أنطونيو غوتيريش", "غوتيريش", held=(office("الأمين العام", "un", "2017-01-01"),)),
    person("starmer", "كير ستارمر", "ستارمر", held=(office("رئيس الوزراء", "uk", "2024-07-05"),)),
    person("saied", "قيس سعيد", "سعيد", held=(office("رئيس", "tunisia", "2019-10-23"),)),
    person("scholz", "أولاف شولتس", "شولتس", held=(office("مستشار", "germany", "2021-12-08", "2025-05-06"),)),
    state("egypt", "مصر", "القاهرة"),
    person("sisi", "عبد الفتاح السيسي", "السيسي", held=(office("رئيس", "egypt", "2014-06-08"),)),
    person("shoukry", "سامح شكري", held=(office("وزير الخارجية", "egypt", "2014-06-17", "2024-07-03"),)),
    person("lavrov", "سيرغي لافروف", "لافروف", held=(office("وزير الخارجية", "russia", "2004-03-09"),)),
    person("rutte", "مارك روته", "روته", held=(office("الأمين العام", "nato", "2024-10-01"),)),
    person("aoun", "جوزيف عون", "عون", held=(office("رئيس", "lebanon", "2025-01-09"),)),
    person("salam", "نواف سلام", held=(office("رئيس الحكومة", "lebanon", "2025-02-08"),)),
    body("ahly", "النادي الأهلي", "الأهلي"),
    body("jihad", "حركة الجهاد الإسلامي"),
    body("un-council", "مجلس الأمن"),
    body("house", "مجلس النواب"),
    person("kushner", "جاريد كوشنر", "كوشنر"),
    person("salman", "الملك سلمان", "سلمان بن عبد العزيز"),
    person("king-faisal", "الملك فيصل"),
    state("turkey", "تركيا", "أنقرة"),
    state("china", "الصين", "بكين"),
    state("syria", "سوريا", "دمشق"),
    state("algeria", "الجزائر"),
    state("qatar", "قطر", "الدوحة"),
    person("mbz", "محمد بن زايد آل نهيان", "محمد بن زايد", "آل نهيان"),
    person("mbs", "محمد بن سلمان", "بن سلمان"),
    person("hariri", "سعد الحريري", "الحريري"),
    person("kim", "كيم جونغ أون", "كيم"),
    body("scotus", "المحكمة العليا الأميركية", "المحكمة العليا"),
    person("abe", "شينزو آبي", "آبي"),
    person("lula", "لولا دا سيلفا", "لولا"),
    person("bush-father", "جورج بوش الأب", "بوش"),
    person("bush-son", "جورج بوش الابن", "بوش"),
]

MARK = re.compile(r"(\[[a-z-]+\||\])")


@dataclass(frozen=True)
class Marked:
    """A text with the mentions that are expected in it."""

    text: str
    expected: list[tuple[str, str]]


def marked(source: str) -> Marked:
    """`source` without its marks, and the marks by place, an outer one before one inside it."""
    text = ""
    expected: list[tuple[str, str]] = []
    opened: list[tuple[int, int]] = []
    for piece in MARK.split(source):
        if piece == "]":
            number, start = opened.pop()
            expected[number] = (text[start:], expected[number][1])
        elif piece.startswith("["):
            opened.append((len(expected), len(text)))
            expected.append(("", piece[1:-1]))
        else:
            text += piece
    return Marked(text, expected)


def found(text: str, matcher: Matcher, date: str | None = "2025-06-01") -> list[tuple[str, str]]:
    """The words and actors of every mention, by place."""
    mentions, _ = find_mentions(text, matcher, DAY(date) if date else None)
    return [(text[m.start : m.end], m.actor) for m in mentions]
