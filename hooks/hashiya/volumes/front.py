"""The front as an edition: pages and files about the volumes, and no article of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..actors.joining import join
from ..actors.reading import read_profiles
from ..actors.together import check_together
from ..gazetteer.reading import load_gazetteer
from ..masthead import Masthead
from ..memory import FORGETFUL
from ..options import Options
from ..pages.decisive import Decisive
from ..pages.digest import Digest
from ..pages.page import Later
from ..problems import Problem
from ..publication.outcome import Outcome
from .front_files import front_files
from .front_pages import front_pages
from .merging import Merged, merge
from .summary import read_summary

FOLDER = "volumes"
"""Where the summaries of the volumes lie, a folder for each, beside the configuration of the front."""


@dataclass(frozen=True, slots=True)
class Front:
    """Everything that the front publishes, in the shape of an edition. Made by `face`."""

    merged: Merged
    digest: Digest
    decisive: Decisive
    pages: tuple[Later, ...]
    files: tuple[Later, ...]
    problems: tuple[Problem, ...]

    def outcome(self, counted: int) -> Outcome:
        """What the volumes and their front come to."""
        return Outcome(self.merged.articles, len(self.digest.actors), warnings=counted)

    @property
    def volumes(self) -> tuple[str, ...]:
        """Names, the newest first."""
        return tuple(volume.name for volume in self.merged.volumes)


def face(summaries: Path, actors_folder: Path, masthead: Masthead, options: Options, *, actors_shown_as: str) -> Front:
    """The front of the volumes whose summaries lie in a folder."""
    merged = merge(read_summary(folder) for folder in sorted(summaries.iterdir()))
    profiles, found = read_profiles(actors_folder, shown_as=actors_shown_as, max_bytes=options.max_bytes)
    actors, others = check_together(join(profiles, load_gazetteer() if options.gazetteer else ()))
    known = {actor.slug: actor for actor in actors}
    shown = {slug: actor for slug, actor in known.items() if slug in merged.actors or not actor.built_in}
    digest = Digest((), shown, known)
    return Front(
        merged,
        digest,
        Decisive(FORGETFUL, digest, options),
        tuple(front_pages(merged, digest, masthead, options)),
        tuple(front_files(merged, digest.actors, masthead, options)),
        (*found, *others),
    )
