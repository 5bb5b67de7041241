"""What anaphors are read in: the words, who has been named so far, and what stands around a noun or title."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from typing import Final, NamedTuple

from ..actors.actor import Kind
from ..arabic.nationality import definite_adjectives, known_states
from . import first_names, foreign_words
from .anaphoric import is_told_by_its_land
from .discourse import Discourse, nature_of
from .matcher import Matcher
from .mention import Via
from .named import Named, Spans
from .offices import is_definite
from .patterns import UNMATCHED, Hit
from .roles import Roles
from .subject import subject_state
from .words import Word, Words, without_clitics


class Anaphor(NamedTuple):
    """Words that speak of somebody again, `[start, end)` of the folded text."""

    start: int
    end: int
    noun: str
    """The noun with its article: الحركة; the title where it is one; a noun without the article heads a name."""
    hit: Hit | None = None
    """The bare title, where it is one."""

    def stands_for(self, actor: str, via: Via = Via.ANAPHOR) -> Named:
        """The anaphor with its actor."""
        return named_at(self.start, self.end, actor, via)


def named_at(start: int, end: int, actor: str, via: Via) -> Named:
    """Words that no name or title was matched in, given their actor."""
    return Named(Hit(start, start, end, UNMATCHED), actor, via)


class Scene:
    """A text being read from left to right, with those who have been named."""

    def __init__(
        self, words: Words, names: list[Named], roles: Roles, matcher: Matcher, date: datetime.date | None
    ) -> None:
        self.words, self.matcher, self.date = words, matcher, date
        self.named = sorted((one for one in (*names, *roles.named) if one.actor), key=lambda one: one.hit.start)
        told = (one for one in names if one.actor or not is_told_by_its_land(words, one.hit))
        self.taken = Spans((one.hit.start, one.hit.end) for one in (*told, *roles.named))
        self.titles = [hit for hit in roles.bare if not self.taken.touches(hit.start, hit.end)]
        self.offices = [hit for hit in roles.others if not self.taken.touches(hit.start, hit.end)]
        self.titles_by_end = {hit.end: hit for hit in self.titles}
        self.discourse = Discourse(words)
        self.others: dict[str, int] = {}
        """Where a noun last headed the name of a body that has no profile: شركة بوينغ."""
        self.bearers: dict[str, set[str]] | None = None
        """By each title those whose name stands behind it, once that has been asked."""
        self._names = names
        self._starts = [one.hit.start for one in self.named]

    @cached_property
    def subject(self) -> str | None:
        """The state that the article is about."""
        return subject_state(self.words, self._names, self.matcher, self.date)

    @cached_property
    def dead(self) -> frozenset[str]:
        """«توفي الرئيس [رئيسي]», «[صباح الأحمد]، الذي توفي»: of whom a word of death is said beside the name."""
        return frozenset(one.actor for one in self.named if one.actor and self._is_told_dead(one.hit))

    def _is_told_dead(self, hit: Hit) -> bool:
        words = self.words
        if any(words.is_a("deaths", word) for word in words.sentence_before(hit.start, NEAR_A_NAME)):
            return True
        number = words.number_at(hit.end)
        return words.texts[number : number + 1] in (["الذي"], ["التي"]) and words.is_a(
            "deaths", words.after(words.ends[number])
        )

    def introduces(self, place: int, candidates: set[str]) -> bool:
        """«رئيس الحكومة، الدكتور نواف سلام»: whether one of them is named right behind, comma and honorific aside."""
        number = bisect_left(self._starts, place)
        following = self.named[number] if number < len(self.named) else None
        if following is None or following.actor not in candidates:
            return False
        gap = self.words.gap(place, following.hit.start)
        sign = next((sign for sign in _PARTING if gap.startswith(sign)), None)
        honorifics = gap[len(sign or "") :].split()
        return sign is not None and self.words.lexicon.classes["titles"].issuperset(honorifics)

    def is_led_by(self, place: int, candidates: set[str]) -> bool:
        """«محمد باركيندو أمين عام المنظمة»: whether one of the candidates is named right before, or before a comma."""
        number = bisect_left(self._starts, place) - 1
        leading = self.named[number] if number >= 0 else None
        gap = self.words.gap(leading.hit.end, place) if leading else ""
        return leading is not None and leading.actor in candidates and gap in _PARTING

    def is_named_behind(self, place: int) -> bool:
        """Whether the name of a person follows: then the name is the mention."""
        following = self.words.after(place)
        named = following is not None and self.taken.touches(following.start, following.end)
        return named or first_names.starts_a_name(self.words, place)

    def named_from(self, place: int) -> str | None:
        """The actor whose name the word behind `place` begins."""
        first = self.words.after(place)
        number = bisect_left(self._starts, place)
        following = self.named[number] if number < len(self.named) else None
        led = first is not None and following is not None and following.hit.start == first.start
        return following.actor if led and following is not None else None

    def ends_before(self, word: Word | None) -> bool:
        """Whether `word` lets a title or noun before it stand for somebody: no adjective, no name goes on with it."""
        return word is None or (self.may_follow(word) and not self.names_somebody(word))

    def may_follow(self, word: Word) -> bool:
        """Whether `word` is a particle, a verb, or has a clitic, and so is no adjective of what stands before it."""
        if word.text in self.words.lexicon.classes["after_titles"]:
            return True
        if word.text.startswith(("ال", "لل")) or word.text in definite_adjectives():
            return False
        if self.is_verb(word) or word.text == _BEFORE_LATIN:
            return True
        joined = len(word.text) > 3 and word.text.startswith(_CLITICS)
        return joined and not foreign_words.is_strange(self.words, word)  # «الملك فيليبي السادس»

    def is_object(self, before: Word | None, after: Word) -> bool:
        """«أعلن رئيس الحكومة الحداد»: behind a verb and its subject a definite noun is no adjective of the subject."""
        if not self.is_verb(before):
            return False
        if _ACTION.match(after.text) or self.words.has_pronoun(after):
            return True
        if after.text.endswith("ا") and len(after.text) > len("هذا") and not is_definite(after.text):
            return True  # «ألقى رئيس الجمهورية خطاباً»
        if self._ends_in_ta(after) and not is_definite(after.text):
            return True  # «أعلن وزير الدفاع خارطة طريق»
        definite = after.text.startswith("ال") and not after.text.endswith(("ي", "يه"))
        classes = self.words.lexicon.classes
        qualifies = after.text in classes["title_qualifiers"] or after.text in classes["former_words"]
        return definite and not qualifies and after.text not in definite_adjectives()

    def _ends_in_ta(self, word: Word) -> bool:
        """Whether the ending of a feminine noun is written, as few names of men have it: خارطة."""
        return self.words.folded.source[: self.words.folded.span(word.start, word.end)[1]].endswith("ة")

    def is_verb(self, word: Word | None) -> bool:
        """Whether `word` is a verb of speech or of acting, the pronoun of its object aside: كلّفته."""
        if word is None:
            return False
        bare = word.text.removesuffix("ها").removesuffix("ه")
        pronoun = len(bare) < len(word.text) and (bare.endswith("ت") or bare.startswith(("ي", "ت")))
        forms = (word, word.written(bare)) if pronoun else (word,)
        return any(self.words.is_a(verbs, form) for form in forms for verbs in ("speech_verbs", "acting_verbs"))

    def names_somebody(self, word: Word) -> bool:
        """Whether `word` is or begins a name, with no clitic before it."""
        taken = self.taken.touches(word.start, word.end) and not word.text.startswith(("و", "ف", "ل", "ب"))
        return (
            taken
            or self._opens_a_name(word.start)
            or first_names.is_given_name(self.words, word.text)
            or first_names.begins_a_name(self.words, word)
        )

    def _opens_a_name(self, place: int) -> bool:
        """«باراك أوباما»: whether a name begins there whose first letter is no clitic."""
        number = bisect_left(self._starts, place)
        hit = self.named[number].hit if number < len(self.named) else None
        return hit is not None and hit.start == place and not hit.clitic

    def somebody_unknown(self, start: int, end: int, *, besides_women: bool = False) -> bool:
        """Whether a title or a given name between two places speaks of a person whom we do not know.

        Titles of women count for nothing where a man is spoken of: `besides_women`.
        """
        for number in range(self.words.number_at(start), self.words.number_at(end)):
            word = self.words.word(number)
            if self.taken.touches(word.start, word.end):
                continue
            if first_names.is_given_name(self.words, word.text) or self.words.is_a("office_heads", word):
                return True
            team = (
                word.text.removeprefix("ال") in self.words.lexicon.classes["no_anaphors"]
            )  # «الفريق», a team or a rank
            woman = besides_women and is_definite(word.text) and word.text.endswith("ه")
            if self.words.is_a("titles", word) and not (team or woman or self._is_adjective(word)):
                return True
        return False

    def is_somebody(self, word: Word) -> bool:
        """Whether `word` stands in the name or office of an actor."""
        return any(one.hit.start <= word.start < one.hit.end for one in self.named)

    def an_office_stands(self, start: int, end: int) -> bool:
        """Whether a title between two places, of which nobody knows whose it is, says that he holds it now."""
        return any(
            start <= hit.start and hit.end <= end and self.words.is_a("present", self.words.after(hit.end))
            for hit in self.titles
        )

    def a_strange_state(self, start: int, end: int) -> bool:
        """Whether a state or capital without a profile is named between two places."""
        return any(
            not known_states().isdisjoint(without_clitics(word.text)) and not self.taken.touches(word.start, word.end)
            for number in range(self.words.number_at(start), self.words.number_at(end))
            if (word := self.words.word(number))
        )

    def _is_adjective(self, word: Word) -> bool:
        """«الحل السياسي»: a title that is an adjective of the definite noun before it."""
        before = self.words.before(word.start)
        return before is not None and is_definite(before.text)

    def is_person(self, slug: str) -> bool:
        """Whether the actor is a person."""
        return self.matcher.actors[slug].kind == Kind.PERSON

    def agrees(self, *kinds: Kind, feminine: bool) -> Callable[[str], bool]:
        """Whether an actor is of one of the kinds and of that gender."""

        def fits(slug: str) -> bool:
            actor = self.matcher.actors[slug]
            return actor.kind in kinds and nature_of(actor).feminine is feminine

        return fits


NEAR_A_NAME: Final = 4
"""Words before a name among which its bearer's death is told: the verb and a title."""

_PARTING: Final = ("، ", ", ", " (", " ")
"""Between a title and the name beside it."""

_ACTION: Final = re.compile(r"(?:ت\w{2}ي\w|ا(?!ل)\w{2,3}ا\w|است\w{2}ا\w)ا?$")
"""A verbal noun without the article, by its shape: تجميد, إلغاء, انسحاب, استقالة."""

_BEFORE_LATIN: Final = "ل"
"""The preposition by itself, before a quotation mark: «رئيس الوزراء لـ«فرانس برس»»."""

_CLITICS: Final = ("و", "ف", "ب", "ل", "سي", "ست")
"""And, then, in, to; will."""
