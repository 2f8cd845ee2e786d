"""What kept its order, when things that were in one sequence stand in another."""

from bisect import bisect_left
from collections.abc import Sequence

_FEWEST = 2
"""Fewer values cannot be out of order."""


def heaviest_increasing(values: Sequence[int], weights: Sequence[int]) -> list[bool]:
    """Choose the increasing subsequence of the greatest total weight.

    Args:
        values: All different.
        weights: Positive, one for each value.

    Returns:
        For each value whether it was chosen. Of subsequences of equal weight the choice is
        deterministic. Time: n log n, with a Fenwick tree of best sums.
    """
    count = len(values)
    ranks = sorted(values)
    if ranks == list(values):
        return [True] * count
    best_sum = [0] * (count + 1)
    best_at = [-1] * (count + 1)
    sums = [0] * count
    before = [-1] * count
    for at, value in enumerate(values):
        rank = bisect_left(ranks, value)
        total, holder = 0, -1
        node = rank
        while node:
            if best_sum[node] > total:
                total, holder = best_sum[node], best_at[node]
            node &= node - 1
        sums[at] = total + weights[at]
        before[at] = holder
        node = rank + 1
        while node <= count:
            if sums[at] > best_sum[node]:
                best_sum[node], best_at[node] = sums[at], at
            node += node & -node
    chosen = [False] * count
    at = max(range(count), key=lambda index: sums[index])
    while at >= 0:
        chosen[at] = True
        at = before[at]
    return chosen


def longest_increasing(values: Sequence[int]) -> list[int]:
    """Positions of a longest increasing subsequence of ``values``, which are all different.

    Of several longest ones the choice is deterministic. Time: n log n (patience sorting).
    """
    if len(values) < _FEWEST or sorted(values) == list(values):
        return list(range(len(values)))
    tails: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(holders[length - 1] if length else -1)
        if length == len(tails):
            tails.append(value)
            holders.append(at)
        else:
            tails[length] = value
            holders[length] = at
    chain: list[int] = []
    at = holders[-1]
    while at >= 0:
        chain.append(at)
        at = before[at]
    chain.reverse()
    return chain
