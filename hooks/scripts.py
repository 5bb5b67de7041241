"""The door for scripts: the theme's modules that pages load go out as one script, which runs from a file too."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from hashiya.site.scripts import joined, modules_of

THEME = Path(__file__).parent / "theme"
FOLDER = "assets/hashiya"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Join what the scripts of `extra_javascript` import that lie in the theme's folder; others stay as they are."""
    for script in config.extra_javascript:
        path = Path(str(getattr(script, "path", script)))
        if path.parent.as_posix() == FOLDER and (THEME / path).is_file():
            _join(path, files, config)
    return files


def _join(path: Path, files: Files, config: MkDocsConfig) -> None:
    folder = THEME / path.parent
    for module in modules_of(folder, path.stem):
        single = files.get_file_from_path(f"{FOLDER}/{module}.js")
        if single:
            files.remove(single)
    script = joined(folder, path.stem)
    files.append(File.generated(config, path.as_posix(), content=script, inclusion=InclusionLevel.NOT_IN_NAV))
