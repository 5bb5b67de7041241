"""Recall and hit-at-10 of several searches on the same pages, by phenomenon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from analysed import analysed_query, write_analysed
from engines import BLANK, Found, ask_pagefind, ask_worker, index_with_pagefind, opened, read_index
from hashiya.compose import compose
from hashiya.options import Options
from hashiya.pages.digest import Digest
from hashiya.search.documents import Document, documents, findable
from hashiya.search.files import search_files
from queries import Text, Trial, trials
from sites import ROOT, build

SCRIPTS = ROOT / "hooks" / "theme" / "assets" / "hashiya" / "search"


def run_trial(folder: Path, seeds: Path, each: int, *, misses: bool) -> None:
    """Build the pages once, let each search index them, ask all of them the same."""
    digest = compose(seeds, ROOT / "docs" / "actors", Options(), actors_shown_as="docs/actors").digest
    site = build(folder, [seeds], ours=False)
    stock = read_index(site / "search" / "search_index.json")
    asked = trials(_texts(digest), each)
    indexed = stock["docs"]
    assert isinstance(indexed, list)  # noqa: S101  # the theme writes a list
    pages = documents(digest, indexed, "articles/{}/", "actors/{}/")
    _write_ours(site, pages, digest)
    found = _answers(site, stock, pages, [trial.query for trial in asked])
    _report(asked, found)
    if misses:
        _tell_misses(asked, found["Hāshiya"])


def _texts(digest: Digest) -> list[Text]:
    return [
        Text(
            f"articles/{annotated.article.id}/",
            annotated.published_text,
            {a.actor.latin: a.exact for a in reversed(annotated.published) if a.actor.latin},
        )
        for annotated in digest.articles
    ]


def _write_ours(site: Path, pages: Sequence[Document], digest: Digest) -> None:
    for file in search_files(list(map(findable, pages)), digest, {}, SCRIPTS):
        path = site / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, encoding="utf-8", newline="\n")


def _answers(
    site: Path, stock: dict[str, object], pages: Sequence[Document], queries: Sequence[str]
) -> dict[str, Found]:
    theirs = next((site / "assets" / "javascripts" / "workers").glob("search.*.js")).relative_to(site).as_posix()
    has_pagefind = index_with_pagefind(site, "#reading")
    vocabulary = write_analysed(site / "analysed", pages)
    with opened(site) as (page, base):
        page.goto(f"{base}{BLANK}")
        found = {
            "Hāshiya": ask_worker(page, base, "search/worker.js", {"config": {}, "docs": []}, queries),
            "Material": ask_worker(page, base, theirs, stock, queries),
        }
        if has_pagefind and index_with_pagefind(site / "analysed", "main"):
            found["Pagefind"] = ask_pagefind(page, f"{base}pagefind/", queries)
            stems = [analysed_query(query, vocabulary) for query in queries]
            found["… on stems"] = ask_pagefind(page, f"{base}analysed/pagefind/", stems)
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
