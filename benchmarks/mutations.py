"""How many false statements pass the guards and how many true ones are refused: `python benchmarks/mutations.py [--update] [--show]`.

Prints the table of docs/checking.md; `--update` writes it there, `--show` lists what went wrong in the stories that are not held out.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "check")]

from measuring import Scores, measure, measure_sentences, table  # noqa: E402

BEGIN, END = "<!-- mutations: made by benchmarks/mutations.py -->\n", "<!-- end of mutations -->"
PAGE = ROOT / "docs" / "checking.md"


def main(arguments: list[str]) -> int:
    """Measure, print, and write where asked."""
    scores: Scores = measure_sentences()
    scores.add(measure())
    text = table(scores)
    print(text)
    if "--show" in arguments:
        for line in scores.faults:
            print(line)
    if "--update" in arguments:
        page = PAGE.read_text(encoding="utf-8")
        head, rest = page.split(BEGIN)
        PAGE.write_text(f"{head}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
