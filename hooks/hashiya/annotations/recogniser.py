"""Who is named in a text and what is said in it: found, or remembered from an earlier build."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..memory import FORGETFUL, Memory
from ..mentions.matcher import Matcher
from ..mentions.mention import Doubt, Mention, Via
from ..mentions.recognise import find_mentions
from ..quotations.find import find_quotations
from ..quotations.quotation import Form, Quotation


@dataclass(slots=True)
class Recogniser:
    """The matcher, and what was found with the very same actors before."""

    matcher: Matcher
    memory: Memory = FORGETFUL
    cast: str = field(init=False)
    """Stands for all that is known of all actors."""

    def __post_init__(self) -> None:
        self.cast = self.memory.key("actors", list(self.matcher.actors.values()))

    def mentions(self, text: str, date: datetime.date | None) -> tuple[list[Mention], list[Doubt]]:
        """What `find_mentions` finds."""
        key = self.memory.key("mentions", self.cast, text, date)
        kept = self.memory.recall(key)
        if isinstance(kept, dict):
            mentions = [Mention(start, end, actor, Via(via)) for start, end, actor, via in kept["mentions"]]
            return mentions, [Doubt(*doubt) for doubt in kept["doubts"]]
        mentions, doubts = find_mentions(text, self.matcher, date)
        rows = [(one.start, one.end, one.actor, one.via) for one in mentions]
        self.memory.keep(key, {"mentions": rows, "doubts": [(one.start, one.end, one.reason) for one in doubts]})
        return mentions, doubts

    def quotations(self, text: str, mentions: Sequence[Mention]) -> list[Quotation]:
        """What `find_quotations` finds."""
        told = [(one.start, one.end, one.actor, one.via.value) for one in mentions]
        key = self.memory.key("quotations", self.cast, text, told)
        kept = self.memory.recall(key)
        if isinstance(kept, list):
            return [Quotation(start, end, Form(form), *rest) for start, end, form, *rest in kept]
        found = find_quotations(text, mentions, self.matcher.actors)
        self.memory.keep(key, [(q.start, q.end, q.form, q.speaker, q.verb, q.lead) for q in found])
        return found
