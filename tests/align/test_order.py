"""What kept its order: checked against trying everything."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from negodiff.align.order import heaviest_increasing, longest_increasing


@given(st.permutations(range(8)), st.lists(st.integers(1, 9), min_size=8, max_size=8))
def test_no_increasing_subsequence_is_heavier(values: list[int], weights: list[int]) -> None:
    chosen = heaviest_increasing(values, weights)
    kept = [value for value, keep in zip(values, chosen, strict=True) if keep]
    assert kept == sorted(kept)
    best = max(
        sum(weights[at] for at in picked)
        for size in range(1, 9)
        for picked in combinations(range(8), size)
        if all(values[a] < values[b] for a, b in pairwise(picked))
    )
    assert sum(weight for weight, keep in zip(weights, chosen, strict=True) if keep) == best


def test_one_article_that_jumped_over_three_is_the_one_that_moved() -> None:
    assert heaviest_increasing([1, 2, 3, 0], [1, 1, 1, 1]) == [True, True, True, False]


@given(st.permutations(range(9)), st.integers(0, 9))
def test_the_longest_is_as_long_as_the_heaviest_of_equal_weights(
    values: list[int], size: int
) -> None:
    values = values[:size]
    chosen = [values[at] for at in longest_increasing(values)]
    assert chosen == sorted(chosen)
    assert len(chosen) == sum(heaviest_increasing(values, [1] * len(values)))
