"""The second tasks: who is named in a batch of articles, kept as the memory with which a volume is built."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ..compose import compose
from ..memory import Memory
from .store import Store
from .tasks import Recognised, Recognition
from .workplace import files_below, workplace

MEMORY: Final = Path(".cache") / "hashiya" / "memory"
"""What one build keeps for the next, from the root of the project."""


def recognise(task: Recognition, store: Store) -> Recognised:
    """What an ordinary build would find out about these articles."""
    with workplace(store, task.project, task.seeds) as place:
        folder = place.folder / MEMORY
        memory = Memory(folder, now=0, apart=True)
        compose(
            place.seeds,
            place.actors,
            place.configuration.options,
            actors_shown_as=place.actors_shown_as,
            memory=memory,
        )
        memory.end()
        return Recognised(place.kept("memory", folder, files_below(folder), pressed=True))
