"""Repeatable chance: the same seed and subject give the same choices on every machine and Python version."""

import random


class Chance:
    """A stream of choices of its own per subject, so that a change in one subject leaves the others alone.

    Only random.Random.random() is used: its sequence is the one that Python promises to keep.
    """

    def __init__(self, seed: int, subject: str):
        self._source = random.Random(f"{seed}/{subject}")

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self._source.random()

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self._source.random() * (high - low + 1))

    def happens(self, probability: float) -> bool:
        return self._source.random() < probability

    def pick(self, items):
        return items[int(self._source.random() * len(items))]

    def weighted(self, weights: dict):
        """A key of the dictionary, as often as its weight says."""
        left = self._source.random() * sum(weights.values())
        for key, weight in weights.items():
            left -= weight
            if left < 0:
                return key
        return key

    def shuffled(self, items) -> list:
        rest = list(items)
        for last in range(len(rest) - 1, 0, -1):
            other = self.whole(0, last)
            rest[last], rest[other] = rest[other], rest[last]
        return rest

    def bell(self, middle: float, spread: float) -> float:
        """Near the middle, as a sum of four: a bell shape without logarithms."""
        return middle + spread * 1.7 * (sum(self._source.random() for _ in range(4)) - 2)
