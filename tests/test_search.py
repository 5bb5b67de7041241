"""The search: words as people type them, in two languages; the index; the scripts."""

from __future__ import annotations

import datetime
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT, run_mkdocs
from hashiya.annotations.annotation import AnnotatedArticle
from hashiya.articles.article import Article, Body, compose_body
from hashiya.pages.digest import Digest, make_digest
from hashiya.search import analyzer
from hashiya.search.coding import decode, encode
from hashiya.search.documents import Document, documents, findable
from hashiya.search.entries import LEAD, MOST_PLACES, TITLE, Entries
from hashiya.search.index import index_files
from hashiya.search.parts import LATEST, latest_from
from hashiya.search.postings import clitics, groups, postings
from hashiya.site.scripts import joined
from searching import HERE, node

CASES = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
SCRIPTS = ROOT / "hooks" / "theme" / "assets" / "hashiya" / "search"


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_words(case: dict[str, Any]) -> None:
    """Words of a text and their stems."""
    found = [[word.form, analyzer.stem(word.form)] for word in analyzer.words(case["text"])]

    assert found == case["words"]


def test_words_are_pointed_to() -> None:
    """A word says where it stands, its marks included."""
    text = "في الـقِمَّة، اليوم"

    assert [text[word.start : word.end] for word in analyzer.words(text)] == ["في", "الـقِمَّة", "اليوم"]
    assert analyzer.placed(text) == (["في", "القمه", "اليوم"], [0, 3, 14])
    assert analyzer.forms(text) == ["في", "القمه", "اليوم"]


def test_the_twin_reads_the_same_table() -> None:
    """The JavaScript analyzer passes the table of cases."""
    assert f"pass {len(CASES)}" in node("--test", "--test-reporter=spec", str(HERE / "analyzer.test.mjs"))


def test_the_twin_agrees_on_every_word_of_the_seeds() -> None:
    """Form, place, article, stem and sounds: token for token, of words without end and of every letter."""
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted((ROOT / "seeds").iterdir())]
    texts += [path.read_text(encoding="utf-8-sig") for path in sorted((ROOT / "docs" / "actors").iterdir())]
    texts.append(f"ق{'ت' * 30_000} قمتا{'ي' * 30_000} سلم{'اتهي' * 10_000}")
    texts.append(" ".join(map(chr, [*range(0x20, 0x590), *range(0x600, 0x700), *range(0xFB50, 0xFDC8)])))
    mine = [
        [
            [w.form, w.start, w.end - w.start, analyzer.bare(w.form), analyzer.stem(w.form), analyzer.skeleton(w.form)]
            for w in analyzer.words(text)
        ]
        for text in texts
    ]

    assert sum(map(len, mine)) > 10_000
    assert json.loads(node(str(HERE / "words.mjs"), told=texts)) == mine


def test_the_table_is_written_as_the_analyzer_folds() -> None:
    """A word of the table that is not folded would never be met."""
    tables = analyzer.tables()
    told = [*tables["common"], *tables["plurals"], *tables["plurals"].values(), *tables["whole"]["words"]]

    assert [word for word in told if analyzer.fold(word) != word] == []


@pytest.mark.parametrize("numbers", [[0], [31, 32, 1023, 1024], [0, 5, 1_000_000_007], []], ids=str)
def test_numbers_are_read_back(numbers: list[int]) -> None:
    """As they were written."""
    assert decode(encode(numbers)) == numbers


@pytest.mark.parametrize(
    ("form", "others", "cut"),
    [
        pytest.param("بغزه", ["غزه"], 1, id="ب before a word that stands here"),
        pytest.param("وباريس", ["باريس"], 1, id="و before one"),
        pytest.param("ولاوكرانيا", ["اوكرانيا"], 2, id="two of them"),
        pytest.param("بتحالف", ["التحالف"], 1, id="the word stands here with the article only"),
        pytest.param("وزاره", ["الوزاره", "زاره"], 0, id="a word that takes the article begins with its own letter"),
        pytest.param("باريس", ["موسكو"], 0, id="the rest is no word here"),
        pytest.param("بوقفه", ["وقف"], 1, id="ب before a word of here with a pronoun"),
        pytest.param("بوقفه", ["وقف", "بوقف"], 1, id="the same where it stands with ب and without the pronoun too"),
        pytest.param("وجهه", ["الوجه", "جهت"], 0, id="a word with a pronoun that takes the article without it"),
        pytest.param("بلد", ["لد"], 0, id="too short to be parted"),
    ],
)
def test_clitics_are_parted_by_the_corpus(form: str, others: list[str], cut: int) -> None:
    """Only where the rest is a word of the corpus and the whole takes no article."""
    vocabulary = frozenset([form, *others])
    both = cut < 2 or clitics(form[1:], vocabulary | {form[1:]}) == 1

    assert clitics(form, vocabulary | ({form[1:]} if cut == 2 else set())) == cut
    assert both


def test_inflections_are_one_group() -> None:
    """Each form under what it has in common with the others, with the letters that stand before it."""
    found = {group.key: dict(group.forms) for group in groups(["القمه", "قمه", "بقمه", "قمتها", "رييس"])}

    assert found == {"رييس": {"رييس": 0}, "قمت": {"القمه": 2, "بقمه": 1, "قمتها": 0, "قمه": 0}}


def test_places_count_the_title_first() -> None:
    """A phrase may begin in the title and is told from the text by its places."""
    found = postings([Document("x/", "قمة باريس", "قمة أخرى في باريس", lead=8)])

    told = {form: [(document, flags, list(places)) for document, flags, places in found[form]] for form in found}
    assert told["قمه"] == [(0, TITLE | LEAD, [0, 2])]
    assert told["باريس"] == [(0, TITLE, [1, 5])]
    assert told["اخري"] == [(0, LEAD, [3])]


def test_entries_are_parted_by_document_and_none_is_lost() -> None:
    """Each part begins where it is told to, with its own places."""
    entries = Entries()
    for document in (0, 3, 4, 9):
        entries.add(document, 0, range(document + 1))

    parts = entries.parted([0, 4, 5])

    assert [list(part.documents()) for part in parts] == [[0, 3], [4], [9]]
    assert [list(places) for part in parts for _, _, places in part] == [list(range(count)) for count in (1, 4, 5, 10)]


@pytest.mark.parametrize("places", [(70_000,), (5, 70_000)], ids=["it stands there once", "it stands there twice"])
def test_a_word_far_back_in_a_book_has_its_place(places: tuple[int, ...]) -> None:
    """Places that two bytes cannot hold stand among those that they can."""
    entries = Entries()
    for document, here in enumerate([(1,), places, (2, 3), (80_000,)]):
        entries.add_one(document, 0, here[0]) if len(here) == 1 else entries.add(document, 0, here)

    assert [tuple(found) for _, _, found in entries] == [(1,), places, (2, 3), (80_000,)]


def test_the_last_documents_stand_apart_whatever_stood_before_them() -> None:
    """A place that two bytes cannot hold, in an earlier one, leaves those behind it as they are."""
    entries = Entries()
    for document, here in enumerate([(3, 70_000), (5,), (6, 7)]):
        entries.add(document, 0, here)

    assert [tuple(found) for _, _, found in entries.last(2)] == [(5,), (6,)]


def test_of_many_places_the_first_are_kept() -> None:
    """A word a hundred times in one text is no more of a subject than one that stands there sixteen times."""
    entries = Entries()
    entries.add(0, TITLE, range(100))

    assert [(flags, list(places)) for _, flags, places in entries] == [(TITLE, list(range(MOST_PLACES)))]


def test_the_index_is_the_same_twice() -> None:
    """Byte for byte, whatever was asked before."""
    pages = [Document(f"articles/{n}/", f"عنوان {n}", f"نص رقم {n} عن باريس", kind="article") for n in range(300)]

    one, other = (
        [(file.uri, file.sum, file.content) for file in index_files(list(map(findable, pages)), Digest((), {}))]
        for _ in range(2)
    )
    assert one == other


def test_what_is_not_indexed_is_not_found() -> None:
    """The site builder decides which pages and sections can be found."""
    sections = [
        {"location": "about/", "title": "حول", "text": "<p>نص <em>ظاهر</em> &amp; غيره</p>"},
        {"location": "about/#more", "title": "مزيد", "text": "فقرة"},
    ]

    assert documents(Digest((), {}), sections, "articles/{}/", "actors/{}/") == [
        Document("about/", "حول", "نص ظاهر & غيره\nمزيد: فقرة")
    ]


def test_an_article_with_an_arabic_address_is_found() -> None:
    """The site builder writes addresses percent-encoded."""
    made = Article("قمة-المنامة", "قمة المنامة.txt", compose_body([]), Body("", ()), None, "", ())
    digest = make_digest([AnnotatedArticle(made, (), (), 0)], [])
    url = "articles/%D9%82%D9%85%D8%A9-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/"

    assert [page.url for page in documents(digest, [{"location": url}], "articles/{}/", "actors/{}/")] == [url]


def test_scripts_are_joined_in_order() -> None:
    """Each module in a scope of its own, none twice, no import left."""
    script = joined(SCRIPTS, "worker", TABLES="{}", VOLUMES="[]")

    assert script.startswith("(() => {\nconst TABLES = {};\n")
    assert "import " not in script
    assert "export " not in script
    assert script.count("const $analyzer = ") == 1
    assert script.index("const $analyzer") < script.index("const $engine") < script.index("const $worker")


@cache
def built(folder: Path) -> dict[str, bytes]:
    """Files of the search in a built site."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "search").rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_the_same(site: Path, tmp_path: Path) -> None:
    """Byte for byte, with another seed for hashes."""
    result = run_mkdocs(ROOT, "build", "--site-dir", str(tmp_path / "again"), PYTHONHASHSEED="77")

    assert result.returncode == 0, result.stderr
    assert built(tmp_path / "again") == built(site)


def test_the_theme_is_left_its_settings_only(site: Path) -> None:
    """It fetches them on every page."""
    left = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))

    assert left["docs"] == []
    assert left["config"]["lang"] == ["ar"]


def test_every_page_loads_a_small_script(site: Path) -> None:
    """What marks, filters and presents is in another one."""
    assert (site / "search" / "page.js").stat().st_size < 5_000
    assert (site / "search" / "more.js").stat().st_size > 20_000


@pytest.mark.parametrize(
    ("days", "place"),
    [
        pytest.param([], 0, id="no article"),
        pytest.param([1] * 5, 0, id="fewer than a part has"),
        pytest.param([*range(1, 21)], LATEST, id="one a day: where so many are full"),
        pytest.param([*range(1, LATEST), *[20] * 5], LATEST - 1, id="several a day: with that day"),
        pytest.param([*range(1, LATEST), *[20] * 17], LATEST - 1, id="the day still lasts: as before"),
        pytest.param([*range(1, LATEST + 1)], 0, id="as many as a part has: one more tells where it ends"),
        pytest.param([*range(1, LATEST + 2)], LATEST, id="the newest day may have more to come"),
        pytest.param([None] * 40, 2 * LATEST, id="nothing has a date"),
    ],
)
def test_the_latest_part_begins_with_a_day(days: list[int | None], place: int) -> None:
    """What comes to the newest day leaves the part before as it is."""
    dates = [None if day is None else datetime.date(2024, 5, day) for day in days]
    pages = [findable(Document(f"articles/{n}/", "", "", kind="article", date=date)) for n, date in enumerate(dates)]

    assert latest_from(pages) == place
