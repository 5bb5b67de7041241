"""What a page says of itself, as the manuscript holds it: checked, and the page's own word before its metadata's."""

from __future__ import annotations

from ..manuscript import Told
from .author import find_author
from .dates import Days
from .metadata import Metadata
from .publisher import SiteNames, find_publisher


def read_told(metadata: Metadata, days: Days, names: SiteNames, *, headline: str, bylines: list[str]) -> Told:
    """What the page says of itself."""
    publisher = find_publisher(names, metadata.title, headline)
    return Told(
        date=days.date,
        date_from=days.date_from,
        updated=days.updated,
        publisher=publisher,
        author=find_author(metadata, publisher, bylines),
        url=metadata.address or None,
        language=metadata.language or None,
    )
