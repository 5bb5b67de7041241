"""Headlines that read like a link, a byline or an appeal: «بالفيديو.. كذا» above an article is its headline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from .line import APPEAL, BYLINE, COMMENTS, LINK, SUBSCRIPTION, Kind, Line
from .line_kinds import has_bracketed_credit
from .sections import is_section

SHORTEST_HEADLINE: Final = 4
LONGEST_HEADLINE: Final = 24
LONGEST_KICKER: Final = 3
"""Words."""

_OPENER: Final = re.compile(r"[^\W\d]+(?: [^\W\d]+)?\s?(?:\.\.|:)")
"""«بالأرقام..», «اعرف أكثر: …», as headlines begin."""


_SITE: Final = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,3} [-–—] [^\W\d]+(?: [^\W\d]+)?")
"""The name of a site, a dash, and where its desk is."""


def with_a_headline(lines: list[Line]) -> list[Line]:
    """The first line that might be a headline is one: no caption and no link to a picture or film stands above it.

    A byline does where a headline follows.
    """
    for place, line in enumerate(lines):
        if _is_misread(line):
            below = next(filter(_follows, lines[place + 1 :]), None)
            opened = _OPENER.match(line.text)
            above = any(_is_text(other) and not (opened and _is_kicker(other)) for other in lines[:place])
            seldom = above or (line.reason in _SELDOM_HEADLINES and not (opened and place))
            if seldom and below and _may_be_headline(below):
                continue
            return [*lines[:place], replace(line, kind=Kind.TEXT, reason=""), *lines[place + 1 :]]
        if _is_text(line) and not _is_kicker(line):
            break
    return lines


_SELDOM_HEADLINES: Final = (BYLINE, APPEAL, COMMENTS, SUBSCRIPTION)
"""Reasons of lines that are headlines only where no other follows: «شارك برأيك: استفتاء يقسم البلاد»."""


def _is_misread(line: Line) -> bool:
    """«بالفيديو.. كذا» leads to another article everywhere but above one."""
    if line.kind == Kind.CAPTION:
        return not has_bracketed_credit(line.text)
    asks = line.reason == COMMENTS and line.text.endswith("؟")  # «استطلاع: هل ركبت القطار؟»
    named = line.reason in (LINK, APPEAL, COMMENTS, SUBSCRIPTION) and line.words >= SHORTEST_HEADLINE
    return line.kind == Kind.BYLINE or (named and not asks)


def _follows(line: Line) -> bool:
    """What may be the headline below a byline: text, or another line that is misread as a link."""
    return (_is_text(line) and not _is_kicker(line)) or (_is_misread(line) and bool(_OPENER.match(line.text)))


def _is_kicker(line: Line) -> bool:
    """A section, or what it is of: «انتخابات تركيا | نتائج»; the site and its city: «سكاي نيوز عربية - أبوظبي»."""
    site = _SITE.fullmatch(line.text) is not None
    return is_section(line.text) or line.words <= LONGEST_KICKER or " | " in line.text or site


def _is_text(line: Line) -> bool:
    return line.kind in (Kind.TEXT, Kind.HEADING)


def _may_be_headline(line: Line) -> bool:
    return SHORTEST_HEADLINE <= line.words <= LONGEST_HEADLINE and not line.text.endswith(".")
