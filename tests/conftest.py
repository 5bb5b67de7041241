"""What several tests need: the repository's own actors, its site built once, and a browser."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, expect, sync_playwright

from archives import small_project
from hashiya.actors.actor import Actor
from hashiya.actors.reading import read_actors
from hashiya.volumes.__main__ import main as archive_command
from payloads import hostile_project

ROOT = Path(__file__).parent.parent
GIVEN = "000_298484102addaa78"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 15_000
"""Milliseconds that a page is waited for: a machine that others use too may stand still for five seconds."""
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)


def run_mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in `project` as an editor would."""
    return subprocess.run(  # noqa: S603  # our own interpreter and arguments
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNDEFAULTENCODING": "", **environment},
    )


def copy_project(folder: Path) -> Path:
    """A copy of the project's sources in `folder`, to change at will."""
    for name in ("docs", "hooks", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (ROOT / ".cache" / "hashiya").mkdir(parents=True, exist_ok=True)
    (folder / ".cache").mkdir()
    (folder / ".cache" / "hashiya").symlink_to(ROOT / ".cache" / "hashiya")  # what was drawn once is not drawn again
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's site, built once and strictly."""
    folder = tmp_path_factory.mktemp("built")
    result = run_mkdocs(ROOT, "build", "--strict", "--site-dir", str(folder))
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was made of nothing but payloads, built once."""
    project = hostile_project(tmp_path_factory.mktemp("hostile"))
    result = run_mkdocs(project, "build")
    assert result.returncode == 0, result.stderr
    return project / "site"


@pytest.fixture(scope="session")
def archive_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project, published as an archive of volumes by the command, in one process."""
    folder = small_project(tmp_path_factory.mktemp("archive"))
    assert archive_command(["--config", str(folder / "mkdocs.yml"), "--strict", "--batch", "1"]) == 0
    return folder


@pytest.fixture(scope="session")
def actors() -> list[Actor]:
    """The actors of the repository's profiles."""
    found, _ = read_actors(ROOT / "docs" / "actors", shown_as="docs/actors", max_bytes=5_000_000)
    return found


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which `folder` is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    path = next(found for name in BROWSERS if (found := shutil.which(name)))
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        try:
            running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as error:
            pytest.fail(f"Chromium does not start: {error}")
        yield running
        running.close()
