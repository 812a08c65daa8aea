"""Stretches of numbers, and what they are worth."""

from fractions import Fraction

from attrs import frozen


@frozen
class Interval:
    """A stretch of numbers from *low* to *high*, either end counted in or not; None has no end."""

    low: Fraction | None = None
    low_in: bool = False
    high: Fraction | None = None
    high_in: bool = False

    def holds(self, value: Fraction) -> bool:
        """Whether *value* lies in it."""
        above = self.low is None or value > self.low or (self.low_in and value == self.low)
        return above and (self.high is None or value < self.high or (self.high_in and value == self.high))


@frozen
class Stretch:
    """What a stretch of a measure is worth: *points*, or, where None, the maximum times the measure."""

    interval: Interval
    points: Fraction | None
