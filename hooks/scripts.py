"""The door for scripts: the modules of the notes go out as one script, which runs from a file too."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from hashiya.site.scripts import joined, modules_of

THEME = Path(__file__).parent / "theme"
FOLDER = "assets/hashiya"
ENTRY = "notes"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Join the modules that the notes of a page are made of."""
    folder = THEME / FOLDER
    for module in modules_of(folder, ENTRY):
        single = files.get_file_from_path(f"{FOLDER}/{module}.js")
        if single:
            files.remove(single)
    script = joined(folder, ENTRY)
    files.append(File.generated(config, f"{FOLDER}/{ENTRY}.js", content=script, inclusion=InclusionLevel.NOT_IN_NAV))
    return files
