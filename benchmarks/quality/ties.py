"""How well sentences of different articles are tied, asked of every sentence that could be a point, not only of the few that became one.

    python -m benchmarks.quality.ties [--list] [--matching vectors] FOLDER...        each holds articles/ and gold.json

For each story: such sentences that state an annotated fact, the share whose number of independent sources is right, and of the citations
beside them those that state the same fact, those that do not, and the sources missed. `--list` prints the wrong and the missed pairs with
the evidence for them, the likeliest first.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.briefing import Cite
from benchmarks.quality.story import Story as Annotated
from benchmarks.quality.story import supports
from generator.analyse.pipeline import run_stages
from generator.commands.matching import ModelMeaning
from generator.commands.reading import read_articles
from generator.language.pile.agreement import Agreement
from generator.language.pile.meaning import NO_MEANING
from generator.language.pile.passages import Story
from generator.language.pile.readable import clean_span, stands_alone
from generator.model import MATCHINGS
from generator.project import Project

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ties:
    """Counts of one story; `wrong` and `missed` hold each pair of passages once."""

    sentences: int
    exact: float
    right: int
    wrong_cites: int
    missed_sources: int
    wrong: frozenset[Pair]
    missed: frozenset[Pair]


def read_pile(articles: Path, matching: str = "words") -> tuple[Story, Agreement]:
    """The sentences of a folder of articles and how they agree, by the project's own stages."""
    meaning = ModelMeaning(None) if matching == "vectors" else NO_MEANING
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(articles, Path(scratch) / "seeds" / "story")
        read = read_articles(Project(Path(scratch), use_cache=False), "story", {})
        stages = run_stages(read.documents, readings=read.readings, meaning=meaning)
    return stages["story"], stages["agreement"]


def find_facts(annotated: Annotated, story: Story) -> dict[int, frozenset[str]]:
    """For each passage the annotated facts it states."""
    wanted = defaultdict(list)
    for each in annotated.wanted("nuggets", "support"):
        wanted[each.source].append(each)
    facts = {}
    for passage in story.passages:
        span, source = clean_span(passage), passage.document.source
        place = annotated.place(Cite(source.file, span.start, span.end, span.slice(source.text)))
        near = wanted[place.source] if place.source else []
        facts[passage.number] = frozenset(each.item for each in near if any(supports(at, each.place) for at in place.places))
    return facts


def measure_ties(annotated: Annotated, story: Story, agreement: Agreement) -> Ties:
    """What the ties of every sentence that could be a point come to."""
    facts, origin = find_facts(annotated, story), {passage.number: passage.origin for passage in story.passages}
    true_count = {fact["id"]: fact["independent_sources"] for fact in annotated.gold["nuggets"]}
    stated = Counter(each.item for each in annotated.wanted("nuggets", "support"))
    sentences = right = wrong_cites = missed_sources = 0
    exact = 0.0
    wrong, missed = set[Pair](), set[Pair]()
    for number in (passage.number for passage in story.passages if facts[passage.number] and stands_alone(passage)):
        cited = (number, *agreement.agreeing(number))
        about = _main_facts([facts[each] for each in cited], stated)
        counted = [fact for fact in sorted(about) if true_count[fact]]
        sentences += 1
        exact += sum(len({origin[each] for each in cited}) == true_count[fact] for fact in counted) / max(1, len(counted))
        for other in cited[1:]:
            if facts[other] & facts[number]:
                right += 1
            else:
                wrong_cites += 1
                wrong.add((min(number, other), max(number, other)))
        have = {origin[each] for each in cited if facts[each] & about}
        lacking = [other for other, found in facts.items() if found & about and origin[other] not in have]
        missed_sources += len({origin[other] for other in lacking})
        missed |= {(min(number, other), max(number, other)) for other in lacking}
    return Ties(sentences, exact / max(1, sentences), right, wrong_cites, missed_sources, frozenset(wrong), frozenset(missed))


def _main_facts(cited: Sequence[frozenset[str]], stated: Counter[str]) -> set[str]:
    """The facts that citations are about: those whose passages they cover best, by Jaccard."""
    met = Counter(fact for facts in cited for fact in facts)
    share = {fact: round(n / (stated[fact] + len(cited) - min(n, stated[fact])), 9) for fact, n in met.items()}
    best = max(share.values(), default=0.0)
    return {fact for fact in share if share[fact] == best}


def add_up(every: Sequence[Ties]) -> Ties:
    """The counts of several stories as those of one, without the pairs; each sentence counts once."""
    sentences = sum(ties.sentences for ties in every)
    exact = sum(ties.exact * ties.sentences for ties in every) / max(1, sentences)
    right, wrong, missed = (sum(counts) for counts in zip(*((t.right, t.wrong_cites, t.missed_sources) for t in every), strict=True))
    return Ties(sentences, exact, right, wrong, missed, frozenset(), frozenset())


def describe(name: str, ties: Ties) -> str:
    """One line of the table."""
    cites = max(1, ties.right + ties.wrong_cites)
    counts = f"{ties.right:7} {ties.wrong_cites:7} {ties.missed_sources:7}"
    return f"{name:18} {ties.sentences:9} {ties.exact:7.3f} {counts} {ties.right / cites:9.3f}"


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality.ties", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="+", type=Path, help="a folder with articles/ and gold.json")
    parser.add_argument("--list", action="store_true", help="the wrong and the missed pairs, too")
    parser.add_argument("--matching", choices=MATCHINGS, default="words", help="what briefing.yml says of matching")
    options = parser.parse_args()
    print(f"{'':18} sentences   exact   right   wrong  missed precision")
    every: list[Ties] = []
    for folder in options.folder:
        if not (folder / "gold.json").is_file():
            print(f"{folder}: no gold.json; give a folder of an annotated story", file=sys.stderr)
            return 2
        annotated = Annotated(folder)
        story, agreement = read_pile(annotated.articles, options.matching)
        ties = measure_ties(annotated, story, agreement)
        every.append(ties)
        print(describe(annotated.name, ties))
        for title, pairs in (("wrong", ties.wrong), ("missed", ties.missed)) if options.list else ():
            for first, second in sorted(pairs, key=lambda pair: (-agreement.evidence(*pair), pair)):
                print(f"  {title} {agreement.evidence(first, second):.1f}")
                print(f"    {story.passages[first].text}\n    {story.passages[second].text}")
    print(describe("all", add_up(every)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
