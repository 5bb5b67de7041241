"""Check the hand-written Arabic language data in hooks/hashiya/arabic/data/.

    python tools/check_language_data.py

Prints the counts; exits with 1 if a file is malformed: no English comment at
its head, CR line ends, Latin letters or bidi marks among the Arabic, an entry
written twice (after folding), a word in two lists that exclude each other.
"""

import pathlib
import re
import sys
import unicodedata

import yaml

DATA = pathlib.Path(__file__).resolve().parent.parent / "hooks" / "hashiya" / "arabic" / "data"
ARABIC = re.compile(r"^[\u0621-\u063a\u0641-\u0652 -]+(?: 24)?$")
SPELLINGS = {"جنوب إفريقي"}  # listed beside its twin on purpose, as newspapers print both
AMBIGUOUS = {"عمان"}  # Oman and Amman: the header of states.yml says so
problems = []


def fold(text):
    """The letters the program's own folding makes the same."""
    text = text.translate(str.maketrans("أإآٱىةؤئ", "اااايهوي"))
    return re.sub("[\u064b-\u0652]", "", text)


def bad(where, what):
    problems.append(f"{where}: {what}")


def read(name):
    raw = (DATA / name).read_bytes()
    text = raw.decode("utf-8")
    if b"\r" in raw:
        bad(name, "CR in line ends")
    if not re.match(r"# [A-Z]", text):
        bad(name, "no English comment at its head")
    if not text.endswith("\n") or text.endswith("\n\n"):
        bad(name, "must end with one line feed")
    for number, line in enumerate(text.split("\n"), 1):
        if any(unicodedata.category(c) in ("Cf", "Co", "Cc") for c in line):
            bad(f"{name}:{number}", "invisible or control character")
        if line != line.rstrip():
            bad(f"{name}:{number}", "space at the end of the line")
        if unicodedata.normalize("NFC", line) != line:
            bad(f"{name}:{number}", "not in Unicode form C")
    return text


def arabic(where, word):
    if not isinstance(word, str) or not ARABIC.match(word) or word != " ".join(word.split()):
        bad(where, f"not plain Arabic: {word!r}")


def no_twins(where, words):
    seen = {}
    for word in words:
        if fold(word) in seen and word not in SPELLINGS:
            bad(where, f"written twice: {word} / {seen[fold(word)]}")
        seen[fold(word)] = word


def word_file(name):
    sections, current, before = {}, None, None
    for line in read(name).split("\n"):
        if line.startswith("# ") and before == "":
            current = sections.setdefault(line[2:], [])
        elif line and not line.startswith("#"):
            arabic(name, line)
            current.append(line)
        before = line
    no_twins(name, [w for words in sections.values() for w in words])
    print(f"{name}: {sum(map(len, sections.values()))}",
          {section: len(words) for section, words in sections.items()})
    return sections


def states():
    entries = yaml.safe_load(read("states.yml"))
    keys = {"code", "wikidata", "latin", "kind", "names", "adjectives", "capital"}
    kinds, owner = {}, {}
    for field in ("code", "wikidata", "latin"):
        values = [e[field] for e in entries if field in e]
        if len(values) != len(set(values)):
            bad("states.yml", f"{field} used twice")
    for e in entries:
        where = f"states.yml {e.get('code')}"
        if not set(e) <= keys or not keys - {"wikidata"} <= set(e):
            bad(where, "keys")
        if not isinstance(e["code"], str) or not re.fullmatch(r"[A-Z]{2}|NATO", e["code"]):
            bad(where, "code")
        if not re.fullmatch(r"Q[1-9][0-9]*", e.get("wikidata", "Q1")):
            bad(where, "wikidata")
        if not e["names"]:
            bad(where, "no name")
        kinds[e["kind"]] = kinds.get(e["kind"], 0) + 1
        for field in ("names", "adjectives", "capital"):
            no_twins(where, e[field])
            for word in e[field]:
                arabic(where, word)
                group = "adjective" if field == "adjectives" else "name"
                other = owner.setdefault((group, fold(word)), e["code"])
                if other != e["code"] and fold(word) not in AMBIGUOUS:
                    bad(where, f"{word} belongs to {other} too")
    if set(kinds) - {"state", "territory", "organization"}:
        bad("states.yml", f"kinds {kinds}")
    print(f"states.yml: {len(entries)}", kinds,
          {f: sum(len(e[f]) for e in entries) for f in ("names", "adjectives", "capital")},
          f"wikidata: {sum('wikidata' in e for e in entries)}")


# Pairs of lists in grammar.yml of which no word may stand in both.
EXCLUSIVE = [
    ("locative_prepositions", "toward_prepositions"),
    ("locative_prepositions", "acting_verbs"),
    ("toward_prepositions", "acting_verbs"),
    ("toward_prepositions", "motion_words"),
    ("swallowing_heads", "locative_prepositions"),
    ("swallowing_heads", "acting_verbs"),
    ("motion_words", "transfer_words"),
    ("titles", "deputy_words"),
    ("titles", "kinship_words"),
    ("former_words", "deputy_words"),
    ("former_words", "designate_words"),
    ("deputy_words", "kinship_words"),
    ("deputy_words", "post_words"),
]


def grammar():
    data = yaml.safe_load(read("grammar.yml"))
    for key, value in data.items():
        where = f"grammar.yml {key}"
        if key in ("months", "weekdays"):
            top = 12 if key == "months" else 7
            if set(value.values()) != set(range(1, top + 1)):
                bad(where, "numbers")
            words = list(value)
        elif key == "titles_equivalent":
            words = [word for group in value for word in group]
        else:
            words = value
        no_twins(where, words)
        for word in words:
            arabic(where, word)
    for one, two in EXCLUSIVE:
        both = set(map(fold, data[one])) & set(map(fold, data[two]))
        if both:
            bad("grammar.yml", f"in {one} and in {two}: {' '.join(sorted(both))}")
    print("grammar.yml:", {key: len(value) for key, value in data.items()})


if __name__ == "__main__":
    states()
    common = word_file("common_words.txt")
    given = word_file("given_names.txt")
    grammar()
    everyday = {fold(w) for words in common.values() for w in words}
    for word in given["given names"]:
        if fold(word) in everyday:
            bad("given_names.txt", f"{word} is a common word: wrong section")
    for problem in problems:
        print("PROBLEM", problem)
    sys.exit(bool(problems))
