"""A small project of two years for the tests of volumes, and what a folder holds."""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).parent.parent
ADDRESS = "https://archive.example/news/"
"""Where the archive of the tests stands: in a folder of its host."""

PROFILES = {
    "france": "---\nname: فرنسا\nkind: state\ndescription: دولة في أوروبا الغربية\n---\nدولة.\n",
    "iran": "---\nname: إيران\nkind: state\ndescription: دولة في غرب آسيا\n---\nدولة.\n",
    "nobody": "---\nname: منظمة المثال الدولية\nkind: organization\ndescription: لا يذكرها أحد\n---\nمنظمة.\n",
}
SEEDS = {
    "2015/talks": ("2015-07-14", "محادثات في فيينا", "بحثت إيران مع فرنسا برنامج المحادثات المقبلة في العاصمة."),
    "2015/treaty": ("2015-12-12", "اتفاق على المناخ", "أعلنت فرنسا أن الوفود وافقت على نص الاتفاق بعد ليلة طويلة."),
    "2021/ship": ("2021-03-29", "تعويم السفينة", "قالت فرنسا إن الملاحة عادت إلى القناة بعد ستة أيام من التوقف."),
}


def small_project(folder: Path) -> Path:
    """The project in `folder`: three articles of two years, three actors, a page that an editor wrote."""
    (folder / "docs" / "actors").mkdir(parents=True)
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    configuration = configuration.replace("https://hashiya.example/", ADDRESS)
    options = "hashiya: {cards: false, epub: false, gazetteer: false}"
    (folder / "mkdocs.yml").write_text(configuration.replace("hashiya: {}", options), encoding="utf-8")
    (folder / "docs" / "about.md").write_text("# حول\n\nصفحة كتبها محرّر.\n", encoding="utf-8")
    for slug, profile in PROFILES.items():
        (folder / "docs" / "actors" / f"{slug}.md").write_text(profile, encoding="utf-8")
    for name, (date, title, text) in SEEDS.items():
        add_seed(folder, name, f"---\ntitle: {title}\ndate: {date}\npublisher: وكالة المثال\n---\n{text}\n")
    return folder


def add_seed(project: Path, name: str, text: str) -> None:
    """One more article."""
    path = project / "seeds" / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def contents(folder: Path) -> dict[str, str]:
    """Every file with the sum of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
