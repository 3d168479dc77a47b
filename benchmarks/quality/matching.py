"""One-to-one matching of what came out with what was wanted. Pure graph code: nothing here knows what the items are."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence


def most_pairs(edges: Sequence[Iterable[Hashable]]) -> dict[int, Hashable]:
    """As many pairs item -> partner as possible, each item and each partner used once.

    Source: Kuhn's augmenting paths; items are taken in order, so on a tie earlier ones are served.
    """
    options = [sorted(set(e), key=str) for e in edges]
    holder: dict[Hashable, int] = {}
    for first in range(len(options)):
        reached: dict[Hashable, int] = {}  # partner -> the item that reached it
        queue = [first]
        free: Hashable | None = None
        for item in queue:
            for partner in options[item]:
                if partner in reached:
                    continue
                reached[partner] = item
                if partner not in holder:
                    free = partner
                    break
                queue.append(holder[partner])
            if free is not None:
                break
        while free is not None:
            item = reached[free]
            given_up = next((p for p, i in holder.items() if i == item), None)
            holder[free] = item
            if given_up is None or item == first:
                break
            free = given_up
    return {item: partner for partner, item in holder.items()}


def best_pairs(weights: Sequence[Sequence[float]]) -> dict[int, int]:
    """Row -> column pairs of the largest total weight, each used once; a weight of 0 or less never pairs.

    Source: successive longest augmenting paths over the positive weights only (Bellman-Ford), exact for tables of a few hundred.
    """
    rows = len(weights)
    edges = [(r, c, w) for r, row in enumerate(weights) for c, w in enumerate(row) if w > 0]
    row_of: dict[int, int] = {}
    column_of: dict[int, int] = {}
    while True:
        gain_at_row = [0.0 if r not in column_of else float("-inf") for r in range(rows)]
        gain_at_column: dict[int, float] = {}
        came_from: dict[int, int] = {}
        changed = True
        while changed:
            changed = False
            for r, c, w in edges:
                if column_of.get(r) == c:
                    continue
                gain = gain_at_row[r] + w
                if gain > gain_at_column.get(c, float("-inf")) + 1e-12:
                    gain_at_column[c], came_from[c] = gain, r
                    changed = True
                    if c in row_of:
                        gain_at_row[row_of[c]] = gain - weights[row_of[c]][c]
        ends = [(gain, -c) for c, gain in gain_at_column.items() if c not in row_of and gain > 1e-12]
        if not ends:
            return column_of
        column: int | None = -max(ends)[1]
        while column is not None:
            r = came_from[column]
            previous = column_of.get(r)
            column_of[r], row_of[column] = column, r
            column = previous
