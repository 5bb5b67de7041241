"""JSON for people and programs: what `json.dumps` writes, sooner."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from hashiya.json_text import json_text

PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text())
VALUES = st.recursive(PLAIN, lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)), max_leaves=20)


@given(VALUES)
def test_json_is_written_as_the_library_writes_it(value: object) -> None:
    """Indents, escapes, numbers, what is empty."""
    assert json_text(value) == json.dumps(value, ensure_ascii=False, indent=1)
