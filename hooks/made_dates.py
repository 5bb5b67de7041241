"""What the doors share: on which day the content of each page changed last."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from hashiya.publication.dates import content_dates


def dates_of(config: MkDocsConfig) -> dict[str, str]:
    """By the page's place in the docs folder; worked out once a build."""
    run = config.extra["hashiya"]
    if run.dates is None:
        run.dates = content_dates(run.edition.digest, run.options)
    dates: dict[str, str] = run.dates
    return dates
