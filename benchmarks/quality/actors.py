"""How well the actors of a briefing are the annotated ones: F1 over actors, B-cubed over mentions.

Actors of little weight (`minor`) are neutral: finding them is no gain and no fault. So are mentions in a byline and by description.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from benchmarks.quality.briefing import Actor
from benchmarks.quality.matching import best_pairs
from benchmarks.quality.story import CONTENT, META, Record, Story, interval
from benchmarks.quality.text import Folded, Interval, name_key, overlap

NAMING = ("name", "metonym")
Mention = tuple[int, str, Interval]  # actor, article, place
Figures = dict[str, float | None]


def measure_actors(story: Story, actors: tuple[Actor, ...]) -> Figures:
    """`actors F1` and `actors B3`."""
    gold: list[Record] = story.gold["actors"]
    needed = {i for i, g in enumerate(gold) if g["salience"] != "minor"}
    wanted = [(i, m["doc"], interval(m), m["class"]) for i, g in enumerate(gold) for m in g["mentions"]]
    mine = find_mentions(story, actors)
    pairs = _align(mine, wanted)
    pairing = best_pairs(_likeness(story, gold, actors, mine, wanted, pairs)) if actors else {}
    right = sum(i in needed for i in pairing)
    precision = ratio(right, len(actors) - (len(pairing) - right))
    recall = ratio(right, len(needed))
    return {"actors F1": f1(precision, recall), "actors B3": _b_cubed(story, mine, wanted, pairs, needed)}


def _b_cubed(
    story: Story, mine: list[Mention], wanted: list[tuple[int, str, Interval, str]], pairs: dict[int, int], needed: set[int]
) -> float | None:
    core = {k for k, w in enumerate(wanted) if w[3] in NAMING and w[0] in needed}
    active = [j for j, m in enumerate(mine) if (pairs[j] in core if j in pairs else not _is_neutral(story, m, wanted))]
    back = {k: j for j, k in pairs.items()}
    shared = Counter((wanted[pairs[j]][0], mine[j][0]) for j in active if j in pairs)
    mine_size = Counter(mine[j][0] for j in active)
    wanted_size = Counter(wanted[k][0] for k in core)
    precise = sum(shared[wanted[pairs[j]][0], mine[j][0]] / mine_size[mine[j][0]] for j in active if j in pairs)
    complete = sum(shared[wanted[k][0], mine[back[k]][0]] / wanted_size[wanted[k][0]] for k in core if k in back)
    return f1(ratio(precise, len(active)), ratio(complete, len(core)))


def _is_neutral(story: Story, mention: Mention, wanted: list[tuple[int, str, Interval, str]]) -> bool:
    """A mention without partner that names again what another already names, or stands in a byline or front matter."""
    _, source, place = mention
    if any(w[1] == source and overlap(place, w[2]) for w in wanted):
        return True
    return story.label[source][place[0] : place[1]].count(META) * 2 >= place[1] - place[0]


def _align(mine: list[Mention], wanted: list[tuple[int, str, Interval, str]]) -> dict[int, int]:
    """Mention of ours -> annotated mention, one to one, those that fit best first."""
    by_source: defaultdict[str, list[int]] = defaultdict(list)
    for k, w in enumerate(wanted):
        by_source[w[1]].append(k)
    candidates = []
    for j, (_, source, place) in enumerate(mine):
        for k in by_source[source]:
            other = wanted[k][2]
            shared, sizes = overlap(place, other), (place[1] - place[0], other[1] - other[0])
            if shared and 2 * shared >= min(sizes):
                candidates.append((-shared / max(sizes), j, k))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, j, k in sorted(candidates):
        if j not in pairs and k not in taken:
            pairs[j] = k
            taken.add(k)
    return pairs


def _likeness(
    story: Story,
    gold: list[Record],
    actors: tuple[Actor, ...],
    mine: list[Mention],
    wanted: list[tuple[int, str, Interval, str]],
    pairs: dict[int, int],
) -> list[list[float]]:
    """Annotated actor by actor of ours: Dice over shared mentions, half a point for a shared name; 0 where they are not the same."""
    shared = Counter((wanted[k][0], mine[j][0]) for j, k in pairs.items())
    gold_size, mine_size = Counter(w[0] for w in wanted), Counter(m[0] for m in mine)
    our_names = [{name_key(n) for n in (a.name, *a.aliases) if n} for a in actors]
    table = []
    for gi, g in enumerate(gold):
        names = name_forms(g)
        row = []
        for ai in range(len(actors)):
            both = shared[gi, ai]
            dice = 2 * both / (gold_size[gi] + mine_size[ai]) if both else 0.0
            named = bool(names & our_names[ai])
            same = dice >= 0.3 or (named and (both or not mine_size[ai]))
            row.append(dice + 0.5 * named if same else 0.0)
        table.append(row)
    return table


def name_forms(actor: Record) -> set[str]:
    """Keys of every way the articles name an annotated actor."""
    return {name_key(actor["name"])} | {name_key(f["form"]) for f in actor["surface_forms"] if f["class"] in NAMING}


def find_mentions(story: Story, actors: tuple[Actor, ...]) -> list[Mention]:
    """Where the actors of a briefing are mentioned, in the text the annotations count in.

    Offsets into an HTML page may count in another text. There the k-th mention of some words is their k-th occurrence in the
    article's content outside longer mentions; if the numbers differ, all occurrences go to the actor with most of them.
    """
    found: set[Mention] = set()
    unplaced: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for i, actor in enumerate(actors):
        for m in actor.mentions:
            source = story.named(m.source)
            if source is None:
                continue
            if 0 <= m.start < m.end <= len(story.text[source]) and Folded(story.text[source][m.start : m.end]).text == Folded(m.quote).text:
                found.add((i, source, (m.start, m.end)))
            elif story.is_html(source):
                unplaced[source, Folded(m.quote).text].append((m.start, i))
            elif places := story.find(source, m.quote):
                found.add((i, source, min(places, key=lambda p: abs(p[0] - m.start))))
    longer: defaultdict[str, list[Interval]] = defaultdict(list)
    for (source, words), claims in sorted(unplaced.items(), key=lambda pair: -len(pair[0][1])):
        places = [p for p in _whole_words(story, source, words) if story.label[source][p[0]] == CONTENT]
        places = [p for p in places if not any(overlap(p, other) for other in longer[source])]
        longer[source] += places
        owners = [i for _, i in sorted(claims)]
        if len(owners) != len(places):
            owners = [Counter(owners).most_common(1)[0][0]] * len(places)
        found.update((i, source, p) for i, p in zip(owners, places, strict=True))
    return sorted(found, key=lambda m: (m[1], m[2][0], -m[2][1], m[0]))


def _whole_words(story: Story, source: str, words: str) -> list[Interval]:
    text = story.text[source]
    return [
        (start, end)
        for start, end in story.find(source, words)
        if not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())
    ]


def ratio(part: float, whole: float) -> float | None:
    """A share, or None where there is nothing to share."""
    return part / whole if whole else None


def f1(precision: float | None, recall: float | None) -> float | None:
    """Harmonic mean; None where either is."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
