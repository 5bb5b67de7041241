"""What the doors share: which files of the docs folder give way to what the house makes."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel

from hashiya.options import Options
from hashiya.pages.page import Later
from hashiya.problems import Problem
from made_files import made_file

log = get_plugin_logger("hashiya")


def remove_strangers(files: Files, options: Options, *, shown_as: str) -> list[Problem]:
    """What lies among profiles and articles and is neither: MkDocs would copy it into the site as it is."""
    from hashiya.publication.own_folders import stranger  # noqa: PLC0415  # a build that has nothing to do needs none

    found = [(file, stranger(file.src_uri, options, shown_as=shown_as)) for file in files]
    for file, problem in found:
        if problem:
            files.remove(file)
    return [problem for _, problem in found if problem]


def remove_seeds(files: Files, config: MkDocsConfig, options: Options) -> None:
    """Seeds that lie within the docs folder are read by us alone: what is private in them is published nowhere."""
    docs, root = Path(config.docs_dir).resolve(), Path(config.config_file_path).resolve().parent
    seeds = (root / options.seeds_dir).resolve()
    if docs in seeds.parents:
        within = f"{seeds.relative_to(docs).as_posix()}/"
        for file in [file for file in files if file.src_uri.startswith(within)]:
            files.remove(file)


def remove_profiles(files: Files, options: Options) -> None:
    """A profile is read by us alone: keys in it that the theme reads could end the build."""
    from hashiya.actors.reading import PAGE_SUFFIXES  # noqa: PLC0415  # as above

    for file in list(files):
        within = file.src_uri.removeprefix(f"{options.actors_dir}/")
        if within not in {file.src_uri, "index.md"} and within.lower().endswith(PAGE_SUFFIXES):
            files.remove(file)


def add(files: Files, page: Later, config: MkDocsConfig, inclusion: InclusionLevel) -> None:
    """A page or file of ours, in the place of one of the same name."""
    if (taken := files.src_uris.get(page.uri)) is not None:
        log.warning("docs/%s: a file of this name is generated; the generated one is published; rename yours", page.uri)
        files.remove(taken)
    files.append(made_file(page, config, inclusion))
