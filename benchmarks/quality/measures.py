"""Every figure of one briefing against one annotated story. What a figure counts stands beside the function that makes it."""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict

from benchmarks.quality.actors import Figures, f1, measure_actors, name_forms, ratio
from benchmarks.quality.briefing import Briefing, Item, Row, Spoken
from benchmarks.quality.matching import most_pairs
from benchmarks.quality.story import BOILERPLATE, CONTENT, Story, Wanted, interval, main_subjects, supported
from benchmarks.quality.text import Folded, name_key, overlap, words_of

#: In the order of the table. A figure ending in "-" is better when lower.
FIGURES = (
    "points P 1:1",
    "points R vital",
    "corroboration",
    "actors F1",
    "actors B3",
    "issues F1 1:1",
    "quotes attr F1",
    "timeline F1 1:1",
    "timeline date",
    "disagree R",
    "disagree P",
    "boilerplate F1",
    "content F1",
    "off-topic R",
    "off-topic P",
    "copies R",
    "copies P",
    "verbatim",
    "in boilerplate -",
    "in off-topic -",
)


def measure(story: Story, briefing: Briefing) -> Figures:
    """Every figure of FIGURES; None where the section was not attempted or nothing could be counted."""
    figures: Figures = dict.fromkeys(FIGURES)
    if briefing.points is not None:
        figures |= measure_points(story, briefing.points, briefing.rows or ())
    if briefing.actors is not None:
        figures |= measure_actors(story, briefing.actors)
    if briefing.issues is not None:
        edges = [supported(story, x, story.wanted("open_issues", "spans")) for x in briefing.issues]
        figures["issues F1 1:1"] = one_to_one_f1(edges, len(story.gold["open_issues"]))
    if briefing.quotes is not None:
        figures["quotes attr F1"] = measure_quotes(story, briefing.quotes)
    if briefing.timeline is not None:
        figures |= measure_timeline(story, briefing.timeline)
    if briefing.disagreements is not None:
        figures |= measure_disagreements(story, briefing.disagreements)
    if briefing.kept:
        figures |= measure_cleaning(story, briefing.kept)
    if briefing.rows is not None:
        figures |= measure_documents(story, briefing.rows)
    return figures | measure_citations(story, briefing)


def one_to_one_f1(edges: list[set[str]], wanted: int) -> float | None:
    """F1 when each item counts for one annotated item at most, and the reverse."""
    pairs = len(most_pairs(edges))
    return f1(ratio(pairs, len(edges)), ratio(pairs, wanted))


def measure_points(story: Story, points: tuple[Item, ...], rows: tuple[Row, ...]) -> Figures:
    """Points that state an annotated fact, each its own; vital facts covered; and how often the count of independent sources is right.

    The count is the one the point claims, else the articles it cites, a copy and its original once.
    """
    wanted = story.wanted("nuggets", "support")
    edges = [supported(story, p, wanted) for p in points]
    vital = {n["id"] for n in story.gold["nuggets"] if n["weight"] == "vital"}
    covered = {g for e in edges for g in e}
    true_count = {n["id"]: n["independent_sources"] for n in story.gold["nuggets"]}
    copied = {story.named(r.file): story.named(r.copy_of) for r in rows if r.copy_of}
    claimed: dict[str, int] = {}
    cited: defaultdict[str, set[str]] = defaultdict(set)
    for p in points:
        for subject, sources in main_subjects(story, p, wanted).items():
            cited[subject] |= {copied.get(s) or s for s in sources if story.documents[s]["relevant"]}
            if p.sources is not None:
                claimed[subject] = max(claimed.get(subject, 0), p.sources)
    counted = [g for g in cited if true_count[g]]
    return {
        "points P 1:1": ratio(len(most_pairs(edges)), len(points)),
        "points R vital": ratio(len(covered & vital), len(vital)),
        "corroboration": ratio(sum(claimed.get(g, len(cited[g])) == true_count[g] for g in counted), len(counted)),
    }


def measure_timeline(story: Story, events: tuple[Item, ...]) -> Figures:
    """Events with the right date, one to one; and the share of events found whose date is right."""
    wanted = story.wanted("events", "spans")
    right_dates = {e["id"]: e["accept_dates"] for e in story.gold["events"]}
    near = [supported(story, e, wanted) for e in events]
    edges = [{g for g in found if date_fits(e.date, right_dates[g])} for e, found in zip(events, near, strict=True)]
    return {
        "timeline F1 1:1": one_to_one_f1(edges, len(right_dates)),
        "timeline date": ratio(sum(map(bool, edges)), sum(map(bool, near))),
    }


def date_fits(said: str | None, right: list[str | None]) -> bool:
    """The same day, or one is the month or year of the other; no date is right only where none is known."""
    if said is None:
        return None in right
    return any(r is not None and (r.startswith(said) or said.startswith(r)) for r in right)


def measure_disagreements(story: Story, items: tuple[Item, ...]) -> Figures:
    """A disagreement is found when two of its annotated sides are cited."""
    side_of = {s["id"]: d["id"] for d in story.gold["discrepancies"] for s in d["sides"]}
    wanted = [Wanted(s["id"], x["doc"], interval(x)) for d in story.gold["discrepancies"] for s in d["sides"] for x in s["spans"]]
    edges = []
    for item in items:
        sides = Counter(side_of[s] for s in supported(story, item, wanted, pinpoint=False))
        edges.append({d for d, n in sides.items() if n > 1})
    found = {d for e in edges for d in e}
    return {
        "disagree R": ratio(len(found), len(story.gold["discrepancies"])),
        "disagree P": ratio(sum(map(bool, edges)), len(items)),
    }


def measure_quotes(story: Story, spoken: tuple[Spoken, ...]) -> float | None:
    """F1 over the places of direct quotations, with the right speaker.

    A place is found when it shares half of the union. What overlaps an annotated quotation otherwise, or has four words or fewer, is
    neither right nor wrong.
    """
    gold = story.gold["quotes"]
    places = [(q, o["doc"], interval(o), {q["speaker"], o.get("speaker_in_doc", q["speaker"])}) for q in gold for o in q["occurrences"]]
    taken: set[int] = set()
    right = counted = 0
    for s in spoken:
        at = story.place(s.cite)
        best, fit, inside = -1, 0.0, False
        for k, (_, source, place, _) in enumerate(places):
            if source != at.source:
                continue
            for mine in at.places:
                shared = overlap(mine, place)
                inside = inside or shared > 0
                union = max(mine[1], place[1]) - min(mine[0], place[0])
                if k not in taken and shared / union > fit:
                    best, fit = k, shared / union
        if fit >= 0.5:
            taken.add(best)
            if places[best][0]["kind"] == "direct":
                counted += 1
                right += is_speaker(story, s.speaker, places[best][3])
        elif not inside and len(words_of(s.cite.quote)) > 4:
            counted += 1
    return f1(ratio(right, counted), ratio(right, sum(q["kind"] == "direct" for q, *_ in places)))


def is_speaker(story: Story, said: str | None, right: set[str | None]) -> bool:
    """Whether a name is one of the right actors'; a bare surname only where one actor has it."""
    people = story.gold["actors"]
    key = name_key(said or "")
    if None in right and not any(key in name_forms(a) for a in people):
        return True
    surnames = Counter(name_key(a["name"]).split()[-1] for a in people if a["type"] == "person")
    for actor in people:
        if actor["id"] not in right or not key:
            continue
        person = actor["type"] == "person"
        forms = name_forms(actor) | {name_key(actor["id"].replace("-", " "))}
        surname = name_key(actor["name"]).split()[-1]
        if key in {f for f in forms if " " in f or not person or surnames[f] <= 1}:
            return True
        if any(" " in f and re.search(rf"\b{re.escape(f)}\b", key) for f in forms):
            return True
        if person and surnames[surname] == 1 and key.split()[-1] == surname:
            return True
    return False


def measure_cleaning(story: Story, kept: dict[str, str]) -> Figures:
    """F1 over characters outside white space: of the page's text thrown out, of the article's own text kept.

    Bylines and front matter do not count, articles that do not belong are not asked for, and one word counts 100 characters at most.
    """
    texts = {story.named(file): text for file, text in kept.items()}
    n: Counter[tuple[bool, int]] = Counter()
    for name, document in story.documents.items():
        if name not in texts and not document["relevant"]:
            continue
        tokens = [(m.start(), m.end()) for m in re.finditer(r"\S+", story.text[name])]
        mine = [_bare(t) for t in texts.get(name, story.text[name]).split()]
        theirs = [_bare(story.text[name][s:e]) for s, e in tokens]
        stays = bytearray(len(tokens))
        for block in difflib.SequenceMatcher(None, theirs, mine, autojunk=False).get_matching_blocks():
            stays[block.a : block.a + block.size] = b"\1" * block.size
        for (s, e), stay in zip(tokens, stays, strict=True):
            label = Counter(story.label[name][s:e]).most_common(1)[0][0]
            n[bool(stay), label] += min(e - s, 100)
    thrown, lost = n[False, BOILERPLATE], n[False, CONTENT]
    left, good = n[True, BOILERPLATE], n[True, CONTENT]
    return {
        "boilerplate F1": f1(ratio(thrown, thrown + lost) or 0.0, ratio(thrown, thrown + left)),
        "content F1": f1(ratio(good, good + left), ratio(good, good + lost)),
    }


def _bare(token: str) -> str:
    """A word without the signs that Markdown or punctuation put round it."""
    return Folded(token).text.strip("#>*_`|-\"'.,:;()[]") or token[:20]


def measure_documents(story: Story, rows: tuple[Row, ...]) -> Figures:
    """Articles left out that do not belong, and copies paired with their originals."""
    off = {name for name, d in story.documents.items() if not d["relevant"]}
    dropped = {story.named(r.file) for r in rows if not r.used}
    pairs = {frozenset((name, d["copy_of"])) for name, d in story.documents.items() if d["copy_of"]}
    mine = {frozenset((story.named(r.file), story.named(r.copy_of))) for r in rows if r.copy_of}
    return {
        "off-topic R": ratio(len(off & dropped), len(off)),
        "off-topic P": ratio(len(off & dropped), len(dropped)),
        "copies R": ratio(len(pairs & mine), len(pairs)),
        "copies P": ratio(len(pairs & mine), len(mine)),
    }


def measure_citations(story: Story, briefing: Briefing) -> Figures:
    """Citations whose words stand in the article letter by letter; those into the page's text; those into articles that do not belong."""
    every = [story.place(c) for item in briefing.statements() for c in item.cites]
    page = [
        bool(c.source and c.places) and all(story.label[c.source or ""][s:e].count(BOILERPLATE) * 2 > e - s for s, e in c.places)
        for c in every
    ]
    off = [bool(c.source) and not story.documents[c.source or ""]["relevant"] for c in every]
    return {
        "verbatim": ratio(sum(c.verbatim for c in every), len(every)),
        "in boilerplate -": ratio(sum(page), len(every)),
        "in off-topic -": ratio(sum(off), len(every)),
    }
