"""`python -m benchmarks.synthetic --articles 1000 --seed 7 DIR` writes DIR/seeds/sinking-town/* and DIR/truth.json."""
from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.synthetic.articles import write_article
from benchmarks.synthetic.layout import file_name, lay_out
from benchmarks.synthetic.truth import Truth
from benchmarks.synthetic.world import make_world

STORY = "sinking-town"


def write_story(folder: Path, articles: int, seed: int, extra: int = 0) -> Path:
    """Writes a project of `articles` articles, and `extra` further ones in the folder extra/; returns the seeds' folder.

    The truth covers the articles of the project. Files that are there already are overwritten, none is removed.
    """
    world = make_world(seed, articles)
    truth = Truth(world)
    seeds, beside = folder / "seeds" / STORY, folder / "extra"
    seeds.mkdir(parents=True, exist_ok=True)
    for number in range(articles + extra):
        article = write_article(world, number)
        if number < articles:
            truth.add(article)
        else:
            beside.mkdir(exist_ok=True)
        ((seeds if number < articles else beside) / file_name(article)).write_bytes(lay_out(article, world.town))
    text = json.dumps(truth.as_data(), ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    return seeds


def main() -> None:
    parser = argparse.ArgumentParser(description="An invented story in many articles, with its truth.")
    parser.add_argument("--articles", type=int, default=100, help="how many articles (default 100)")
    parser.add_argument("--seed", type=int, default=7, help="another seed gives other names, days and figures (default 7)")
    parser.add_argument("--extra", type=int, default=0, help="further articles, written to DIR/extra (default 0)")
    parser.add_argument("folder", type=Path, metavar="DIR")
    given = parser.parse_args()
    if given.articles < 1 or given.extra < 0:
        parser.error("at least one article, and no fewer than 0 further ones")
    print(write_story(given.folder, given.articles, given.seed, given.extra))


if __name__ == "__main__":
    main()
