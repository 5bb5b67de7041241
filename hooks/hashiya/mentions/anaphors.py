"""Who is spoken of again without a name: الأخير, الحركة, المنظمة, الوزير. Rule 7: only where one candidate fits."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..actors.actor import Kind, Office
from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import definite_adjectives
from . import evidence
from .discourse import Discourse, nature_of
from .matcher import Matcher
from .mention import Via
from .named import Named, Spans
from .offices import OfficeKey, family_of
from .patterns import Hit, Pattern
from .roles import Roles
from .subject import subject_state
from .titles import Form
from .words import Word, Words, without_clitics

LATTER = {"الاخير": False, "الاخيره": True}
"""«The latter» and whether it is feminine."""

FORMER = "الاول"
"""«The former», of two who have just been named."""


_ACTION = re.compile(r"(?:ت\w{2}ي\w|ا(?!ل)\w{2,3}ا\w|است\w{2}ا\w)ا?$")
"""A verbal noun without the article, by its shape: تجميد, إلغاء, انسحاب, استقالة."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """Words that speak of somebody again, `[start, end)` of the folded text."""

    start: int
    end: int
    noun: str
    """The noun without its article: حركة; the title where it is one."""
    hit: Hit | None = None
    """The bare title, where it is one."""


def find_anaphors(
    words: Words, names: list[Named], roles: Roles, matcher: Matcher, date: datetime.date | None
) -> list[Named]:
    """The anaphors of a text with their actors, by place."""
    return _Reader(words, names, roles, matcher, date).read()


@lru_cache(maxsize=65536)
def anaphoric_noun(word: str) -> str | None:
    """The noun in `word` that may speak of somebody again, with its article; without one, a noun that heads a name."""
    classes = load_lexicon().classes
    known = classes["body_nouns"] | classes["person_nouns"] | classes["state_nouns"]
    for form in without_clitics(word):
        noun = form.removeprefix("ال")
        if noun != form and (noun in known or form in LATTER or form == FORMER or form in classes["late_words"]):
            return form
        if form in classes["body_nouns"]:
            return noun
    return None


class _Reader:
    """Reads a text from left to right, remembering who has been named."""

    def __init__(
        self, words: Words, names: list[Named], roles: Roles, matcher: Matcher, date: datetime.date | None
    ) -> None:
        self.words, self.matcher, self.date = words, matcher, date
        self.named = sorted((one for one in (*names, *roles.named) if one.actor), key=lambda one: one.hit.start)
        self.taken = Spans((one.hit.start, one.hit.end) for one in (*names, *roles.named))
        self.titles = [hit for hit in roles.bare if not self.taken.touches(hit.start, hit.end)]
        self.titles_by_end = {hit.end: hit for hit in self.titles}
        self.discourse = Discourse(words.folded.text)
        self.names = names
        self.others: dict[str, int] = {}
        """Where a noun last headed the name of a body that has no profile: شركة بوينغ."""

    def read(self) -> list[Named]:
        found: list[Named] = []
        events: list[tuple[int, Named | Anaphor]] = [(one.hit.start, one) for one in self.named]
        events += [(anaphor.start, anaphor) for anaphor in self._anaphors()]
        for _, event in sorted(events, key=lambda pair: pair[0]):
            resolved = list(self._offices_of(event) if isinstance(event, Named) else self._resolve(event))
            found += resolved
            for one in [event, *resolved] if isinstance(event, Named) else resolved:
                self.discourse.add(one.hit.start, one.hit.end, one.actor or "")
        return found

    def _anaphors(self) -> Iterator[Anaphor]:
        """All words that may speak of somebody again."""
        bare = [hit for hit in self.titles if any(t.form == Form.BARE for t in hit.pattern.titles)]
        spans = Spans((hit.start, hit.end) for hit in bare)
        yield from (Anaphor(hit.start, hit.end, hit.pattern.text, hit) for hit in bare)
        for number, noun in enumerate(map(anaphoric_noun, self.words.texts)):
            if noun:
                word = self.words.word(number)
                if not self.taken.touches(word.start, word.end) and not spans.touches(word.start, word.end):
                    yield Anaphor(word.start, word.end, noun)

    def _resolve(self, anaphor: Anaphor) -> Iterable[Named]:
        if anaphor.hit:
            return self._title(anaphor.hit)
        if anaphor.noun in LATTER:
            return self._latter(anaphor, feminine=LATTER[anaphor.noun])
        if anaphor.noun == FORMER:
            return self._former(anaphor)
        if anaphor.noun in self.words.lexicon.classes["late_words"]:
            return self._late(anaphor)
        if not anaphor.noun.startswith("ال"):
            self._remember_other(anaphor)
            return []
        return self._noun(anaphor)

    # الحركة, المنظمة, المدرب

    def _remember_other(self, anaphor: Anaphor) -> None:
        """A noun that heads a name we do not know: what is called by it next may be that one."""
        following = self.words.after(anaphor.end)
        if following and not self.taken.touches(following.start, following.end):
            self.others[anaphor.noun] = anaphor.start

    def _noun(self, anaphor: Anaphor) -> Iterable[Named]:
        noun = anaphor.noun.removeprefix("ال")
        if self._heads_a_name(anaphor) or not self._ends_here(anaphor):
            return []
        kind = self._kind_of(noun)
        if kind == Kind.PERSON and not self._is_nobody_else(anaphor):
            return []
        found = self.discourse.antecedents(anaphor.start, self._fits(kind, noun))
        if len(found) > 1:
            found = self._described_so(anaphor, found)
        if len(found) != 1:
            return []
        actor = found.pop()
        if self.others.get(noun, -1) > self.discourse.last_place(actor):
            return []
        named = _named(anaphor.start, anaphor.end, actor, Via.ANAPHOR)
        return [*self._offices_of(named), named]

    def _described_so(self, anaphor: Anaphor, found: set[str]) -> set[str]:
        """«المنظمة الدولية»: of several candidates those whose profile has the adjective."""
        following = self.words.after(anaphor.end)
        if following is None or following.text not in self.words.lexicon.classes["body_adjectives"]:
            return found
        quality = following.text.removeprefix("ال").removesuffix("ه")
        return {slug for slug in found if quality in fold_name(self.matcher.actors[slug].description)}

    def _kind_of(self, noun: str) -> Kind:
        classes = self.words.lexicon.classes
        if noun in classes["body_nouns"]:
            return Kind.ORGANIZATION
        return Kind.STATE if noun in classes["state_nouns"] else Kind.PERSON

    def _is_nobody_else(self, anaphor: Anaphor) -> bool:
        """Whether no name of somebody follows the noun: «الوزير», not «الوزير سلام»."""
        after = self.words.after(anaphor.end)
        return after is None or (self._may_follow(after) and not self._names_somebody(after))

    def _heads_a_name(self, anaphor: Anaphor) -> bool:
        """«نادي الاتحاد», «شارع الجامعة»: the noun is itself the name of something."""
        before = self.words.before(anaphor.start)
        forces = ("قوات", "جيش", "كتائب", "هييه", "امانه", "حكومه")
        if before is None or before.end != anaphor.start - 1 or before.text in forces:
            return False
        return self.words.is_a("organization_heads", before) or self.words.is_a("swallowing_heads", before)

    def _ends_here(self, anaphor: Anaphor) -> bool:
        """Whether no adjective makes another body of it: «الحركة الإسلامية», «المجلس الأعلى»."""
        following = self.words.after(anaphor.end)
        if following is None or not following.text.startswith("ال"):
            return following is None or following.text[:2] != "لل" or following.text == "لله"
        classes = self.words.lexicon.classes
        if following.text in classes["after_titles"]:
            return True
        beyond = self.words.after(following.end)
        return following.text in classes["body_adjectives"] and not (beyond and beyond.text.startswith("لل"))

    def _fits(self, kind: Kind, noun: str) -> Callable[[str], bool]:
        def fits(slug: str) -> bool:
            actor = self.matcher.actors[slug]
            own = self.matcher.state_nouns.get(slug, ()) if kind == Kind.STATE else nature_of(actor).nouns
            return actor.kind == kind and noun in own

        return fits

    def _offices_of(self, body: Named) -> Iterator[Named]:
        """«الأمين العام للحلف», «رئيس الحركة»: an office whose body is told by an anaphor or a short form."""
        title = self.titles_by_end.get(body.hit.start - 1)
        if body.via != Via.ANAPHOR or title is None or self.date is None or self._named_behind(body.hit.end):
            return
        keys = [OfficeKey(form.family, body.actor or "") for form in title.pattern.titles]
        holders = {slug for key in keys for slug in self.matcher.holders.on(key, self.date)}
        if len(holders) == 1:
            yield _named(title.start, body.hit.end, holders.pop(), Via.ROLE)

    def _named_behind(self, place: int) -> bool:
        """Whether the name of a person follows: then the name is the mention."""
        following = self.words.after(place)
        named = following is not None and self.taken.touches(following.start, following.end)
        return named or evidence.starts_a_name(self.words, place)

    # الرئيس, رئيس الوزراء, وزير الخارجية

    def _title(self, hit: Hit) -> Iterable[Named]:
        if not self._stands_alone(hit):
            return []
        families = {title.family for title in hit.pattern.titles if title.form == Form.BARE}
        by_subject = self._holder_in_subject_state(families) if " " in hit.pattern.text else None
        if hit.pattern.text.endswith("الجمهوريه"):  # of the state that the article is about, and of no other
            return [Named(hit, by_subject, Via.ROLE)] if by_subject else []
        found = self._holders_among(self.discourse.antecedents(hit.start, self._holds(families, hit.pattern)), families)
        if len(found) == 1:
            return [Named(hit, found.pop(), Via.ANAPHOR)]
        return [Named(hit, by_subject, Via.ROLE)] if by_subject and not found else []

    def _has_a_body(self, hit: Hit, after: Word) -> bool:
        """«الأمين العام لمجلس التعاون»: behind a title that ends in an adjective ل leads to its body."""
        return " " in hit.pattern.text and hit.pattern.text.split()[0].startswith("ال") and after.text.startswith("ل")

    def _stands_alone(self, hit: Hit) -> bool:
        """No deputy before it, no adjective, name or body behind it."""
        words = self.words
        before, after = words.before(hit.start), words.after(hit.end)
        if words.gap(hit.start, hit.core).endswith(("ب", "ك")):
            return False  # «وصفه بالرئيس»
        if not hit.clitic and (words.is_a("deputies", before) or words.is_a("post_words", before)):
            return False
        if before and before.text in ("السيد", "السيده", "قصر"):
            return False
        if after is None:
            return True
        if self._has_a_body(hit, after):
            return False
        return (self._may_follow(after) or self._is_object(before, after)) and not self._names_somebody(after)

    def _is_object(self, before: Word | None, after: Word) -> bool:
        """«أعلن رئيس الحكومة الحداد»: behind a verb and its subject a definite noun is no adjective of the subject."""
        if not (self.words.is_a("speech_verbs", before) or self.words.is_a("acting_verbs", before)):
            return False
        if _ACTION.match(after.text) or self.words.has_pronoun(after):
            return True
        definite = after.text.startswith("ال") and not after.text.endswith(("ي", "يه"))
        classes = self.words.lexicon.classes
        others = classes["title_qualifiers"] | classes["former_words"]
        return definite and after.text not in others and after.text not in definite_adjectives()

    def _may_follow(self, word: Word) -> bool:
        classes = self.words.lexicon.classes
        if word.text in classes["after_titles"]:
            return True
        if word.text.startswith(("ال", "لل")) or word.text in definite_adjectives():
            return False
        if self.words.is_a("speech_verbs", word) or self.words.is_a("acting_verbs", word):
            return True
        return len(word.text) > 3 and word.text.startswith(("و", "ف", "ب", "ل", "سي", "ست"))

    def _names_somebody(self, word: Word) -> bool:
        taken = self.taken.touches(word.start, word.end) and not word.text.startswith(("و", "ف", "ل", "ب"))
        return taken or evidence.is_given_name(self.words, word.text)

    def _holds(self, families: set[str], pattern: Pattern) -> Callable[[str], bool]:
        feminine = pattern.text.split()[0].endswith("ه")

        def fits(slug: str) -> bool:
            actor = self.matcher.actors[slug]
            if actor.kind != Kind.PERSON or nature_of(actor).feminine is not feminine:
                return False
            return any(family_of(office.title) in families and self._has_begun(office) for office in actor.offices)

        return fits

    def _has_begun(self, office: Office) -> bool:
        """Whether it is or has been held: who was president is still called so in an obituary."""
        return self.date is None or office.start is None or office.start <= self.date

    def _holders_among(self, found: set[str], families: set[str]) -> set[str]:
        """Of several candidates those who hold the office on the day."""
        keys = {
            (family, office.of) for slug in found for office in self.matcher.actors[slug].offices for family in families
        }
        if self.date is None or len(found) < 2:
            return found
        holders = {slug for family, of in keys for slug in self.matcher.holders.on(OfficeKey(family, of), self.date)}
        return found & holders or found

    @cached_property
    def subject(self) -> str | None:
        """The state that the article is about."""
        return subject_state(self.words, self.names, self.matcher, self.date)

    def _holder_in_subject_state(self, families: set[str]) -> str | None:
        if self.date is None or self.subject is None:
            return None
        bodies = [self.subject, *self.matcher.bodies_of.get(self.subject, ())]
        keys = [OfficeKey(family, body) for family in families for body in bodies]
        holders = {slug for key in keys for slug in self.matcher.holders.on(key, self.date)}
        return holders.pop() if len(holders) == 1 else None

    # الأخير, الأول

    def _latter(self, anaphor: Anaphor, *, feminine: bool) -> Iterable[Named]:
        if not self._is_substantive(anaphor):
            return []
        found = self.discourse.last(anaphor.start, self._agrees(Kind.PERSON, feminine=feminine), sentences=1)
        other = self.discourse.last(anaphor.start, self._agrees(Kind.STATE, feminine=feminine), sentences=1)
        if feminine and other and (found is None or other.end > found.end):
            found = other
        found = found or other
        if found is None or self._somebody_unknown(found.end, anaphor.start):
            return []
        return [_named(anaphor.start, anaphor.end, found.actor, Via.ANAPHOR)]

    def _late(self, anaphor: Anaphor) -> Iterable[Named]:
        """«الراحل» of an obituary: who has been named most."""
        if not self._is_substantive(anaphor):
            return []
        most = self.discourse.most_named(self._agrees(Kind.PERSON, feminine=anaphor.noun.endswith("ه")))
        return [_named(anaphor.start, anaphor.end, most, Via.ANAPHOR)] if most else []

    def _former(self, anaphor: Anaphor) -> Iterable[Named]:
        before = self.words.before(anaphor.start)
        if not (self.words.is_a("speech_verbs", before) or self.words.is_a("acting_verbs", before)):
            return []
        pair = self.discourse.recent(anaphor.start, self._agrees(Kind.PERSON, feminine=False), sentences=1)
        if len(pair) != 2 or self._somebody_unknown(pair[-1].end, anaphor.start):
            return []
        return [_named(anaphor.start, anaphor.end, pair[0].actor, Via.ANAPHOR)]

    def _agrees(self, kind: Kind, *, feminine: bool) -> Callable[[str], bool]:
        """Persons of that gender; for `Kind.STATE` states and bodies."""
        kinds = {kind} if kind == Kind.PERSON else {Kind.STATE, Kind.ORGANIZATION}

        def fits(slug: str) -> bool:
            actor = self.matcher.actors[slug]
            return actor.kind in kinds and nature_of(actor).feminine is feminine

        return fits

    def _is_substantive(self, anaphor: Anaphor) -> bool:
        """Whether it is no adjective: behind a verb, a preposition or a noun of action, not a definite noun."""
        led = self.words.folded.text[anaphor.start] == "ل"
        if led:
            return True
        before = self.words.before(anaphor.start)
        if before is None or before.text in ("في", "قبل", "منذ") or before.text.startswith(("ال", "لل", "وال", "بال")):
            return False
        if self.taken.touches(before.start, before.end):
            return False
        if self.words.has_pronoun(before):
            verb = before._replace(text=before.text.removesuffix("ا").removesuffix("ه"))
            return self.words.is_a("speech_verbs", verb) or self.words.is_a("acting_verbs", verb)
        classes = (
            "speech_verbs",
            "acting_verbs",
            "toward_prepositions",
            "companions",
            "that",
            "visits",
            "after_titles",
        )
        if any(self.words.is_a(word_class, before) for word_class in classes):
            return True
        verbal = ("ي", "ت", "وي", "وت", "في", "فت", "لي", "لت", "سي", "ست", "وسي", "وست", "فسي", "فست", "ف")
        return len(before.text) > 3 and before.text.startswith(verbal)

    def _somebody_unknown(self, start: int, end: int) -> bool:
        """Whether a title or a given name between two places speaks of a person whom we do not know."""
        for number in range(self.words.number_at(start), self.words.number_at(end)):
            word = self.words.word(number)
            if self.taken.touches(word.start, word.end):
                continue
            if evidence.is_given_name(self.words, word.text) or self.words.is_a("office_heads", word):
                return True
        return False


def _named(start: int, end: int, actor: str, via: Via) -> Named:
    return Named(Hit(start, start, end, Pattern("")), actor, via)
