"""The straight way from simple Markdown to a finished page: the same bytes as the long way, or none."""

from __future__ import annotations

import filecmp
import logging
import re
import resource
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.structure.files import Files, InclusionLevel

from conftest import ROOT, copy_project, run_mkdocs
from hashiya.pages.inert import attribute, block, inert, link
from hashiya.pages.page import Later, Page, markdown_page
from hashiya.rendering.blocks import simple_html
from hashiya.rendering.headings import Heading
from hashiya.rendering.shell import cut, mark
from hashiya.spill import Spill
from made_files import MadeFile, made_file
from made_hints import without_hints
from made_links import Addresses
from made_straight import StraightPage
from made_turns import Turns

sys.path.insert(0, str(ROOT))

from bench.builds.given import Run  # the benchmarks stand beside the tests

DOORS = "hooks/straight.py, hooks/shell.py, "
EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
"""As in mkdocs.yml; what `runs.py` adds changes no page, it only makes long ones cheaper."""


def both(markdown: str) -> tuple[str | None, str]:
    """The page by the straight way and by the general parser."""
    simple = simple_html(markdown, lambda address: address)
    return simple.html if simple else None, Markdown(extensions=EXTENSIONS).convert(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param(f"# {inert('عنوان *و* [x]')} {{ #title }}", id="a headline with signs"),
        pytest.param("## 3 & 4", id="a sign that is no reference"),
        pytest.param("فقرة\n{ #p1 .note data-actor=x }", id="a paragraph with attributes"),
        pytest.param("### قبل 2024\n\n### بعد 2024\n\n## 2024", id="headings without anchors"),
        pytest.param("### x_1\n\n### [x](y) 1\n\n## x 1", id="anchors that come twice"),
        pytest.param("[أ](b.md){ .x .y data-actor=z } و[ج](https://d/?e=f&g=h)، **ي:** ك", id="links and emphasis"),
        pytest.param("- أ\n- ب [ج](d)\n\nفقرة\n\n- هـ", id="lists with a paragraph between them"),
        pytest.param("- أ\n\n- ب", id="a list with a gap"),
        pytest.param("1. أ\n1. ب", id="a numbered list"),
        pytest.param("2024. كان", id="a paragraph that begins like a numbered list"),
        pytest.param("- - أ", id="a list in a list"),
        pytest.param("    أ", id="an indented line"),
        pytest.param("أ  \nب", id="two lines"),
        pytest.param("\n\n".join(block("x", "أ", *block("y", "- ب", excluded=True))), id="divisions in divisions"),
        pytest.param('<div class="x" markdown="1">\n\n</div>', id="an empty division"),
        pytest.param('<div class="x" markdown="1">\n\nأ', id="a division that stays open"),
        pytest.param('<figure class="x"><svg viewBox="0 0 1 1"><a href="a_b"/></svg></figure>\n\nأ', id="a drawing"),
        pytest.param(
            '<div class="x" markdown="1">\n\n<figure id="f" class="x"><b>أ_ب_ج</b></figure>\n\n</div>',
            id="a drawing with signs of Markdown",
        ),
        pytest.param(
            "\n\n".join(
                block("x", '<div class="y" data-a=""><svg viewBox="0 0 1 1"><text x="1">1</text></svg></div>', "1. أ")
            ),
            id="a division without Markdown",
        ),
        pytest.param('<div class="y">أ</div>ب\n<div>ج</div>', id="divisions and a text on lines"),
        pytest.param('<div class="y">أ</div>\n\nب', id="a division alone"),
        pytest.param(
            '1. أ <svg viewBox="0 0 9 9" class="z"><path d="M1 2H3" class="a b"/></svg>', id="a drawing in a line"
        ),
        pytest.param('أ <svg viewBox="0 0 9 9"><path d="M1_2_3"/><text x="1">_ب_</text></svg>', id="one with signs"),
        pytest.param("### [أ](a_b.md) { #a_b_c .d }", id="an anchor with low lines within"),
        pytest.param("### أ { #a_b_c .d }\n\n### ب { #__a_b__ }\n\n### ج { #a_ _b_ }", id="anchors with low lines"),
        pytest.param("<figure>أ</figure>ب\n<figure>ج</figure>", id="two drawings with a text between them"),
        pytest.param("** أ ** و **ب** و ***ج***", id="stars of every kind"),
        pytest.param("[أ](b){ .c _d_=e }", id="attributes that the page never writes"),
        pytest.param("أ&nbsp;ب &#1571; <u>ج</u>", id="references and elements of others"),
        pytest.param("[أ][ب] ![ج](د) `هـ` <http://و>", id="what else a line may hold"),
        pytest.param('[أ](b "c") [د](e\'f) [g](h*i*)', id="odd targets"),
        pytest.param("أ\x0bب\u2028ج\u00a0د", id="odd blanks"),
    ],
)
def test_a_page_is_the_same_or_left_to_the_parser(markdown: str) -> None:
    """Whoever is not sure says so."""
    straight, stock = both(markdown)
    assert straight in (None, stock)


PIECES = st.sampled_from(
    [
        *(
            "أ",
            "ب ج",
            "x",
            " ",
            "1.",
            "1. ",
            "- ",
            "-",
            "*",
            "**",
            "***",
            "_",
            "__",
            "# ",
            "#",
            "&#34;",
            "&#42;",
            "&",
            "<b>",
        ),
        *("</b>", '<span class="x">', "</span>", "[", "]", "(", ")", "[أ](b.md)", "[أ](b#c){ .x }", "{ .x }", "{ #i }"),
        *(
            "\n{ #p .y }",
            "\n",
            "\n\n",
            "\n\n",
            '\n\n<div class="x" markdown="1">\n\n',
            "\n\n</div>\n\n",
            "!",
            "`",
            ":",
            "+",
            "=",
        ),
        *(
            '<figure class="f"><svg a="b"><text x="1">أ</text></svg></figure>',
            "<",
            ">",
            "|",
            "\\",
            "%",
            "/",
            ";",
            "?",
            ",",
        ),
        *("&#1571;", "&nbsp;", "https://x.y/z", "\t", "    ", "---", "===", '"', "'", "~", "^", "@", "$"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_any_markdown_is_the_same_or_left_to_the_parser(markdown: str) -> None:
    """Signs in any order."""
    straight, stock = both(markdown)
    assert straight in (None, stock)


CELLS = ('<td markdown="span">{}</td>', '<th scope="col" markdown="span">{}</th>')
FRAME = (
    '<div class="scroller" role="group" aria-label="أ" tabindex="0" markdown="1">\n'
    '<table class="data" markdown="1">\n{}\n</table>\n</div>'
)
RECORD_OF = '<details markdown="0"><summary>أ (3)</summary><ul>{}</ul></details>'
TEXT = st.text(st.characters(codec="utf-8"), max_size=30).map(inert).filter(bool)
LINE = st.lists(
    st.one_of(TEXT, TEXT.map(lambda text: link(text, "a.md#b", class_="x y", data_actor="z"))), min_size=1
).map(" ".join)
CELL = st.one_of(st.just("<td></td>"), *(LINE.map(mark.format) for mark in CELLS))
ROW = st.lists(CELL, max_size=3).map(lambda cells: "\n".join(['<tr id="p1" markdown="1">', *cells, "</tr>"]))
BODY = st.lists(ROW, min_size=1, max_size=3).map(lambda rows: "\n".join(['<tbody markdown="1">', *rows, "</tbody>"]))
RECORD = st.lists(st.text(st.characters(codec="utf-8"), max_size=20).map(attribute), min_size=1, max_size=3).map(
    lambda lines: RECORD_OF.format("".join(f'<li><q class="left-out">{line}</q></li>' for line in lines))
)
BLOCK = st.one_of(
    BODY.map(FRAME.format),
    RECORD,
    LINE.map(lambda line: f"## {line} {{ #h }}"),
    LINE.map(lambda line: f"{line}\n{{ .x }}"),
    st.lists(LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(BLOCK, BLOCK.map(lambda one: "\n\n".join(block("d", one)))), min_size=1, max_size=5))
def test_any_text_as_the_house_writes_it_is_the_same(blocks: list[str]) -> None:
    """Whatever stands in an article."""
    straight, stock = both("\n\n".join(blocks))
    assert straight in (None, stock)


ROWS = '<tr id="p3" markdown="1">\n{}\n<td></td>\n<td colspan="40"></td>\n</tr>'
CELL_OF_ALL = CELLS[0].format("- 1. أ **ب** &#38; [ج](d.md){ .x }")
TABLE = FRAME.format(
    f'<thead markdown="1">\n{ROWS.format(CELLS[1].format("أ"))}\n</thead>\n'
    f'<tbody markdown="1">\n{ROWS.format(CELL_OF_ALL)}\n{ROWS.format(CELLS[0].format(""))}\n</tbody>'
)
RECORD_OF_ALL = RECORD_OF.format('<li><q class="left-out">*x* &quot; [a] `b` \\* &#x27;</q></li>' * 2)


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param(["أ", TABLE, "ب"], id="a table"),
        pytest.param([TABLE, TABLE], id="two tables"),
        pytest.param(block("x", TABLE), id="a table in a division"),
        pytest.param(block("x", "- أ", TABLE, "- ب"), id="a table between lists"),
        pytest.param(block("x", "- أ", RECORD_OF_ALL, RECORD_OF_ALL, "ب"), id="two records"),
        pytest.param(block("x", *block("y", RECORD_OF_ALL)), id="a record alone in divisions"),
    ],
)
def test_tables_and_records_go_the_straight_way(blocks: list[str]) -> None:
    """The general parser takes a minute for a long table."""
    straight, stock = both("\n\n".join(blocks))
    assert straight == stock


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param(TABLE.replace("</tr>", "", 1), id="a row that stays open"),
        pytest.param(TABLE.replace("</table>\n", ""), id="a table that stays open"),
        pytest.param(TABLE.replace("</tbody>", "</tr>"), id="an end of something else"),
        pytest.param(f"{TABLE}\nأ", id="a text behind a table"),
        pytest.param(TABLE.replace('<tbody markdown="1">\n', ""), id="rows without a body"),
        pytest.param(FRAME.format("أ"), id="a text in the place of rows"),
        pytest.param(FRAME.format('<tbody markdown="1">\n</tbody>'), id="a body without rows"),
        pytest.param(TABLE.replace(" tabindex", ' onclick="x" tabindex'), id="an attribute of another kind"),
        pytest.param(TABLE.replace("&#38;", "<td>"), id="a cell in a cell"),
        pytest.param(TABLE.replace("&#38;", "`*`"), id="code in a cell"),
        pytest.param("\n\n".join(block("x", f"{RECORD_OF_ALL}أ")), id="a text behind a record"),
        pytest.param(RECORD_OF_ALL, id="a record outside a division"),
    ],
)
def test_an_odd_table_or_record_is_the_same_or_left_to_the_parser(markdown: str) -> None:
    """Nobody writes one; whoever does is read as before."""
    straight, stock = both(markdown)
    assert straight in (None, stock)


def test_a_page_as_the_house_writes_it_goes_the_straight_way() -> None:
    """Nothing is gained where every page is left to the parser."""
    page = "\n\n".join(
        [
            "# [أ](b.md){ .x } ج { #title }",
            "د&nbsp;· **هـ:** و&#46;\n{ .y }",
            *block("z", "## ح { #h }", "- [ط](c.md#d)\n- ي"),
        ]
    )
    straight, stock = both(page)
    assert straight == stock


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<p data-search-exclude="1" id="x">أ</p>', id="one, with the blank before it"),
        pytest.param('<p id="x"\ndata-search-a="1" data-search-b="2">أ</p>', id="two, behind the end of a line"),
        pytest.param('<p data-search-exclude="">أ</p>', id="none that says nothing"),
        pytest.param('data-search-a="1"', id="nothing but one"),
        pytest.param("<p>data-search-exclude</p>", id="none in the text"),
    ],
)
def test_hints_for_the_search_are_taken_off_as_the_theme_does(html: str) -> None:
    """The theme looks for them in this way."""
    assert without_hints(html) == re.sub(r"\s?data-search-\w+=\"[^\"]+\"", "", html)


def test_headings_are_told() -> None:
    """Level, anchor, words."""
    simple = simple_html("# أ &#34;ب&#34; { #title }\n\n## [ج](d) 2024", lambda address: address)
    assert simple is not None
    assert simple.headings == (Heading(1, "title", "أ &#34;ب&#34;"), Heading(2, "2024", "ج 2024"))
    assert simple.anchors == {"title", "2024"}


def test_a_shell_is_filled() -> None:
    """Words stand where their marks stood."""
    shell = cut(f"<title>{mark('title')}</title>{mark('content', headline=True)}{mark('title')}")
    assert shell is not None
    assert shell.filled({"title": "أ", "content": "ب"}) == "<title>أ</title>بأ"


def test_a_shell_whose_words_the_theme_changes_is_none() -> None:
    """A filter that escapes or strips would have changed the words too."""
    assert cut(mark("title").replace("<", "&lt;")) is None


def test_what_is_put_away_comes_back(tmp_path: Path) -> None:
    """In any order, whatever it is, and the folder holds nothing that stays."""
    spill = Spill(tmp_path / "new" / "folder")
    texts = ["أ\nب", "", "\ud800", "x" * 100_000]
    places = [spill.put(text) for text in texts]
    assert [spill.get(place) for place in reversed(places)] == texts[::-1]
    assert spill.get(spill.put("ج")) == "ج"
    del spill
    assert list((tmp_path / "new" / "folder").iterdir()) == []


def test_where_nothing_can_be_put_there_is_another_place(tmp_path: Path) -> None:
    """A folder that is a file."""
    (tmp_path / "file").touch()
    spill = Spill(tmp_path / "file")
    assert spill.get(spill.put("أ")) == "أ"


def test_what_a_full_disk_did_not_take_is_no_fault_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build has told it before; a traceback after its closing line would tell nobody more."""
    faults: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", faults.append)
    spill = Spill(tmp_path)
    spill.put("أ")  # waits in the buffer
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            spill.put("أ" * 100_000)
        del spill
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert faults == []


@pytest.mark.parametrize(
    ("link", "told"),
    [
        pytest.param("other.md#here", [], id="it is there"),
        pytest.param("other.md#nowhere", ["other.md#nowhere"], id="it is not there"),
        pytest.param("#nowhere", ["#nowhere"], id="it is not on the page itself"),
    ],
)
def test_a_link_to_an_anchor_is_checked_after_the_words_are_put_away(
    link: str, told: list[str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In the words of MkDocs, which names the link as it was written."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "publish.py"  # noqa: SLF001  # MkDocs asks who makes a file
    bodies = {"one.md": f"[أ]({link})\n", "other.md": "## ب { #here }\n"}
    made = [markdown_page(uri, {}, [body]).later() for uri, body in bodies.items()]
    files = Files([made_file(page, config, InclusionLevel.NOT_IN_NAV) for page in made])
    turns = Turns(Spill(tmp_path), files)
    config.extra["hashiya"] = Run()
    pages = [StraightPage(file, config, Addresses(files), turns) for file in files]
    for page in pages:
        page.read_source(config)
        page.render(config, files)
    turns.end()
    assert [page._html for page in pages] == [None, None]  # noqa: SLF001  # that nobody holds it is what is tested
    assert "<p>" in str(pages[0].content)
    assert [anchor.id for anchor in pages[1].toc] == ["here"]
    for page in pages:
        page.leave()
        page.validate_anchor_links(files=files, log_level=logging.WARNING)
    assert [record.getMessage().split("'")[3] for record in caplog.records] == told


def test_the_site_is_the_same_byte_for_byte_without_the_straight_way(site: Path, tmp_path: Path) -> None:
    """Every kind of page, and every file beside them."""
    project = copy_project(tmp_path)
    told = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert DOORS in told
    (project / "mkdocs.yml").write_text(told.replace(DOORS, ""), encoding="utf-8")
    assert run_mkdocs(project, "build").returncode == 0
    assert differences(site, project / "site") == []


def differences(one: Path, other: Path) -> list[str]:
    """Files that only one of the folders has, or that are not the same."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    _, mismatch, missing = filecmp.cmpfiles(one, other, sorted(map(str, names)), shallow=False)
    return mismatch + missing


def file_of(make: Callable[[], Page]) -> MadeFile:
    """The file of one page of the house."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "publish.py"  # noqa: SLF001  # MkDocs asks who makes a file
    file = made_file(Later("articles/x.md", make, "key"), config, InclusionLevel.NOT_IN_NAV)
    assert isinstance(file, MadeFile)
    return file


def test_a_page_that_the_program_fails_on_is_told_and_costs_no_other(caplog: pytest.LogCaptureFixture) -> None:
    """A page stands in its place, which no build remembers."""
    file = file_of(lambda: markdown_page(str(1 / 0), {}, []))
    made = file.made()
    assert isinstance(made, Page)
    assert made.uri == "articles/x.md"
    assert file.key == ""
    assert "# صفحة لم تُعدّ" in file.content_string
    assert "articles/x.md: the program failed on it (ZeroDivisionError at test_straight.py:" in caplog.text


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), MemoryError()])
def test_a_full_disk_or_memory_ends_the_build_all_the_same(error: Exception) -> None:
    """Nothing is published then: the old site is whole."""

    def make() -> Page:
        raise error

    file = file_of(make)
    with pytest.raises(type(error)):
        assert file.content_string
