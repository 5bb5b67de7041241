"""Sites to measure on: the project built with other seeds and profiles, with its own search or with the theme's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import yaml

ROOT: Final = Path(__file__).parents[2]


def build(folder: Path, seeds: Iterable[Path], actors: Iterable[Path] = (), *, ours: bool = True) -> Path:
    """The site of the files in the folders of `seeds` and of the profiles in those of `actors` beside the project's.

    Of profiles of one name the project's own stays. `ours`: with our search, else with the theme's.
    """
    project, site = folder / "project", folder / "site"
    for name in ("docs", "hooks"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    _copy(seeds, project / "seeds")
    _copy(actors, project / "docs" / "actors")
    told = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    if not ours:
        told["hooks"] = [hook for hook in told["hooks"] if "search" not in hook]
    (project / "mkdocs.yml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    subprocess.run(command, cwd=project, check=True, capture_output=True, env={**os.environ})  # noqa: S603  # our own
    return site


def _copy(folders: Iterable[Path], target: Path) -> None:
    target.mkdir(exist_ok=True)
    for file in sorted(file for folder in folders for file in folder.iterdir() if file.is_file()):
        if not (target / file.name).exists():
            shutil.copy(file, target / file.name)
