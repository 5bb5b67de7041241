"""Cards drawn: a text block at the right, a margin with notes at the left, as on the article page."""

from __future__ import annotations

from typing import Final

from .canvas import Canvas, Face
from .card import Card, Layout, Note
from .setting import clip, fit, wrap

WIDE: Final = (1200, 630)
"""What OpenGraph asks for, in pixels."""

UPRIGHT: Final = (1200, 1600)
"""A book's cover, in pixels."""

_EDGE: Final = 64
_MARGIN: Final = 300
"""Width of the margin column."""
_TEXT: Final = WIDE[0] - 3 * _EDGE - _MARGIN
"""Width of the text block beside a margin."""

_LOWEST: Final = 490
"""The last baseline above the foot of an actor's card."""

_LEADING: Final = 1.62
"""Naskh stacks marks above and dots below."""

_SERIF: Final = "naskh-700"
_SANS: Final = "sans-400"
_STRONG: Final = "sans-600"


def draw_card(card: Card) -> bytes:
    """The card as a PNG file."""
    canvas = Canvas(*(UPRIGHT if card.layout == Layout.COVER else WIDE))
    _LAYOUTS[card.layout](canvas, card)
    return canvas.png()


def _article(canvas: Canvas, card: Card) -> None:
    right = canvas.width - _EDGE
    text = _TEXT if card.notes else canvas.width - 2 * _EDGE
    lines, face = fit(card.title, _SERIF, ((66, 3), (58, 4), (50, 5), (42, 5)), text)
    step = round(face.size * _LEADING)
    top = _EDGE + max(0, (canvas.height - 2 * _EDGE - 110 - step * len(lines)) // 2)
    for number, line in enumerate(lines):
        canvas.write((right, top + step * number + face.size), line, face, "ink")
    if card.notes:
        _margin(canvas, card.notes)
    _foot(canvas, card, text)


def _margin(canvas: Canvas, notes: tuple[Note, ...]) -> None:
    """The margin: a rule, and a name with its bar for each note."""
    right = _EDGE + _MARGIN
    canvas.fill((right + _EDGE // 2 - 1, _EDGE, right + _EDGE // 2, canvas.height - _EDGE), "rule")
    name, said = Face(_STRONG, 26), Face(_SANS, 20)
    for number, note in enumerate(notes):
        top = _EDGE + number * 102
        canvas.fill((right - 4, top + 4, right, top + 74), note.kind or "rule")
        canvas.write((right - 20, top + 30), clip(note.name, name, _MARGIN - 20), name, note.kind or "ink")
        canvas.write((right - 20, top + 66), clip(note.said, said, _MARGIN - 20), said, "faint")


def _foot(canvas: Canvas, card: Card, width: int) -> None:
    """The wordmark, and the first line of the card beside it."""
    right, baseline = canvas.width - _EDGE, canvas.height - _EDGE - 14
    wordmark, small = Face(_SERIF, 44), Face(_SANS, 27)
    name = clip(card.site, wordmark, width // 2)
    canvas.write((right, baseline), name, wordmark, "rubric")
    begun = right - round(wordmark.width(name)) - 26
    if card.lines and card.lines[0]:
        canvas.fill((begun, baseline - 24, begun + 1, baseline + 8), "rule")
        left = width - (right - begun) - 26
        canvas.write((begun - 24, baseline), clip(card.lines[0], small, left), small, "faint")


def _actor(canvas: Canvas, card: Card) -> None:
    right, kind = canvas.width - _EDGE - 40, card.kind or "ink"
    width = canvas.width - 2 * _EDGE - 40
    canvas.fill((canvas.width - _EDGE - 8, _EDGE, canvas.width - _EDGE, canvas.height - _EDGE - 96), kind)
    lines, face = fit(card.title, _SERIF, ((104, 1), (84, 1), (68, 2), (56, 2)), width)
    y = _EDGE + 40
    for line in lines:
        y += round(face.size * 1.1)
        canvas.write((right, y), line, face, kind)
        y += round(face.size * 0.35)
    if card.latin:
        y += 44
        plain = Face(_SANS, 34)
        canvas.write_latin((right, y), clip(card.latin, plain, width), (plain, Face("sans-ext-400", 34)), "faint")
        y += 18
    for number, said in enumerate(card.lines):
        face = Face(_STRONG, 38) if number == 0 else Face(_SANS, 32)
        for line in wrap(said, face, width, 2 if number == 0 else 1):
            y += 60
            if y <= _LOWEST:
                canvas.write((right, y), line, face, "ink" if number == 0 else "soft")
    met = tuple(note.name for note in card.notes)
    _foot(canvas, Card(card.layout, card.site, card.title, lines=met), width)


def _site(canvas: Canvas, card: Card) -> None:
    right = canvas.width - _EDGE - 40
    canvas.fill((canvas.width - _EDGE - 8, _EDGE, canvas.width - _EDGE, canvas.height - _EDGE), "rubric")
    lines, face = fit(card.title, _SERIF, ((190, 1), (120, 1), (80, 2)), canvas.width - 2 * _EDGE - 40)
    for number, line in enumerate(lines):
        canvas.write((right, 300 + number * face.size * 1.5), line, face, "rubric")
    small = Face(_SANS, 38)
    for number, line in enumerate(wrap(card.lines[0], small, canvas.width - 2 * _EDGE - 40, 2)):
        canvas.write((right, 440 + number * 62), line, small, "soft")


def _cover(canvas: Canvas, card: Card) -> None:
    edge = 110
    right, width = canvas.width - edge, canvas.width - 2 * edge
    canvas.fill((canvas.width - 44, 0, canvas.width, canvas.height), "rubric")
    lines, face = fit(card.title, _SERIF, ((200, 1), (130, 1), (90, 1)), width)
    canvas.write((right, 340), lines[0], face, "rubric")
    month, count = card.lines
    lines, face = fit(month, _SERIF, ((72, 1), (60, 1), (48, 2)), width)
    canvas.write((right, 500), lines[0], face, "ink")
    canvas.write((right, 570), count, Face(_SANS, 36), "faint")
    canvas.fill((edge, 640, right, 641), "rule")
    y, small = 640, Face("naskh-400", 38)
    for note in card.notes:
        y += 34
        for line in wrap(note.name, small, width, 2):
            y += 60
            canvas.write((right, y), line, small, "soft")


_LAYOUTS: Final = {Layout.ARTICLE: _article, Layout.ACTOR: _actor, Layout.SITE: _site, Layout.COVER: _cover}
