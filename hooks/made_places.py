"""What the doors share: a page of the editor's that would stand where the site has a file, or a folder, of its own."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

log = get_plugin_logger("hashiya")


def leave_out_what_has_no_place(files: Files, config: MkDocsConfig) -> None:
    """`feed.xml.md` would be `feed.xml/index.html`: a folder where the feed is. Such a file is told and left out."""
    written = [file for file in files if not file.inclusion.is_excluded()]
    editors = [file for file in written if file.generated_by is None and file.src_dir == config.docs_dir]
    own = {id(file) for file in editors}
    places = {file.dest_uri for file in written if id(file) not in own} | set(config.theme.static_templates)
    folders = {folder for place in places for folder in _folders(place)}
    for file in editors:
        taken = _taken(file, places, folders)
        if taken:
            log.warning(
                "docs/%s: its place is taken, «%s» is the site's own; it is left out; rename it", file.src_uri, taken
            )
            files.remove(file)


def _taken(file: File, places: set[str], folders: set[str]) -> str | None:
    """What of the site's own stands where `file` would be written."""
    place = file.dest_uri
    if place in places or place in folders:
        return place
    return next((folder for folder in _folders(place) if folder in places), None)


def _folders(place: str) -> Iterator[str]:
    """Those that a place lies in, the innermost first."""
    while place := place.rpartition("/")[0]:
        yield place
