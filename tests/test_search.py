"""The search: words as people type them, in two languages; the index; what a query finds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from conftest import GIVEN, ROOT, run_mkdocs
from hashiya.pages.digest import Digest
from hashiya.search import analyzer
from hashiya.search.coding import decode, encode
from hashiya.search.documents import Document, documents
from hashiya.search.index import index_files
from hashiya.search.postings import clitics, groups, postings
from hashiya.site.scripts import joined

HERE = ROOT / "tests" / "search"
CASES = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
SCRIPTS = ROOT / "hooks" / "theme" / "assets" / "hashiya" / "search"


def node(*arguments: str, told: object = None) -> str:
    """What a script of Node prints."""
    program = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert program, "Node is part of the test environment"
    result = subprocess.run(  # noqa: S603  # our own scripts
        [program, *arguments],
        input=json.dumps(told, ensure_ascii=False),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])
def test_words(case: dict[str, Any]) -> None:
    """Words of a text and their stems."""
    found = [[word.form, analyzer.stem(word.form)] for word in analyzer.words(case["text"])]

    assert found == case["words"]


def test_words_are_pointed_to() -> None:
    """A word says where it stands, its marks included."""
    text = "في الـقِمَّة، اليوم"

    assert [text[word.start : word.end] for word in analyzer.words(text)] == ["في", "الـقِمَّة", "اليوم"]


def test_the_twin_reads_the_same_table() -> None:
    """The JavaScript analyzer passes the table of cases."""
    assert f"pass {len(CASES)}" in node("--test", "--test-reporter=spec", str(HERE / "analyzer.test.mjs"))


def test_the_twin_agrees_on_every_word_of_the_seeds() -> None:
    """Form, place, article, stem and sounds: token for token, and on every letter of Arabic and Latin."""
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted((ROOT / "seeds").iterdir())]
    texts += [path.read_text(encoding="utf-8-sig") for path in sorted((ROOT / "docs" / "actors").iterdir())]
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

    assert found["قمه"] == [(0, 3, (0, 2))]
    assert found["باريس"] == [(0, 1, (1, 5))]
    assert found["اخري"] == [(0, 2, (3,))]


def test_the_index_is_the_same_twice() -> None:
    """Byte for byte, whatever was asked before."""
    pages = [Document(f"articles/{n}/", f"عنوان {n}", f"نص رقم {n} عن باريس", kind="article") for n in range(300)]

    assert index_files(pages, Digest((), {})) == index_files(list(pages), Digest((), {}))


def test_what_is_not_indexed_is_not_found() -> None:
    """The site builder decides which pages and sections can be found."""
    sections = [
        {"location": "about/", "title": "حول", "text": "<p>نص <em>ظاهر</em> &amp; غيره</p>"},
        {"location": "about/#more", "title": "مزيد", "text": "فقرة"},
    ]

    assert documents(Digest((), {}), sections, "articles/{}/", "actors/{}/") == [
        Document("about/", "حول", "نص ظاهر & غيره\nمزيد: فقرة")
    ]


def test_scripts_are_joined_in_order() -> None:
    """Each module in a scope of its own, none twice, no import left."""
    script = joined(SCRIPTS, "worker", TABLES="{}")

    assert script.startswith("(() => {\nconst TABLES = {};\n")
    assert "import " not in script
    assert "export " not in script
    assert script.count("const $analyzer = ") == 1
    assert script.index("const $analyzer") < script.index("const $engine") < script.index("const $worker")


QUERIES = {
    "a word without its hamza": "اوكرانيا",
    "the same with the article, a suffix and a clitic": "ولأوكرانيين",
    "an actor's other spelling": "ترمب",
    "a Latin name": "Zelensky",
    "a foreign name as another newsroom spells it": "زلنسكي",
    "a beginning": "اوكر",
    "a beginning behind the article": "الاوكر",
    "one letter": "ا",
    "Arabic digits": "١٩٩٤",
    "words glued to marks": "«الراغبين»،",
    "a broken plural": "قمم",
    "words side by side": '"وقف إطلاق النار"',
    "words that nowhere stand side by side": '"إطلاق وقف النار"',
    "a word left out": "باريس -المناخ",
    "a misspelt word": "ترانب",
    "nonsense": "ظظظغغ",
    "Latin nonsense": "xqzvw",
    "nothing": "  ",
    "a pasted sentence": "مسوّدة بيان لتحالف حلفاء كييف تشير إلى تعهّدات أمنية تشمل دعماً عسكرياً",
    "a word of grammar with others": "قمة في باريس",
    "a title of an office alone": "الرئيس",
    "all words and some": "ضمانات امنيه ملزمه",
    "a hostile query": "<img src=x onerror=alert(1)> __proto__ constructor",
}


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, dict[str, Any]]:
    """What the built site answers to each query."""
    answers = json.loads(node(str(HERE / "find.mjs"), str(site), told=list(QUERIES.values())))
    return dict(zip(QUERIES, answers, strict=True))


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("a word without its hamza", f"articles/{GIVEN}/"),
        ("the same with the article, a suffix and a clitic", f"articles/{GIVEN}/"),
        ("an actor's other spelling", f"articles/{GIVEN}/"),
        ("a Latin name", f"articles/{GIVEN}/"),
        ("a foreign name as another newsroom spells it", f"articles/{GIVEN}/"),
        ("a beginning", f"articles/{GIVEN}/"),
        ("a beginning behind the article", f"articles/{GIVEN}/"),
        ("Arabic digits", "articles/1994-12-05-budapest-memorandum/"),
        ("words glued to marks", f"articles/{GIVEN}/"),
        ("a broken plural", f"articles/{GIVEN}/"),
        ("words side by side", "articles/2024-11-27-lebanon-ceasefire/"),
        ("a pasted sentence", f"articles/{GIVEN}/"),
        ("a word of grammar with others", f"articles/{GIVEN}/"),
        ("all words and some", f"articles/{GIVEN}/"),
    ],
)
def test_a_query_finds_the_article(found: dict[str, dict[str, Any]], query: str, page: str) -> None:
    """Among the first ten."""
    assert page in found[query]["pages"][:10]


@pytest.mark.parametrize("query", ["words that nowhere stand side by side", "nonsense", "Latin nonsense", "nothing"])
def test_nothing_is_found(found: dict[str, dict[str, Any]], query: str) -> None:
    """What stands nowhere is not found, nor guessed."""
    assert found[query]["total"] == 0
    assert found[query]["meant"] is None


@pytest.mark.parametrize(
    ("query", "card"),
    [
        ("a word without its hamza", "actors/ukraine/"),
        ("an actor's other spelling", "actors/donald-trump/"),
        ("a Latin name", "actors/volodymyr-zelenskyy/"),
        ("a foreign name as another newsroom spells it", "actors/volodymyr-zelenskyy/"),
        ("one letter", None),
        ("a title of an office alone", None),
        ("all words and some", None),
    ],
)
def test_the_actor_who_was_typed_comes_first(found: dict[str, dict[str, Any]], query: str, card: str | None) -> None:
    """A card for a name, none for a word that many names hold."""
    assert found[query]["card"] == card


def test_a_word_is_left_out(found: dict[str, dict[str, Any]]) -> None:
    """`-word` excludes."""
    assert "articles/2015-12-12-paris-climate-agreement/" not in found["a word left out"]["pages"]
    assert found["a word left out"]["total"] > 0


def test_all_words_come_before_some(found: dict[str, dict[str, Any]]) -> None:
    """The article with all words leads those with any."""
    assert found["all words and some"]["complete"] == 1
    assert found["all words and some"]["total"] > 1
    assert found["all words and some"]["pages"][0] == f"articles/{GIVEN}/"


def test_a_misspelt_word_is_told(found: dict[str, dict[str, Any]]) -> None:
    """From the index's own words, and only where nothing was found."""
    assert found["a misspelt word"]["meant"] == "ترامب"
    assert found["a misspelt word"]["total"] == 0


def test_the_sentence_that_matched_is_shown(found: dict[str, dict[str, Any]]) -> None:
    """With its words marked, as the text has them."""
    answer = found["an actor's other spelling"]
    excerpt = answer["excerpts"][answer["pages"].index(f"articles/{GIVEN}/")]

    assert "<mark data-md-highlight>دونالد ترامب</mark>" in excerpt


def test_no_markup_comes_out_of_a_query_or_a_text(found: dict[str, dict[str, Any]]) -> None:
    """Titles and excerpts hold marks of ours and nothing else."""
    for answer in found.values():
        for markup in (*answer["titles"], *answer["excerpts"]):
            assert "<" not in markup.replace("<mark data-md-highlight>", "").replace("</mark>", "")


def test_recent_comes_before_old(site: Path, tmp_path: Path) -> None:
    """At an equal score; documents are numbered from the newest."""
    pages = [Document(f"articles/{n}/", "عنوان", "خبر واحد عن السد", kind="article") for n in range(30)]
    answer = answers_of(pages, tmp_path, ["السد"])[0]

    assert answer["pages"][:10] == [f"articles/{n}/" for n in range(10)]
    assert site.is_dir()


def test_words_side_by_side_come_before_words_apart(tmp_path: Path) -> None:
    """At equal words."""
    pages = [
        Document("articles/apart/", "عنوان", "اتفاق طويل جدا لم يذكر فيه أحد شيئا عن باريس", kind="article"),
        Document("articles/together/", "عنوان", "قيل إن اتفاق باريس لم يذكر فيه أحد شيئا", kind="article"),
    ]

    assert answers_of(pages, tmp_path, ["اتفاق باريس"])[0]["pages"][0] == "articles/together/"


def test_a_title_comes_before_a_text(tmp_path: Path) -> None:
    """Title, standfirst, text."""
    pages = [
        Document("articles/text/", "عنوان", "سطر\nوفي النص زلزال", kind="article"),
        Document("articles/lead/", "عنوان", "مقدمة عن زلزال\nنص", lead=14, kind="article"),
        Document("articles/title/", "زلزال", "نص", kind="article"),
    ]
    found = answers_of(pages, tmp_path, ["زلزال"])[0]

    assert found["pages"] == ["articles/title/", "articles/lead/", "articles/text/"]


def test_a_short_beginning_costs_little(tmp_path: Path) -> None:
    """One letter reads a list made at build time, not half the index."""
    letters = "بتثجحخدرزسشصضطعغفقكلمنهوي"
    words = [f"م{a}{b}{c}" for a in letters for b in letters for c in "درسل"]
    pages = [
        Document(f"articles/{n}/", f"عنوان {n}", " ".join(words[n * 40 : n * 40 + 400]), kind="article")
        for n in range(60)
    ]
    few, many = answers_of(pages, tmp_path, ["م", "مبتد"])
    size = sum(path.stat().st_size for path in (tmp_path / "search").rglob("*.js"))

    assert few["total"] > 20
    assert few["bytes"] < size / 5
    assert "articles/0/" in many["pages"]


def answers_of(pages: list[Document], folder: Path, queries: list[str]) -> list[dict[str, Any]]:
    """What an index of `pages` answers."""
    for file in index_files(pages, Digest((), {})):
        path = folder / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, encoding="utf-8", newline="\n")
    answers: list[dict[str, Any]] = json.loads(node(str(HERE / "find.mjs"), str(folder), told=queries))
    return answers


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
