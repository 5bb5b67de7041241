"""`python -m gallery`: build the site and put a screenshot of every kind of page into `shots/`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import BROWSERS, FLAGS, ROOT, run_mkdocs, served

from .shooting import PAGES, shoot

SHOTS = ROOT / "shots"


def main() -> None:
    """Print where each shot was put."""
    SHOTS.mkdir(exist_ok=True)
    path = next(found for name in BROWSERS if (found := shutil.which(name)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        built = Path(folder) / "site"
        result = run_mkdocs(ROOT, "build", "--site-dir", str(built))
        if result.returncode:
            raise SystemExit(result.stderr)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        with served(built) as address:
            for shot in shoot(browser, address, PAGES, whole=True):
                shot.image.save(SHOTS / f"{shot.name}.png")
                print(SHOTS / f"{shot.name}.png")
        browser.close()


if __name__ == "__main__":
    main()
