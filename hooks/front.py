"""The door of a front: pages about volumes in the place of the pages about articles; see `hashiya/volumes/`."""

from __future__ import annotations

import gzip
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel

from hashiya.volumes.front import FOLDER, Front, face
from hashiya.volumes.front_files import OWN_SITEMAP, SITEMAP, sitemap_index
from made_files import made_file
from made_names import masthead_of
from made_own import remove_profiles, remove_seeds, remove_strangers
from publish import on_config, on_startup

__all__ = ["on_config", "on_files", "on_post_build", "on_startup"]

log = get_plugin_logger("hashiya")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """The pages of the front, and files that programs read."""
    run = config.extra["hashiya"]
    root, docs = Path(config.config_file_path).resolve().parent, Path(config.docs_dir)
    front = run.edition = face(
        root / FOLDER,
        docs / run.options.actors_dir,
        masthead_of(config),
        run.options,
        actors_shown_as=f"{docs.relative_to(root).as_posix()}/{run.options.actors_dir}",
    )
    strangers = remove_strangers(files, run.options, shown_as=docs.relative_to(root).as_posix())
    for problem in (*front.problems, *strangers):
        log.warning("%s", problem)
    remove_profiles(files, run.options)
    remove_seeds(files, config, run.options)
    for page in (*front.pages, *front.files):
        taken = files.get_file_from_path(page.uri)
        if taken is not None:
            files.remove(taken)
        files.append(made_file(page, config, InclusionLevel["INCLUDED" if page.leads_a_folder else "NOT_IN_NAV"]))
    return files


@event_priority(100)
def on_post_build(config: MkDocsConfig) -> None:
    """The front's own sitemap makes room for the list of all."""
    front: Front = config.extra["hashiya"].edition
    site = Path(config.site_dir)
    (site / SITEMAP).rename(site / OWN_SITEMAP)
    (site / f"{SITEMAP}.gz").rename(site / f"{OWN_SITEMAP}.gz")
    index = sitemap_index(front.merged, masthead_of(config))
    (site / SITEMAP).write_text(index, encoding="utf-8", newline="\n")
    (site / f"{SITEMAP}.gz").write_bytes(gzip.compress(index.encode(), mtime=0))
