r"""Sentences of news as an editor would mark them, by what makes them hard: one text file a class in `sentences/`.

A row is a date, a tab and a text; `[slug|words]` marks each mention, `\\n` ends a line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cast import found, marked
from hashiya.actors.actor import Actor
from hashiya.gazetteer.reading import read_actors
from hashiya.mentions.matcher import Matcher, build_matcher

FOLDER = Path(__file__).parent / "sentences"


def rows() -> list[tuple[str, str]]:
    """Date and marked text of every sentence."""
    lines = [line for path in sorted(FOLDER.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines()]
    parts = [line.partition("\t") for line in lines if not line.startswith("#")]
    return [(date, text.replace("\\n", "\n")) for date, _, text in parts]


def profiles() -> tuple[Actor, ...]:
    """Whom the sentences speak of, as an editor's profiles."""
    return tuple(read_actors(FOLDER / "profiles.yml", built_in=False))


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """All of them."""
    return build_matcher(profiles())


@pytest.mark.parametrize(("date", "source"), rows(), ids=lambda value: value)
def test_an_editor_marks_so(date: str, source: str, matcher: Matcher) -> None:
    case = marked(source)
    assert found(case.text, matcher, date) == case.expected
