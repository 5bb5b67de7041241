"""Tasks done: one by one in this process, or by others. What has been answered once is not done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from ..records import made, told
from .facing import face_volumes
from .hand import check
from .reading import read
from .recognition import recognise
from .rendering import render
from .store import Store, open_store
from .tasks import Answer, Built, Facing, Read, Reading, Recognised, Recognition, Rendering, Task, key_of

_WORK: dict[type, tuple[Callable[[Any, Store], Answer], type[Any]]] = {
    Reading: (read, Read),
    Recognition: (recognise, Recognised),
    Rendering: (render, Built),
    Facing: (face_volumes, Built),
}
"""How each kind of task is done, and what answers it."""


class Executor(Protocol):
    """Whoever does tasks, in any order, each at least once."""

    def __call__(self, tasks: Sequence[Task], store: str) -> Iterable[Answer]:
        """The answers, in the order of the tasks; `store` is an address."""


def serially(tasks: Sequence[Task], store: str) -> Iterable[Answer]:
    """One after the other, here."""
    return [perform(task, store) for task in tasks]


def perform(task: Task, store: str) -> Answer:
    """The answer to a task, from the store where it is known. Raises `OtherHand`, `BuildFailed` or `StoreError`."""
    check(task.project.hand)
    opened = open_store(store)
    known = known_answer(task, opened)
    if known is not None:
        return known
    answer = _WORK[type(task)][0](task, opened)
    opened.tell(key_of(task), told(answer))
    return answer


def known_answer(task: Task, store: Store) -> Answer | None:
    """The answer that somebody has given, as long as all that it names is there."""
    kept = store.answer(key_of(task))
    if kept is None:
        return None
    answer: Answer = made(_WORK[type(task)][1], kept)
    return answer if all(map(store.has, _blobs(answer))) else None


def _blobs(answer: Answer) -> list[str]:
    if isinstance(answer, Read):
        return [seeds.blob for _, seeds in answer.years]
    if isinstance(answer, Recognised):
        return [answer.memory]
    return [blob for blob in (answer.site, answer.summary) if blob]
