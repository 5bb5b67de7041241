"""The last task: the front, which is built as any site is, from what the volumes say of themselves."""

from __future__ import annotations

from .configuration import front_configuration
from .front import FOLDER
from .hand import HOOKS
from .rendering import build, site_of
from .store import Store
from .tasks import Built, Facing
from .workplace import Workplace, fetch, files_below, workplace

_OWN = "front"


def face_volumes(task: Facing, store: Store) -> Built:
    """The front as a blob."""
    with workplace(store, task.project) as place:
        for name, summary in task.volumes:
            fetch(store, summary, place.folder / FOLDER / name)
        told = build(place, task.project, front_configuration(place.configuration, HOOKS, _pages(place)), shown_as=_OWN)
        site = site_of(place)
        return Built(place.kept(_OWN, site, files_below(site), pressed=True), "", told)


def _pages(place: Workplace) -> list[str]:
    """What the navigation of the project may name: pages of the front, and pages that an editor wrote."""
    docs = place.folder / place.configuration.docs_dir
    actors = f"{place.configuration.options.actors_dir}/index.md"
    own = ("index.md", "archive/index.md", actors, "search.md", "places.md")
    return [*own, *(path.relative_to(docs).as_posix() for path in files_below(docs))]
