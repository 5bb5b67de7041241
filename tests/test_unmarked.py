"""«عمان» without its marks: the state of Oman, or the capital of Jordan, by what the text speaks of."""

from __future__ import annotations

import pytest

from cast import found, marked, state
from hashiya.mentions.matcher import build_matcher

TEXTS = {
    "where a city stands, in a text that never speaks of the state": "وقال سائق في عمان إنه باق.",
    "in the middle of it": "رفع باعة في وسط عمان صورته.",
    "the capital of another": "ذهبت رسالة إلى عمان عاصمة الأردن.",
    "where a city stands, in a text about the state": "في [oman|عمان] قتل السيل عاملاً بحسب الشرطة العمانية.",
    "listed with states": "تقدمت السعودية [oman|وعمان] وقطر.",
    "who acts": "وتعد [oman|عمان] هذه الحرفة جزءاً من هويتها.",
    "with its mark": "وصل إلى [oman|عُمان] أمس.",
    "with the mark of the city": "وصل إلى عمّان أمس.",
}


@pytest.mark.parametrize("source", TEXTS.values(), ids=TEXTS.keys())
def test_a_state_without_marks_is_told_by_the_text(source: str) -> None:
    """No link beats a wrong one: a visitor of Amman was not in Oman."""
    case = marked(source)
    matcher = build_matcher((state("oman", "عُمان"),))
    assert found(case.text, matcher, "2024-04-17") == case.expected
