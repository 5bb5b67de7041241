"""What mkdocs.yml says of the site as a whole: as templates print it, and as it reads."""

from __future__ import annotations

import html

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from hashiya.border.visible import visible
from hashiya.masthead import Masthead
from hashiya.options import check_addresses


def check_names(config: MkDocsConfig) -> None:
    """Make them harmless: templates print them as they are; those that escape them know that it was done.

    Raises `OptionError` for an address that cannot be one.
    """
    check_addresses(config.site_url, folders=config.use_directory_urls)
    config.site_name = Markup.escape(visible(config.site_name))
    for key in ("site_description", "site_author"):
        if config[key]:
            config[key] = Markup.escape(visible(config[key]))


def masthead_of(config: MkDocsConfig) -> Masthead:
    """The same as text."""
    url = config.site_url or ""
    name, description = (html.unescape(str(said or "")) for said in (config.site_name, config.site_description))
    return Masthead(name, description, url and url.rstrip("/") + "/")
