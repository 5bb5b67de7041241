"""A frozen dataclass that is filled quickly is like any other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from hashiya.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands."""

    start: int
    end: int = 7
    words: str | None = None


@pytest.mark.parametrize(
    ("place", "told"),
    [
        pytest.param(Place(1), (1, 7, None), id="fields that are not given have their defaults"),
        pytest.param(Place(1, 2, "x"), (1, 2, "x"), id="fields are given in their order"),
        pytest.param(Place(words="x", start=3), (3, 7, "x"), id="or by their names"),
        pytest.param(replace(Place(1, 2), end=9), (1, 9, None), id="or in place of those of another one"),
    ],
)
def test_fields_are_what_was_given(place: Place, told: tuple[int, int, str | None]) -> None:
    """As `dataclass` has it."""
    assert (place.start, place.end, place.words) == told
    assert place == Place(*told)
    assert hash(place) == hash(Place(*told))


@pytest.mark.parametrize(
    ("given", "named"),
    [
        pytest.param((), {}, id="one that has no default"),
        pytest.param((1, 2, "x", 4), {}, id="one too many"),
        pytest.param((1,), {"other": 2}, id="one that it has not"),
    ],
)
def test_a_field_that_is_missing_or_unknown_is_refused(given: tuple[object, ...], named: dict[str, object]) -> None:
    """As in any call."""
    make: Callable[..., object] = Place
    with pytest.raises(TypeError, match="argument"):
        make(*given, **named)


def test_what_is_made_stays_as_it_is() -> None:
    """It is frozen all the same."""
    place = Place(1)
    with pytest.raises(FrozenInstanceError):
        place.start = 2  # type: ignore[misc]  # what is tried


def test_a_class_whose_fields_are_made_is_refused() -> None:
    """A field that is made anew for each object takes more than a value."""

    @dataclass(frozen=True, slots=True)
    class Lists:
        """Has such a field."""

        own: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match=r"Lists\.own takes more than a value"):
        quick(Lists)
