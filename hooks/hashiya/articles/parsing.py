"""A seed to an article: which line is the title, which the standfirst, what is caption, text and debris."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..arabic.calendar import read_lead_date
from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..formats.manuscript import Form
from ..problems import Problem
from ..seeds.reading import Seed
from ..seeds.word import EditorsWord
from .article import Article, LeftOut, Part, Piece, compose_body
from .lines import Kind, Line, beginnings_of_no_line, read_lines

SHORTEST_STANDFIRST: Final = 8
LONGEST_STANDFIRST: Final = 70
"""Words."""

LENGTH_OF_TEXT: Final = 1.4
"""How much longer than a standfirst without a full stop the paragraph under it is."""

ECHO: Final = 0.15
RESTATEMENT: Final = 0.3
"""Share of a standfirst's words that its lead paragraph says again; two paragraphs of a body share less."""

LONGEST_HEADING: Final = 9
LONGEST_KICKER: Final = 3
LONGEST_TITLE: Final = 24
"""Words."""

LEAD_LINES: Final = 4
"""Lines of text among which a lead says the day of its article."""

PLAYER: Final = "ساعة المشغّل"
"""Reason of the clock of a player, which stands under the standfirst of its page."""

PARTING: Final = frozenset([PLAYER, "تعليق صورة مكرّر", "دعوة إلى المشاركة أو المتابعة", "أزرار الصفحة"])
"""Reasons of debris that stands between the head of a page and its text."""


def parse_article(seed: Seed, *, article_id: str, shown_as: str) -> tuple[Article, list[Problem]]:
    """The article that `seed` holds, under the address `article_id`, and what the editor should see."""
    lines = read_lines(seed)
    shown = f"{shown_as}/{seed.path}"
    word = _word_over_document(seed)
    layout = _lay_out(lines, word)
    news, background, missing = _set_apart(layout.pieces, seed.word.background or ())
    date, date_from, updated = _decide_date(lines, word, seed)
    problems = [
        *_fitting_nothing(shown, "background", "paragraph", missing),
        *_fitting_nothing(shown, "keep", "line", beginnings_of_no_line(seed.word.keep or (), lines)),
        *_fitting_nothing(shown, "drop", "line", beginnings_of_no_line(seed.word.drop or (), lines)),
    ]
    if date is None:
        problems.append(Problem(shown, "no date was found", "say `date:` in the sidecar; offices stay unresolved"))
    article = Article(
        id=article_id,
        seed=seed.path,
        news=compose_body(news),
        background=compose_body(background),
        date=date,
        date_from=date_from,
        left_out=_record(seed, lines, layout),
        publisher=word.publisher,
        url=word.url,
        author=word.author,
        place=word.place,
        language=word.language,
        tags=word.tags or (),
        sources=word.sources or (),
        updated=word.updated or updated,
        correction=word.correction,
        rights=word.rights or "full",
        corrections=word.annotations or (),
    )
    return article, problems


def _word_over_document(seed: Seed) -> EditorsWord:
    """What the editor said, and what the document says of itself where the editor said nothing. Not its date."""
    told = seed.manuscript.told
    document = EditorsWord(
        title=told.title,
        standfirst=told.standfirst,
        publisher=told.publisher,
        url=told.url,
        author=told.author,
        language=told.language,
    )
    return seed.word.over(document)


def _fitting_nothing(shown: str, key: str, what: str, beginnings: list[str]) -> Iterator[Problem]:
    """A warning for each of the beginnings at `key` that no line or paragraph has."""
    for text in beginnings:
        yield Problem(shown, f"{key}: no {what} begins with {text!r}", "mend the sidecar")


@dataclass(frozen=True, slots=True)
class _Layout:
    pieces: list[Piece]
    kickers: frozenset[int]
    """Places of lines above the title that name only a section."""


def _lay_out(lines: list[Line], word: EditorsWord) -> _Layout:
    """Which line is what: title, standfirst, captions, then the text in its order."""
    stream = [line for line in lines if line.kind in (Kind.TEXT, Kind.CAPTION, Kind.HEADING)]
    captions = [Piece(Part.CAPTION, line.text, line.marks) for line in stream if line.kind == Kind.CAPTION]
    texts = [line for line in stream if line.kind != Kind.CAPTION]
    title, texts, kickers = _take_title(texts, word.title)
    texts, labels = _without_labels(texts)
    standfirst, texts = _take_standfirst(texts, lines, word.standfirst)
    head = [Piece(part, text) for part, text in ((Part.TITLE, title), (Part.STANDFIRST, standfirst)) if text]
    text = [Piece(_part_of(line, place, texts), line.text, line.marks) for place, line in enumerate(texts)]
    return _Layout([*head, *captions, *text], kickers | labels)


def _take_title(texts: list[Line], told: str | None) -> tuple[str | None, list[Line], frozenset[int]]:
    if told:
        same = texts and fold_name(texts[0].text) == fold_name(told)
        return told, texts[1:] if same else texts, frozenset()
    if not texts:
        return None, texts, frozenset()
    heading = next((line for line in texts if line.form == Form.TITLE), None)
    if heading:
        return heading.text, [line for line in texts if line is not heading], frozenset()
    if _is_kicker(texts):
        return texts[1].text, texts[2:], frozenset([texts[0].place])
    return texts[0].text, texts[1:], frozenset()


def _is_kicker(texts: list[Line]) -> bool:
    """A word or two above a headline of several: the name of a section, no headline."""
    if len(texts) < 3 or texts[0].kept or len(texts[0].text.split()) > LONGEST_KICKER:
        return False
    below = texts[1].text
    return (
        LONGEST_KICKER < len(below.split()) <= LONGEST_TITLE
        and not below.endswith((".", ":"))
        and len(texts[2].text) > len(below)
    )


def _without_labels(texts: list[Line]) -> tuple[list[Line], frozenset[int]]:
    """The lines without those between headline and text that hold a word or two: a section's name again."""
    lead = next((n for n, line in enumerate(texts) if len(line.text.split()) > LONGEST_HEADING), 0)
    labels = [
        line
        for line in texts[:lead]
        if line.kind == Kind.TEXT and len(line.text.split()) <= LONGEST_KICKER and not line.bullet and not line.kept
    ]
    places = frozenset(line.place for line in labels)
    return [line for line in texts if line.place not in places], places


def _take_standfirst(texts: list[Line], lines: list[Line], told: str | None) -> tuple[str | None, list[Line]]:
    if told:
        same = texts and fold_name(texts[0].text) == fold_name(told)
        return told, texts[1:] if same else texts
    named = next((line for line in texts if line.form == Form.STANDFIRST), None)
    if named:
        return named.text, [line for line in texts if line is not named]
    if len(texts) < 2 or texts[0].kind != Kind.TEXT or texts[0].bullet:
        return None, texts
    first, second = texts[0], texts[1]
    if not SHORTEST_STANDFIRST <= len(first.text.split()) <= LONGEST_STANDFIRST:
        return None, texts
    between = [line for line in lines if first.place < line.place < second.place]
    parted = any(_parts_head_from_text(line) for line in between)
    player = any(line.reason == PLAYER for line in between)
    share = _said_again(first.text, second.text)
    echoed = share >= ECHO or not _tells_its_day(first.text)
    if player or share >= RESTATEMENT or (parted and echoed) or _is_unfinished(first.text, second.text):
        return first.text, texts[1:]
    return None, texts


def _parts_head_from_text(line: Line) -> bool:
    """What stands between a standfirst and the text: a player, a picture, a date, an author; no link to elsewhere."""
    return line.kind in (Kind.CAPTION, Kind.DATE, Kind.BYLINE) or line.reason in PARTING


def _tells_its_day(text: str) -> bool:
    """«اليوم الاثنين»: a lead says on which day it happened, a standfirst seldom does."""
    return any(f" {weekday} " in f" {fold_name(text)} ".replace("،", " ") for weekday in load_lexicon().weekdays)


def _is_unfinished(first: str, second: str) -> bool:
    """A standfirst that is written like a headline: short, with no full stop, above a paragraph that has one."""
    return (
        len(first.split()) <= LONGEST_TITLE
        and not first.endswith((".", "؟", "!", ":", "…"))
        and len(second) > LENGTH_OF_TEXT * len(first)
    )


def _said_again(standfirst: str, lead: str) -> float:
    """Share of the longer words of a paragraph that the next one says again: a lead repeats its standfirst."""
    said = {word for word in fold_name(standfirst).split() if len(word) > 3}
    again = set(fold_name(lead).split())
    return len(said & again) / len(said) if len(said) >= 5 else 0.0


_TOLD_PARTS: Final = {Form.ITEM: Part.ITEM, Form.QUOTE: Part.QUOTE, Form.ROW: Part.ROW}
"""What a line of text is where its document says so."""


def _part_of(line: Line, place: int, texts: list[Line]) -> Part:
    """As its document tells; a short line with no end between two paragraphs is a heading of the text."""
    if line.kind == Kind.HEADING:
        return Part.HEADING
    if line.form in _TOLD_PARTS:
        return _TOLD_PARTS[line.form]
    short = len(line.text.split()) <= LONGEST_HEADING and not line.text.endswith((".", "،", "!", "…", "»", '"'))
    between = 0 < place < len(texts) - 1 and len(texts[place + 1].text.split()) > LONGEST_HEADING
    return Part.HEADING if short and between and not line.bullet else Part.PARAGRAPH


def _set_apart(pieces: list[Piece], begins: tuple[str, ...]) -> tuple[list[Piece], list[Piece], list[str]]:
    """The news, the background, and the beginnings that no paragraph has."""
    apart: set[int] = set()
    missing: list[str] = []
    paragraphs = [number for number, piece in enumerate(pieces) if piece.part == Part.PARAGRAPH]
    for text in begins:
        if text == "last":
            found = paragraphs[-1:]
        else:
            found = [n for n in paragraphs if fold_name(pieces[n].text).startswith(fold_name(text))]
        apart.update(found)
        missing += [] if found else [text]
    news = [piece for number, piece in enumerate(pieces) if number not in apart]
    return news, [pieces[number] for number in sorted(apart)], missing


def _decide_date(
    lines: list[Line], word: EditorsWord, seed: Seed
) -> tuple[datetime.date | None, str, datetime.date | None]:
    """The date, what decided it, and when the article was changed, where a line says so."""
    updates = [line.date for line in lines if line.kind == Kind.DATE and "تحديث" in fold_name(line.text)]
    dates = [line.date for line in lines if line.kind == Kind.DATE and "تحديث" not in fold_name(line.text)]
    updated = updates[0] if updates else None
    if word.date:
        return word.date, "ترويسة الملف أو رفيقه", seed.manuscript.told.updated or updated
    told = seed.manuscript.told
    if told.date:
        return told.date, told.date_from, told.updated
    if dates:
        return dates[0], "سطر التاريخ في النص", updated
    if updated:
        return updated, "سطر آخر تحديث في النص", updated
    leads = [line.text for line in lines if line.kind == Kind.TEXT][:LEAD_LINES]
    said = next((date for date in map(read_lead_date, leads) if date), None)
    if said:
        return said, "يوم النشر كما ورد في مقدّمة النص", None
    return None, "لم يُعثر على تاريخ", None


def _record(seed: Seed, lines: list[Line], layout: _Layout) -> tuple[LeftOut, ...]:
    """Every line that is not in the published text, with its reason."""
    header = [
        LeftOut(f"{fault.key}: {fault.value}".rstrip(": "), "سطر ترويسة لم يُقرأ", fault.line)
        for fault in seed.header_faults
    ]
    turned = seed.manuscript.overrides
    if turned:
        header.append(LeftOut("، ".join(turned), "محارف خفية تقلب اتجاه النص"))
    left = [
        LeftOut(line.text, line.reason or "اسم القسم", line.number)
        for line in lines
        if line.reason or line.place in layout.kickers
    ]
    return tuple(header + left)
