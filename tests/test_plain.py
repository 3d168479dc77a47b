"""Records as plain data: what goes in comes back, and what never was one is refused."""
from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from generator.model import Actor, Briefing, BriefingInfo, Citation, KeyPoint, Role, Span
from generator.plain import from_plain, to_plain


@dataclass(frozen=True)
class Box:
    name: str
    pairs: Mapping[str, tuple[str, int]]


CITE = Citation(source="one", quote="“Ships” sail", span=Span(3, 9))
BRIEFING = Briefing(
    info=BriefingInfo(title="Ships"),
    key_points=(KeyPoint(id="kp", text="Ships sail.", cites=(CITE, Citation(source="two", quote="gone"))),),
    actors=(Actor(id="a", name="A", kind="person", role=Role(text="captain", cites=(CITE,))), Actor(id="b", name="B", kind="group")),
)


def test_records_come_back_through_json() -> None:
    assert from_plain(Briefing, json.loads(json.dumps(to_plain(BRIEFING)))) == BRIEFING
    box = Box("a", {"x": ("y", 1)})
    assert from_plain(Box, json.loads(json.dumps(to_plain(box)))) == box


@pytest.mark.parametrize("data", [None, [], {}, "text", ["a"], ["a", 7], [["a"], {}, {}]])
def test_other_data_is_refused(data: object) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)):
        from_plain(Box, data)
