"""An office in words: title and body joined as Arabic joins them."""

from __future__ import annotations

from ..actors.actor import Actor, Office
from ..arabic.folding import fold_name


def say_office(office: Office, of: Actor) -> str:
    """`رئيس أوكرانيا`, `وزير خارجية السعودية`, `الأمين العام للأمم المتحدة`; acting and disputed are said."""
    said = _join(office.title, of.name)
    if office.acting:
        said += " (بالوكالة)"  # acting
    if office.disputed:
        said += " (منصب متنازع عليه)"  # disputed
    return said


def _join(title: str, body: str) -> str:
    words = title.split()
    if any(fold_name(form) in fold_name(title) for form in (body, _to(body))):
        return title
    if len(words) > 3:
        return f"{title}، {body}"
    if _definite(words[0]):
        return f"{title} {_to(body)}"
    if len(words) == 1:
        return f"{title} {body}"
    if len(words) == 2 and _definite(words[1]):
        return f"{words[0]} {words[1][2:]} {body}"
    return f"{title} في {body}" if _definite(words[-1].removeprefix("و")) else f"{title} {body}"


def _definite(word: str) -> bool:
    return word.startswith("ال") and len(word) > 3


def _to(body: str) -> str:
    return "لل" + body[2:] if body.startswith("ال") else "ل" + body
