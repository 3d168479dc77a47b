"""Merging by example: what becomes of each kind of change, and the exact words of every message."""
from __future__ import annotations

from typing import Any

import pytest

from generator.model import Actor, BriefingInfo, Citation, Event, KeyPoint, Role, Side, Summary
from generator.yamltext import (
    Conflict,
    dump_conflicts,
    dump_info,
    dump_section,
    load_conflicts,
    load_section,
    merge_info,
    merge_section,
    standing_conflicts,
    word_conflicts,
)
from generator.yamltext.merge import Merged

PATH = "docs/data/x/key_points.yml"


def cite(quote: str, source: str = "s", **rest: str) -> Citation:
    return Citation(source, quote, **rest)


def point(name: str, text: str = "Text.", **rest: Any) -> KeyPoint:
    return KeyPoint(name, text, **rest)


def body(text: str) -> str:
    return text.partition("\n\n")[2]


def merge(edited: str, base: tuple[Any, ...], generated: tuple[Any, ...], *accept: str, deleted: str = "") -> Merged:
    return merge_section(
        "key_points", dump_section("key_points", base), edited, generated, PATH, frozenset(accept), frozenset(deleted.split())
    )


EDITED = """\
# Reviewed by Ana

- id: kp-a   # the lead
  text: "First."
  # why this one?
  actors: [ us,  ukraine ]
  cites:
    - {source: s, quote: one}   # strongest
    - source: t
      quote: >-
        two
- id: kp-b
  text: 'Second.'

# --- the rest
- {id: kp-c, text: Third., cites: [{source: s, quote: three}]}
"""
BASE = (
    point("kp-a", "First.", actors=("us", "ukraine"), cites=(cite("one"), cite("two", "t"))),
    point("kp-b", "Second."),
    point("kp-c", "Third.", cites=(cite("three"),)),
)


def test_only_what_changed_is_touched() -> None:
    generated = (
        point("kp-a", "First, again: yes.", actors=("us", "russia", "ukraine"), cites=(cite("one"), cite("new"), cite("two", "t"))),
        point("kp-new", "New."),
        point("kp-b", "Second.", certainty="conditional"),
        point("kp-c", "Third?", cites=(cite("three", stance="disputes"), cite("four"))),
    )
    merged = merge(EDITED, BASE, generated)
    assert merged.text == (
        EDITED.replace('"First."', "'First, again: yes.'")
        .replace("[ us,  ukraine ]", "[ us, russia,  ukraine ]")
        .replace("# strongest\n", "# strongest\n    - source: s\n      quote: new\n")
        .replace("        two\n", "        two\n- id: kp-new\n  text: New.\n")
        .replace("'Second.'\n", "'Second.'\n  certainty: conditional\n")
        .replace("Third.", "'Third?'")
        .replace("{source: s, quote: three}", "{source: s, quote: three, stance: disputes}, {source: s, quote: four}")
    )
    assert merged.conflicts == () and merged.kept == () and merged.added == ("kp-new",)
    assert merged.taken == (
        "key_points/kp-a.text", "key_points/kp-a.actors", "key_points/kp-a.cites", "key_points/kp-b.certainty",
        "key_points/kp-c.text", "key_points/kp-c.cites.stance", "key_points/kp-c.cites",
    )


def test_a_conflict_keeps_the_editors_value_and_says_so() -> None:
    base = (Event(id="announced", date="2025-12-01", text="Announced."),)
    generated = (Event(id="announced", date="2023-10-04", text="Announced."),)
    edited = dump_section("timeline", base).replace("'2025-12-01'", "2025-12-15")
    merged = merge_section("timeline", dump_section("timeline", base), edited, generated, "docs/data/x/timeline.yml")
    assert merged.text == edited
    (finding,) = merged.conflicts
    assert (finding.path, finding.line, finding.column) == ("docs/data/x/timeline.yml", 6, 9)
    assert (finding.severity, finding.rule) == ("warning", "merge-conflict")
    assert finding.message == '"date" of event "announced" changed on both sides; yours was kept'
    assert [(other.path, other.message) for other in finding.related] == [
        ("", "yours 2025-12-15, generated 2023-10-04, last generated 2025-12-01")
    ]
    assert finding.fix == (
        "write the value you want, then run `briefing generate --keep timeline/announced.date`; "
        "to take the generated one, `briefing generate --accept timeline/announced.date`"
    )
    for accept in ("timeline/announced.date", "timeline/announced"):
        taken = merge_section("timeline", merged.base_text, merged.text, generated, "t.yml", frozenset({accept}))
        assert taken.text == edited.replace("2025-12-15", "'2023-10-04'")
        assert taken.accepted == {accept} and taken.conflicts == ()
    other = merge_section("timeline", merged.base_text, merged.text, generated, "t.yml", frozenset({"timeline/announced.text"}))
    assert other.text == edited and other.accepted == frozenset()


def test_a_conflict_stands_until_it_is_settled() -> None:
    base, generated = (point("kp-a", "Old."),), (point("kp-a", "New.", cites=(cite("one"),)),)
    edited = dump_section("key_points", [point("kp-a", "Mine.")])
    path = "docs/data/x/key_points.yml"

    def again(text: str, previous: Merged, new: tuple[Any, ...] = generated, **rest: Any) -> Merged:
        stored, faults = load_conflicts(dump_conflicts(previous.standing), "c.yml")
        assert faults == () and stored == previous.standing
        return merge_section("key_points", previous.base_text, text, new, path, standing=stored, **rest)

    place_of = {"kp-a": "seeds/x/a.txt:4:2"}.__getitem__
    first = merge_section("key_points", dump_section("key_points", base), edited, generated, path, place_of=place_of)
    (finding,) = first.conflicts
    assert finding.related[0].message == "yours Mine., generated New. from seeds/x/a.txt:4:2, last generated Old."
    second = again(first.text, first, place_of=place_of)
    assert second.text == first.text and second.conflicts == first.conflicts and second.standing == first.standing
    assert word_conflicts("key_points", second.text, path, second.standing) == second.conflicts
    # The value generated before is an edit like any other: it is not taken for an untouched field.
    back = again(second.text.replace("Mine.", "Old."), second)
    assert "text: Old." in back.text and [conflict.name for conflict in back.standing] == ["key_points/kp-a.text"]
    # Three ways to settle it, and one in which the sources do.
    assert again(second.text.replace("Mine.", "New."), second).standing == ()
    kept = again(second.text, second, keep=frozenset({"key_points/kp-a.text"}))
    assert (kept.text, kept.conflicts, kept.accepted) == (second.text, (), {"key_points/kp-a.text"})
    assert again(kept.text, kept).conflicts == ()
    taken = again(second.text, second, accept=frozenset({"key_points/kp-a"}))
    assert "text: New." in taken.text and taken.standing == ()
    returned = again(second.text, second, (point("kp-a", "Old.", cites=(cite("one"),)),))
    assert returned.text == second.text and returned.standing == ()
    # What settles nothing: a file that cannot be read as a record for a while.
    damaged = second.text.replace("text: Mine.", "text: [Mine.]")
    broken = again(damaged, second)
    assert broken.text == damaged and [conflict.name for conflict in broken.standing] == ["key_points/kp-a.text"]
    assert standing_conflicts("key_points", damaged, broken.standing) == broken.standing
    assert standing_conflicts("key_points", "[]\n", second.standing) == ()


def test_conflicts_of_every_shape_are_remembered_as_they_are() -> None:
    found = (
        Conflict("briefing", "", "title", "New: yes", "Old"),
        Conflict("briefing", "", "standfirst.text", "", "Old"),
        Conflict("actors", "a", "role", None, Role("Chair", (cite("one"),))),
        Conflict("actors", "b", "role.text", "Chair", citation=None, place="seeds/x/a b.txt:1:2"),
        Conflict("actors", "c", "kind", "person"),
        Conflict("key_points", "kp-a", "cites.stance", "disputes", "supports", ("s", 'two: "words"')),
        Conflict("key_points", "kp-a", "cites", (cite("one"), cite("two", "t")), ()),
        Conflict("disagreements", "d", "sides", (Side("112", (cite("one"),)), Side("128", (cite("two"),))), ()),
    )
    assert load_conflicts(dump_conflicts(found), "c.yml") == (found, ())
    assert load_conflicts(dump_conflicts(()), "c.yml") == ((), ())
    text = dump_conflicts(found).replace("actors/c.kind", "actors/c.height").replace("actors/b.role.text", "planets/b.role.text")
    assert load_conflicts(text, "c.yml") == ((*found[:3], *found[5:]), ())
    findings = load_conflicts("- field: [\n", "docs/data/x/.generated/conflicts.yml")[1]
    assert findings[0].fix.startswith("restore this file from Git") and findings[0].rule == "yaml-syntax"


def test_an_approved_record_keeps_its_wording() -> None:
    base, generated = (point("kp-a", "Old.", cites=(cite("one"),)),), (point("kp-a", "New.", cites=(cite("two"),)),)
    edited = dump_section("key_points", [point("kp-a", "Old.", cites=(cite("one"),), status="approved")])
    merged = merge(edited, base, generated)
    (record,) = load_section("key_points", merged.text, PATH).records
    assert (record.text, record.status) == ("Old.", "approved")
    assert record.cites == (cite("one"), cite("two"))
    (finding,) = merged.conflicts
    assert finding.message == '"text" of key point "kp-a" was generated anew after you approved it; yours was kept'
    assert finding.related[0].message == "yours Old., generated New., last generated Old."


def test_a_deleted_record_stays_deleted_through_every_run() -> None:
    first = (point("kp-a"), point("kp-b"))
    edited = dump_section("key_points", first[:1])
    merged = merge(edited, first, first)
    assert merged.text == edited and merged.deleted == {"kp-b"}
    # The generator drops it, and later makes it again.
    dropped = merge_section("key_points", merged.base_text, merged.text, first[:1], PATH, deleted=merged.deleted)
    assert dropped.deleted == {"kp-b"}
    again = merge_section("key_points", dropped.base_text, dropped.text, first, PATH, deleted=dropped.deleted)
    assert again.text == edited and again.deleted == {"kp-b"}
    back = merge_section("key_points", again.base_text, again.text, first, PATH, frozenset({"key_points/kp-b"}), again.deleted)
    assert back.text == dump_section("key_points", first) and back.deleted == frozenset()
    assert back.accepted == {"key_points/kp-b"} and back.added == ("kp-b",)


def test_a_record_kept_for_its_edits_is_remembered_as_generated() -> None:
    """It is not generated for a while, then again, then deleted: no false conflict, and it stays deleted."""
    base, edited = (point("kp-a", "Old."), point("kp-b")), dump_section("key_points", [point("kp-a", "Mine."), point("kp-b")])
    without = merge(edited, base, base[1:])
    assert without.text == edited
    back = merge_section("key_points", without.base_text, without.text, base, PATH)
    assert back.text == edited and back.conflicts == ()
    deleted = dump_section("key_points", base[1:])
    away = merge_section("key_points", without.base_text, deleted, base[1:], PATH)
    assert away.deleted == {"kp-a"}
    assert merge_section("key_points", away.base_text, away.text, base, PATH, deleted=away.deleted).text == deleted


def test_a_withdrawn_record_keeps_its_evidence() -> None:
    base = (point("kp-a", "Old.", cites=(cite("one"),)),)
    edited = dump_section("key_points", [point("kp-a", "Old.", cites=(cite("one"),), status="withdrawn")])
    generated = (point("kp-a", "New.", cites=(cite("two"),)),)
    merged = merge(edited, base, generated)
    (record,) = load_section("key_points", merged.text, PATH).records
    assert (record.text, record.cites, merged.conflicts) == ("New.", (cite("one"),), ())
    again = merge_section("key_points", merged.base_text, merged.text, generated, PATH, gone_items=merged.gone_items)
    assert again.text == merged.text and not again.gone_items, "what was kept out counts as nobody's deletion"


def test_an_item_taken_out_of_a_list_stays_out() -> None:
    full, less = (Actor("a", "A", "person", ("B", "C")),), (Actor("a", "A", "person", ("B",)),)
    edited = dump_section("actors", less)
    first = merge_section("actors", dump_section("actors", full), edited, full, "a.yml")
    assert first.text == edited and first.gone_items == {"a": {"aliases": frozenset({"C"})}}
    for generated in (less, full, (), full):
        base = dump_section("actors", generated)
        again = merge_section("actors", base, edited + "  note: mine\n", generated, "a.yml", gone_items=first.gone_items)
        assert again.text == edited + "  note: mine\n" and again.gone_items == first.gone_items
    asked = merge_section("actors", first.base_text, edited, full, "a.yml", frozenset({"actors/a"}), gone_items=first.gone_items)
    assert asked.text == dump_section("actors", full) and not asked.gone_items
    mine = edited.replace("[B]", "[B, C]")
    assert not merge_section("actors", first.base_text, mine, full, "a.yml", gone_items=first.gone_items).gone_items


def test_a_record_the_editor_writes_again_is_no_longer_deleted() -> None:
    merged = merge(dump_section("key_points", [point("kp-a")]), (), (point("kp-a"),), deleted="kp-a")
    assert merged.deleted == frozenset()


def test_records_no_longer_generated_go_unless_touched() -> None:
    base = tuple(point(f"kp-{name}") for name in "abcde")
    text = dump_section("key_points", base)
    edited = (
        text.replace("kp-b\n", "kp-b # check\n")
        .replace("- id: kp-c\n  text: Text.", "- id: kp-c\n  text: Text.\n  status: approved")
        .replace("- id: kp-d\n  text: Text.", "- id: kp-d\n  text: Mine.")
    )
    merged = merge(edited, base, ())
    assert merged.removed == ("kp-a", "kp-e")
    assert [record.id for record in load_section("key_points", merged.text, PATH).records] == ["kp-b", "kp-c", "kp-d"]
    assert merged.text == edited.replace("- id: kp-a\n  text: Text.\n\n", "").replace("\n- id: kp-e\n  text: Text.\n", "")
    accepted = merge_section("key_points", dump_section("key_points", base), edited, (), PATH, frozenset({"key_points/kp-d"}))
    assert accepted.removed == ("kp-a", "kp-d", "kp-e")


def test_every_record_may_go_and_come() -> None:
    base = (point("kp-a"), point("kp-b"))
    empty = merge(dump_section("key_points", base), base, ())
    assert load_section("key_points", empty.text, PATH).records == () and empty.text.startswith("# yaml-language-server")
    full = merge_section("key_points", empty.base_text, empty.text, base, PATH)
    assert load_section("key_points", full.text, PATH).records == base
    assert merge_section("key_points", None, "[]\n", base, PATH).text == body(dump_section("key_points", base))


def test_the_note_is_the_editors() -> None:
    base, edited = (point("kp-a"),), dump_section("key_points", [point("kp-a", note="ask Ana")])
    merged = merge(edited, base, (point("kp-a", "New."),), "key_points/kp-a")
    assert merged.text == edited.replace("text: Text.", "text: New.")


def test_citations_merge_by_passage() -> None:
    base = (point("kp-a", cites=(cite("one"), cite("two"), cite("three"))),)
    edited = dump_section("key_points", [point("kp-a", cites=(cite("own"), cite("two", stance="context"), cite("one")))])
    generated = (point("kp-a", cites=(cite("two"), cite("three"), cite("four"))),)
    (record,) = load_section("key_points", merge(edited, base, generated).text, PATH).records
    assert record.cites == (cite("own"), cite("two", stance="context"), cite("four"))


def test_windows_line_ends_and_a_missing_last_one_stay() -> None:
    base = (point("kp-a"), point("kp-b"))
    edited = dump_section("key_points", base).replace("\n", "\r\n").removesuffix("\r\n")
    merged = merge(edited, base, (*base, point("kp-c", cites=(cite("one"),))))
    assert merged.text == edited + "\r\n\r\n- id: kp-c\r\n  text: Text.\r\n  cites:\r\n    - source: s\r\n      quote: one"


def test_a_role_merges_inside() -> None:
    base = (Actor("a", "A", "person", role=Role("Chair", (cite("one"),))),)
    edited = dump_section("actors", base).replace("Chair", "Chairwoman")
    generated = (Actor("a", "A", "person", role=Role("Chair", (cite("one"), cite("two")))),)
    merged = merge_section("actors", dump_section("actors", base), edited, generated, "a.yml")
    assert merged.text == edited + "      - source: s\n        quote: two\n"
    gone = merge_section("actors", dump_section("actors", base), dump_section("actors", base), (Actor("a", "A", "person"),), "a.yml")
    assert gone.text == dump_section("actors", [Actor("a", "A", "person")])


@pytest.mark.parametrize(
    "edited", ["- id: kp-a\n  text: He said: no\n", "key_points: none\n", "just words\n", "- &a {id: kp-a}\n", "- id: a\n---\n"]
)
def test_a_file_that_cannot_be_read_is_left_alone(edited: str) -> None:
    merged = merge(edited, (point("kp-a"),), (point("kp-b"),), deleted="kp-z")
    assert merged.refused and merged.text == edited and merged.findings
    assert merged.base_text == dump_section("key_points", [point("kp-a")]) and merged.deleted == {"kp-z"}


def test_a_broken_merge_base_is_named() -> None:
    edited = dump_section("key_points", [point("kp-a")])
    merged = merge_section("key_points", "- id: a\n<<<<<<< ours\n", edited, (point("kp-a", "New."),), PATH)
    assert merged.refused and merged.text == edited
    assert merged.findings[0].path == "docs/data/x/.generated/key_points.yml"
    assert merged.findings[0].fix.startswith("restore this file from Git")


def test_a_record_without_a_readable_id_makes_nothing_count_as_deleted() -> None:
    base = (point("kp-a"), point("kp-b"))
    edited = "- id: kp-a\n  text: Text.\n- di: kp-b\n  text: Text.\n"
    merged = merge(edited, base, (*base, point("kp-c")))
    assert merged.deleted == frozenset() and merged.added == ("kp-c",)
    assert merged.text.startswith(edited[: edited.index("- di")]) and "- di: kp-b\n  text: Text.\n" in merged.text


def test_a_value_of_the_wrong_shape_is_kept() -> None:
    base, generated = (point("kp-a", cites=(cite("one"),)),), (point("kp-a", "New.", cites=(cite("two"),)),)
    edited = "- id: kp-a\n  text: Text.\n  cites: later\n  extra: mine\n"
    merged = merge(edited, base, generated)
    assert merged.text == edited.replace("Text.", "New.")


def test_a_name_written_twice_counts_as_the_last() -> None:
    edited = "- id: kp-a\n  text: One.\n  text: Text.\n"
    merged = merge(edited, (point("kp-a"),), (point("kp-a", "New."),))
    assert merged.text == "- id: kp-a\n  text: One.\n  text: New.\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_untouched_file_takes_the_generated_order(newline: str) -> None:
    base = (point("kp-a"), point("kp-b"), point("kp-c"), point("kp-d"))
    generated = (point("kp-c"), point("kp-e"), point("kp-a", "New."), point("kp-b"))
    edited = dump_section("key_points", base).replace("\n", newline)
    merged = merge(edited, base, generated)
    assert merged.text == dump_section("key_points", generated).replace("\n", newline)
    assert (merged.taken, merged.added, merged.removed) == (("key_points/kp-a.text",), ("kp-e",), ("kp-d",))
    less = dump_section("key_points", base[1:])
    assert merge(less, base, generated).text == dump_section("key_points", (generated[0], generated[1], generated[3]))
    edited = dump_section("key_points", base).replace("kp-d", "kp-d # mine")
    assert [record.id for record in load_section("key_points", merge(edited, base, generated).text, PATH).records] == [
        "kp-a", "kp-b", "kp-c", "kp-e", "kp-d",
    ]


def test_a_blank_file_starts_anew_and_an_empty_list_means_none() -> None:
    base = (point("kp-a"),)
    assert merge(" \n", base, base).text == dump_section("key_points", base)
    assert merge("- id: kp-a\n  text: Text.\n", base, ()).text == "[]\n"
    none = merge("[]\n", base, base)
    assert none.text == "[]\n" and none.deleted == {"kp-a"}


def test_without_a_base_every_difference_is_the_editors() -> None:
    edited = dump_section("key_points", [point("kp-a", "Mine.")])
    merged = merge_section("key_points", None, edited, (point("kp-a", "Theirs.", certainty="conditional"), point("kp-b")), PATH)
    assert load_section("key_points", merged.text, PATH).records == (point("kp-a", "Mine.", certainty="conditional"), point("kp-b"))
    assert merged.conflicts[0].related[0].message == "yours Mine., generated Theirs., last generated nothing"


def test_a_new_file_leaves_out_what_was_deleted() -> None:
    merged = merge_section("key_points", None, None, (point("kp-a"), point("kp-b")), PATH, deleted=frozenset({"kp-a"}))
    assert merged.text == dump_section("key_points", [point("kp-b")])
    assert merged.base_text == dump_section("key_points", [point("kp-a"), point("kp-b")]) and merged.deleted == {"kp-a"}


def test_info_merges_by_field() -> None:
    base = BriefingInfo("Old", Summary("One.", (cite("one"),)))
    edited = dump_info(base).replace("title: Old", "title: Mine  # shorter") + "publish: full\n"
    generated = BriefingInfo("New", Summary("Two.", (cite("one"), cite("two"))))
    merged = merge_info(dump_info(base), edited, generated, "docs/data/x/briefing.yml")
    assert merged.text == edited.replace("One.", "Two.").replace("quote: one\n", "quote: one\n    - source: s\n      quote: two\n")
    (finding,) = merged.conflicts
    assert (finding.line, finding.column) == (5, 8)
    assert finding.message == '"title" of the briefing changed on both sides; yours was kept'
    assert "--accept briefing.title`" in finding.fix
    accepted = merge_info(dump_info(base), edited, generated, "b.yml", frozenset({"briefing.title"}))
    assert accepted.text == merged.text.replace("Mine  # shorter", "New  # shorter") and accepted.accepted == {"briefing.title"}
    assert merge_info(merged.base_text, merged.text, generated, "b.yml").text == merged.text


def test_an_info_file_of_comments_only_is_filled() -> None:
    merged = merge_info(None, "# mine\n", BriefingInfo("T"), "b.yml")
    assert merged.text == "# mine\ntitle: T\n"
    assert merge_info(None, "", BriefingInfo("T"), "b.yml").text == dump_info(BriefingInfo("T"))


def test_a_long_file_merges_like_a_short_one() -> None:
    base = tuple(point(f"kp-{n}", f"Point {n}.", cites=(cite(f"q{n}"),)) for n in range(400))
    generated = tuple(point(f"kp-{n}", f"Point {n}!", cites=(cite(f"q{n}"), cite(f"r{n}"))) for n in range(500))
    merged = merge(dump_section("key_points", base), base, generated)
    assert load_section("key_points", merged.text, PATH).records == generated


def test_what_follows_one_citation_stands_above_what_goes_before_the_next() -> None:
    base = (point("kp-a", cites=(cite("first"), cite("second"))),)
    edited = dump_section("key_points", (point("kp-a", cites=(cite("first"), cite("second"), cite("of the editor"))),))
    new = (point("kp-a", cites=(cite("new, leading"), cite("second"), cite("first"), cite("new, last"))),)
    merged = merge(edited, base, new)
    assert not merged.refused, merged.findings
    (record,) = load_section("key_points", merged.text, PATH).records
    assert [each.quote for each in record.cites] == ["first", "new, last", "new, leading", "second", "of the editor"]
