"""Two old ways to pick key points without reading: the first three sentences of every article, and the most central sentences.

They know nothing of copies, of what belongs or of the page around an article, as a reader's first script would not.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter

from benchmarks.quality.briefing import Briefing, Cite, Item
from benchmarks.quality.story import Story
from benchmarks.quality.text import words_of

POINTS = 14
_ENDS = re.compile(r"[.!?][\"”’']?\s+(?=[“\"‘(]?[A-ZÀ-Þ0-9])")


def sentences_of(story: Story) -> dict[str, list[Cite]]:
    """The sentences of each article's visible text that have five words or more, in order."""
    found: dict[str, list[Cite]] = {}
    for name, text in story.text.items():
        file = story.documents[name]["file"]
        found[name] = []
        for line in re.finditer(r"[^\r\n]+", text):
            cuts = [line.start(), *(line.start() + m.end() for m in _ENDS.finditer(line.group())), line.end()]
            for start, end in itertools.pairwise(cuts):
                words = text[start:end].strip()
                if len(words.split()) >= 5 and len(words) < 2000:
                    at = text.index(words, start)
                    found[name].append(Cite(file, at, at + len(words), words))
    return found


def lead_three(story: Story) -> Briefing:
    """The first three sentences of every article."""
    return Briefing(points=tuple(_point(c) for cites in sentences_of(story).values() for c in cites[:3]))


def lex_rank(story: Story, threshold: float = 0.1, damping: float = 0.85, alike: float = 0.5) -> Briefing:
    """The most central sentences of all articles, skipping those too like one already taken.

    Source: Erkan and Radev (2004), LexRank: graph-based lexical centrality as salience; threshold and damping are theirs.
    """
    cites = [c for found in sentences_of(story).values() for c in found]
    counts = [Counter(words_of(c.quote)) for c in cites]
    spread = Counter(word for bag in counts for word in bag)
    idf = {word: math.log(len(cites) / n) + 1 for word, n in spread.items()}
    bags = []
    for bag in counts:
        vector = {word: n * idf[word] for word, n in bag.items()}
        size = math.sqrt(sum(v * v for v in vector.values())) or 1.0
        bags.append({word: v / size for word, v in vector.items()})

    def cosine(a: int, b: int) -> float:
        small, large = sorted((bags[a], bags[b]), key=len)
        return sum(v * large.get(word, 0.0) for word, v in small.items())

    linked = [[b for b in range(len(cites)) if cosine(a, b) > threshold] for a in range(len(cites))]
    rank = [1 / len(cites)] * len(cites) if cites else []
    for _ in range(50):
        fresh = [(1 - damping) / len(cites)] * len(cites)
        for a, neighbours in enumerate(linked):
            for b in neighbours:
                fresh[b] += damping * rank[a] / len(neighbours)
        rank = fresh
    chosen: list[int] = []
    for i in sorted(range(len(cites)), key=lambda i: (-round(rank[i], 12), i)):
        if len(chosen) < POINTS and all(cosine(i, j) < alike for j in chosen):
            chosen.append(i)
    return Briefing(points=tuple(_point(cites[i]) for i in chosen))


def _point(cite: Cite) -> Item:
    return Item(text=cite.quote, cites=(cite,), sources=1)
