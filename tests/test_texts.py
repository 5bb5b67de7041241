"""Texts as they come: broken into lines like a mail, with references of HTML, garbled, in no encoding."""

from __future__ import annotations

import codecs
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT
from hashiya.border.garbled import how_garbled
from hashiya.formats.light_markdown import read_markdown
from hashiya.formats.plain import read_plain
from hashiya.formats.references import without_references
from hashiya.seeds.reading import read_seeds

DOCUMENTS = Path(__file__).parent / "documents"
ARTICLE = (DOCUMENTS / "article.txt").read_text(encoding="utf-8").splitlines()
PLAIN = "قال الرئيس إن القمة تبدأ غداً في باريس، وأضاف أنها تستمر يومين."


def wrapped(width: int, gap: str = "\n\n") -> str:
    """The article as a mail holds it."""
    return gap.join(textwrap.fill(line, width, break_on_hyphens=False) for line in ARTICLE)


def texts(text: str) -> list[str]:
    """The lines that are read."""
    return [line.text for line in read_plain(text).lines]


@pytest.mark.parametrize("width", [60, 70, 72, 78, 80, 98])
def test_a_wrapped_text_is_joined_to_its_paragraphs(width: int) -> None:
    """At every usual width; a paragraph has the number of its first line."""
    lines = read_plain(wrapped(width)).lines
    assert [line.text for line in lines] == ARTICLE
    assert [line.number for line in lines][:2] == [1, 3]


def test_a_wrapped_markdown_keeps_its_headings_and_lists() -> None:
    """What stands alone in Markdown is joined to nothing; an item goes on below its dash."""
    text = (
        f"# {ARTICLE[0]}\n## {ARTICLE[1]}\n"
        + textwrap.fill(ARTICLE[2], 72)
        + "\n\n"
        + textwrap.fill(f"- {ARTICLE[3]}", 72)
    )
    assert [line.text for line in read_markdown(text).lines] == ARTICLE[:4]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(ARTICLE), id="a paragraph a line"),
        pytest.param("\n\n".join(ARTICLE), id="a paragraph a line, blank lines between"),
        pytest.param("\n \n\n".join(ARTICLE), id="more than one blank line between"),
        pytest.param("عنوان الخبر\nسطر قصير\n\nسطر آخر\nثم سطر\n\nقصيدة من\nسطور قصار\nلا تلتئم", id="short lines"),
        pytest.param(f"{PLAIN}\n{PLAIN} نعم.\n\n{PLAIN} لا.\n{PLAIN}\n\n{PLAIN}\n{PLAIN}", id="pairs of sentences"),
        pytest.param(wrapped(30), id="a column too narrow to tell"),
        pytest.param(wrapped(72, gap="\n"), id="wrapped without a blank line"),
    ],
)
def test_a_text_that_does_not_show_it_is_joined_nowhere(text: str) -> None:
    """A line stays a line."""
    assert texts(text) == [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        pytest.param("قال:&nbsp;نعم", "قال:\xa0نعم", id="a blank"),
        pytest.param("&quot;نعم&quot; &laquo;لا&raquo;", '"نعم" «لا»', id="quotation marks"),
        pytest.param("&#1587;&#x644;ام", "سلام", id="letters by number"),
        pytest.param("&#39;x&#34;", "'x\"", id="quotation marks by number"),
        pytest.param("AT&amp;T", "AT&T", id="an ampersand"),
        pytest.param("&amp;nbsp;", "\xa0", id="twice referred to"),
        pytest.param("&lt;b&gt; &#60; &#42;", "&lt;b&gt; &#60; &#42;", id="signs of markup stay as they are written"),
        pytest.param("R&D; &nbsp &خبر;", "R&D; &nbsp &خبر;", id="what is no reference stays"),
        pytest.param("&#0; &#55296; &#1114112;", "&#0; &#55296; &#1114112;", id="numbers of no sign stay"),
    ],
)
def test_references_that_nobody_means_are_the_signs_that_they_name(pasted: str, meant: str) -> None:
    """They came along from the source of a page."""
    assert without_references(pasted) == meant


@pytest.mark.parametrize(
    ("text", "how"),
    [
        pytest.param(PLAIN.encode().decode("cp1252", errors="replace"), "windows-1252", id="read as in Western Europe"),
        pytest.param(PLAIN.encode().decode("latin-1"), "windows-1252", id="read as Latin 1"),
        pytest.param(PLAIN.encode().decode("cp1256"), "windows-1256", id="read as in the Arab world"),
        pytest.param(PLAIN.encode("cp1256").decode("cp1252", errors="replace"), "read as windows-1252", id="old bytes"),
        pytest.param(
            PLAIN.encode("utf-16-be").decode("utf-16-le"), "in the other order", id="bytes that changed places"
        ),
        pytest.param("习近平在北京会见外国客人，双方就共同关心的问题交换了意见。", None, id="sound Chinese"),
        pytest.param(PLAIN.encode("ascii", errors="replace").decode(), "lost", id="question marks"),
        pytest.param("�" * len(PLAIN), "lost", id="replacement characters"),
        pytest.param(PLAIN, None, id="sound Arabic"),
        pytest.param("ظلّ طارق ظافر طاهر في طنطا، وظهر الطبيب في الظهر.", None, id="many a letter of two bytes"),
        pytest.param("Le général Éric Ørsted à Ålesund, où l'été fut très agité.", None, id="sound French"),
        pytest.param("ماذا؟ لماذا?? متى??? " + PLAIN, None, id="questions"),
    ],
)
def test_garbled_text_is_told(text: str, how: str | None) -> None:
    """With what happened to it; sound text is left alone."""
    found = how_garbled(text)
    assert found is None if how is None else how in str(found)


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        pytest.param(
            f"قمة\n{PLAIN}\n".encode() + b"\xff\n" + PLAIN.encode(), 3, "0xFF", id="damaged UTF-8, by its line"
        ),
        pytest.param(f"{PLAIN}\0".encode(), None, "NUL", id="NUL bytes"),
        pytest.param(PLAIN.encode().decode("cp1256").encode(), None, "garbled", id="garbled text"),
    ],
)
def test_a_text_that_cannot_be_read_is_rejected_with_its_remedy(
    tmp_path: Path, data: bytes, line: int | None, reason: str
) -> None:
    """The editor is told what to look for."""
    (tmp_path / "x.txt").write_bytes(data)
    seeds, (problem,) = read_seeds(tmp_path, shown_as="seeds", max_bytes=10_000)
    assert (seeds, problem.line, problem.rejects) == ([], line, True)
    assert reason in problem.reason
    assert problem.remedy


@pytest.mark.parametrize(
    ("mangle", "reason"),
    [
        pytest.param(
            lambda page: page.encode("cp1256", "ignore").decode("cp1252").encode(),
            "windows-1256",
            id="before it was saved",
        ),
        pytest.param(lambda page: codecs.BOM_UTF16_LE + page.encode("utf-16-be"), "other order", id="by a wrong mark"),
    ],
)
def test_a_garbled_page_is_rejected_too(tmp_path: Path, mangle: Callable[[str], bytes], reason: str) -> None:
    """Whatever kind of file holds the text."""
    paragraphs = "".join(f"<p>{line}</p>" for line in ARTICLE[1:])
    (tmp_path / "x.html").write_bytes(mangle(f"<article><h1>{ARTICLE[0]}</h1>{paragraphs}</article>"))
    seeds, (problem,) = read_seeds(tmp_path, shown_as="seeds", max_bytes=100_000)
    assert (seeds, problem.rejects) == ([], True)
    assert "garbled" in problem.reason
    assert reason in problem.reason


def test_documents_are_seeds(tmp_path: Path) -> None:
    """Beside texts, with their sidecars; one that cannot be read stops no other."""
    (tmp_path / "a.pdf").write_bytes((DOCUMENTS / "office.pdf").read_bytes())
    (tmp_path / "a.yml").write_text("place: باريس", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK")
    (tmp_path / "c.pdf").write_bytes((DOCUMENTS / "scan.pdf").read_bytes())
    (tmp_path / "d.txt").write_text(PLAIN, encoding="utf-8")
    seeds, problems = read_seeds(tmp_path, shown_as="seeds", max_bytes=100_000)
    assert [(seed.path, seed.word.place) for seed in seeds] == [("a.pdf", "باريس"), ("d.txt", None)]
    assert [(problem.path, problem.rejects) for problem in problems] == [("seeds/b.docx", True), ("seeds/c.pdf", True)]
    assert all(problem.reason and problem.remedy for problem in problems)


def test_a_digest_without_documents_does_not_wait_for_their_libraries() -> None:
    """They are imported when the first document is read."""
    code = "import sys, hashiya.compose; sys.exit(bool({'mammoth', 'pdfminer'} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "hooks", check=False)  # noqa: S603  # our own
    assert result.returncode == 0
