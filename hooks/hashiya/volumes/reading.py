"""The first tasks: of which year is each article of a bucket?"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from pathlib import Path

from ..articles.article import Article
from ..articles.parsing import parse_article
from ..border.addresses import safe_name
from ..border.files import composed
from ..problems import Problem, attempt
from ..seeds.reading import SIDECAR_SUFFIX, Seed, read_seeds
from .store import Store
from .tasks import UNDATED, Read, Reading, Seeds
from .workplace import Workplace, files_below, workplace


def read(task: Reading, store: Store) -> Read:
    """The seeds of the bucket, parted by year. What is published nowhere is in no part.

    What is wrong with a seed that is in a volume is told when the volume is built.
    """
    with workplace(store, task.project, [task.seeds]) as place:
        options = place.configuration.options
        seeds, problems = read_seeds(place.seeds, shown_as=options.seeds_dir, max_bytes=options.max_bytes)
        years: dict[str, list[str]] = defaultdict(list)
        for seed in seeds:
            if seed.word.draft or seed.word.rights == "private":
                continue
            year = _year(seed, options.seeds_dir)
            if isinstance(year, Problem):
                problems.append(year)
            else:
                years[year].append(seed.path)
        names = (path for paths in years.values() for path in (*paths, *map(_sidecar, paths)))
        placed = {_alike(f"{options.seeds_dir}/{path}") for path in names}
        parts = tuple((year, _part(place, year, years[year])) for year in sorted(years))
        return Read(parts, tuple(str(problem) for problem in problems if _alike(problem.path) not in placed))


def _year(seed: Seed, shown_as: str) -> str | Problem:
    work = partial(parse_article, seed, article_id=safe_name(seed.name), shown_as=shown_as)
    made = attempt(work, f"{shown_as}/{seed.path}")
    return made if isinstance(made, Problem) else _volume_of(made[0])


def _volume_of(article: Article) -> str:
    return f"{article.date.year:04}" if article.date else UNDATED


def _sidecar(path: str) -> str:
    return _alike(path.rpartition(".")[0] + SIDECAR_SUFFIX)


def _alike(path: str) -> str:
    """A path that is the same for all that mean the same sidecar."""
    stem, _, suffix = path.rpartition(".")
    return f"{composed(stem)}.{suffix.lower()}"


def _part(place: Workplace, year: str, paths: list[str]) -> Seeds:
    """A year's seeds of the bucket, their sidecars with them."""
    stems = {path.rpartition(".")[0] for path in paths}
    wanted, named = set(paths), set(map(_sidecar, paths))
    files = [
        path
        for path in files_below(place.seeds)
        if (name := _named(path, place.seeds)) in wanted or _alike(name) in named
    ]
    return Seeds(place.kept(year, place.seeds, files), len(stems))


def _named(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
