"""Who is spoken of again without a name, and offices whose body the text tells elsewhere.

`[slug|words]` marks each mention that is expected; nothing else in the text may be linked.
"""

from __future__ import annotations

import pytest

from cast import ACTORS, DAY, body, found, marked
from hashiya.actors.actor import Alias, Use
from hashiya.mentions.discourse import nature_of
from hashiya.mentions.matcher import Matcher, build_matcher
from hashiya.mentions.mention import Via
from hashiya.mentions.recognise import find_mentions

LATTER = [
    ("the last who was named", "التقى [zelenskyy|زيلينسكي] [trump|ترامب]، وأكد [trump|الأخير] دعمه"),
    ("with a preposition", "قال [macron|ماكرون] إن رسالة وصلت [macron|للأخير] أمس"),
    ("an adjective behind a definite noun", "قال [macron|ماكرون] إن الهجوم الأخير خطير"),
    ("an adjective behind a noun with a pronoun", "نشر [macron|ماكرون] كتابه الأخير في الربيع"),
    ("at last", "وافق [macron|ماكرون] في الأخير على النص"),
    ("the last but one", "حل [macron|ماكرون] في الدور قبل الأخير"),
    ("a verb with an object pronoun", "قال [macron|ماكرون] إن الوفد غادر، وأبلغه [macron|الأخير] بالقرار"),
    ("a woman is not meant by the masculine", "قالت [merkel|ميركل] إنها موافقة، وأكد الأخير دعمه"),
    ("a woman is meant by the feminine", "التقى الوفد [merkel|ميركل]، وأكدت [merkel|الأخيرة] دعمها"),
    ("a stranger named in between", "التقى [macron|ماكرون] الرئيس هربرت هوفر، وأكد الأخير دعمه"),
    ("nobody named before", "أكد الأخير دعمه"),
    ("too long ago", "قال [macron|ماكرون] إن الحل قريب. مرت السنون. مرت الأيام. وأكد الأخير دعمه"),
    (
        "two sentences up in the same paragraph",
        "قال [macron|ماكرون] إن الحل قريب. مرت الأيام. وأكد [macron|الأخير] دعمه",
    ),
    ("two sentences up in another paragraph", "قال [macron|ماكرون] إن الحل قريب. مرت الأيام.\n\nوأكد الأخير دعمه"),
    (
        "one told by his office beside one who is named",
        "خاض [macron|ماكرون] حملته وحيداً، وانتقد فيها [putin|الرئيس الروسي]. وعاد الأخير إلى السياسة بعد سنوات",
    ),
    (
        "one told of by the other",
        "قال [zelenskyy|زيلينسكي] إن [macron|ماكرون] وافق على الاقتراح. ولم يحدد الأخير متى يحدث ذلك",
    ),
    (
        "one told of by somebody without a name",
        "قال متحدث إن [macron|ماكرون] وافق على الاقتراح. ولم يحدد [macron|الأخير] متى يحدث ذلك",
    ),
    ("a body of the sentence before is none", "قالت الوزيرة إن [eu|الاتحاد الأوروبي] موافق. وأكد الأخير دعمه"),
    ("a state of the same sentence", "وصل الوفد إلى [usa|الولايات المتحدة]، وتنفي [usa|الأخيرة] ذلك"),
    ("a state of the sentence before is none", "وصل الوفد إلى [usa|الولايات المتحدة]. وتنفي الأخيرة ذلك"),
    ("the former of two", "التقى [zelenskyy|زيلينسكي] [macron|ماكرون]، وقال [zelenskyy|الأول] إنه متفائل"),
    ("the first of a month is no person", "التقى [zelenskyy|زيلينسكي] [macron|ماكرون] في كانون الأول"),
    ("nobody in office is the deceased", "قال [macron|ماكرون] إن الراحل كان صديقاً"),
    ("the deceased of an obituary", "توفي [macron|ماكرون] أمس. وكان [macron|الراحل] قد كتب مذكراته"),
]

NOUNS = [
    (
        "a title that a stranger has had since",
        "قال [guterres|غوتيريش] نعم. وقال الأمين العام لجامعة الدول أحمد أبو الغيط لا. وأضاف الأمين العام أنه مستعد",
    ),
    ("a council is no parliament", "قال [un-council|مجلس الأمن] نعم، وأضاف البرلمان أنه مستعد"),
    ("a parliament has two nouns", "قال [house|مجلس النواب] نعم، وأضاف [house|البرلمان] أنه مستعد"),
    ("a movement", "قالت [jihad|حركة الجهاد الإسلامي] إن الحل قريب، وأضافت [jihad|الحركة] أنها مستعدة"),
    (
        "of two movements the one in the sentence",
        "قالت [hamas|حركة حماس] إن الحل قريب. وقالت [hamas|الحركة] إنها مستعدة",
    ),
    (
        "of two in one sentence neither",
        "التقت [jihad|حركة الجهاد الإسلامي] وفد [amal|حركة أمل]، وقالت الحركة إن الحل قريب",
    ),
    ("an alliance", "دعا [nato|حلف شمال الأطلسي] إلى الهدوء، وقال [nato|الحلف] إنه مستعد"),
    ("a union with an adjective that is another", "دعا [eu|الاتحاد الأوروبي] إلى الهدوء، ورحب الاتحاد الأفريقي"),
    ("a movement of goods", "زادت الحركة التجارية، كما قالت [jihad|حركة الجهاد الإسلامي]"),
    ("before any is named", "قالت الحركة إن الحل قريب، ثم قالت [jihad|حركة الجهاد الإسلامي] إن الحل قريب"),
    ("a stranger of the same kind in between", "دعا [nato|حلف شمال الأطلسي] حلف بغداد، وقال الحلف إن الحل قريب"),
    ("a club inside another's name", "فاز [ahly|النادي الأهلي] على نادي الاتحاد"),
    ("a club by its noun", "فاز [ahly|النادي الأهلي] أمس، ويلعب [ahly|النادي] غداً"),
    ("a team may be the other one", "فاز [ahly|النادي الأهلي] أمس، ويلعب الفريق غداً"),
    ("an alliance by the noun of its name alone", "دعا [nato|حلف شمال الأطلسي] إلى الهدوء، وقال الائتلاف إنه مستعد"),
    ("a union of two parties", "دعا [eu|الاتحاد الأوروبي] إلى الهدوء، ورأى الاتحاد بين الحزبين بعيداً"),
]

TITLES = [
    ("the title of who was named", "وصل الرئيس الفرنسي [macron|إيمانويل ماكرون]. وقال [macron|الرئيس] إنه متفائل"),
    ("a chancellor", "وصل [merz|ميرتس] إلى [paris|باريس]. وأكد [merz|المستشار] دعمه"),
    ("behind its name and a comma", "أعلن [macron|إيمانويل ماكرون]، الرئيس، اليوم أن الحل قريب"),
    ("before a comma, an honorific and its name", "وصل [macron|ماكرون]. وقال الرئيس، السيد [macron|ماكرون]، إنه آت"),
    ("a title that a name follows", "وصل [macron|ماكرون]. وقال الرئيس هربرت هوفر إن الحل قريب"),
    ("an office behind the name of its holder", "حضر [rutte|مارك روته] أمين عام [nato|الناتو] الاجتماع"),
    ("a title with an adjective of its own", "وصل [macron|ماكرون]. وقال الرئيس التنفيذي للشركة إن الحل قريب"),
    ("a deputy", "وصل [macron|ماكرون]. وقال نائب الرئيس إن الحل قريب"),
    ("of two presidents in a sentence neither", "التقى [macron|ماكرون] [zelenskyy|زيلينسكي]، وقال الرئيس إن الحل قريب"),
    ("somebody who never held it", "وصل [kushner|كوشنر]. وقال الرئيس إن الحل قريب"),
    (
        "who held it once beside who holds it",
        "تحدث [trump|ترامب] طويلاً. مرت الأيام. وانتقد [biden|بايدن] الاتفاق. ولا يذكر الرئيس خياراً آخر",
    ),
    ("who held it once alone", "وانتقد [biden|بايدن] الاتفاق. ولا يذكر [biden|الرئيس] خياراً آخر"),
    ("the minister by his noun", "وصل [shoukry|سامح شكري] أمس. وكتب [shoukry|الوزير] في بيان أنه متفائل"),
    (
        "the state that the article is about",
        "وافق [lebanon|لبنان] والجيش اللبناني، وقال [aoun|رئيس الجمهورية] في بيان إن الحل قريب",
    ),
    ("a ministry of it", "في [lebanon|لبنان] قال [salam|رئيس الحكومة] في بيان إن الحل قريب"),
    (
        "whose capital the sentence names",
        "وافق [lebanon|لبنان]، ووافق [lebanon|لبنان]. وفي القاهرة، قال [sisi|رئيس الجمهورية] في بيان إن الحل قريب",
    ),
    ("of two states neither", "في [lebanon|لبنان] [egypt|ومصر] قال رئيس الجمهورية في بيان إن الحل قريب"),
    ("an office beside a short form", "دعا [nato|حلف شمال الأطلسي]. وقال [rutte|الأمين العام [nato|للحلف]] إنه مستعد"),
    ("described as the president", "وصف [macron|ماكرون] صديقه [zelenskyy|زيلينسكي] بالرئيس الشجاع"),
]

PRONOUNS = [
    ("her secretary general", "دعت [un|الأمم المتحدة] إلى هدنة، وقال [guterres|أمينها العام] إنه قلق"),
    ("his secretary general", "اجتمع [nato|حلف شمال الأطلسي]، وقال [rutte|أمينه العام] إنه مستعد"),
    ("the gender must agree", "اجتمع [nato|حلف شمال الأطلسي]، وقال أمينها العام إنه مستعد"),
    ("with its name", "دعت [un|الأمم المتحدة] إلى هدنة، وقال أمينها العام [guterres|أنطونيو غوتيريش] إن الحل قريب"),
    ("her foreign minister", "وافقت [egypt|مصر]، وقال [shoukry|وزير خارجيتها] إن الحل قريب"),
    ("a feminine noun is no pronoun", "وصلت مستشارة إلى [germany|ألمانيا]"),
]

PAIRS = [
    ("two presidents", "التقى [sisi|الرئيسان المصري] [macron|والفرنسي] أمس"),
    ("two presidents in another case", "اجتماع [sisi|الرئيسين المصري] [macron|والفرنسي] أمس"),
    ("two ministers by adjective", "بحث [shoukry|وزيرا الخارجية المصري] [lavrov|والروسي] الملف"),
    ("two ministers by name", "بحث [shoukry|وزيرا خارجية [egypt|مصر]] [russia|[lavrov|وروسيا]] الملف"),
    (
        "with their names they are names",
        "التقى الرئيسان المصري [sisi|عبد الفتاح السيسي] والفرنسي [macron|إيمانويل ماكرون]",
    ),
    ("two counterparts", "التقى [lavrov|لافروف] [shoukry|نظيريه المصري] [faisal|والسعودي]"),
    ("two without their states", "التقى الرئيسان أمس"),
]

ELECT = [
    ("2024-12-01", "the president elect takes the office soon", "قال [trump|الرئيس الأميركي] المنتخب إن الحل قريب"),
    ("9999-12-31", "nobody is elect on the last day of the calendar", "قال الرئيس الأميركي المنتخب إن الحل قريب"),
    ("2023-12-01", "nobody is elect a year before", "قال الرئيس الأميركي المنتخب إن الحل قريب"),
    ("2024-12-01", "the former president is another", "قال الرئيس الأميركي السابق إن الحل قريب"),
    ("2024-12-01", "the late president is another", "قال الرئيس الأميركي الراحل إن الحل قريب"),
    ("2024-05-01", "an office re-elected is its holder", "بعد إعادة انتخاب [putin|الرئيس الروسي] أمس"),
    ("2024-05-01", "an election is of nobody", "قبل انتخاب الرئيس الروسي أمس"),
    (
        "2024-05-01",
        "the spokesman's name is not the holder's",
        "قال المتحدث باسم [putin|الرئيس الروسي] سعيد يقطين إن الحل قريب",
    ),
]

TABLES = {"latter": LATTER, "nouns": NOUNS, "titles": TITLES, "pronouns": PRONOUNS, "pairs": PAIRS}


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """The matcher of the cast."""
    return build_matcher(ACTORS)


@pytest.mark.parametrize(
    ("date", "source"),
    [
        *(
            pytest.param("2024-06-01" if "lavrov" in source or "shoukry" in source else "2025-06-01", source,
                         id=f"{rule}: {sentence}")
            for rule, table in TABLES.items()
            for sentence, source in table
        ),
        *(pytest.param(date, source, id=f"elect: {sentence}") for date, sentence, source in ELECT),
    ],
)  # fmt: skip
def test_rule(date: str, source: str, matcher: Matcher) -> None:
    """Each sentence has the mentions that a reader would mark, and no other."""
    case = marked(source)

    assert found(case.text, matcher, date) == case.expected


def test_what_decided_is_on_record(matcher: Matcher) -> None:
    """A noun that speaks of somebody again is an anaphor; a title that the article's state decides is an office."""
    text = "وافق لبنان، وقال رئيس الجمهورية في بيان إن الحل قريب. ودعا حلف شمال الأطلسي، وقال الحلف إنه مستعد"
    mentions, _ = find_mentions(text, matcher, DAY("2025-06-01"))

    assert [m.via for m in mentions] == [Via.NAME, Via.ROLE, Via.NAME, Via.ANAPHOR]


def test_without_a_date_a_title_still_speaks_of_who_was_named(matcher: Matcher) -> None:
    """An anaphor needs no day; an office told by the article's state does."""
    text = (
        "في لبنان وصل الرئيس الفرنسي إيمانويل ماكرون. وقال الرئيس إن الحل قريب. وقال رئيس الحكومة في بيان إن الحل قريب"
    )

    assert found(text, matcher, None) == [("لبنان", "lebanon"), ("إيمانويل ماكرون", "macron"), ("الرئيس", "macron")]


@pytest.mark.parametrize(
    ("slug", "feminine"),
    [
        pytest.param("merkel", True, id="her title is feminine"),
        pytest.param("macron", False, id="his is not"),
        pytest.param("hamas", True, id="a movement is feminine"),
        pytest.param("nato", False, id="an alliance is masculine"),
        pytest.param("un", True, id="nations are feminine"),
        pytest.param("egypt", True, id="states are feminine"),
        pytest.param("lebanon", False, id="some are masculine"),
        pytest.param("fifa", False, id="a federation is masculine"),
    ],
)
def test_gender_is_told_by_the_profile(slug: str, feminine: bool, matcher: Matcher) -> None:  # noqa: FBT001
    """What agrees with an actor is told by its names, titles and description."""
    assert nature_of(matcher.actors[slug]).feminine is feminine


SHARED = [
    ("of two with one short form the one named last", "قالت [opec|أوبك] نعم. وأبرمت [opec|المنظمة] اتفاقاً"),
    ("two in one sentence", "قالت [opec|أوبك] نعم [un|للأمم المتحدة]. وأبرمت المنظمة اتفاقاً"),
    ("a stranger of that noun in between", "قالت [opec|أوبك] نعم. ورفضت منظمة العفو. وأبرمت المنظمة اتفاقاً"),
    ("too long ago", "قالت [opec|أوبك] نعم. مرت السنون. مرت الأيام. وأبرمت المنظمة اتفاقاً"),
]


@pytest.mark.parametrize("source", [pytest.param(source, id=sentence) for sentence, source in SHARED])
def test_a_short_form_that_two_bodies_share(source: str) -> None:
    """Both are in the article: the one that was named last is meant, where nothing speaks against it."""
    short = Alias("المنظمة", Use.CONTEXT)
    matcher = build_matcher([body("opec", "أوبك", short), body("un", "الأمم المتحدة", short)])
    opening = marked(f"في [un|الأمم المتحدة] أمس\n\nنعم. {source}")

    assert found(opening.text, matcher) == opening.expected
