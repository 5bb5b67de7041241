"""Find what is said in a text, and who says it. A pure function of the text and its mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..actors.actor import Actor
from ..mentions.mention import Mention
from .acts import read_acts
from .headlines import read_headline
from .marks import find_pairs
from .names import read_names
from .quotation import Quotation
from .sayings import Sayings
from .script import read_script
from .sentences import is_long, read_sentences
from .sources import read_source
from .speakers import Memory


def find_quotations(text: str, mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> list[Quotation]:
    """What is said in `text`, by place; speakers are those of `mentions`, and `actors` tells who these are.

    Offsets count Unicode code points of `text`, end exclusive; no quotation crosses a line.
    """
    script = read_script(text)
    names = read_names(script, mentions, actors)
    pairs = find_pairs(script)
    memory, sayings = Memory(), Sayings(script, {pair.start: pair for pair in pairs})
    for sentence in read_sentences(script, names, [pair for pair in pairs if is_long(script, names, pair)]):
        memory.age += 1
        headline = read_headline(sentence) if sentence.first_of_line or sayings.is_open else None
        if headline is None and (sayings.go_on(sentence) or not sentence.gaps):
            continue
        if headline:
            memory.hear(headline.speaker)
            if not sayings.take_headline(sentence, headline):
                continue
        acts = read_acts(sentence, memory)
        sayings.take(sentence, acts, read_source(sentence, acts), memory)
    return sayings.quotations()
