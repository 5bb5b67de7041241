"""Tasks done by the workers of a Dask scheduler (https://distributed.dask.org/)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from types import TracebackType
from typing import Final, Self

from distributed import Client, LocalCluster

from .running import perform
from .tasks import Answer, Task, key_of

RETRIES: Final = 2
"""A line to the store may be down for a moment; a worker that dies is none of these: its tasks go to another."""


class OnDask:
    """An executor whose workers are elsewhere; its answers are small, what is large goes by the store."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def __call__(self, tasks: Sequence[Task], store: str) -> Iterable[Answer]:
        """The answers, in the order of the tasks."""
        work = partial(perform, store=store)
        keys = [f"{type(task).__name__.lower()}-{key_of(task)}" for task in tasks]
        answers: list[Answer] = self.client.gather(self.client.map(work, tasks, key=keys, retries=RETRIES))
        return answers

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.client.close()


class OnLocalDask(OnDask):
    """Workers of this machine, each a process with one thread."""

    def __init__(self, workers: int) -> None:
        self.cluster = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
        super().__init__(Client(self.cluster))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        super().__exit__(kind, error, _)
        self.cluster.close()
