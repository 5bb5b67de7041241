"""What the doors share: the files that a build carries over from the site that stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs.structure.files import Files

from hashiya.publication.carried import Carrier
from hashiya.publication.standing import Look


@dataclass(slots=True)
class Carried:
    """What is carried over from the published site: MkDocs neither makes nor writes it."""

    count: bool = True
    """Whether pages among it are pages to MkDocs: so they are in lists, and not so where each is read and written."""
    places: list[str] = field(default_factory=list)
    """Where it stands in the site."""
    look: Look | None = None
    """One at all files of the site, once it is published."""
    pages: tuple[Carrier, Files] | None = None
    """Who is told of all that MkDocs writes, and that."""
    told: list[tuple[Carrier, Mapping[str, str]]] = field(default_factory=list)
    """Who is told what was published, and by what each file was decided."""

    def choose(self, carrier: Carrier, keys: Mapping[str, str], *, alone: bool = False) -> set[str]:
        """Those places whose file stays, of files that stand for themselves by their keys; `alone`: each for itself."""
        self.told.append((carrier, keys))
        same = carrier.unchanged(keys, alone=alone)
        self.places += sorted(same.difference(self.places))
        return same
