"""A seed to an article: which line is the title, which the standfirst, what is caption, text and debris."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..arabic.folding import fold_name
from ..border.visible import visible
from ..formats.manuscript import Form, Told
from ..problems import Problem
from ..seeds.reading import Seed, taken_up
from ..seeds.word import EditorsWord
from .article import Article, LeftOut, Part, Piece, compose_body
from .dating import decide_date
from .debris import without_bullet
from .line import Kind, Line
from .lines import beginnings_of_no_line, read_lines
from .particulars import read_particulars
from .standfirst import is_standfirst
from .standfirst_looks import Zone, zone_below

LONGEST_HEADING: Final = 9
"""Words."""


def parse_article(seed: Seed, *, article_id: str, shown_as: str) -> tuple[Article, list[Problem]]:
    """The article that `seed` holds, under the address `article_id`, and what the editor should see."""
    seed = taken_up(seed)
    lines = read_lines(seed)
    shown = f"{shown_as}/{seed.path}"
    news, background, missing = _set_apart(_lay_out(lines, seed.word, seed.manuscript.told), seed.word.background or ())
    dated = decide_date(lines, seed)
    problems = [
        *_fitting_nothing(shown, seed.word, "background", missing),
        *_fitting_nothing(shown, seed.word, "keep", beginnings_of_no_line(seed.word.keep or (), lines)),
        *_fitting_nothing(shown, seed.word, "drop", beginnings_of_no_line(seed.word.drop or (), lines)),
    ]
    if dated.fault:
        problems.append(Problem(shown, dated.fault, "say `date:` in the sidecar"))
    if dated.date is None:
        problems.append(Problem(shown, "no date was found", "say `date:` in the sidecar; offices stay unresolved"))
    word, told, read = seed.word, seed.manuscript.told, read_particulars(lines)
    article = Article(
        id=article_id,
        seed=seed.path,
        news=compose_body(news),
        background=compose_body(background),
        date=dated.date,
        date_from=dated.decided_by,
        left_out=_record(seed, lines),
        publisher=word.publisher or told.publisher or read.publisher,
        url=word.url or told.url,
        author=word.author or told.author or read.author,
        place=word.place or read.place,
        language=word.language or told.language,
        tags=word.tags or (),
        sources=word.sources or (),
        updated=word.updated or told.updated or dated.updated,
        correction=word.correction,
        rights=word.rights or "full",
        corrections=word.annotations or (),
    )
    return article, problems


def _fitting_nothing(shown: str, word: EditorsWord, key: str, beginnings: list[str]) -> Iterator[Problem]:
    """A warning for each of the beginnings at `key` that no line or paragraph has, where the editor wrote it."""
    what = "paragraph" if key == "background" else "line"
    for text in beginnings:
        place = word.told_at(key, text)
        path, line = (place.path, place.line) if place else (shown, None)
        yield Problem(path, f"{key}: no {what} begins with {text!r}", f"copy the first words of the {what}", line)


def _lay_out(lines: list[Line], word: EditorsWord, told: Told) -> list[Piece]:
    """Which line is what: title, standfirst, captions, then the text in its order."""
    stream = [line for line in lines if line.kind in (Kind.TEXT, Kind.CAPTION, Kind.HEADING)]
    captions = [Piece(Part.CAPTION, line.text, line.marks) for line in stream if line.kind == Kind.CAPTION]
    texts = [line for line in stream if line.kind != Kind.CAPTION]
    named = word.title or told.title
    headline, texts = _take_title(texts, named)
    title = named or (without_bullet(headline.text) if headline else None)
    zone = zone_below(title or "", headline, texts, lines)
    standfirst, texts = _take_standfirst(texts, zone, word.standfirst or told.standfirst)
    head = [Piece(part, text) for part, text in ((Part.TITLE, title), (Part.STANDFIRST, standfirst)) if text]
    text = [Piece(_part_of(line, place, texts), line.text, line.marks) for place, line in enumerate(texts)]
    return [*head, *captions, *text]


def _take_title(texts: list[Line], told: str | None) -> tuple[Line | None, list[Line]]:
    """The line of the headline, None where it is told and stands nowhere, and the others."""
    if told:
        same = texts and fold_name(texts[0].text) == fold_name(told)
        return (texts[0], texts[1:]) if same else (None, texts)
    title = next((line for line in texts if line.form == Form.TITLE), next(iter(texts), None))
    return title, [line for line in texts if line is not title]


def _take_standfirst(texts: list[Line], zone: Zone | None, told: str | None) -> tuple[str | None, list[Line]]:
    if told:
        same = texts and fold_name(texts[0].text) == fold_name(told)
        return told, texts[1:] if same else texts
    named = next((line for line in texts if line.form == Form.STANDFIRST), None)
    if named:
        return named.text, [line for line in texts if line is not named]
    return (texts[0].text, texts[1:]) if zone and is_standfirst(zone) else (None, texts)


_TOLD_PARTS: Final = {Form.ITEM: Part.ITEM, Form.QUOTE: Part.QUOTE, Form.ROW: Part.ROW}
"""What a line of text is where its document says so."""


def _part_of(line: Line, place: int, texts: list[Line]) -> Part:
    """As its document tells; a short line with no end above a paragraph, table or list is a heading of the text."""
    if line.kind == Kind.HEADING:
        return Part.HEADING
    if line.form in _TOLD_PARTS:
        return _TOLD_PARTS[line.form]
    short = len(line.text.split()) <= LONGEST_HEADING and not line.text.endswith((".", "،", "!", "…", "»", '"'))
    below = texts[place + 1] if place < len(texts) - 1 else None
    listed = below is not None and (below.listed or below.bullet or below.form == Form.ROW)
    heads = listed or (below is not None and place > 0 and below.words > LONGEST_HEADING)
    return Part.HEADING if short and heads and not line.bullet else Part.PARAGRAPH


def _set_apart(pieces: list[Piece], begins: tuple[str, ...]) -> tuple[list[Piece], list[Piece], list[str]]:
    """The news, the background, and the beginnings that no paragraph has."""
    apart: set[int] = set()
    missing: list[str] = []
    paragraphs = [number for number, piece in enumerate(pieces) if piece.part == Part.PARAGRAPH]
    folded = [fold_name(pieces[number].text) for number in paragraphs] if begins else []
    for text in begins:
        if text == "last":
            found = paragraphs[-1:]
        else:
            beginning = fold_name(text)
            found = [n for n, words in zip(paragraphs, folded, strict=True) if words.startswith(beginning)]
        apart.update(found)
        missing += [] if found else [text]
    news = [piece for number, piece in enumerate(pieces) if number not in apart]
    return news, [pieces[number] for number in sorted(apart)], missing


def _record(seed: Seed, lines: list[Line]) -> tuple[LeftOut, ...]:
    """Every line that is not in the published text, with its reason."""
    header = [
        LeftOut(visible(f"{fault.key}: {fault.value}").rstrip(": "), "سطر ترويسة لم يُقرأ", fault.line)
        for fault in seed.header_faults
    ]
    turned = [one.name for one in seed.manuscript.strange if one.turns]
    if turned:
        header.append(LeftOut("، ".join(turned), "محارف خفية تقلب اتجاه النص"))
    left = [LeftOut(line.text, line.reason, line.number) for line in lines if line.reason]
    return tuple(header + left)
