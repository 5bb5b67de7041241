"""Dropped files, of which an earlier build knows what they are: they are read where somebody asks for their lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..border.files import SourceFile
from ..border.seen import remembered_files
from ..memory import FORGETFUL, Memory
from ..problems import PassingError, Problem
from ..progress import SILENT, Progress
from ..records import made, told
from ..spill import Spill
from .reading import SUFFIXES, Seed, attempt_seed, pairs_in, put_away


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that holds a seed. Made by `look_at_seeds`."""

    path: str
    """As that of the seed."""
    name: str
    public: bool
    """Whether its article may be published."""
    sum: str
    """Stands for its bytes and those of its sidecar."""
    read: Callable[[], Seed]


def dropped(seed: Seed, sum_: str = "") -> Dropped:
    """A seed that has been read."""
    public = not seed.word.draft and seed.word.rights != "private"
    return Dropped(seed.path, seed.name, public, sum_, lambda: seed)


def look_at_seeds(
    folder: Path,
    progress: Progress = SILENT,
    memory: Memory = FORGETFUL,
    spill: Spill | None = None,
    *,
    shown_as: str,
    max_bytes: int,
) -> tuple[list[Dropped], list[Problem]]:
    """What `read_seeds` finds, with the same problems; what an earlier build has read is read no more.

    The lines of the others wait in `spill`, where there is one.
    """
    listing, seen = remembered_files(folder, SUFFIXES, memory, shown_as=shown_as, max_bytes=max_bytes)
    pairs, strays = pairs_in(listing, shown_as=shown_as)
    kept = memory.recall(key := memory.key("seeds", shown_as))
    before: dict[str, list[object]] = kept if isinstance(kept, dict) else {}
    known: dict[str, list[object]] = {}
    problems, found = listing.problems, list[Dropped]()
    for file, sidecar in progress.follow(pairs, "seeds"):
        own, sum_ = before.get(file.path, []), " ".join(str(seen[one.path][0]) for one in (file, sidecar) if one)
        if own[:1] == [sum_]:
            _, name, public, *rest = own
            read = partial(_read, file, sidecar, shown_as)
            seed = Dropped(file.path, str(name), bool(public), sum_, read) if name is not None else None
            said = [made(Problem, one) for one in rest]
        else:
            fresh, said = attempt_seed(file, sidecar, shown_as=shown_as)
            seed = dropped(put_away(fresh, spill) if spill else fresh, sum_) if fresh else None
            own = [sum_, seed and seed.name, seed and seed.public, *map(told, said)]
        if not any(problem.passes for problem in said):
            known[file.path] = own
        problems += said
        if seed:
            found.append(seed)
    if known != before:
        memory.keep(key, known)
    return found, [*problems, *strays]


def _read(file: SourceFile, sidecar: SourceFile | None, shown_as: str) -> Seed:
    """The seed of a file that has been read before. Raises `PassingError` where there is none any more."""
    seed, _ = attempt_seed(file, sidecar, shown_as=shown_as)
    if seed is None:
        raise PassingError(f"{file.path} was changed while it was read")
    return seed
