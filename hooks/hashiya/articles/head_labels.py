"""Short lines between headline and text: they name a section, an author, a city with its desk."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from .headline import LONGEST_KICKER, LONGEST_LABEL
from .line import BYLINE, SECTION, Kind, Line
from .line_kinds import is_picture_credit
from .outlets import names_its_desk
from .pictures import is_picture
from .sections import is_place, is_section

_FROM_A_PLACE: Final = re.compile(r".+ (?:من|في) (\S+)")

_SEPARATOR: Final = re.compile(r"[|/:]|\s[-–—]\s")

_DESK: Final = re.compile(r"\b(?:مراسل|مراسلة|موفد|موفدة|مبعوث|مندوب|محرر|محررة|مكتب|قسم|القسم|فريق|هيئة|وكالات|خاص)\b")
_LED_BY_DESK: Final = re.compile(r"(?:خاص|حصري|وكالات|متابعات|مكتب|هيئة|فريق|قسم)\s*(?:[-–—:|]\s*)?\S+(?:\s\S+){0,2}$")
"""`طهران - مكتب الجريدة`, `خاص بالموقع`."""

_TITLED: Final = re.compile(
    r"(?:د|أ\.\s?د|م)\.\s?\w|(?:الدكتور|الدكتورة|المهندس|الكاتب|الكاتبة|الصحافي|الصحفي|الإعلامي)\s\w"
)
"""An author with a title."""


_EMPHASIS: Final = "*_ "
"""Signs in which a question may be typed: «**ماذا حدث؟**»."""


def read_labels(head: list[Line], text: list[Line]) -> list[Line]:
    """Short lines between headline and text name a section, a city with its author, a channel.

    The last of them may head the list that the `text` begins with: «أبرز التطورات» above its points.
    """
    read = [_label(line, head[max(0, n - 1) : n] + head[n + 1 : n + 2], head) for n, line in enumerate(head)]
    return [*read[:-1], head[-1]] if head and _heads_a_list(head[-1], text) else read


def _heads_a_list(line: Line, text: list[Line]) -> bool:
    """Whether `line` stands right above two points or more, and names no section."""
    points = text[:2]
    glued = all(one.bullet and one.number == (line.number or 0) + 1 + n for n, one in enumerate(points))
    return line.kind == Kind.TEXT and len(points) > 1 and glued and not is_section(line.text)


def _label(line: Line, beside: list[Line], head: list[Line]) -> Line:
    asks = line.text.rstrip(_EMPHASIS).endswith(("؟", "!"))
    if line.kind != Kind.TEXT or line.bullet or line.starred or asks or _begins(line, beside[-1:]):
        return line
    if is_picture(line, alone=True):
        return line
    if line.words > LONGEST_KICKER and any(is_picture_credit(other.text) for other in beside):
        return line  # words of a picture
    if line.words <= LONGEST_LABEL and not line.ends and _names_an_author(line, beside, head):
        return replace(line, kind=Kind.BYLINE, reason=BYLINE)
    return line.left_out(SECTION) if is_section(line.text) or line.words <= LONGEST_KICKER else line


def _names_an_author(line: Line, beside: list[Line], head: list[Line]) -> bool:
    """«كتب أحمد علي», somebody of the newsroom, or, beside furniture, a name with its city or channel."""
    if (
        _is_of_a_newsroom(line.text)
        or names_its_desk(line.text)
        or _TITLED.match(line.text)
        or (line.text.startswith(("كتب ", "كتبت ")) and line.words < LONGEST_LABEL)
    ):
        return True
    furniture = any(other.parts_head_from_text for other in beside)
    if not furniture or _tells(line) or "،" in line.text or line.words <= LONGEST_KICKER or is_section(line.text):
        return False
    place = _FROM_A_PLACE.fullmatch(fold_name(line.text))
    first = fold_name(line.text.split()[0])
    if line.words == LONGEST_KICKER + 1 and first in load_lexicon().given_names:
        return True
    others = head[0] is not line and any(other.kind == Kind.TEXT and other.words > line.words for other in head)
    return bool(_SEPARATOR.search(line.text)) or others or (place is not None and is_place(place[1]))


def _tells(line: Line) -> bool:
    """«ميركل ترد: كلام قاس»: a verb of the present, as no name of an author has it."""
    verbs = load_lexicon().classes["speech_verbs"]
    return any(word.startswith(("ي", "ت")) and word in verbs for word in fold_name(line.text).split())


def _begins(line: Line, following: list[Line]) -> bool:
    """Whether the caption below begins as `line` does."""
    return any(f.kind == Kind.CAPTION and fold_name(f.text).startswith(fold_name(line.text)) for f in following)


def _is_of_a_newsroom(text: str) -> bool:
    """A word of the newsroom behind the first separator, looked for once: of separators a line may have thousands."""
    parted = _SEPARATOR.search(text)
    return bool((parted and _DESK.search(text, parted.end())) or _LED_BY_DESK.match(text))
