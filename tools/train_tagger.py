"""Learn from a tagged corpus which words stand for names, and write what was learnt into data files.

Writes, beside the hand-written lists of the language, `ordinary_words.txt` (how common words are where they are
no names), `letters.txt` (letter patterns of foreign names) and `tagger.txt` (weights of a conditional random field).
Needs python-crfsuite 0.9.12 (MIT), which no build needs: the weights are read by the house itself.

    python tools/train_tagger.py train.conll [more.conll …] [--test test.conll]

A corpus is a file of `word TAG` lines, sentences parted by blank lines; tags are B- and I- with PERS, LOC, ORG, MISC.
The files in this repository were learnt from the training part of ANERcorp (Benajiba and others 2007; split of Obeid
and others 2020), CC BY-SA 4.0, which is no part of this repository.
"""

from __future__ import annotations

import argparse
import dataclasses
import math
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import pycrfsuite

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from hashiya.arabic.folding import fold  # noqa: E402  # the house is found by the line above
from hashiya.arabic.strangeness import LEARNT  # noqa: E402
from hashiya.unknown.entry import NAMING  # noqa: E402
from hashiya.unknown.features import OFFSETS, features, gap_features, phrase_features  # noqa: E402
from hashiya.unknown.tokens import Token, sentences  # noqa: E402
from hashiya.unknown.vocabulary import DATA, Vocabulary, read_evidence, word_classes  # noqa: E402

FOLDS: Final = 5
"""Parts of the corpus: what is known of its words is told, for each part, by the others."""

SETTINGS: Final = {"c1": 0.1, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True}

SURE: Final = 4
"""How often a word is met, never in a name, before it is taken for one that stands in none."""

SURE_WITH_ARTICLE: Final = 30
"""The same for words with the article, of which names of organizations are made."""

MAY_NAME: Final = NAMING | {
    "heads",
    "organization_heads",
    "swallowing_heads",
    "organization",
    "foreign_particles",
    "bearer",
}
"""Classes whose words may always stand in a name."""

LEAST_WEIGHT: Final = 0.04
"""Weights below are left out: together they decide nothing."""

SCALE: Final = 100
"""Weights are written in hundredths."""

NAMES_OF_PEOPLE: Final = ("family", "given", "place")

SOURCE: Final = """\
# Source: learnt by tools/train_tagger.py from the training part of ANERcorp (Benajiba and others 2007; split of Obeid
# and others 2020). Licence: CC BY-SA 4.0, as the corpus; the corpus itself is no part of this repository.
"""

Sentence = tuple[list[Token], list[str]]


def main() -> None:
    """Learn, and write the three files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--test", type=Path)
    parser.add_argument("--out", type=Path, default=DATA)
    parser.add_argument("--words-out", type=Path, default=LEARNT)
    options = parser.parse_args()
    texts = [text for path in options.corpus for text in read_corpus(path)]
    write_words(texts, options.words_out)
    write_weights(texts, options.out)


def read_corpus(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a file: words and their tags."""
    for part in path.read_text(encoding="utf-8").strip().split("\n\n"):
        yield [(word, tag) for word, _, tag in (line.rpartition(" ") for line in part.splitlines())]


def tagged(text: list[tuple[str, str]], vocabulary: Vocabulary) -> Iterator[Sentence]:
    """The sentences of `text` as the house sees them, a tag for each of their words."""
    tags: list[str] = []
    starts: list[int] = []
    place = 0
    for word, tag in text:
        tags.append(tag)
        starts.append(place)
        place += len(word) + 1
    folded = fold(" ".join(word for word, _ in text))
    owner = {n: number for number, start in enumerate(starts) for n in range(start, start + len(text[number][0]))}
    last = -1
    for tokens in sentences(folded, vocabulary):
        row = []
        for token in tokens:
            number = owner[folded.index[token.start]]
            tag = tags[number]
            row.append(f"I{tag[1:]}" if number == last and tag != "O" else tag)
            last = number
        yield tokens, row


def learn_words(texts: Iterable[list[tuple[str, str]]], classes: Vocabulary) -> Vocabulary:
    """The vocabulary with what `texts` say of words and letters."""
    plain: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for text in texts:
        for tokens, tags in tagged(text, classes):
            for token, tag in zip(tokens, tags, strict=True):
                (plain if tag == "O" else named)[token.bare] += 1
                if tag == "O" and token.bare != token.text:
                    plain[token.text] += 1
    ranks = {
        word: rank
        for word, count in plain.items()
        if (rank := _rank(count, named[word], classes.classes.get(word, frozenset()), word)) and not _is_odd(word)
    }
    ordinary = {word for word in plain if plain[word] > named[word] and len(word) > 2 and not word.isascii()}
    letters = learn_letters(_foreign_names(classes), ordinary)
    return dataclasses.replace(classes, ranks=ranks, letters=letters)


def _is_odd(word: str) -> bool:
    return word.isascii() or any(char.isdigit() for char in word)


def _rank(plain: int, named: int, classes: frozenset[str], word: str) -> int:
    """See `Entry.rank`: a word that names may be made of is never settled."""
    count = plain - named
    enough = SURE_WITH_ARTICLE if word.startswith("ال") else SURE
    if count >= enough and not named and classes.isdisjoint(MAY_NAME):
        return 4
    return 0 if count <= 0 else 1 if count == 1 else 2 if count < 5 else 3


def _foreign_names(vocabulary: Vocabulary) -> set[str]:
    """Listed names that are nothing else, those with the article left out."""
    found = set()
    for word, classes in vocabulary.classes.items():
        if classes <= {"family", "given", "place", "organization"} and len(word) > 2 and not word.startswith("ال"):
            found.add(word)
    return found


def learn_letters(names: Iterable[str], words: Iterable[str]) -> dict[str, int]:
    """Of two and three letters, how much likelier the last one is in a name than in an ordinary word."""
    of_names, of_words = _Letters(names), _Letters(words)
    patterns = {p for p in (*of_names.counts, *of_words.counts) if len(p) in (2, 3)}
    weights = {}
    for pattern in patterns:
        if of_names.counts[pattern] + of_words.counts[pattern] >= 4:
            weight = round(SCALE * (of_names.log_chance(pattern) - of_words.log_chance(pattern)) / 5) * 5
            weights[pattern] = max(-300, min(300, weight))
    return weights


class _Letters:
    """How often letters follow each other in some words."""

    def __init__(self, words: Iterable[str]) -> None:
        self.counts: Counter[str] = Counter()
        self.before: Counter[str] = Counter()
        for word in words:
            spelt = f"^{word}$"
            for place in range(1, len(spelt)):
                for length in (1, 2, 3):
                    if place - length + 1 >= 0:
                        pattern = spelt[place - length + 1 : place + 1]
                        self.counts[pattern] += 1
                        self.before[pattern[:-1]] += 1

    def log_chance(self, pattern: str) -> float:
        """Of the last letter after those before it, longer patterns weighed by how often they were met."""
        chance = 1 / 40
        for length in range(1, len(pattern) + 1):
            part = pattern[-length:]
            met = self.before[part[:-1]]
            share = met / (met + 5)
            chance = share * (self.counts[part] / met if met else 0) + (1 - share) * chance
        return math.log(chance)


def write_words(texts: list[list[tuple[str, str]]], folder: Path) -> None:
    """`ordinary_words.txt` and `letters.txt`."""
    learnt = learn_words(texts, bare_vocabulary())
    head = "# How common words are where they are no names: a rank (1 met once, 3 often), then its words.\n" + SOURCE
    _write_grouped(folder / "ordinary_words.txt", head, learnt.ranks)
    head = "# Letter patterns: hundredths of a unit by which a name is likelier than an ordinary word, "
    head += "then the patterns.\n# ^ and $: where the word begins and ends.\n" + SOURCE
    _write_grouped(folder / "letters.txt", head, learnt.letters)


def _write_grouped(path: Path, head: str, values: Mapping[str, int]) -> None:
    groups = defaultdict(list)
    for word, value in values.items():
        groups[value].append(word)
    lines = [f"{value} {' '.join(sorted(groups[value]))}\n" for value in sorted(groups)]
    path.write_text(head + "".join(lines), encoding="utf-8")
    print(path.name, len(values), path.stat().st_size)


def bare_vocabulary() -> Vocabulary:
    """The vocabulary before anything was learnt."""
    evidence = read_evidence()
    classes, phrases = word_classes(evidence)
    return Vocabulary(classes, phrases, {}, {}, evidence)


def write_weights(texts: list[list[tuple[str, str]]], folder: Path) -> None:
    """`tagger.txt`: transitions first, then the weights of each feature."""
    classes = bare_vocabulary()
    trainer = pycrfsuite.Trainer(verbose=False)
    for fold_number in range(FOLDS):
        others = [text for number, text in enumerate(texts) if number % FOLDS != fold_number]
        vocabulary = learn_words(others, classes)
        for text in texts[fold_number::FOLDS]:
            for tokens, tags in tagged(text, vocabulary):
                trainer.append(all_features(tokens), tags)
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as scratch:
        model = Path(scratch) / "model"
        trainer.train(str(model))
        tagger = pycrfsuite.Tagger()
        tagger.open(str(model))
        info = tagger.info()
        tagger.close()
    _export(info.transitions, info.state_features, folder / "tagger.txt")


def all_features(tokens: list[Token]) -> list[list[str]]:
    """The features of every word of a sentence."""
    phrases = phrase_features(tokens)
    found = []
    for place, gap in enumerate(gap_features(tokens)):
        row = [gap]
        if place in phrases:
            row.append(phrases[place])
        for offset in OFFSETS:
            if 0 <= place + offset < len(tokens):
                row += features(tokens[place + offset].entry, offset)
        found.append(row)
    return found


def _export(transitions: Mapping[tuple[str, str], float], states: Mapping[tuple[str, str], float], path: Path) -> None:
    labels = sorted({label for pair in transitions for label in pair}, key=lambda label: (label != "O", label))
    number = {label: n for n, label in enumerate(labels)}
    rows: dict[str, list[str]] = defaultdict(list)
    for (feature, label), weight in states.items():
        if abs(weight) >= LEAST_WEIGHT:
            rows[feature].append(f"{number[label]}:{round(weight * SCALE)}")
    lines = [
        "# Weights of a conditional random field in hundredths: the labels; for each the weights of what may follow;\n",
        "# then, by feature, `label number:weight`. A feature is led by the distance of the word that has it.\n",
        SOURCE,
        " ".join(labels) + "\n",
        *(" ".join(str(round(transitions.get((a, b), 0) * SCALE)) for b in labels) + "\n" for a in labels),
        *(f"{feature} {' '.join(rows[feature])}\n" for feature in sorted(rows)),
    ]
    path.write_text("".join(lines), encoding="utf-8")
    print(path.name, len(rows), path.stat().st_size)


if __name__ == "__main__":
    main()
