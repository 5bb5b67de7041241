"""`python -m bench.volumes`: what an archive costs, task by task: processor, bytes in the store and on the site.

`PYTHONPATH=hooks:. python -m bench.volumes 300 1000` makes archives of so many articles over some years, in this
process alone, and then each again with one article more. From these rows `docs/scale.md` is computed.
"""

from __future__ import annotations

import argparse
import datetime
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from bench.builds.digests import write_digest

from hashiya.volumes.archive import make_archive
from hashiya.volumes.configuration import CONFIGURATION, read_configuration
from hashiya.volumes.publishing import publish_archive
from hashiya.volumes.running import perform
from hashiya.volumes.tasks import Answer, Built, Read, Recognised, Task

ROOT = Path(__file__).parents[2]


@dataclass(slots=True)
class Cost:
    """What the tasks of one kind cost together."""

    tasks: int = 0
    cpu: float = 0.0
    """Seconds, of this process and those that it started."""
    wall: float = 0.0
    """Seconds."""
    blobs: set[str] = field(default_factory=set)


class Measured:
    """Does tasks one by one, and looks at the clock."""

    def __init__(self) -> None:
        self.costs: dict[str, Cost] = defaultdict(Cost)

    def __call__(self, tasks: Sequence[Task], store: str) -> Iterable[Answer]:
        """The answers."""
        return [self._perform(task, store) for task in tasks]

    def _perform(self, task: Task, store: str) -> Answer:
        cost, cpu, wall = self.costs[type(task).__name__], _cpu(), time.monotonic()
        answer = perform(task, store)
        cost.tasks += 1
        cost.cpu += _cpu() - cpu
        cost.wall += time.monotonic() - wall
        cost.blobs |= _blobs(answer)
        return answer


def main() -> None:
    """Make, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[300, 1000], help="numbers of articles")
    parser.add_argument("--years", type=int, default=4, help="volumes")
    parser.add_argument("--cards", action="store_true", help="with social cards and books")
    given = parser.parse_args()
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder)
            _make(project, size, given.years, cards=given.cards)
            _run(project, size, f"{size} articles in {given.years} volumes")
            _write_one_more(project, size, given.years)
            _run(project, 1, "one article more")


def _make(project: Path, size: int, years: int, *, cards: bool) -> None:
    write_digest(project, size)
    told = yaml.safe_load((ROOT / CONFIGURATION).read_text(encoding="utf-8"))
    told["theme"]["custom_dir"] = str(ROOT / "hooks" / "theme")
    told["hooks"] = [str(ROOT / hook) for hook in told["hooks"]]
    told["nav"] = [entry for entry in told["nav"] if "about.md" not in entry.values()]
    told["extra"]["hashiya"] = {"cards": cards, "epub": cards}
    (project / CONFIGURATION).write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    for number in range(size):
        _date(project, number, size, years)


def _date(project: Path, number: int, size: int, years: int) -> None:
    """The articles come evenly over the years."""
    day = datetime.date(2016, 1, 1) + datetime.timedelta(days=number * (years * 365) // size)
    sidecar = project / "seeds" / f"news-{number:06}.yml"
    publisher = sidecar.read_text(encoding="utf-8").split("\n")[1]
    sidecar.write_text(f"date: {day.isoformat()}\n{publisher}\n", encoding="utf-8")


def _write_one_more(project: Path, size: int, years: int) -> None:
    """The newest of all: another one's text."""
    text = (project / "seeds" / "news-000000.txt").read_text(encoding="utf-8").replace("\n\n", "\n\nاليوم ", 3)
    (project / "seeds" / f"news-{size:06}.txt").write_text(text, encoding="utf-8")
    day = datetime.date(2016, 1, 1) + datetime.timedelta(days=years * 365 - 1)
    (project / "seeds" / f"news-{size:06}.yml").write_text(f"date: {day.isoformat()}\n", encoding="utf-8")


def _run(project: Path, size: int, title: str) -> None:
    run, store, site = Measured(), str(project / "store"), project / "site"
    cpu = _cpu()
    archive = make_archive(project, read_configuration(project / CONFIGURATION), store, run)
    driver = _cpu() - cpu - sum(cost.cpu for cost in run.costs.values())
    cpu = _cpu()
    publish_archive(archive, store, site, project)
    print(f"{title}: {len(archive.told)} warnings", *sorted(archive.told)[:1], sep="\n  ")
    for kind, cost in run.costs.items():
        size_of = sum((project / "store" / "blobs" / name[:2] / name).stat().st_size for name in cost.blobs)
        print(
            f"  {kind:<12} {cost.tasks:>4} tasks {cost.cpu:>8.2f} s CPU {1000 * cost.cpu / size:>8.2f} ms an article"
            f" {cost.wall:>8.2f} s {size_of / 1e6:>8.2f} MB {size_of / size / 1e3:>7.2f} KB an article"
        )
    files = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
    print(f"  {'Gathering':<12} {driver:>8.2f} s CPU; publishing {_cpu() - cpu:.2f} s CPU")
    print(f"  site {sum(files) / 1e6:.1f} MB in {len(files)} files; largest build {peak:.0f} MB of memory", flush=True)


def _blobs(answer: Answer) -> set[str]:
    if isinstance(answer, Read):
        return {seeds.blob for _, seeds in answer.years}
    if isinstance(answer, Recognised):
        return {answer.memory}
    assert isinstance(answer, Built)  # noqa: S101  # there is no fourth
    return {blob for blob in (answer.site, answer.summary) if blob}


def _cpu() -> float:
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


if __name__ == "__main__":
    main()
