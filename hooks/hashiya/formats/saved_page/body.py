"""Where the article stands on its page: the box that holds its text, and what lies between headline and text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from ..manuscript import Form
from .furniture import COMMENTS, is_prose
from .labels import LONGEST_LABEL, label_of
from .page import Page
from .words import load_names

MOST: Final = 0.6
"""Share of a box's prose that its largest part holds, where the text is within that part."""

NAMED: Final = 0.3
"""Share of the page's prose from which a box that is called the article's text is it."""

ANCHORED: Final = 0.35
"""Share of the page's prose in a box around its headline, from which the text is in that box."""

COMMENTED: Final = 0.4
"""Share of the prose above a label of comments from which the article ends there."""

ENOUGH: Final = 40
"""Words of an article after which another top heading begins another article."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Lines of the page, end exclusive. Made by `find_body`."""

    start: int
    end: int
    around: int
    """The line after the last one of the box around headline and text: pictures may stand there."""


def find_body(page: Page, reasons: list[str], headline: int | None) -> Extent | None:
    """The lines of the article's text, what stands between them included; None where there is no prose."""
    start = 0 if headline is None else headline + 1
    prose = [
        line.words if number >= start and is_prose(line) and not reasons[line.box] else 0
        for number, line in enumerate(page.lines)
    ]
    weights = page.summed(prose)
    if not weights[0]:
        return None
    around = _around_headline(page, weights, headline)
    boxes = _named(page, reasons, weights, headline) or [_heaviest(page, weights, around)]
    first = max(start, min(page.boxes[n].first for n in boxes))
    end = max(first, *(page.boxes[n].end for n in boxes), *_paragraphs_after(page, reasons, boxes[-1]))
    extent = Extent(first, end, page.boxes[around].end if around else end)
    return _until_comments(page, _until_next_article(page, extent, prose, headline), prose)


def _paragraphs_after(page: Page, reasons: list[str], text: int) -> Iterator[int]:
    """The ends of nameless paragraphs right beside the box of the text, below pictures: a gallery parts the text."""
    lines, boxes = page.lines, page.boxes
    pictured = False
    for number in range(boxes[text].end, boxes[boxes[text].parent].end):
        box = boxes[lines[number].box]
        pictured |= lines[number].form == Form.CAPTION
        if reasons[lines[number].box] or not is_prose(lines[number]):
            continue
        beside = box.tag == "p" and not box.names and box.parent == boxes[text].parent
        if not (beside and pictured and lines[number].text.endswith(".")):
            return
        yield number + 1


def _around_headline(page: Page, weights: list[int], headline: int | None) -> int:
    """The smallest box around the headline that holds a good part of the prose: another article stands outside."""
    if headline is None:
        return 0
    boxes = page.around(page.lines[headline].box)
    return next((box for box in boxes if weights[box] > max(ENOUGH, ANCHORED * weights[0])), 0)


def _heads_an_article(page: Page, number: int, headline: int | None) -> bool:
    """Whether a line is a top heading, or is called what the headline is."""
    line = page.lines[number]
    if line.form == Form.HEADING and line.tag == "h1":
        return True
    if headline is None or page.lines[headline].tag != line.tag:
        return False
    names = page.boxes[page.lines[headline].box].names
    return bool(names) and page.boxes[line.box].names == names


def _named(page: Page, reasons: list[str], weights: list[int], headline: int | None) -> list[int]:
    """The boxes that are called the article's text and hold much of the page's: several, where it is cut in pieces."""
    words = load_names()["body"]
    called = [n for n, box in enumerate(page.boxes) if box.names & words and not reasons[n] and weights[n]]
    outer = _outermost(page, called)
    if not outer or sum(weights[n] for n in outer) < NAMED * weights[0]:
        return []
    first = max(outer, key=lambda n: weights[n])
    pieces = [n for n in outer if n == first or _continue(page, first, n, headline)]
    apart = len({page.boxes[n].parent for n in pieces}) > 1
    return [page.boxes[n].parent for n in pieces] if apart else pieces


def _outermost(page: Page, boxes: list[int]) -> list[int]:
    """Those of `boxes`, in order, that stand in no other of them."""
    kept: list[int] = []
    for number in boxes:
        if not kept or page.boxes[number].first >= page.boxes[kept[-1]].end:
            kept.append(number)
    return kept


def _continue(page: Page, first: int, other: int, headline: int | None) -> bool:
    """Whether two boxes of one name hold pieces of one text: side by side, or the posts of a running report."""
    boxes = page.boxes
    one, two = boxes[first], boxes[other]
    if one.parent == two.parent:
        return True
    above, beside = boxes[one.parent], boxes[two.parent]
    headed = headline is not None and (page.within(headline, one.parent) or page.within(headline, two.parent))
    return not headed and one.names == two.names and above.parent == beside.parent and above.tag == beside.tag


def _heaviest(page: Page, weights: list[int], box: int) -> int:
    """The innermost box that holds most of the prose."""
    children: dict[int, list[int]] = {}
    for number, one in enumerate(page.boxes[1:], start=1):
        if weights[number]:
            children.setdefault(one.parent, []).append(number)
    while children.get(box):
        largest = max(children[box], key=lambda n: weights[n])
        if weights[largest] < MOST * weights[box] or page.boxes[largest].tag in ("p", "li"):
            break
        box = largest
    return box


def _until_next_article(page: Page, extent: Extent, prose: list[int], headline: int | None) -> Extent:
    """`extent` up to where another article begins below this one: a top heading in a box of its own."""
    words = 0
    first = next((n for n in range(extent.start, extent.end) if prose[n]), extent.start)
    for number in range(extent.start, extent.end):
        line = page.lines[number]
        if words > ENOUGH and number > first and _heads_an_article(page, number, headline):
            outer = list(takewhile(lambda box: not page.within(first, box), page.around(line.box)))
            if outer and outer[-1] != line.box:
                end = page.boxes[outer[-1]].first
                return Extent(extent.start, end, end)
        words += prose[number]
    return extent


def _until_comments(page: Page, extent: Extent, prose: list[int]) -> Extent:
    """`extent` up to the line that stands over the comments of readers: nothing of the article follows them."""
    whole, words = sum(prose[extent.start : extent.end]), 0
    for number in range(extent.start, extent.end):
        line = page.lines[number]
        if words > max(ENOUGH, COMMENTED * whole) and line.words <= LONGEST_LABEL and label_of(line.text) == COMMENTS:
            return Extent(extent.start, number, number)
        words += prose[number]
    return extent
