"""The tags of words: what spares work changes no tag, on news and on words at random."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest

from conftest import ROOT
from hashiya.arabic.folding import fold
from hashiya.unknown import bits, tagger
from hashiya.unknown.bounds import LEAD
from hashiya.unknown.features import OFFSETS, features, gap_features, phrase_features
from hashiya.unknown.recognise import find_names
from hashiya.unknown.tagger import REACH, SETTLED, load_tagger
from hashiya.unknown.tokens import Token, sentences
from hashiya.unknown.vocabulary import DATA, load_vocabulary

NEWS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))


def at_random() -> str:
    """Words of the news in no order, with and without marks, in long sentences and short ones."""
    chance = random.Random(3)  # noqa: S311  # the same text each time, no secret
    words = NEWS.split()
    return "".join(chance.choice(words) + chance.choice((" ", " ", " ", " «", "، ", ". ", "\n")) for _ in range(4000))


def weights() -> dict[str, dict[int, int]]:
    """By feature the weights of the tags that it has any for, as they are written."""
    lines = [line for line in (DATA / "tagger.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    told = [line.split(" ") for line in lines[1 + len(lines[0].split(" ")) :]]
    return {name: {int(tag): int(weight) for tag, weight in (p.split(":") for p in pairs)} for name, *pairs in told}


def row_of_weights(tokens: list[Token], known: dict[str, dict[int, int]]) -> list[dict[int, int]]:
    """For each word the tags that it may have, with their weights: every feature is looked up by itself."""
    tags = range(len(load_tagger().tags))
    phrases, gaps = phrase_features(tokens), gap_features(tokens)
    found, reach = [], 0
    for place, token in enumerate(tokens):
        reach = REACH if token.entry.begins else reach - 1
        if reach < 0 or token.entry.rank == SETTLED:
            found.append({0: 0})
            continue
        names = [gaps[place], *([phrases[place]] if place in phrases else [])]
        for offset in OFFSETS:
            if 0 <= place + offset < len(tokens):
                names += features(tokens[place + offset].entry, offset)
        sums: dict[int, int] = defaultdict(int)
        for name in names:
            for tag, weight in known.get(name, {}).items():
                sums[tag] += weight
        best = max(sums[tag] for tag in tags)
        found.append({tag: sums[tag] for tag in tags if sums[tag] >= best - LEAD})
    return found


def best_row(choices: list[dict[int, int]], follows: tuple[list[int], ...]) -> list[int]:
    """The row of tags that weighs most, every row compared; of equals the one with the last tag of the list."""
    scores: dict[int, tuple[int, list[int]]] = {}
    for step, row in enumerate(choices):
        ways = {
            tag: max(((score + follows[tag][own], own, path) for own, (score, path) in scores.items()), default=None)
            for tag in row
        }
        scores = {
            tag: (row[tag] + (way[0] if way else 0), [*(way[2] if way else []), tag]) for tag, way in ways.items()
        }
        assert all(len(path) == step + 1 for _, path in scores.values())
    return max((score, tag, path) for tag, (score, path) in scores.items())[2]


@pytest.mark.parametrize("text", [pytest.param(NEWS, id="articles"), pytest.param(at_random(), id="words at random")])
def test_each_sentence_has_the_tags_that_weigh_most(text: str) -> None:
    """Though rows are added as one number, and most words are never looked at."""
    learnt, vocabulary, known = load_tagger(), load_vocabulary(), weights()
    for row in sentences(fold(text), vocabulary):
        expected = best_row(row_of_weights(row, known), learnt.follows)
        assert learnt.tag(row) == [learnt.tags[tag] for tag in expected]


def test_a_sentence_of_one_word_has_one_tag() -> None:
    """Nothing stands before it and nothing behind it."""
    vocabulary = load_vocabulary()
    (row,) = sentences(fold("كلمة"), vocabulary)
    assert load_tagger().tag(row) == ["O"]


@pytest.mark.parametrize("text", [pytest.param(NEWS, id="articles"), pytest.param(at_random(), id="words at random")])
def test_no_name_changes_where_known_words_are_not_tagged(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)  # noqa: S311  # the same words each time, no secret
    rows = list(sentences(fold(text), load_vocabulary()))
    known = [frozenset(place for place in range(len(row)) if chance.random() < 0.6) for row in rows]
    spared = [find_names(row, load_tagger(), busy) for row, busy in zip(rows, known, strict=True)]
    monkeypatch.setattr(tagger, "_leave_out_settled", lambda _blocks, _settled: None)
    assert spared == [find_names(row, load_tagger(), busy) for row, busy in zip(rows, known, strict=True)]


def test_every_class_that_a_rule_asks_for_has_words() -> None:
    vocabulary = load_vocabulary()
    shapes = {"number", "latin", "mixed", "relative", "definite_head", "definite_given"}
    assert bits.named() <= shapes.union(*set(vocabulary.classes.values()))
