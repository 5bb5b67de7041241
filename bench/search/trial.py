"""`python bench/search`: recall and hit-at-10 of three searches on the same pages, by phenomenon.

The articles are those of `seeds/`, or of another folder of seeds: `--seeds FOLDER`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from engines import Found, ask_pagefind, ask_worker, index_with_pagefind, opened, read_index
from queries import Text, Trial, trials

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from hashiya.compose import compose  # noqa: E402
from hashiya.options import Options  # noqa: E402
from hashiya.pages.digest import Digest  # noqa: E402
from hashiya.search.documents import documents  # noqa: E402
from hashiya.search.files import search_files  # noqa: E402

SCRIPTS = ROOT / "hooks" / "theme" / "assets" / "hashiya" / "search"


def main() -> None:
    """Build the pages once, let each search index them, ask all of them the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds", help="folder of the seeds")
    parser.add_argument("--misses", action="store_true", help="print what ours does not find")
    parser.add_argument("--each", type=int, default=3, help="queries of a phenomenon for each article")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        digest = compose(given.seeds, ROOT / "docs" / "actors", Options(), actors_shown_as="docs/actors").digest
        _build(Path(folder), site, given.seeds)
        stock = read_index(site / "search" / "search_index.json")
        asked = trials(_texts(digest), given.each)
        _write_ours(site, stock, digest)
        found = _answers(site, stock, [trial.query for trial in asked])
        _report(asked, found)
        if given.misses:
            _tell_misses(asked, found["Hāshiya"])


def _build(folder: Path, site: Path, seeds: Path) -> None:
    """The site with the theme's own search: everything but our door."""
    told = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    project = folder / "project"
    for name in ("docs", "hooks"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copytree(seeds, project / "seeds")
    told["hooks"] = [hook for hook in told["hooks"] if "search" not in hook]
    (project / "mkdocs.yml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    subprocess.run(command, cwd=project, check=True, capture_output=True, env={**os.environ})  # noqa: S603  # our own


def _texts(digest: Digest) -> list[Text]:
    return [
        Text(
            f"articles/{annotated.article.id}/",
            annotated.published_text,
            {a.actor.latin: a.exact for a in reversed(annotated.published) if a.actor.latin},
        )
        for annotated in digest.articles
    ]


def _write_ours(site: Path, stock: Mapping[str, object], digest: Digest) -> None:
    indexed = stock["docs"]
    assert isinstance(indexed, list)  # noqa: S101  # the theme writes a list
    for file in search_files(documents(digest, indexed, "articles/{}/", "actors/{}/"), digest, {}, SCRIPTS):
        path = site / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, encoding="utf-8", newline="\n")
    (site / "blank.html").write_text("<!doctype html><title>trial</title>", encoding="utf-8")


def _answers(site: Path, stock: dict[str, object], queries: Sequence[str]) -> dict[str, Found]:
    theirs = next((site / "assets" / "javascripts" / "workers").glob("search.*.js")).relative_to(site).as_posix()
    pagefind = index_with_pagefind(site)
    with opened(site) as (page, base):
        found = {
            "Hāshiya": ask_worker(page, base, "search/worker.js", {"config": {}, "docs": []}, queries),
            "Material": ask_worker(page, base, theirs, stock, queries),
        }
        if pagefind:
            found["Pagefind"] = ask_pagefind(page, base, queries)
        else:
            print("Pagefind is not installed: pip install 'pagefind[bin]'")
        return found


def _report(asked: Sequence[Trial], found: Mapping[str, Found]) -> None:
    """One line a phenomenon: recall and hit-at-10 in percent."""
    names = list(found)
    print(f"{'':28}{'queries':>8}" + "".join(f"{name:>14}" for name in names))
    macro: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    for phenomenon in dict.fromkeys(trial.phenomenon for trial in asked):
        rows = [n for n, trial in enumerate(asked) if trial.phenomenon == phenomenon]
        cells = []
        for name in names:
            recall, hit = _figures([asked[n] for n in rows], [found[name][n] for n in rows])
            macro[name].append((recall, hit))
            cells.append(f"{recall:.0f}/{hit:.0f}")
        print(f"{phenomenon:28}{len(rows):>8}" + "".join(f"{cell:>14}" for cell in cells))
    means = [f"{_mean([r for r, _ in macro[n]]):.1f}/{_mean([h for _, h in macro[n]]):.1f}" for n in names]
    print(f"{'macro: recall/hit-at-10, %':28}{len(asked):>8}" + "".join(f"{cell:>14}" for cell in means))


def _tell_misses(asked: Sequence[Trial], found: Found) -> None:
    for trial, addresses in zip(asked, found, strict=True):
        missing = len(trial.relevant - set(addresses))
        if missing or trial.source not in addresses[:10]:
            print(f"{trial.phenomenon}: {trial.query!r} ({trial.source}), {missing} missing")


def _figures(asked: Sequence[Trial], found: Found) -> tuple[float, float]:
    recall = _mean([100 * len(t.relevant & set(f)) / len(t.relevant) for t, f in zip(asked, found, strict=True)])
    hit = _mean([100.0 * (t.source in f[:10]) for t, f in zip(asked, found, strict=True)])
    return recall, hit


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


if __name__ == "__main__":
    main()
