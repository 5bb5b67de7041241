"""A small digest for tests of what goes out: two articles of one month, one of another, one without a date."""

from __future__ import annotations

from pathlib import Path

from hashiya.compose import compose
from hashiya.masthead import Masthead
from hashiya.options import Options
from hashiya.pages.digest import Digest

OPTIONS = Options(gazetteer=False)
MASTHEAD = Masthead("حاشية", "أخبار مشروحة", "https://example.org/news/")
NOWHERE = Masthead("حاشية", "أخبار مشروحة")

HOSTILE = '</script><script>alert(1)</script><!-- "&" ]]> عنوان'

PROFILES = {
    "un": "name: الأمم المتحدة\nkind: organization\ndescription: منظمة دولية\nlatin: United Nations\nwikidata: Q1065\n",
    "ukraine": "name: أوكرانيا\nkind: state\ndescription: دولة أوروبية\nwikidata: Q212\n",
    "guterres": (
        "name: أنطونيو غوتيريش\nkind: person\ndescription: سياسي برتغالي\nlatin: António Guterres\naliases: [غوتيريش]\n"
        "roles:\n  - {title: الأمين العام, of: un, from: 2017-01-01}\n"
        "  - {title: مستشار, of: ukraine, from: 2010-01-01, until: 2012-01-01}\n"
    ),
    "kyiv": "name: كييف\nkind: place\ndescription: عاصمة أوكرانيا\n",
    "nobody": "name: قيس بن الملوح\nkind: person\ndescription: شاعر لا يرد ذكره في خبر\n",
}

SEEDS = {
    "first": (
        "date: 2026-01-06\npublisher: رويترز\nurl: https://example.com/a?b=1&c=2\n",
        (
            "غوتيريش يزور أوكرانيا\n\n"
            "أعلن الأمين العام للأمم المتحدة أنطونيو غوتيريش أنه سيزور أوكرانيا غداً.\n\n"
            "وقال غوتيريش إنه وصل إلى مدينة كييف، في كييف يبدأ الاجتماع.\n"
        ),
    ),
    "second": (
        "date: 2026-01-08\nupdated: 2026-02-01\ncorrection: صُحّح رقم\n",
        f"{HOSTILE}\n\nقال غوتيريش إن <b>الأمر</b> معقد & صعب، وفق أوكرانيا.\n",
    ),
    "third": (
        "date: 2025-12-31\nrights: excerpt\n",
        "خبر ثالث\n\nقالت أوكرانيا إنها توافق.\n\nفقرة لا تُنشر عن كييف.\n",
    ),
    "بلا-تاريخ": ("publisher: وكالة\n", "خبر بلا تاريخ\n\nقالت أوكرانيا إنها ترفض.\n"),
}


def small_digest(folder: Path) -> Digest:
    """The digest, its files written into `folder`."""
    seeds, actors = folder / "seeds", folder / "actors"
    seeds.mkdir()
    actors.mkdir()
    for name, (told, text) in SEEDS.items():
        (seeds / f"{name}.yml").write_text(told, encoding="utf-8")
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
    for slug, profile in PROFILES.items():
        (actors / f"{slug}.md").write_text(f"---\n{profile}---\n", encoding="utf-8")
    return compose(seeds, actors, OPTIONS, actors_shown_as="actors").digest
