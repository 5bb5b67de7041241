"""Names that look like actors and have no profile: what is one, what is none, and what the editor is told of it.

`[kind|words]` marks each name that is expected; nothing else in the text may be suspected.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import partial
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config

import publish
from cast import ACTORS, marked
from conftest import ROOT
from hashiya.actors.actor import Actor
from hashiya.border.visible import OVERRIDES
from hashiya.compose import Edition, compose
from hashiya.options import Options
from hashiya.unknown.gather import CUT, REACH, Reading, UnknownName, gather, sentence_of
from hashiya.unknown.profile import profile_of
from hashiya.unknown.span import Looks
from hashiya.unknown.suspects import find_suspects
from timing import growth

DATA = ROOT / "hooks" / "hashiya" / "unknown" / "data"

PEOPLE = [
    ("a title before a name", "وأضافت الدكتورة [person|ليلى العطار] أن النتائج جيدة."),
    ("an office with its state before a name", "رئيس الوزراء المالطي [person|روبرت أبيلا] زار المنطقة."),
    ("a spokesman", "قال المتحدث باسم الخارجية [person|ماجد الأنصاري] إن الاتفاق قريب."),
    ("a verb of speech before a name", "قال [person|أبو عبيدة المصري] إن المقاتلين عادوا."),
    ("the son of somebody", "التقى [person|محمد بن راشد الكعبي] وفدا من الأهالي."),
    ("a given name of two words", "زار [person|عبد الرحمن الشمري] المصنع أمس."),
    ("a foreign name with its Latin form", "قال [person|ستيفان دوجاريك] (Stéphane Dujarric) إن البعثة باقية."),
    ("its family name later on", "وقال [person|إيلون ماسك] إن الشركة مستعدة. ورد [person|ماسك] على سؤال."),
    ("a patronymic behind the given name", "وأعلن [person|محمد بن سلمان الكعبي] موقفه."),
    ("a house behind آل, and no object of the verb", "استقبل الشيخ [person|محمد آل نهيان] الوفد."),
    ("a minister, and nobody whom he meets", "التقى وزير الخارجية التركي [person|هاكان فيدان] نظيره."),
    ("a verb that is a building as well", "صرح [person|سيباستيان لوكورنو] بأن الموازنة جاهزة."),
    ("an abbreviated title", "قال د. [person|سمير الحسيني] إن الدواء متوفر."),
    ("the number of a pope", "قال البابا [person|بنديكتوس السادس عشر] إن السلام ممكن."),
    (
        "the head of an organization",
        "قال المدير العام ل[organization|منظمة الصحة العالمية] [person|تيدروس أدهانوم] إن الوباء انحسر.",
    ),
    ("the leader of a party", "وقال رئيس [organization|حزب الأمل] [person|سمير الحسيني] إن الأمر قريب."),
    ("accords called after somebody", 'ضمن ما بات يعرف باتفاقيات "إبراهيم" في المنطقة.'),
    ("an office alone", "قال الوزير الفرنسي إن الأمر انتهى."),
    ("a platform on which somebody writes", "ونشر على فيسبوك مقطعا."),
    ("what is father to nobody", "وصف أبي الهندسة بأنها فن."),
    ("a stadium called after somebody", "افتتح ملعب حمادي العقربي أمس."),
    ("days and months", "يوم الاثنين في شهر يناير."),
    ("a strange given name behind an office", "تقود الوساطة عبر مبعوثها [person|رمطان لعمامرة] منذ أشهر."),
    ("an official without a name", "قال مسؤول أميركي رفيع إن الأمر انتهى."),
    ("ordinary words that are names as well", "هناك أمل كبير في عام سعيد."),
    ("a street called after a king", "في شارع الملك فيصل وسط المدينة."),
    ("an accord called after somebody", "ضمن ما بات يعرف بمعاهدة الصلح في القرن الماضي."),
]

NO_NAMES = [
    ("a noun with a pronoun", "وجدد باسم الاتحاد دعمه للسلطات المنتخبة."),
    ("another one", "أما الوزير فأبدى رضاه عن النتيجة."),
    ("a broken plural", "وقال مسؤول إن بينهم رهائن من الجانبين."),
    ("a verb in the plural", "وقال إن الأعضاء يؤثرون في القرار."),
    ("a preposition and its nouns", "امتلأت الرفوف بورق المرحاض أمس."),
    ("what somebody does for a living", "وقال بائع أقمشة إن السوق مزدحم، وأيده مهندس معماري."),
]

BODIES = [
    ("a movement", "أعلنت [organization|حركة النجباء] موقفها من القرار."),
    ("a company behind its noun", "وقعت شركة [organization|بوينغ] عقدا جديدا."),
    ("a paper in quotation marks", "وذكرت صحيفة «[organization|لوموند]» أن المفاوضات متوقفة."),
    ("a long name", "رحبت [organization|منظمة أطباء بلا حدود] بالقرار."),
    ("an agency", "نقلت [organization|وكالة رويترز] عن مصدر قوله."),
    ("words in Latin letters behind a noun", "وقالت شركة [organization|OpenAI] إن النموذج جاهز."),
    ("a quoted name ends with its mark", "وأعلنت قناة «[organization|فرانس 24]» الخبر."),
    (
        "a short form in brackets",
        "أعلن [organization|معهد ستوكهولم لأبحاث السلام] ([organization|سيبري]) نتائجه. ورحب [organization|سيبري].",
    ),
    ("a university called after a king", "وصل إلى [organization|جامعة الملك سعود] وفد."),
    ("a university called after a person", "وتعاونت معها [organization|جامعة الملك خوان كارلوس] منذ عام."),
    ("a company of a city", "وأعلنت [organization|شركة نفط البصرة] زيادة الإنتاج."),
    ("words in quotation marks that are no name", "وقال مصدر إن المحادثات «انتهت بنجاح»."),
    ("the agency that a text is credited to", "(رويترز) بدأت الخطة الجديدة أمس."),
    ("a ship", 'تعويم السفينة "إيفر جيفن" واستئناف الملاحة.'),
    ("a committee that has no name", "اجتمعت اللجنة العليا أمس."),
    ("a club whose name is a word, where sport is spoken of", "فاز [organization|الوحدات] في المباراة بهدفين."),
    ("the word itself", "ظهر الهلال في سماء المدينة مساء."),
    ("a name in quotation marks with its head", "أشرف على ذلك «[organization|مركز التنسيق المشترك]» أمس."),
    ("what every board is called", "على مقعد في مجلس الإدارة بلا تصويت."),
    ("the government is none", "بدأت الحكومة تنفيذ الخطة الجديدة في القطاع."),
]

PLACES = [
    ("a city behind its noun", "وصل إلى مدينة [place|أوديسا] مساء."),
    ("a city that is listed", "سقطت قذائف على [place|خاركيف] ليلا."),
    ("an unknown town behind its noun", "وقع القصف في بلدة [place|كفركلا] أمس."),
    ("a city behind a preposition", "وفد من [place|بنغازي] زار المصنع."),
    ("an airport called after a king", "وقال في مطار الملك خالد إن الأمر انتهى."),
    ("nationality adjectives name nobody", "الهجوم الروسي والموقف الأميركي معروفان."),
    ("nor do those of a capital", "وعقد الاجتماع في العاصمة الألمانية صباحا."),
]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(source, id=f"{rule}: {sentence}")
        for rule, table in (("people", PEOPLE), ("no names", NO_NAMES), ("bodies", BODIES), ("places", PLACES))
        for sentence, source in table
    ],
)
def test_rule(source: str) -> None:
    """Each sentence has the unknown names that an editor would note, whole, without titles, and no other."""
    case = marked(source)
    found = [(s.words, s.kind.value) for s in find_suspects(case.text, [])]

    assert found == case.expected


def test_what_is_known_is_never_unknown() -> None:
    """A mention of an actor, or words of which the editor said that they are none, are left alone."""
    text = "وقال إيلون ماسك إن الشركة مستعدة."
    start = text.index("إيلون")

    assert [s.words for s in find_suspects(text, [])] == ["إيلون ماسك"]
    assert find_suspects(text, [(start, start + len("إيلون ماسك"))]) == []


def gathered(*texts: str) -> list[UnknownName]:
    """The unknown names of some articles."""
    readings = [
        Reading(str(n), partial(str, text), tuple(find_suspects(text, []))) for n, text in enumerate(texts, start=1)
    ]
    return gather(readings, {actor.slug: actor for actor in ACTORS})


def test_short_forms_count_for_the_full_name() -> None:
    """One entry a name over all articles, most frequent first, shown by its first sentence."""
    first, second = gathered(
        "وصل الوفد. وقال إيلون ماسك إن الشركة مستعدة. ورد ماسك على سؤال.",
        "وأضافت الدكتورة ليلى العطار أن النتائج جيدة. وقال إيلون ماسك إن الأمر انتهى.",
    )

    assert (first.name, first.kind.value, first.count, first.articles) == ("إيلون ماسك", "person", 3, ("1", "2"))
    assert first.sentence == "وقال إيلون ماسك إن الشركة مستعدة."
    assert first.sentence[slice(*first.shown)] == "إيلون ماسك"
    assert (second.name, second.count) == ("ليلى العطار", 1)


def test_the_ready_profile_is_read_as_one() -> None:
    """Front matter with name, kind, what the text says of it, and the family name."""
    (name,) = gathered("رئيس الوزراء المالطي روبرت أبيلا زار المنطقة.")
    profile = yaml.safe_load(name.profile.strip().strip("-"))

    assert profile == {
        "name": "روبرت أبيلا",
        "kind": "person",
        "description": "رئيس الوزراء المالطي",
        "aliases": ["أبيلا"],
    }


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("قال الدكتور جاريد كوشنير إن الأمر قريب.", "kushner", id="a spelling too far off to link"),
        pytest.param("قال الدكتور إيلون ماسك إن الأمر قريب.", None, id="nobody's name"),
    ],
)
def test_a_close_profile_is_named(text: str, slug: str | None) -> None:
    """«يشبه»: the editor is told of a profile that may be the same, and nothing is linked."""
    assert [name.resembles for name in gathered(text)] == [slug]


@pytest.mark.parametrize("actor", [actor for actor in ACTORS if " " in actor.name], ids=lambda actor: actor.slug)
def test_the_name_of_an_actor_is_never_unknown(actor: Actor) -> None:
    """Not even where the words were not linked."""
    names = [name.name for name in gathered(f"وقال {actor.name} إن الأمر قريب.")]

    assert actor.name not in names


def test_the_most_frequent_stand_first_then_by_name() -> None:
    """The order does not hang on that of the articles."""
    ali, mask = "وقالت الدكتورة ليلى العطار إن الأمر قريب.", "وقال إيلون ماسك إن الأمر قريب."

    assert (
        [n.name for n in gathered(ali, mask)] == [n.name for n in gathered(mask, ali)] == ["إيلون ماسك", "ليلى العطار"]
    )
    assert [n.name for n in gathered(ali, mask, ali)] == ["ليلى العطار", "إيلون ماسك"]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        pytest.param("وصل الوفد. ", ". ثم غادر.", "قال ماسك.", id="one of three sentences"),
        pytest.param("العنوان\n", "\nنص", "قال ماسك", id="a line without a full stop"),
        pytest.param("", " 3.5 مليون", "قال ماسك 3.5 مليون", id="a point in a number ends nothing"),
        pytest.param("كلمة " * 500, " كلمة" * 500, None, id="a text without any full stop is cut at blanks"),
    ],
)
def test_the_sentence_around_a_name(before: str, after: str, sentence: str | None) -> None:
    """It is short whatever the text, and says where in it the name stands."""
    text = f"{before}قال ماسك{after}"
    start = text.index("ماسك")
    shown, (first, last) = sentence_of(text, start, start + 4)

    assert shown[first:last] == "ماسك"
    assert len(shown) <= 2 * REACH + 4 + 2 * len(CUT)
    if sentence is None:
        assert set(shown.strip(CUT).split()) == {"كلمة", "قال", "ماسك"}
        assert shown.startswith(CUT)
        assert shown.endswith(CUT)
    else:
        assert shown == sentence


@pytest.mark.parametrize(
    "name",
    ["أ: ب", 'قال "هو"', "- شرطة", "# علامة", "سطر\\", "{س}", "؟", "123", "null", "Yes", "2026-01-01", "1.5", "~"],
)
def test_any_name_makes_a_profile_that_yaml_reads_back(name: str) -> None:
    """What has a meaning in YAML is quoted."""
    read = yaml.safe_load(profile_of(name, Looks.PERSON, name).strip().strip("-"))

    assert (read["name"], read["description"]) == (name, name)


def edition(folder: Path, text: str, *, desk: bool = False, name: str = "a.txt") -> Edition:
    """The edition of one seed and no profile."""
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "actors").mkdir(exist_ok=True)
    (folder / "seeds" / name).write_text(text, encoding="utf-8")
    return compose(folder / "seeds", folder / "actors", Options(desk=desk, gazetteer=False), actors_shown_as="actors")


ARTICLE = "عنوان المقال عن الشركة\n\nوقال إيلون ماسك إن الشركة مستعدة للعمل <b>في</b> المدينة.\n\nورد ماسك على سؤال.\n"


def test_unknown_json(tmp_path: Path) -> None:
    """The rows of `data/unknown.json`, and nothing that the sidecar says is no mention."""
    pages = {page.uri: page.content for page in edition(tmp_path, ARTICLE).files}
    (row,) = json.loads(pages["data/unknown.json"])

    assert {key: row[key] for key in ("name", "kind", "count", "articles")} == {
        "name": "إيلون ماسك",
        "kind": "person",
        "count": 2,
        "articles": ["a"],
    }

    sidecar = "annotations:\n  - {text: إيلون ماسك, actor: null}\n  - {text: ماسك, actor: null}\n"
    (tmp_path / "seeds" / "a.yml").write_text(sidecar, encoding="utf-8")
    pages = {page.uri: page.content for page in edition(tmp_path, ARTICLE).files}

    assert json.loads(pages["data/unknown.json"]) == []


@pytest.mark.parametrize(("command", "shown"), [("serve", True), ("build", False)])
def test_the_desk_is_shown_to_who_serves(command: str, *, shown: bool) -> None:
    """`mkdocs serve` needs no option, `mkdocs build` publishes no desk unasked."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    publish.on_startup(command=command)
    publish.on_config(config)

    assert config.extra["hashiya"].options.desk is shown


def test_no_control_character_reaches_a_page(tmp_path: Path) -> None:
    """Neither from the name of a file nor from a header that cannot be read."""
    text = "---\ntitle: أ\x07ب\n---\nقمة باريس تبدأ\n\nقالت باريس إن القمة تبدأ غداً.\n"
    made = edition(tmp_path, text, desk=True, name="قمة\x1b[31m\u202e.txt")
    shown = "".join(page.content for page in (*made.article_pages, *made.desk_pages))
    assert "not allowed" in shown
    assert {c for c in shown if unicodedata.category(c) == "Cc" or c in OVERRIDES} == {"\n"}


def test_the_desk_takes_a_hostile_seed_for_text(tmp_path: Path) -> None:
    """Names, sentences, titles and file names are words on the page and in the code to copy, never markup."""
    quoted = "شركة «<img src=x onerror=alert(1)>» {{ x }} `رمز` [رابط](javascript:alert(1)) {: onclick=x }"
    text = f"عنوان <script>alert(1)</script>\n\nوذكرت {quoted} وقال إيلون ماسك إن الأمر قريب.\n"
    (desk,) = edition(tmp_path, text, desk=True).desk_pages

    assert "إيلون ماسك" in desk.content
    assert not re.search(r"<(script|img)|\]\(javascript:|\{: onclick", desk.content)


def test_each_profile_to_copy_has_an_id_of_its_own(tmp_path: Path) -> None:
    """The theme's button copies by the id of the block: without one every button copies the first."""
    text = ARTICLE + "\nوأضافت الدكتورة ليلى العطار أن النتائج جيدة.\n"
    (desk,) = edition(tmp_path, text, desk=True).desk_pages
    ids = re.findall(r'<pre id="([^"]+)"', desk.content)

    assert len(set(ids)) == len(ids) == desk.content.count("<pre") == 2


def test_the_desk_is_made_only_when_asked_for(tmp_path: Path) -> None:
    """It shows names, undated articles and problems; every character of a seed is text there."""
    assert edition(tmp_path, ARTICLE).desk_pages == ()
    (desk,) = edition(tmp_path, ARTICLE, desk=True).desk_pages

    assert desk.uri == "desk/index.md"
    assert "إيلون ماسك" in desk.content
    assert "articles/a.md" in desk.content
    assert "<b>في</b>" not in desk.content
    assert "seeds/a.txt" in desk.content


ANY = st.text(alphabet='اأبتثجحخدذرزسشصضطظعغفقكلمنهويىةءئؤ ًّـ"«»()،.\n-0١Ab', max_size=200)


@given(ANY, st.sampled_from(["إيلون ماسك", "شركة بوينغ", "الدكتورة ليلى", "بن", "«لوموند»"]), ANY)
@settings(deadline=None)
def test_offsets_are_exact_for_any_text(before: str, name: str, after: str) -> None:
    """Suspects stand in order, apart from each other, each a range of the text."""
    text = f"{before} {name} {after}"
    end = 0
    for suspect in find_suspects(text, []):
        assert end <= suspect.start < suspect.end <= len(text)
        assert text[suspect.start : suspect.end].strip()
        end = suspect.end


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        *((mark, 50_000) for mark in ('"', "(", ")", "«", "و")),
        *(
            (words, 4_000)
            for words in ("بن ", "قال محمد ", "شركة «", "شركة بوينغ ", "الدكتور ", "محمد بن علي (سيبري) ")
        ),
    ],
)
def test_hostile_text_costs_no_more_than_its_length(piece: str, times: int) -> None:
    """Four times the text takes some four times the time; with its square it would be sixteen."""

    def read(pieces: int) -> object:
        return find_suspects(piece * pieces, [])

    assert growth(lambda: read(times // 4), lambda: read(times), bar=8) <= 8


@pytest.mark.parametrize("path", sorted(DATA.glob("*.txt")), ids=lambda path: path.name)
def test_a_list_says_whence_it_is_and_holds_each_entry_once(path: Path) -> None:
    """Source and licence stand at the head."""
    head: list[str] = []
    entries: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        (head if line.startswith("#") else entries).append(line)
    said = " ".join(head)

    assert "Source:" in said
    assert re.search(r"MIT|CC BY|CC0|project's own", said)
    assert len(set(filter(None, entries))) == len(list(filter(None, entries)))
