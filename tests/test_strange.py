"""Characters that turn text round and signs of lost letters are named, in whatever kind of file and however written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hashiya.actors.reading import read_actors
from hashiya.formats.manuscript import Manuscript
from hashiya.problems import Problem
from hashiya.seeds.reading import read_seeds
from test_docx import document, p
from test_pdf import made
from test_pdf import read as read_pdf

TITLE = "قمة باريس تبدأ"
PROSE = "وصل عدد النازحين أمس إلى المخيم الكبير في شرق المدينة كما قالت وكالات الأنباء نقلاً عن مصادر في الوزارة. " * 3


def page(words: str, head: str = "") -> str:
    """A saved page with `words` in its first paragraph."""
    return (
        f"<html><head>{head}</head><body><article><h1>{TITLE}</h1><p>قالت {words}. {PROSE}</p></article></body></html>"
    )


def data(key: str, words: str) -> str:
    """An object of JSON-LD that says `words`, every one of its letters as an escape."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", key: words})}</script>'


def printed(code: str) -> bytes:
    """A PDF that draws twenty letters, the last of which its font names by `code`."""
    text = b"BT /F 9 Tf 9 99 Td (aaaaaaaaaaaaaaaaaaab) Tj ET"
    names = f"2 beginbfchar <61> <0628> <62> <{code}> endbfchar".encode()
    return made(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(names), names),
    )


TURNS, LOST = "turns text round and was left out", "stands where a letter was lost"


def told(problems: list[Problem]) -> list[str]:
    """What is told of such characters, each with its file and line."""
    return [str(problem).partition(";")[0] for problem in problems if TURNS in problem.reason or LOST in problem.reason]


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        pytest.param("x.txt", f"{TITLE}\n\nبلغ \u202e12345\u202c.\n", "x.txt:3: U+202C, U+202E", id="a text"),
        pytest.param("x.txt", f"{TITLE}\n\nبلغ\n&#x2067;5&#8297;\n", "x.txt:4: U+2067, U+2069", id="its references"),
        pytest.param("x.txt", f"{TITLE}\n\nبلغ &amp;#8238;5\n", "x.txt:3: U+202E", id="references of references"),
        pytest.param("x.md", f"# {TITLE} &#x202A;5\n\nبلغ\n", "x.md:1: U+202A", id="references in Markdown"),
        pytest.param("x.txt", f'---\ntitle: "\\u202eقمة"\n---\n{PROSE}', "x.txt:2: U+202E", id="an escape in a header"),
        pytest.param("x.txt", f"---\ntitle: \u2066قمة\n---\n{PROSE}", "x.txt:2: U+2066", id="a header as it is"),
        pytest.param("x.txt", f"---\na: 1\n[: \u202b\n---\n{PROSE}", "x.txt:3: U+202B", id="a broken line of a header"),
        pytest.param(
            "x.txt",
            f'---\ntags: [أ, "\\u202dب"]\n---\n{TITLE}\n\n\u202e5\n',
            "x.txt:2: U+202D, U+202E",
            id="two places",
        ),
        pytest.param("x.html", page("\u202e5"), "x.html: U+202E", id="a page"),
        pytest.param("x.html", page("&#8238;5&#x202c;"), "x.html: U+202C, U+202E", id="references in a page"),
        pytest.param("x.html", page("&#x202e 5"), "x.html: U+202E", id="a reference without its end"),
        pytest.param("x.html", page("5", "<title>قمة &#8295;5</title>"), "x.html: U+2067", id="the title of a page"),
        pytest.param(
            "x.html",
            page("5", '<meta property="og:title" content="&#8238;5">'),
            "x.html: U+202E",
            id="what a page says",
        ),
        pytest.param("x.html", page("5", data("headline", "\u202eقمة")), "x.html: U+202E", id="escapes of JSON"),
        pytest.param("x.docx", document(p(TITLE) + p("بلغ &#x202e;5")), "x.docx: U+202E", id="a document of Word"),
        pytest.param("x.pdf", printed("202E"), "x.pdf: U+202E", id="what the font of a PDF names"),
    ],
)
def test_what_turns_a_seed_round_is_named(tmp_path: Path, name: str, content: str | bytes, where: str) -> None:
    """Once for its file, with the first line where the file has lines; nothing of it is left in the text."""
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (seed,), problems = read_seeds(tmp_path, shown_as="seeds", max_bytes=99_999)
    assert told(problems) == [f"seeds/{where} {TURNS}"]
    assert all(line.text.isprintable() for line in seed.manuscript.lines)


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        pytest.param("x.txt", f"{TITLE}\n\nبلغ \ufffd كثيراً.\n", "x.txt:3", id="a text"),
        pytest.param("x.md", f"# {TITLE}\n\n- بلغ \ufffd كثيراً.\n", "x.md:3", id="Markdown"),
        pytest.param("x.txt", f'---\ntitle: "قمة\\ufffd"\n---\n{PROSE}', "x.txt:2", id="an escape in a header"),
        pytest.param("x.html", page("&#0;"), "x.html", id="a reference to no character"),
        pytest.param("x.html", page("&#xd800;"), "x.html", id="a reference to half a character"),
        pytest.param("x.html", page("&#x110000;"), "x.html", id="a reference beyond Unicode"),
        pytest.param("x.html", page("&#xfffd;"), "x.html", id="a reference to the sign itself"),
        pytest.param("x.html", page("\ufffd"), "x.html", id="the sign in a page"),
        pytest.param("x.docx", document(p(TITLE) + p("بلغ &#xfffd;")), "x.docx", id="a document of Word"),
        pytest.param("x.pdf", printed("FFFD"), "x.pdf", id="what the font of a PDF names"),
    ],
)
def test_a_lost_letter_is_named(tmp_path: Path, name: str, content: str | bytes, where: str) -> None:
    """Nobody publishes the sign of one in silence."""
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    _, problems = read_seeds(tmp_path, shown_as="seeds", max_bytes=99_999)
    assert told(problems) == [f"seeds/{where}: U+FFFD {LOST}"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param('title: "\\u202eقمة"', [f"1: U+202E {TURNS}"], id="an escape"),
        pytest.param("author: علي\ntitle: \u2066قمة\u2069", [f"2: U+2066, U+2069 {TURNS}"], id="as it is"),
        pytest.param('annotations:\n  - {text: "أ\\u202e", actor: null}', [f"2: U+202E {TURNS}"], id="an annotation"),
        pytest.param('"أ\\u202e": 1', [f"1: U+202E {TURNS}"], id="a key"),
        pytest.param('title: "قمة\\uFFFD"', [f"1: U+FFFD {LOST}"], id="a lost letter"),
        pytest.param("title: قمة # \u202e", [], id="a comment is no value"),
    ],
)
def test_a_sidecar_says_what_turns_text_round(tmp_path: Path, content: str, expected: list[str]) -> None:
    """An escape writes it in letters that anybody sees."""
    (tmp_path / "x.txt").write_text(f"{TITLE}\n\n{PROSE}\n", encoding="utf-8")
    (tmp_path / "x.yml").write_text(content, encoding="utf-8")
    _, problems = read_seeds(tmp_path, shown_as="seeds", max_bytes=99_999)
    assert told(problems) == [f"seeds/x.yml:{one}" for one in expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param('latin: "a\\u202e"', [f"5: U+202E {TURNS}"], id="an escape"),
        pytest.param("latin: a\u202e", [f"5: U+202E {TURNS}"], id="as it is"),
        pytest.param('aliases:\n  - "أبجد\\u2066"', [f"6: U+2066 {TURNS}"], id="an escape in a list"),
        pytest.param('latin: "a\\ufffd"', [f"5: U+FFFD {LOST}"], id="a lost letter"),
        pytest.param('latin: a\nwikidata: "\\u202eQ1"', [f"6: U+202E {TURNS}"], id="a value that is taken"),
    ],
)
def test_a_profile_says_what_turns_text_round(tmp_path: Path, line: str, expected: list[str]) -> None:
    """Literally or by an escape, with the line."""
    profile = f"---\nname: علي أحمد\nkind: person\ndescription: وزير\n{line}\n---\nنص\n"
    (tmp_path / "x.md").write_text(profile, encoding="utf-8")
    actors, problems = read_actors(tmp_path, shown_as="docs/actors", max_bytes=9_999)
    assert len(actors) == 1
    assert told(problems) == [f"docs/actors/x.md:{one}" for one in expected]


def test_scripts_of_a_page_may_know_the_sign(tmp_path: Path) -> None:
    """No reader sees it there: half the libraries of the web hold it."""
    (tmp_path / "x.html").write_text(page("5", "<script>x='\ufffd\u202e'</script>"), encoding="utf-8")
    _, problems = read_seeds(tmp_path, shown_as="seeds", max_bytes=99_999)
    assert told(problems) == []


def test_a_document_that_is_sound_is_told_of_nothing() -> None:
    """The letters of a PDF that its font names well."""
    manuscript: Manuscript = read_pdf(printed("062A"))
    assert manuscript.strange == ()
