"""A paragraph as long as a book is read as several, every word in its place."""

from __future__ import annotations

import pytest

from hashiya.border.files import SourceFile
from hashiya.formats.division import LONGEST, divided
from hashiya.formats.manuscript import Manuscript, Mark, MarkKind, SourceLine
from hashiya.formats.rows import row_of
from hashiya.seeds.reading import MOST_LINES, read_seed

SENTENCE = "وصل الوفد إلى المدينة صباح اليوم"


@pytest.mark.parametrize(
    ("text", "parts", "end"),
    [
        pytest.param(f"{SENTENCE}. " * 5, 1, ".", id="a paragraph stays whole"),
        pytest.param(f"{SENTENCE}. " * 3000, 6, ".", id="a long one ends where sentences end"),
        pytest.param(f"{SENTENCE} " * 3000, 5, "ما", id="one sentence ends where words end"),
    ],
)
def test_a_long_paragraph_is_divided(text: str, parts: int, end: str) -> None:
    """Joined by blanks the parts are what stood there."""
    line = SourceLine(text.strip(), 3)
    manuscript, long = divided(Manuscript((line, SourceLine("سطر", 4))))
    made = [one.text for one in manuscript.lines[:-1]]

    assert " ".join(made) == line.text
    assert len(made) == parts
    assert end == "ما" or all(one.endswith(end) for one in made)
    assert long == ([line] if parts > 1 else [])
    assert {one.number for one in manuscript.lines} == {3, 4}


@pytest.mark.parametrize(
    ("word", "lengths"),
    [
        pytest.param("ا" * LONGEST, [LONGEST], id="a word as long as a paragraph"),
        pytest.param("ا" * 3 * LONGEST, [LONGEST] * 3, id="one of a file"),
        pytest.param("دَ" * LONGEST, [LONGEST, LONGEST], id="one with vowel marks"),
        pytest.param("دَّ" * LONGEST, [LONGEST - 2, LONGEST - 2, LONGEST - 2, 6], id="marks stay with their letter"),
        pytest.param("د" + "َ" * 2 * LONGEST, [LONGEST, LONGEST, 1], id="marks without a letter"),
    ],
)
def test_what_is_no_word_anywhere_is_parted_too(word: str, lengths: list[int]) -> None:
    """A browser lays it out for as long as a paragraph of its length; nothing of it is lost."""
    manuscript, _ = divided(Manuscript((SourceLine(word, 1),)))
    assert [len(line.text) for line in manuscript.lines] == lengths
    assert "".join(line.text for line in manuscript.lines) == word


def test_marks_move_with_their_words() -> None:
    """A link in a later part is at its place."""
    text = f"{SENTENCE}. " * 1000 + "كلمة"
    start = text.index("كلمة")
    line = SourceLine(text, 1, marks=(Mark(MarkKind.STRONG, start, start + 4),))
    (*_, last) = divided(Manuscript((line,)))[0].lines

    assert [last.text[mark.start : mark.end] for mark in last.marks] == ["كلمة"]


def test_a_cell_of_a_table_is_divided_into_rows_below_each_other() -> None:
    """Each part stays in its column with its marks; what the other cells hold stands once."""
    long = f"{SENTENCE}. " * 1000 + "كلمة"
    strong = Mark(MarkKind.STRONG, len(long) - 4, len(long))
    row = row_of([("رأس", ()), (long, (strong,)), ("ذيل", ())], 7)
    manuscript, told = divided(Manuscript((row,)))
    cells = [
        [line.text[mark.start : mark.end] for mark in line.marks if mark.kind is MarkKind.CELL]
        for line in manuscript.lines
    ]

    assert [len(cell) for cell in cells] == [3, 3]
    assert [cells[0][0], cells[0][2], cells[1][0], cells[1][2]] == ["رأس", "ذيل", "", ""]
    assert " ".join(cell[1] for cell in cells) == long
    assert all(len(line.text) < LONGEST + 20 for line in manuscript.lines)
    assert [line.text[mark.start : mark.end] for line in manuscript.lines for mark in line.marks[:3]][-1] == "كلمة"
    assert told == [row]


def test_a_row_of_short_cells_stays_whole() -> None:
    """However many they are: each is laid out by itself."""
    row = row_of([("خلية", ())] * LONGEST, 1)
    assert divided(Manuscript((row,)))[0].lines == (row,)


def test_a_file_of_more_lines_than_an_article_has_is_refused() -> None:
    """A megabyte of single letters would hold the build for a minute."""
    _, problems = read_seed(SourceFile("x.txt", b"a\n" * (MOST_LINES + 1)), None, shown_as="seeds")
    assert [(problem.rejects, problem.remedy) for problem in problems] == [(True, "divide it into several files")]
    assert problems[0].reason == "the file has 25,001 lines, more than 25,000: no article has so many"


LONG = f"{SENTENCE * 1000}. {SENTENCE}."


@pytest.mark.parametrize(
    ("name", "text", "place", "remedy"),
    [
        pytest.param("x.txt", f"عنوان\n\n{LONG}", "seeds/x.txt:3: ", "begin a new line", id="a line of a text file"),
        pytest.param(
            "x.html", f"<h1>عنوان</h1><p>{LONG}</p>", "seeds/x.html: ", "put its text into a .txt", id="a page"
        ),
    ],
)
def test_a_division_is_told(name: str, text: str, place: str, remedy: str) -> None:
    """With its line where there is one, and what to do so that a strict build passes."""
    _, problems = read_seed(SourceFile(name, text.encode()), None, shown_as="seeds")

    assert [str(problem).partition("a paragraph of ")[0] for problem in problems] == [place]
    assert problems[0].remedy.startswith(remedy)
    assert f"{LONGEST:,}" in problems[0].remedy


def test_a_paragraph_as_long_as_the_remedy_says_is_told_of_no_more() -> None:
    """What the warning asks for is enough."""
    text = "عنوان\n\n" + "\n".join([(f"{SENTENCE}. " * 1000)[:LONGEST].strip()] * 3)
    assert read_seed(SourceFile("x.txt", text.encode()), None, shown_as="seeds")[1] == []
