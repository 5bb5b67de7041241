"""Quotations gathered sentence by sentence: what each act of speech, source and headline introduces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from ..arabic.folding import QUOTES
from .acts import Act
from .contents import Opening
from .headlines import Headline
from .marks import CLOSED_BY, Pair
from .quotation import Form, Quotation
from .script import Script
from .sentences import QUOTED, Sentence
from .sources import Source
from .speakers import NEAR, Memory
from .speech import Role, Tense, load_speech
from .titles import is_named, is_title
from .turns import verb_at

EDGES: Final = " \t\u00a0،,.:;؛-–—…"
"""What stands outside of a quotation at its edges."""

_VOWEL_MARKS: Final = "".join(map(chr, range(0x064B, 0x0653)))

FEWEST_NOUNS: Final = 2
"""Words behind «إلى» that tell something: «مشيراً إلى ذلك» does not."""

LONGEST_OBJECT: Final = 20
"""Words between a verb of describing and the quotation marks that hold what it says."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who says it, and the words that say so."""

    speaker: str | None
    verb: str
    lead: int
    """Offset where the words that introduce what is said begin."""
    introduces: bool = False
    """Whether they lead right to the marks: then what stands in them is no title."""


@dataclass(slots=True)
class Sayings:
    """The quotations found so far, and one without marks that may go on. Made by `find_quotations`."""

    script: Script
    pairs: Mapping[int, Pair]
    """Every pair of marks, short ones too, by its start."""
    found: list[Quotation] = field(default_factory=list)
    _open: Quotation | None = None
    _last_piece: Quotation | None = None

    @property
    def is_open(self) -> bool:
        """Whether words without marks may go on in the next sentence of their paragraph."""
        return self._open is not None

    def go_on(self, sentence: Sentence) -> bool:
        """Whether the sentence belongs to words without marks that go on to the end of their paragraph."""
        if self._open is None:
            return False
        if sentence.first_of_line or (len(sentence) and _is_reporters(sentence)):
            self._open = None
            return False
        self._open = replace(self._open, end=self._trimmed(self._open.start, sentence.end)[1])
        self.found[-1] = self._open
        return True

    def take(self, sentence: Sentence, acts: Sequence[Act], source: Source | None, memory: Memory) -> None:
        """What the acts of speech and the source of a sentence introduce, and what nobody introduces."""
        for act in acts:
            self._report(sentence, act)
            self._describe(sentence, act)
        if source and source.said:
            self._add(*source.said, Form.REPORTED, _by_source(sentence, source))
        for gap, pairs in sorted(sentence.pairs.items()):
            sayer = _act_of(sentence, gap, acts)
            for pair in pairs:
                teller = _by_act(sentence, sayer, gap) if sayer else _without_act(sentence, pair, source, memory)
                self._quote(sentence, gap, pair, teller)

    def take_headline(self, sentence: Sentence, headline: Headline) -> bool:
        """What stands behind the colon of a headline; whether it stands in marks, so that the reporter may go on."""
        self._open = None
        teller, pair = Teller(headline.speaker, "", sentence.place(0)), sentence.pair_in(headline.k)
        if pair:
            self._add_piece(pair, teller)
        else:
            self._add_open(sentence, headline.k, len(sentence), teller)
        return pair is not None

    def quotations(self) -> list[Quotation]:
        """All of them, by place."""
        return without_repeats(self.script.text, self.found)

    def _report(self, sentence: Sentence, act: Act) -> None:
        """What is said in the reporter's words, or behind a colon without marks."""
        opening = act.content.opening
        if opening == Opening.COLON and QUOTED not in sentence.gaps[act.content.k]:
            self._add_open(sentence, act.content.k, act.stop, _by_act(sentence, act))
        if opening not in (Opening.THAT, Opening.NOUN):
            return
        start, end = sentence.behind(act.content.k - 1), sentence.place(act.stop)
        words = self.script.last_until(end) - self.script.first_from(start)
        if words >= (FEWEST_NOUNS if opening == Opening.NOUN else 1):
            self._add(start, end, Form.REPORTED, _by_act(sentence, act))

    def _describe(self, sentence: Sentence, act: Act) -> None:
        """«وصفه بأنه "خطأ"», «معتبراً إياه "خطوة مهمة"»: a word or two in marks are a quotation here."""
        if act.verb.role != Role.DESCRIBING:
            self._describe_oneself(sentence, act)
            return
        for k in range(act.k, min(len(sentence), act.k + LONGEST_OBJECT)):
            if k > act.k and k >= act.stop and sentence.parted(k):
                return
            pair = self._pair_behind(sentence, k) if k == act.k or _leads_to_a_word(sentence.form(k)) else None
            if pair and not is_named(sentence, pair):
                self._add_piece(pair, _by_act(sentence, act))
                return

    def _describe_oneself(self, sentence: Sentence, act: Act) -> None:
        """«قال إنه "متفائل"»."""
        k = act.content.k - 1
        if act.content.opening == Opening.THAT and sentence.form(k) in load_speech().that_of_somebody:
            pair = self._pair_behind(sentence, k)
            if pair and not is_named(sentence, pair):
                self._add_piece(pair, _by_act(sentence, act))

    def _pair_behind(self, sentence: Sentence, k: int) -> Pair | None:
        """The pair, long or short, that opens right behind word `k`."""
        behind, gap = sentence.behind(k), sentence.gaps[k + 1]
        return self.pairs.get(behind + len(gap) - len(gap.lstrip()) + 1)

    def _quote(self, sentence: Sentence, gap: int, pair: Pair, teller: Teller | None) -> None:
        """A long pair of marks, if somebody says it."""
        if pair.goes_on:
            if self._last_piece:
                self._add_piece(pair, Teller(self._last_piece.speaker, self._last_piece.verb, pair.start))
            return
        self._last_piece = None
        if teller and (teller.introduces or not is_title(sentence, gap, pair)):
            self._add_piece(pair, teller)

    def _add_open(self, sentence: Sentence, gap: int, stop: int, teller: Teller) -> None:
        """Words without marks behind a colon; to the end of the paragraph unless the reporter speaks again."""
        start = self._behind_marks(self.script.folded.index(":", sentence.behind(gap - 1)) + 1)
        if self._add(start, sentence.place(stop), Form.DIRECT, teller) and stop == len(sentence):
            self._open = self.found[-1]

    def _behind_marks(self, place: int) -> int:
        """Behind an opening mark that nothing closes."""
        rest = self.script.text[place : place + 4]
        return place + len(rest) - len(rest.lstrip(EDGES + "".join(CLOSED_BY)))

    def _add_piece(self, pair: Pair, teller: Teller) -> None:
        if self._add(pair.start, pair.end, Form.DIRECT, teller):
            self._last_piece = self.found[-1]

    def _add(self, start: int, end: int, form: Form, teller: Teller) -> bool:
        start, end = self._trimmed(start, end)
        if self.script.first_from(start) >= self.script.last_until(end):
            return False
        self.found.append(Quotation(start, end, form, teller.speaker, teller.verb, min(teller.lead, start)))
        return True

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The range without blanks and punctuation at its edges."""
        words = self.script.text[start:end]
        start += len(words) - len(words.lstrip(EDGES))
        words = words.strip(EDGES)
        if words[:1] in CLOSED_BY and not any(mark in words[1:] for mark in CLOSED_BY[words[0]]):
            return self._trimmed(start + 1, start + len(words))  # a mark that nothing closes
        return start, start + len(words)


def _by_act(sentence: Sentence, act: Act, gap: int = -1) -> Teller:
    return Teller(act.speaker, _word(sentence, act.k), sentence.place(act.k), _is_introduced(gap, act))


def _by_source(sentence: Sentence, source: Source) -> Teller:
    return Teller(source.speaker, _word(sentence, source.k), sentence.place(source.k))


def _word(sentence: Sentence, k: int) -> str:
    """The word at `k` as the text has it, و or ف before it aside."""
    word = sentence.script.text[sentence.place(k) : sentence.behind(k)]
    verb = load_speech().verbs.get(sentence.form(k))
    is_linked = verb.linked if verb else word.startswith("و") and not word.startswith("وفق")
    return word[1:].lstrip(_VOWEL_MARKS) if is_linked else word


def _without_act(sentence: Sentence, pair: Pair, source: Source | None, memory: Memory) -> Teller | None:
    """Who says a long pair that stands with no verb of speech; None where nobody does."""
    if source and source.quoted is pair:
        return _by_source(sentence, source)
    if not len(sentence):  # a sentence of its own goes on with what was said before it
        return Teller(memory.speaker if memory.age <= NEAR else None, "", pair.start)
    return Teller(None, "", pair.start) if _is_sentence(sentence.script, pair) else None


def _leads_to_a_word(form: str) -> bool:
    """«بأنه», «بـ», «إياه»: the word or two behind it are what something is called."""
    return form in load_speech().that_of_somebody or form == "ب" or form.startswith("ايا")


def without_repeats(text: str, quotations: Sequence[Quotation]) -> list[Quotation]:
    """The policy where a reported clause holds a direct quotation: both stay, unless they are the same words.

    Then the direct one stays; of two with the same range, the one found first.
    """
    kept: dict[tuple[int, int, Form], Quotation] = {}
    for quotation in quotations:
        kept.setdefault((quotation.start, quotation.end, quotation.form), quotation)
    direct = {(q.start, q.end) for q in kept.values() if q.form == Form.DIRECT}
    return sorted(q for q in kept.values() if q.form == Form.DIRECT or _without_marks(text, q) not in direct)


def _without_marks(text: str, quotation: Quotation) -> tuple[int, int]:
    """The range of a quotation without the marks at its edges."""
    words = text[quotation.start : quotation.end]
    edges = EDGES + "".join(QUOTES)
    start = quotation.start + len(words) - len(words.lstrip(edges))
    return start, max(start, start + len(words.strip(edges)))


def _is_reporters(sentence: Sentence) -> bool:
    """Whether a sentence behind words without marks is the reporter's: «وأضاف: …»."""
    verb = verb_at(sentence, 0, load_speech())
    return verb is not None and verb.linked and verb.tense == Tense.PAST


def _act_of(sentence: Sentence, gap: int, acts: Sequence[Act]) -> Act | None:
    """Who says the pair in a gap: «"…"، قال ماكرون», or the act of speech behind which it stands."""
    number = bisect_left(acts, gap, key=lambda act: act.k)
    after = acts[number] if number < len(acts) and acts[number].k == gap + (sentence.form(gap) == "هكذا") else None
    if after and not after.verb.linked and after.verb.tense != Tense.PARTICIPLE:
        return after
    if number == 0:
        return None
    before = acts[number - 1]
    if before.content.opening != Opening.NOTHING:
        return before if gap <= before.stop else None
    return before if gap - before.k <= LONGEST_OBJECT and not _breaks(sentence, before.k, gap) else None


def _breaks(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether another clause begins in between: «، فيما»."""
    return any(load_speech().has("breakers", sentence.form(k).removeprefix("و")) for k in range(start, stop))


def _is_introduced(gap: int, act: Act) -> bool:
    """Whether a colon, «that» or the verb itself leads to the marks."""
    opening, k = act.content.opening, act.content.k
    return 0 <= gap <= act.k or (k == gap and opening in (Opening.COLON, Opening.MARKS, Opening.THAT))


def _is_sentence(script: Script, pair: Pair) -> bool:
    """Whether the words are a sentence by themselves: they begin as one does."""
    form = script.forms[script.first_from(pair.start)]
    return load_speech().has("sentence_starts", form) or form.startswith(("سن", "لن "))
