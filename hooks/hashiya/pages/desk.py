"""The editor's desk: what the build has found and only a person can settle. Never part of a published site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from ..arabic.counting import MENTION, NAME, REMARK
from ..options import Options
from ..problems import Problem, shown_plainly
from ..unknown.gather import UnknownName
from .digest import Digest
from .inert import attribute, block, inert, inert_within, link
from .page import Page, markdown_page
from .passages import span
from .wording import PLURALS, say

URI: Final = "desk/index.md"

MOST_ARTICLES: Final = 4
"""Articles linked under a name; the others are counted."""


def desk_page(digest: Digest, unknown: Sequence[UnknownName], problems: Sequence[Problem], options: Options) -> Page:
    """Unknown names by kind, articles without a date, and every problem of the build by file."""
    meta = {
        "title": say("desk"),
        "description": say("desk_description"),
        "template": "desk.html",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    blocks = [
        f"# {say('desk')} {{ #desk }}",
        f"{say('desk_description')}\n{{ .lead }}",
        *_unknown(digest, unknown, options),
        *_undated(digest, options),
        *_problems(problems),
    ]
    return markdown_page(URI, meta, blocks)


def _unknown(digest: Digest, unknown: Sequence[UnknownName], options: Options) -> list[str]:
    blocks = [f"## {say('unknown_names')} {span('count', NAME.counted(len(unknown)))} {{ #unknown }}"]
    if not unknown:
        return [*blocks, say("no_unknown_names")]
    shown = {article for name in unknown for article in name.articles[:MOST_ARTICLES]}
    titles = {a.article.id: a.article.title for a in digest.articles if a.article.id in shown}
    for kind, plural in PLURALS.items():
        names = [(number, name) for number, name in enumerate(unknown) if name.kind == kind.value]
        if names:
            count = span("count", NAME.counted(len(names)))
            blocks.append(f"### {say(plural)} {count} {{ #unknown-{kind} .{kind} }}")
            blocks += [piece for number, name in names for piece in _name(name, number, digest, titles, options)]
    return blocks


def _name(name: UnknownName, number: int, digest: Digest, titles: Mapping[str, str], options: Options) -> list[str]:
    """One unknown name: where it stands, whom it resembles, and a profile to paste."""
    return block(
        f"suspect {name.kind.value}",
        f"#### {inert(name.name)} {span('count', MENTION.counted(name.count))} {{ #name-{number} }}",
        f"{_sentence(name)}\n{{ .shown }}",
        f"{_articles(name, titles, options)}\n{{ .where }}",
        _resembled(name, digest, options),
        f'<details class="paste" markdown="0"><summary>{say("ready_profile")}</summary>'
        f'<pre id="profile-{number}"><code>{_lines(name.profile)}</code></pre></details>',  # the button copies by id
    )


def _sentence(name: UnknownName) -> str:
    start, end = name.shown
    before, words, after = name.sentence[:start], name.sentence[start:end], name.sentence[end:]
    return f"{inert_within(before)}<b>{inert(words)}</b>{inert_within(after)}".strip()


def _articles(name: UnknownName, titles: Mapping[str, str], options: Options) -> str:
    shown = [
        link(inert(titles[article]), f"../{options.articles_dir}/{article}.md")
        for article in name.articles[:MOST_ARTICLES]
    ]
    rest = len(name.articles) - len(shown)
    return " · ".join([*shown, *([say("more_articles", number=str(rest))] if rest else [])])


def _resembled(name: UnknownName, digest: Digest, options: Options) -> str:
    if name.resembles is None:
        return ""
    actor = digest.actors[name.resembles]
    close = link(inert(actor.name), f"../{options.actors_dir}/{actor.slug}.md", class_=f"actor {actor.kind}")
    return f"{say('resembles')} {close}\n{{ .resembles }}"


def _lines(text: str) -> str:
    """`text` for a block of code, its line ends kept."""
    return "&#10;".join(
        attribute(line) if line.strip() == line else f"  {attribute(line)}" for line in text.splitlines()
    )


def _undated(digest: Digest, options: Options) -> list[str]:
    undated = [annotated.article for annotated in digest.articles if annotated.article.date is None]
    if not undated:
        return []
    items = [
        f"- {link(inert(article.title), f'../{options.articles_dir}/{article.id}.md')} {_file(article.seed)}"
        for article in undated
    ]
    return [f"## {say('undated_articles')} {{ #undated }}", say("undated_remedy"), "\n".join(items)]


def _problems(problems: Sequence[Problem]) -> list[str]:
    """What the build said, file by file, in its own words."""
    blocks = [f"## {say('remarks')} {span('count', REMARK.counted(len(problems)))} {{ #remarks }}"]
    for path, group in groupby(sorted(problems, key=lambda p: (p.path, p.line or 0)), key=lambda p: p.path):
        items = [f'- <bdi lang="en" dir="ltr">{inert(shown_plainly(_said(problem)))}</bdi>' for problem in group]
        blocks += block("remarks", f"### {_file(path)}", "\n".join(items))
    return blocks


def _said(problem: Problem) -> str:
    line = f"{problem.line}: " if problem.line else ""
    return f"{line}{'rejected: ' if problem.rejects else ''}{problem.reason}; {problem.remedy}"


def _file(path: str) -> str:
    return f'<bdi class="file" dir="ltr">{inert(shown_plainly(path))}</bdi>'
