"""How long recognition takes: as long as the text and the list of names are, and no square of either."""

from __future__ import annotations

import datetime
import random
from functools import lru_cache
from itertools import product

import pytest

from cast import ACTORS, DAY
from conftest import ROOT
from hashiya.actors.actor import Actor, Alias, Kind, Use
from hashiya.arabic.folding import fold, fold_char
from hashiya.arabic.lexicon import classes_by_word, load_lexicon
from hashiya.mentions.longer_names import LED_BY
from hashiya.mentions.matcher import Matcher, build_matcher
from hashiya.mentions.patterns import Hit, Meaning, Rule, pattern_of
from hashiya.mentions.recognise import find_mentions
from hashiya.mentions.sounds import SOUNDS
from hashiya.mentions.together import ByWord
from hashiya.mentions.variants import SKELETONS
from hashiya.mentions.words import Words
from timing import growth

BAR = 2.6
"""How much more twice the size may cost."""
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
DATE: datetime.date = DAY("2025-06-01")


@lru_cache
def strangers(number: int) -> tuple[Actor, ...]:
    """Persons that nobody has heard of, with three names each."""
    chance = random.Random(7)  # noqa: S311  # the same persons each time, no secret
    return tuple(_stranger(place, chance) for place in range(number))


def _stranger(place: int, chance: random.Random) -> Actor:
    given, family = ("".join(chance.choices(LETTERS, k=6)) for _ in range(2))
    aliases = (Alias(family), Alias(f"{given} بن {family}"))
    return Actor(f"person-{place}", f"{given} {family}", Kind.PERSON, "سياسي", aliases=aliases)


@lru_cache
def matcher_of(number: int) -> Matcher:
    """The cast of the tests among so many strangers, warm."""
    matcher = build_matcher((*ACTORS, *strangers(number)))
    find_mentions(TEXT, matcher, DATE)
    return matcher


def test_twice_the_text_costs_twice_the_time() -> None:
    """Articles of all kinds, read as one."""
    matcher = matcher_of(0)
    long = f"{TEXT}\n{TEXT}"
    assert growth(lambda: find_mentions(TEXT, matcher, DATE), lambda: find_mentions(long, matcher, DATE), BAR) <= BAR


def test_twice_the_names_cost_twice_the_time_to_load() -> None:
    """Each is put where it is looked up, and none is compared with the others."""
    assert growth(lambda: build_matcher(strangers(2000)), lambda: build_matcher(strangers(4000)), BAR) <= BAR


def test_ten_times_the_names_cost_no_more_to_read() -> None:
    """20,000 of them: a word is looked up once, however many names there are."""
    few, many = matcher_of(700), matcher_of(7000)
    assert growth(lambda: find_mentions(TEXT, few, DATE), lambda: find_mentions(TEXT, many, DATE), bar=1.5) <= 1.5


@pytest.mark.parametrize("kept", [SKELETONS, SOUNDS], ids=["skeletons", "sounds"])
def test_many_words_at_once_cost_less_than_one_after_the_other(kept: ByWord) -> None:
    """A first reading is mostly this: all new words of a text go through each step together, with the same answers."""
    words = sorted({*_random_words(20_000), *TEXT.split()})
    at_once, alone = _fresh(kept), _fresh(kept)
    at_once.learn(words)
    assert [alone[word] for word in words] == [at_once[word] for word in words]

    def apart() -> None:
        answers = _fresh(kept)
        for word in words:
            answers.learn((word,))

    assert growth(apart, lambda: _fresh(kept).learn(words), bar=0.7) <= 0.7


def _fresh(kept: ByWord) -> ByWord:
    return ByWord(kept.work, kept.stays)


def _random_words(number: int) -> list[str]:
    chance = random.Random(number)  # noqa: S311  # the same words each time, no secret
    return ["".join(chance.choices(LETTERS, k=chance.randint(1, 9))) for _ in range(number)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT, id="articles"),
        pytest.param("بِسْمِ اللَّهِ الرَّحْمَنِ الرَّحِيمِ" * 9, id="every vowel written"),
        pytest.param("".join(map(chr, range(0x21, 0x2000))), id="thousands of different characters"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_text_is_folded_letter_by_letter(text: str) -> None:
    """However its changes are made, each character becomes what it becomes alone; parting marks and blanks aside."""
    plain = "".join(map(fold_char, text))
    folded = fold(text)
    assert folded.text.replace(" ", "") == plain.replace(" ", "")
    assert [fold_char(text[place]) or " " for place in folded.index] == list(folded.text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("قرار لأوبك+ أمس", ["لأوبك+"], id="a mark behind the last word, a clitic before the first"),
        pytest.param("مجموعة 5+1 اليوم", ["مجموعة 5+1"], id="a mark between two words"),
        pytest.param("قرار أوبك+2 أمس", [], id="a word goes on behind the mark"),
        pytest.param("مجموعة 5+1+ اليوم", [], id="another mark behind it"),
        pytest.param("قالت (مؤن) اليوم", ["(مؤن"], id="a mark before the first word"),
        pytest.param("قال أوبك أمس", [], id="without its mark it is another"),
    ],
)
def test_names_with_marks_at_their_edges_are_found_whole(text: str, found: list[str]) -> None:
    """They are looked up by their first word like all others."""
    names = {"opec": "أوبك+", "five": "مجموعة 5+1", "supplies": "(مؤن"}
    actors = [Actor(slug, name, Kind.ORGANIZATION, "مجموعة") for slug, name in names.items()]
    mentions, _ = find_mentions(text, build_matcher(actors), DATE)
    assert [text[mention.start : mention.end] for mention in mentions] == found


@pytest.mark.parametrize("rule", LED_BY, ids=lambda rule: rule.__name__)
def test_a_rule_is_spared_only_where_it_says_no(rule: Rule) -> None:
    """Whatever word of the lexicon stands before the name, it says yes behind none but those of its class."""
    lexicon, name = load_lexicon(), "كابل"
    firsts = [min(lexicon.classes[ahead]) for ahead in ("competitions", "musicians")]
    pattern = pattern_of(name, (Meaning("kabul", Kind.PLACE, Use.NAME, whole=True),))
    wrong = []
    for word, first, behind in product(classes_by_word(), firsts, ("السابق", "بحري")):
        text = f"{first} {word} {name}"
        hit = Hit(len(text) - len(name), len(text) - len(name), len(text), pattern)
        words = Words(fold(f"{text} {behind}"), lexicon)
        if not words.is_a(LED_BY[rule], words.before(hit.start)) and rule(words, hit):
            wrong.append(word)

    assert not wrong
