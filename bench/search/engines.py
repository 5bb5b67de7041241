"""Three searches in Chromium, each asked as its own box asks it."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")

FLAGS: Final = ("--headless", "--no-sandbox", "--disable-gpu")

BLANK: Final = "blank.html"
"""A page of the served site on which nothing runs by itself."""

WORKER: Final = """async ({ address, setup, queries }) => {
  const worker = new Worker(address);
  const next = (type) => new Promise((resolve) => worker.addEventListener("message", function listen({ data }) {
    if (data.type !== type) return;
    worker.removeEventListener("message", listen);
    resolve(data.data);
  }));
  let answer = next(1);
  worker.postMessage({ type: 0, data: setup });
  await answer;
  const found = [];
  for (const query of queries) {
    answer = next(3);
    worker.postMessage({ type: 2, data: query });
    found.push((await answer).items.map(([{ location }]) => location));
  }
  worker.terminate();
  return found;
}"""
"""Material's protocol, which its own worker and ours speak."""

PAGEFIND: Final = """async ({ address, queries }) => {
  const pagefind = await import(address);
  await pagefind.init();
  const known = {};
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    found.push(await Promise.all(results.slice(0, 60).map(async ({ id, data }) => (known[id] ??= (await data()).url))));
  }
  return found;
}"""

Found = list[list[str]]
"""For each query the addresses of the pages found, the best first."""


def ask_worker(page: Page, base: str, worker: str, index: dict[str, object], queries: Sequence[str]) -> Found:
    """The worker at `worker`, set up with `index` as the theme does it."""
    setup = {**index, "options": {"suggest": False}}
    asked = {"address": base + worker, "setup": setup, "queries": list(queries)}
    return _pages(page.evaluate(WORKER, asked), base)


def ask_pagefind(page: Page, bundle: str, queries: Sequence[str]) -> Found:
    """Pagefind, whose files are at the address `bundle`, in the folder of the pages it has read."""
    told = page.evaluate(PAGEFIND, {"address": f"{bundle}pagefind.js", "queries": list(queries)})
    folder = urlsplit(bundle.removesuffix("pagefind/")).path
    return _pages([[address.removeprefix(folder) for address in one] for one in told], bundle)


def index_with_pagefind(site: Path, root: str) -> bool:
    """Let Pagefind read what is inside of `root`, a selector, on all pages; False where it is not installed."""
    told = ["--site", str(site), "--root-selector", root, "--force-language", "ar"]
    command = [sys.executable, "-m", "pagefind", *told]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603  # our own words


def _pages(found: Found, base: str) -> Found:
    """Each page once, at its first place, without what follows its address."""

    def plain(address: str) -> str:
        return address.removeprefix(base).lstrip("/").partition("#")[0].partition("?")[0]

    return [list(dict.fromkeys(map(plain, addresses))) for addresses in found]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def opened(site: Path, server_of: type[SimpleHTTPRequestHandler] = Quiet) -> Iterator[tuple[Page, str]]:
    """A page of `site`, served from here, and the address of the site."""
    (site / BLANK).write_text("<!doctype html><title>trial</title>", encoding="utf-8")
    path = next(found for name in BROWSERS if (found := shutil.which(name)))
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(server_of, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
            yield browser.new_page(), base
            browser.close()
        server.shutdown()


def read_index(path: Path) -> dict[str, object]:
    """The theme's index as it stands in a file."""
    read: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return read
