"""What the search costs at a size: to build, on disk, over the line, and of the worker's time."""

from __future__ import annotations

import gzip
import math
import time
from collections.abc import Sequence
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from engines import BLANK, opened
from hashiya.compose import compose
from hashiya.options import Options
from hashiya.pages.digest import Digest
from hashiya.search.documents import Document, documents, findable
from hashiya.search.files import search_files
from recombined import recombined
from sites import ROOT
from trial import SCRIPTS

FIVE: Final = ("الرئيس الأميركي", "اوكرانيا", "وقف إطلاق النار", "بغزة", "الانتخابات")
"""Different queries behind each other, nothing kept of the one before but what is the same."""

HARD: Final = ("ا", "م", "ال", "و", "الم", '"وقف إطلاق النار"', "قمة باريس", "ترانبب")
"""One letter, two, a phrase of frequent words, a misspelt word."""

ROUNDS: Final = 3
"""Of which the best counts: what else the machine does is none of ours."""

BEAT: Final = 4
"""Milliseconds between two beats of the heart that tells how long the worker was busy."""

MEASURED: Final = f"""let last = performance.now();
let longest = 0;
function beat() {{
  const now = performance.now();
  longest = Math.max(longest, now - last - {BEAT});
  last = now;
}}
setInterval(beat, {BEAT});
self.addEventListener("message", ({{ data }}) => {{
  if (data.type !== "longest") return;
  beat();
  self.postMessage({{ type: "longest", data: longest }});
  longest = 0;
}});
importScripts("worker.js");
"""
"""The worker with a heart that beats beside it."""

ASK: Final = """async ({ address, queries }) => {
  const began = performance.now();
  const worker = new Worker(address);
  const ask = (message, type) => new Promise((resolve) => {
    worker.addEventListener("message", function listen({ data }) {
      if (data.type !== type) return;
      worker.removeEventListener("message", listen);
      resolve(data.data);
    });
    worker.postMessage(message);
  });
  await ask({ type: 0, data: {} }, 1);
  const ready = performance.now() - began;
  await ask({ type: "longest" }, "longest");
  const told = [];
  for (const query of queries) {
    const asked = performance.now();
    await ask({ type: 2, data: query }, 3);
    told.push({ time: performance.now() - asked, longest: await ask({ type: "longest" }, "longest") });
  }
  worker.terminate();
  return { ready, told };
}"""


class Metered(SimpleHTTPRequestHandler):
    """Compresses what it sends, as servers do, and counts it."""

    protocol_version = "HTTP/1.1"
    sent = 0

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file of the site."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        content = gzip.compress(path.read_bytes(), 6) if path.is_file() else b""
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", "text/html" if path.suffix == ".html" else "text/javascript")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        Metered.sent += len(content)


def report_cost(folder: Path, count: int) -> None:
    """Print it for a tenth of `count` articles and for `count`."""
    digest = compose(ROOT / "seeds", ROOT / "docs" / "actors", Options(), actors_shown_as="docs/actors").digest
    stock = [f"articles/{a.article.id}/" for a in digest.articles] + [f"actors/{slug}/" for slug in digest.actors]
    indexed = [{"location": location, "title": "", "text": ""} for location in stock]
    pages = documents(digest, indexed, "articles/{}/", "actors/{}/")
    own = [page for page in pages if page.kind == "article"]
    rest = [page for page in pages if page.kind != "article"]
    sent = {}
    for size in (count // 10, count):
        site = folder / str(size)
        print(f"{size} articles")
        _write([*recombined(own, size), *rest], digest, site)
        sent[size] = _ask(site)
    small, large = sent.values()
    print(f"five queries cost {large / small:.2f} times as much; log of the articles {_logs(count):.2f} times")


def _logs(count: int) -> float:
    return math.log(count) / math.log(count // 10)


def _write(pages: Sequence[Document], digest: Digest, site: Path) -> None:
    began = time.process_time()
    files = list(search_files(list(map(findable, pages)), digest, {}, SCRIPTS))
    took = time.process_time() - began
    articles = [page for page in pages if page.kind == "article"]
    text = sum(len(f"{page.title}\n{page.text}".encode()) for page in articles)
    size = sum(len(file.content.encode()) for file in files)
    for file in files:
        path = site / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, encoding="utf-8", newline="\n")
    (site / "search" / "measured.js").write_text(MEASURED, encoding="utf-8")
    print(
        f"  built in {1000 * took / len(articles):.2f} s of the processor a thousand; {size / text:.2f} times the text"
    )


def _ask(site: Path) -> int:
    """Print what queries cost; bytes over the line of the five, the worker's own among them."""
    with opened(site, Metered) as (page, base):
        page.goto(base + BLANK)
        rounds = [_round(page, f"{base}search/measured.js", (*FIVE, *HARD)) for _ in range(ROUNDS)]
        fresh = page.context.browser
        assert fresh  # noqa: S101  # it was launched here
        cold = fresh.new_page()
        cold.goto(base + BLANK)
        Metered.sent = 0
        _round(cold, f"{base}search/worker.js", FIVE, longest=False)
        sent = Metered.sent
    print(f"  ready in {min(ready for ready, _ in rounds):.0f} ms; five queries {sent / 1000:.0f} kB compressed")
    for number, query in enumerate((*FIVE, *HARD)):
        times = [told[number]["time"] for _, told in rounds]
        blocks = [told[number]["longest"] for _, told in rounds]
        print(f"  {query}: {min(times):.0f} ms, the worker busy for {min(blocks):.0f} ms at most")
    return sent


def _round(
    page: Page, address: str, queries: Sequence[str], *, longest: bool = True
) -> tuple[float, list[dict[str, float]]]:
    script = ASK if longest else ASK.replace('await ask({ type: "longest" }, "longest")', "0")
    told = page.evaluate(script, {"address": address, "queries": list(queries)})
    return told["ready"], told["told"]
