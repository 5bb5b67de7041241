"""The margin of an article: notes are told as fully as they keep beside their text."""

from __future__ import annotations

from pathlib import Path

import pytest

from hashiya.compose import compose
from hashiya.options import Options
from hashiya.pages.margin import Telling

LONG = "وتابعت الوفود مناقشة البنود التي بقيت عالقة من الجولة السابقة، وفق ما جاء في بيان ختامي طويل وُزع بعد الجلسة. "


def told(folder: Path, *counts: int, long: bool = True) -> list[str]:
    """How the notes of paragraphs are told that name so many new actors each; a paragraph without any has no notes."""
    actors, seeds = folder / "actors", folder / "seeds"
    for one in (actors, seeds):
        one.mkdir()
    names = [
        f"شركة {word}ات {other}ية" for word in ("رمل", "نجم", "بحر", "نخل", "جبل", "قمر", "ورد") for other in WORDS
    ]
    paragraphs, met = [], 0
    for count in counts:
        named = names[met : met + count]
        met += count
        paragraphs.append("وحضرت " + "، و".join(named) + ". " + (LONG * 3 if long else ""))
    for number, name in enumerate(names[:met]):
        head = (
            f"name: {name}\nkind: organization\ndescription: شركة لا وجود لها تُذكر في هذا المثال وحده\nlatin: Company\n"
        )
        (actors / f"c{number}.md").write_text(f"---\n{head}---\n", encoding="utf-8")
    (seeds / "a.txt").write_text("\n\n".join(["عنوان المقال في سطر", *paragraphs]), encoding="utf-8")
    page = compose(seeds, actors, Options(gazetteer=False), actors_shown_as="actors").article_pages[0].content
    return [line.split('"')[1].removeprefix("notes").strip() for line in page.split("\n") if "<aside" in line]


WORDS = ("غرب", "شرق", "شمال", "جنوب", "وسط", "أعل", "أدن", "أول")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param([1, 2, 1], Telling.FULL, id="a few are told in full"),
        pytest.param([1, 1, 9], Telling.FULL, id="behind the last ones nothing comes late"),
        pytest.param([6, 4, 4], Telling.COMPACT, id="more have their Latin names beside the names"),
        pytest.param([8, 8, 8], Telling.BRIEF, id="many are told on a line each"),
    ],
)
def test_notes_are_told_as_fully_as_they_keep_beside_their_text(
    tmp_path: Path, counts: list[int], expected: Telling
) -> None:
    """And those of one article all alike."""
    assert told(tmp_path, *counts) == [expected.value] * len(counts)


def test_a_crowd_is_told_in_names_and_the_others_as_ever(tmp_path: Path) -> None:
    """Forty in one paragraph push nobody away."""
    assert told(tmp_path, 1, 40, 1, 1) == ["", "names", "", ""]
