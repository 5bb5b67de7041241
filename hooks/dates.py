"""The door to the dates of pages: the sitemap says when a page's content changed, not when the site was built."""

from __future__ import annotations

import os

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from hashiya.publication.dates import newest_day
from made_dates import dates_of

NEVER = "1970-01-01"
"""Where nothing has a date: MkDocs wants one for its archives; the sitemap leaves it out."""


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Pages without a date of their own, the home page among them, have that of the newest article.

    `SOURCE_DATE_EPOCH`, where it is set, is the date of these (https://reproducible-builds.org/specs/).
    """
    days = dates_of(config)
    newest = newest_day([one.article for one in config.extra["hashiya"].edition.digest.articles]) or NEVER
    for file in files.documentation_pages():
        if file.page is not None:
            other = file.page.update_date if "SOURCE_DATE_EPOCH" in os.environ else newest
            file.page.update_date = days.get(file.src_uri, other)
    env.globals["never"] = NEVER
