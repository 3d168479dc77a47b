"""EDTF days as the number lists that bibliographies use."""

from __future__ import annotations

import re

_EDTF_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)")


def date_parts(edtf: str) -> tuple[list[list[int]], bool]:
    """([[year, month, day], ...], uncertain) of an EDTF day, month, year or interval; an empty list where it says unknown.

    Parts that the date leaves open are missing from the end of each list. `uncertain` is true for `?`, `~` and `%`.
    """
    parts: list[list[int]] = []
    uncertain = False
    for day in edtf.split("/"):
        match = _EDTF_DAY.fullmatch(day)
        if match is None:
            return [], False
        parts.append([int(number) for number in match.groups()[:3] if number])
        uncertain = uncertain or bool(match[4])
    return (parts, uncertain) if len(parts) <= 2 else ([], False)
