"""Text that attacks: payloads, and a project that holds each of them wherever anybody may write."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
EVIL = "https://evil.example/"
PAYLOADS = {
    "a script": "<script>alert(1)</script>",
    "a script from elsewhere": f"<script src={EVIL}></script>",
    "the end of a script, and a script": "</script><script>alert(1)</script>",
    "the end of a title, and a script": "</title><script>alert(1)</script>",
    "the end of an attribute, and a script": '"><script>alert(1)</script>',
    "the end of an attribute, and a handler": "' onmouseover='alert(1)' x='",
    "an image that fails": "<img src=x onerror=alert(1)>",
    "a drawing that loads": "<svg onload=alert(1)>",
    "a details that opens": "<details open ontoggle=alert(1)>قمة</details>",
    "a frame": f'<iframe src="{EVIL}"></iframe>',
    "a style": f"<style>@import '{EVIL}'</style>",
    "a page that leads on": f'<meta http-equiv="refresh" content="0;url={EVIL}">',
    "a base of all links": f'<base href="{EVIL}">',
    "a form": f'<form action="{EVIL}"><button>قمة</button></form>',
    "a link that is a script": "[قمة](javascript:alert(1))",
    "a link that is a script, in HTML": '<a href="javascript:alert(1)">قمة</a>',
    "an address that is a script": "<javascript:alert(1)>",
    "an image from elsewhere": f"![قمة]({EVIL}x.png)",
    "a reference": f"[قمة]: {EVIL} 'x' [قمة]",
    "attributes of a paragraph": "قمة {: onclick=alert(1) #x .y }",
    "attributes of a heading": "## قمة {: onclick=alert(1) }",
    "Markdown in HTML": '<div markdown="1" onclick="alert(1)">**قمة**</div>',
    "a file of the project": '--8<-- "mkdocs.yml"',
    "a template": "{{ config.site_url }} {% include 'main.html' %}",
    "marked data": "<![CDATA[<script>alert(1)</script>]]>",
    "a declaration that stays open": "<![ قمة <!DOCTYPE",
    "a comment": "<!-- قمة --><script>alert(1)</script><!--",
    "a comment that stays open": "<!-- قمة",
    "an instruction": "<?php echo 1 ?>",
    "character references": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "references without their end": "&ltscript&gtalert(1)&lt/script&gt",
    "escapes": "\\<script>alert(1)\\</script>",
    "code": "``<script>alert(1)</script>`` `قمة`",
    "a table": "| قمة | <b onclick=alert(1)>x</b> |",
    "marks of emphasis": "2*3*4 _قمة_ **قمة** ~~قمة~~ ==قمة== ^^قمة^^",
    "Markdown's own marks": "klzzwxh:0 wzxhzdk:0 STX",
    "a literal of a script": "${alert(1)} {{constructor.constructor('alert(1)')()}}",
    "broken tags": "<<script>alert(1)//<</script <b/onclick=alert(1)",
    "an address that is a page": "[قمة](data:text/html,<script>alert(1)</script>)",
    "a formula of a spreadsheet": "=HYPERLINK(A1)",
    "the end of marked data, and a script": "]]><script>alert(1)</script>",
    "the end of a style, and a script": "</style><script>alert(1)</script>",
    "a letter without end": "A" * 180,
}
"""What somebody may write, by what a browser or a program would take it for."""

PLACES = {what: f"p{number}" for number, what in enumerate(PAYLOADS)}
"""The name of the file in which a payload stands."""


DAYS = {"the-first-day": "0001-01-01", "the-last-day": "9999-12-31"}
"""Days beside which the calendar has no other."""

SLUGS = ("index.html", "feed.xml", "article.txt", "data", "__proto__", "constructor", "..%2f..%2fx", "a\nb", "-rf")
"""Names that mean something to a server, a script, a system."""

TRAP = """---
name: جهة الفخ {number}
kind: organization
description: منظمة
roles: [{{title: رئيس, of: p0, from: 0001-01-01, until: 9999-12-31}}, {{title: رئيس, of: p0, from: 9999-12-31}}]
---
"""


def sentence(payload: str) -> str:
    """A paragraph around a payload."""
    return f"قالت قمة باريس إن {payload} جزء من النص الذي نقلته وكالات الأنباء عن المشاركين فيها اليوم."


def write(project: Path, place: str, payload: str) -> None:
    """The payload as title, text, and in each key of a sidecar and of a profile."""
    seeds, actors = project / "seeds", project / "docs" / "actors"
    text = f"قمة باريس {payload} تبدأ\n\n{sentence(payload)}\n\n{payload}\n\n{sentence(f'جهة {place}')}\n"
    (seeds / f"{place}.txt").write_text(text, encoding="utf-8")
    word = {
        **dict.fromkeys(("standfirst", "publisher", "author", "place", "url", "correction"), payload),
        "date": "2024-05-01",
        "tags": [payload],
        "sources": [payload, EVIL + payload],
    }
    (seeds / f"{place}.yml").write_text(yaml.safe_dump(word, allow_unicode=True), encoding="utf-8")
    profile = {
        "name": f"جهة {place}",
        "kind": "organization",
        **dict.fromkeys(("description", "latin", "wikidata"), payload),
        "aliases": [f"كيان {payload}"],
        "roles": [{"title": f"رئيس {payload}", "of": "p0", "from": "2020-01-01"}],
        "relations": [{"type": payload, "of": "p0"}],
        "sources": [payload],
    }
    header = yaml.safe_dump(profile, allow_unicode=True, sort_keys=False)
    (actors / f"{place}.md").write_text(f"---\n{header}---\n{payload}\n\nنص {payload}\n", encoding="utf-8")


def hostile_project(project: Path) -> Path:
    """A project in `project` that is made of nothing but payloads."""
    actors = project / "docs" / "actors"
    for folder in ("seeds", "docs/actors"):
        (project / folder).mkdir(parents=True)
    (project / "hooks").symlink_to(ROOT / "hooks")
    shutil.copy(ROOT / "docs" / "about.md", project / "docs")
    config = (
        (ROOT / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("hashiya: {}", "hashiya: {gazetteer: false, desk: true}")
    )
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    for what, payload in PAYLOADS.items():
        write(project, PLACES[what], payload)
    for what, day in DAYS.items():
        (project / "seeds" / f"{what}.txt").write_text(f"قمة باريس {day} تبدأ\n\n{sentence(day)}\n", encoding="utf-8")
        (project / "seeds" / f"{what}.yml").write_text(f"date: {day}\nannotations: []\n", encoding="utf-8")
    for number, slug in enumerate(SLUGS):
        text = TRAP.format(number=number)
        (actors / f"{slug}.md").write_text(text, encoding="utf-8")
        (project / "seeds" / f"{slug}.txt").write_text(f"قمة\n\nقالت جهة الفخ {number} نعم.\n", encoding="utf-8")
    (actors / "round").symlink_to(".")
    (actors / "up").symlink_to("..")  # a walk that follows both has no end
    (actors / "itself.md").symlink_to("itself.md")
    name = "قمة <img src=x onerror=alert(1)>&quot;{{x}}.txt"
    (project / "seeds" / name).write_text("قمة\n\nنص.\n", encoding="utf-8")
    return project
