"""Copies of an article's story: where they stand, and what each says that the article does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ..arabic.counting import OTHER_COPY, PARAGRAPH, SENTENCE
from ..articles.article import Article
from ..copies.differences import Addition, Change, Differences, Stretch, differences
from .digest import Digest
from .inert import block, inert
from .lists import titled
from .passages import span
from .wording import say

MOST_COPIES: Final = 6
"""Copies shown, the newest first; the others are counted."""

MOST_SHOWN: Final = 6
"""Differences shown of one copy."""

MOST_OF_A_KIND: Final = 2
"""Of what is only here, only there, or worded otherwise, as long as there is enough of the other two."""

LONGEST_SHOWN: Final = 45
"""Words of a difference that are shown."""

CONTEXT: Final = 6
"""Words shown on either side of one that differs."""


def copies_section(article: Article, digest: Digest) -> list[str]:
    """«نسخ من الخبر نفسه», where there are any."""
    copies = digest.copies.get(article.id, ())
    if not copies:
        return []
    blocks = [f"## {say('copies')} {{ #copies }}"]
    for copy in copies[:MOST_COPIES]:
        blocks += block("copy", titled(copy, "", publisher=True), *_what_differs(differences(article, copy.article)))
    rest = len(copies) - MOST_COPIES
    return [*blocks, say("more_copies", counted=OTHER_COPY.counted(rest))] if rest > 0 else blocks


def _what_differs(found: Differences | None) -> list[str]:
    if found is None:
        return []
    if not found:
        return [say("copies_agree")]
    items = "\n".join(f"- {item}" for item in _items(found))
    summary = f"<summary>{say('copies_differ', counted=_counted(found))}</summary>"
    return [f'<details class="differences" markdown="1">\n{summary}', items, "</details>"]


def _counted(found: Differences) -> str:
    """«فقرتان هنا فقط، وجملة واحدة بصياغة أخرى»."""
    pieces = []
    for added, where in ((found.here, say("only_here")), (found.there, say("only_there"))):
        paragraphs = sum(addition.is_paragraph for addition in added)
        counted = ((PARAGRAPH, paragraphs), (SENTENCE, len(added) - paragraphs))
        pieces += [f"{noun.counted(number)} {where}" for noun, number in counted if number]
    if found.changed:
        pieces.append(f"{SENTENCE.counted(len(found.changed))} {say('reworded')}")
    return "، و".join(pieces)


def _items(found: Differences) -> Iterable[str]:
    """The first differences of each kind, and more of a kind where there is room."""
    kinds = (
        [_added(addition, say("only_here")) for addition in found.here[:MOST_SHOWN]],
        [_added(addition, say("only_there")) for addition in found.there[:MOST_SHOWN]],
        [_changed(change) for change in found.changed[:MOST_SHOWN]],
    )
    room = MOST_SHOWN - sum(min(len(kind), MOST_OF_A_KIND) for kind in kinds)
    for kind in kinds:
        shown = kind[: MOST_OF_A_KIND + room]
        room -= max(0, len(shown) - MOST_OF_A_KIND)
        yield from shown


def _added(addition: Addition, where: str) -> str:
    return f"{_label(where)} {inert(_shortened(addition.text))}"


def _changed(change: Change) -> str:
    return f"{_label(say('here'))} {_stretches(change.here)}<br>{_label(say('there'))} {_stretches(change.there)}"


def _stretches(stretches: Sequence[Stretch]) -> str:
    """A sentence with the words that differ marked, and of what both say only what stands beside them."""
    last = len(stretches) - 1
    pieces = [
        f"<mark>{inert(_shortened(stretch.text))}</mark>"
        if stretch.differs
        else inert(_beside(stretch.text, before=number > 0, behind=number < last))
        for number, stretch in enumerate(stretches)
    ]
    return " ".join(pieces)


def _beside(text: str, *, before: bool, behind: bool) -> str:
    """The words next to a difference that stands before or behind them."""
    if not (before or behind):
        return _shortened(text)
    words = text.split()
    head, tail = before * CONTEXT, behind * CONTEXT
    if len(words) <= head + tail + 1:
        return text
    return " ".join([*words[:head], "…", *words[len(words) - tail :]])


def _label(words: str) -> str:
    return span("where", f"{words}:")


def _shortened(text: str) -> str:
    words = text.split()
    return text if len(words) <= LONGEST_SHOWN else " ".join([*words[:LONGEST_SHOWN], "…"])
