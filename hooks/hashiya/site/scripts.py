"""Modules joined into one script: a worker of Material's cannot load modules, and a page from a file cannot either.

The modules stay as they are written, each in a scope of its own; what they may contain is small on purpose: named
imports from `./x.js` at the head, and `export` before a function, a class or a constant.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_IMPORT: Final = re.compile(r'^import \{([^}]*)\} from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export ((?:async )?function |const |class )(\w+)", re.MULTILINE)
_COMMENT: Final = re.compile(r"^[ \t]*/\*[\s\S]*?\*/[ \t]*\n|/\*\*?(?! global)[^*\n]*\*/ ?", re.MULTILINE)


def joined(folder: Path, entry: str, **constants: str) -> str:
    """The module `entry` of `folder` and all that it imports as one script; `constants` are JavaScript."""
    modules = modules_of(folder, entry)
    lines = [f"const {name} = {value};" for name, value in constants.items()]
    lines += [_scope(name, (folder / f"{name}.js").read_text(encoding="utf-8")) for name in modules]
    return "(() => {\n" + "\n".join(lines) + "\n})();\n"


def modules_of(folder: Path, entry: str) -> list[str]:
    """The modules that `entry` needs, itself last; each behind what it imports."""
    return _modules(folder, entry, [])


def _modules(folder: Path, name: str, known: list[str]) -> list[str]:
    source = (folder / f"{name}.js").read_text(encoding="utf-8")
    for found in _IMPORT.finditer(source):
        if found[2] not in known:
            _modules(folder, found[2], known)
    if name not in known:
        known.append(name)
    return known


def _scope(name: str, source: str) -> str:
    exported = ", ".join(found[2] for found in _EXPORT.finditer(source))
    body = _IMPORT.sub(lambda found: f"const {{{found[1]}}} = ${found[2]};\n", _COMMENT.sub("", source))
    body = _EXPORT.sub(r"\1\2", body)
    return f"const ${name} = (() => {{\n{body.strip()}\nreturn {{ {exported} }};\n}})();"
