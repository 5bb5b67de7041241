"""Files of `seeds/` to seeds: one article each, with its header and its sidecar."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from ..border.decoding import decode, guessed, guessed_as, undecodable
from ..border.files import Listing, SourceFile, composed, list_files
from ..border.front_matter import split_front_matter
from ..border.garbled import ANEW, how_garbled
from ..border.strange import strange_in, told_of, values_of
from ..border.strict_yaml import YamlFault, read_mapping
from ..formats.division import LONGEST, divided
from ..formats.manuscript import Manuscript, SourceLine
from ..formats.reading import BINARY_READERS, TEXT_READERS
from ..formats.refusal import Refusal
from ..formats.renamed import renamed
from ..problems import Problem, attempt
from ..progress import SILENT, Progress
from ..spill import Place, Spill
from .word import NOTHING_SAID, EditorsWord, Fault, read_word

ARTICLE_SUFFIXES: Final = (*TEXT_READERS, *BINARY_READERS)
SIDECAR_SUFFIX: Final = ".yml"
MOST_LINES: Final = 25_000
"""Of text: each is asked what it is, and a megabyte of single letters has seven times as many."""
SUFFIXES: Final = (*ARTICLE_SUFFIXES, SIDECAR_SUFFIX)


@dataclass(frozen=True, slots=True)
class Seed:
    """One dropped file, read, its header taken off. Made by `read_seeds`; it is evidence, never changed."""

    path: str
    """Within the seeds folder, with `/`: `2026/x.txt`."""
    name: str
    """File name without its suffix: the article's id and address."""
    manuscript: Manuscript
    """What stands below the header."""
    word: EditorsWord = NOTHING_SAID
    """The sidecar's word over the header's."""
    header_faults: tuple[Fault, ...] = ()
    """Header lines that were not read: they go to the article's record of what was left out."""


class KeptSeed(Seed):
    """A seed whose lines are on the disk: they are looked at once, and a large digest has a million."""

    __slots__ = ("_place", "_spill")

    _place: Place
    _spill: Spill

    @property
    def manuscript(self) -> Manuscript:
        """What stands below the header."""
        found: Manuscript = pickle.loads(self._spill.get_bytes(self._place))  # noqa: S301  # nobody else writes there
        return found


def put_away(seed: Seed, spill: Spill) -> Seed:
    """The seed with its lines on the disk."""
    kept, put = KeptSeed.__new__(KeptSeed), object.__setattr__
    for name in ("path", "name", "word", "header_faults"):
        put(kept, name, getattr(seed, name))
    put(kept, "_spill", spill)
    put(kept, "_place", spill.put_bytes(pickle.dumps(seed.manuscript, pickle.HIGHEST_PROTOCOL)))
    return kept


def taken_up(seed: Seed) -> Seed:
    """The seed with its lines at hand, for whoever looks at them more than once."""
    return Seed(seed.path, seed.name, seed.manuscript, seed.word, seed.header_faults)


Pair = tuple[SourceFile, SourceFile | None]
"""An article's file with its sidecar."""


def pairs_in(listing: Listing, *, shown_as: str) -> tuple[list[Pair], list[Problem]]:
    """Each article's file with its sidecar, in byte order of their paths, and sidecars without an article."""
    articles = [file for file in listing.files if file.suffix != SIDECAR_SUFFIX]
    sidecars = {file.stem: file for file in listing.files if file.suffix == SIDECAR_SUFFIX}
    rejected = {path.rpartition(".")[0] for path in listing.rejected}
    own = {file.stem for file in articles} | rejected
    loose = {composed(stem): file for stem, file in sidecars.items() if stem not in own}
    pairs = [(file, sidecars.get(file.stem) or loose.get(composed(file.stem))) for file in articles]
    spoken = {sidecar.path for _, sidecar in pairs if sidecar}
    unread = {composed(stem) for stem in rejected}
    strays = [
        Problem(f"{shown_as}/{file.path}", "a sidecar without its article", "add the article of that name or remove it")
        for stem, file in sidecars.items()
        if file.path not in spoken and composed(stem) not in unread
    ]
    return pairs, strays


def read_seeds(
    folder: Path, *, shown_as: str, max_bytes: int, progress: Progress = SILENT
) -> tuple[list[Seed], list[Problem]]:
    """All seeds below `folder` in byte order of their paths, and what was wrong with any file.

    `shown_as` stands before each path in problems. Files over `max_bytes` are rejected.
    """
    listing = list_files(folder, SUFFIXES, shown_as=shown_as, max_bytes=max_bytes, only=True)
    pairs, strays = pairs_in(listing, shown_as=shown_as)
    problems = listing.problems
    seeds: list[Seed] = []
    for file, sidecar in progress.follow(pairs, "seeds"):
        seed, found = attempt_seed(file, sidecar, shown_as=shown_as)
        problems += found
        if seed:
            seeds.append(seed)
    return seeds, [*problems, *strays]


def attempt_seed(file: SourceFile, sidecar: SourceFile | None, *, shown_as: str) -> tuple[Seed | None, list[Problem]]:
    """What `read_seed` reads; where it fails as nobody foresaw, that is the problem."""
    made = attempt(partial(read_seed, file, sidecar, shown_as=shown_as), f"{shown_as}/{file.path}")
    return (None, [made]) if isinstance(made, Problem) else made


def read_seed(file: SourceFile, sidecar: SourceFile | None, *, shown_as: str) -> tuple[Seed | None, list[Problem]]:
    """The seed that `file` holds with its sidecar's word; None where it cannot be read."""
    shown = f"{shown_as}/{file.path}"
    read = _read_text(file, shown) if file.suffix in TEXT_READERS else _read_binary(file, shown)
    if isinstance(read, Problem):
        return None, [read]
    manuscript, long = divided(read.manuscript)
    if not manuscript.lines:
        return None, [_empty(shown)]
    if len(manuscript.lines) > MOST_LINES:
        reason = f"the file has {len(manuscript.lines):,} lines, more than {MOST_LINES:,}: no article has so many"
        return None, [Problem(shown, reason, "divide it into several files", rejects=True)]
    word, faults, texts = _read_header(read.header, shown)
    told = strange_in([*texts, *((one.line, one.char) for one in manuscript.strange)])
    problems = [*read.problems, *told_of(told, shown), *(_too_long(shown, line) for line in long)]
    problems += [_header_problem(shown, fault) for fault in faults]
    if sidecar:
        said, found = _read_sidecar(sidecar, f"{shown_as}/{sidecar.path}")
        word = said.over(word)
        problems += found
    name = file.stem.rpartition("/")[2]
    return Seed(file.path, name, manuscript, word, tuple(faults)), problems


@dataclass(frozen=True, slots=True)
class _Read:
    """What a file holds, before anybody says anything of it."""

    manuscript: Manuscript
    header: str | None = None
    problems: tuple[Problem, ...] = ()


def _read_text(file: SourceFile, shown: str) -> _Read | Problem:
    if other := renamed(file.data):
        return Problem(shown, other.reason, other.remedy, rejects=True)
    decoded = decode(file.data)
    if decoded is None:
        return undecodable(file.data, shown)
    header, body, first_line = split_front_matter(decoded.text)
    garbled = how_garbled(body)
    if garbled:
        return Problem(shown, garbled, ANEW, rejects=True)
    manuscript = TEXT_READERS[file.suffix](body, first_line=first_line)
    return _Read(manuscript, header, tuple(guessed(decoded, shown)))


def _empty(shown: str) -> Problem:
    return Problem(shown, "the file is empty", "put the article's text into it", rejects=True)


def _read_binary(file: SourceFile, shown: str) -> _Read | Problem:
    data = file.data
    if not data.strip():
        return _empty(shown)
    result = BINARY_READERS[file.suffix](data)
    if isinstance(result, Refusal):
        return Problem(shown, result.reason, result.remedy, rejects=True)
    garbled = how_garbled("\n".join(line.text for line in result.lines if not line.reason))
    if garbled:
        return Problem(shown, garbled, ANEW, rejects=True)
    return _Read(result, problems=(guessed_as(result.guessed, shown),) if result.guessed else ())


def _too_long(shown: str, line: SourceLine) -> Problem:
    """A text file is mended where it stands; a page or a document is no text to begin a new line in."""
    reason = f"a paragraph of {len(line.text):,} characters is shown in parts, ended where sentences end"
    at_least = f"at the latest after {LONGEST:,} characters"
    remedy = (
        f"begin a new line where a paragraph begins, {at_least}"
        if line.number
        else f"put its text into a .txt with a line for each paragraph, ended {at_least}"
    )
    return Problem(shown, reason, remedy, line.number)


def _read_header(header: str | None, shown: str) -> tuple[EditorsWord, list[Fault], list[tuple[int | None, str]]]:
    """What a header says, and all its texts. It may come from anywhere: a broken line never rejects the article."""
    word, faults, texts = EditorsWord(), list[Fault](), list[tuple[int | None, str]]()
    seen: set[str] = set()
    for line, entry in _header_entries(header or ""):
        try:
            document = read_mapping(entry, first_line=line)
        except YamlFault as fault:
            faults.append(Fault(fault.line, entry.strip(), fault.reason))
            texts.append((fault.line, entry))
            continue
        texts += values_of(document)
        again = seen & set(document.values)
        if again:
            faults.append(Fault(line, min(again), "the key stands twice; the first one counts"))
            continue
        seen |= set(document.values)
        said, found = read_word(document, shown)
        word = said.over(word)
        faults += found
    return word, faults, texts


def _header_entries(header: str) -> Iterable[tuple[int, str]]:
    """The header whole where it is sound, else key by key, so that one broken line costs only itself.

    Gives the line of the file on which each piece begins; the header begins on line 2, after its fence.
    """
    try:
        read_mapping(header)
    except YamlFault:
        pass
    else:
        return [(2, header)]
    entries: list[tuple[int, str]] = []
    for line, text in enumerate(header.split("\n"), start=2):
        if entries and (text[:1].isspace() or text.startswith("- ")):
            start, before = entries[-1]
            entries[-1] = (start, f"{before}\n{text}")
        elif text.strip():
            entries.append((line, text))
    return entries


def _read_sidecar(sidecar: SourceFile, shown: str) -> tuple[EditorsWord, list[Problem]]:
    remedy = "see the list of keys in the README"
    decoded = decode(sidecar.data)
    if decoded is None:
        return EditorsWord(), [replace(undecodable(sidecar.data, shown), rejects=False)]
    problems = list(guessed(decoded, shown))
    try:
        document = read_mapping(decoded.text)
    except YamlFault as fault:
        remedy = "mend the line; none of the sidecar was read"
        return EditorsWord(), [*problems, Problem(shown, fault.reason, remedy, fault.line)]
    word, faults = read_word(document, shown)
    problems += told_of(strange_in(values_of(document)), shown)
    problems += [Problem(shown, f"{fault.key}: {fault.reason}", remedy, fault.line) for fault in faults]
    return word, problems


def _header_problem(shown: str, fault: Fault) -> Problem:
    key = fault.key if len(fault.key) <= 40 else fault.key[:40] + "…"
    return Problem(shown, f"header: {key!r}: {fault.reason}", "mend the header or say it in the sidecar", fault.line)
