"""Names that look like actors and have no profile: what is one, what is none, and what the editor is told of it.

`[kind|words]` marks each name that is expected; nothing else in the text may be suspected.
"""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cast import ACTORS, marked
from conftest import ROOT
from hashiya.compose import Edition, compose
from hashiya.options import Options
from hashiya.unknown.gather import Reading, UnknownName, gather
from hashiya.unknown.suspects import find_suspects

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
    ("a strange given name behind an office", "تقود الوساطة عبر مبعوثها [person|رمطان لعمامرة] منذ أشهر."),
    ("a stadium called after somebody", "على ملعب حمادي العقربي في المدينة."),
    ("an official without a name", "قال مسؤول أميركي رفيع إن الأمر انتهى."),
    ("ordinary words that are names as well", "هناك أمل كبير في عام سعيد."),
    ("a street called after a king", "في شارع الملك فيصل وسط المدينة."),
    ("an accord called after somebody", "ضمن ما بات يعرف بمعاهدة الصلح في القرن الماضي."),
]

BODIES = [
    ("a movement", "أعلنت [organization|حركة النجباء] موقفها من القرار."),
    ("a company behind its noun", "وقعت شركة [organization|بوينغ] عقدا جديدا."),
    ("a paper in quotation marks", "وذكرت صحيفة «[organization|لوموند]» أن المفاوضات متوقفة."),
    ("a long name", "رحبت [organization|منظمة أطباء بلا حدود] بالقرار."),
    ("an agency", "نقلت [organization|وكالة رويترز] عن مصدر قوله."),
    ("a club whose name is a word, where sport is spoken of", "فاز [organization|الوحدات] في المباراة بهدفين."),
    ("the word itself", "ظهر الهلال في سماء المدينة مساء."),
    ("a name in quotation marks with its head", "أشرف على ذلك «[organization|مركز التنسيق المشترك]» أمس."),
    ("what every board is called", "على مقعد في مجلس الإدارة بلا تصويت."),
    ("the government is none", "بدأت الحكومة تنفيذ الخطة الجديدة في القطاع."),
]

PLACES = [
    ("a city behind its noun", "وصل إلى مدينة [place|أوديسا] مساء."),
    ("a city that is listed", "سقطت قذائف على [place|خاركيف] ليلا."),
    ("nationality adjectives name nobody", "الهجوم الروسي والموقف الأميركي معروفان."),
    ("nor do those of a capital", "وعقد الاجتماع في العاصمة الألمانية صباحا."),
]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(source, id=f"{rule}: {sentence}")
        for rule, table in (("people", PEOPLE), ("bodies", BODIES), ("places", PLACES))
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
    readings = [Reading(str(n), text, tuple(find_suspects(text, []))) for n, text in enumerate(texts, start=1)]
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
    assert [name.resembles for name in gathered(text)] in ([slug], [])


def edition(folder: Path, text: str, *, desk: bool = False) -> Edition:
    """The edition of one seed and no profile."""
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "actors").mkdir(exist_ok=True)
    (folder / "seeds" / "a.txt").write_text(text, encoding="utf-8")
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


@pytest.mark.parametrize("piece", ['"', "(", "بن ", "قال محمد ", "شركة «", "و"])
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    """Twice the text takes at most about twice the time."""

    def cost(times: int) -> float:
        start = time.process_time()
        find_suspects(piece * times, [])
        return time.process_time() - start

    cost(1000)
    assert cost(4000) <= 4 * cost(2000) + 0.5


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
