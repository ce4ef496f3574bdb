"""The outlines of the houses: rows in the town, single ones in the suburbs, halls on the estate."""

from . import geometry as g
from .chance import Chance

_ROW_STYLES = ("old", "belt")
_LONGEST_ROW = 9
_FRONT = 3.0                    # metres from the address point to the street front


def house_outlines(addresses, network, seed: int) -> list:
    """Rings, in the order of the addresses."""
    return _Builder(network, Chance(seed, "buildings")).outlines(addresses)


class _Builder:
    def __init__(self, network, chance: Chance):
        self._network = network
        self._chance = chance
        self._halls = g.PointGrid(80.0)

    def outlines(self, addresses) -> list:
        rings, row = [], []
        for house in addresses:
            if house.point is None or house.box:
                continue
            if row and not self._goes_on(row, house):
                rings.append(self._row_outline(row))
                row = []
            if house.style in _ROW_STYLES:
                row.append(house)
            elif house.style == "industry":
                rings += self._hall_outline(house)
            elif not house.number.endswith("A"):
                rings.append(self._single_outline(house))
        if row:
            rings.append(self._row_outline(row))
        return rings

    def _goes_on(self, row, house) -> bool:
        """Is the house built against the last of the row?"""
        last = row[-1]
        if house.point == last.point:
            return True
        if (house.street, house.side, house.style) != (last.street, last.side, last.style) or len(row) >= _LONGEST_ROW:
            return False
        bend = last.way[0] * house.way[0] + last.way[1] * house.way[1]
        gap = self._chance.happens(0.05 if house.style == "old" else 0.3)
        return g.distance(last.point, house.point) < house.frontage * 1.35 and bend > 0.97 and not gap

    def _row_outline(self, row) -> list:
        """Fronts along the street, backs not quite in line."""
        half = min(row[0].frontage, 10.0) / 2 - 0.2
        front, back = [], []
        for i, house in enumerate(row):
            fore, rear = self._depth_of(house)
            shifts = [-half] * (i == 0) + [half] * (i == len(row) - 1) or [0.0]
            front += [g.moved(fore, house.way, shift) for shift in shifts]
            back += [g.moved(rear, house.way, shift) for shift in shifts]
        return g.simplified(front, 0.4) + g.simplified(back[::-1], 1.2)

    def _depth_of(self, house) -> tuple:
        """The middle of the front and of the back; a house near a corner is shallow."""
        inward = g.left_of(house.way)
        rear = g.moved(house.point, inward, house.side * self._chance.between(5.0, 9.5))
        if self._network.nearest_edge(rear, 10.0):
            rear = g.moved(house.point, inward, house.side * 2.5)
        return g.moved(house.point, inward, -house.side * _FRONT), rear

    def _single_outline(self, house) -> list:
        """A rectangle that faces the street."""
        width = min(self._chance.between(8.5, 13.0), house.frontage - 3.5)
        return _facing_street(house, width, -3.6, self._chance.between(8.0, 11.5))

    def _hall_outline(self, house) -> list:
        """A hall as large as the plot allows, or none."""
        width, depth = self._chance.between(28, 46), self._chance.between(26, 60)
        for share in (1.0, 0.6, 0.4):
            ring = _facing_street(house, width * share, -10.0 * share, depth * share)
            middle, radius = g.ring_middle(ring), share * g.distance((0, 0), (width, depth)) / 2
            free = all(away > 0.85 * (radius + other) for away, _, other in self._halls.near(middle, 80))
            if free and not self._network.nearest_edge(middle, radius + 2):
                self._halls.add(middle, radius)
                return [ring]
        return []


def _facing_street(house, width: float, front: float, depth: float) -> list:
    inward = g.left_of(house.way)
    return [g.moved(g.moved(house.point, house.way, along * width), inward, house.side * (front + deep * depth))
            for along, deep in ((-0.5, 0.0), (0.5, 0.0), (0.5, 1.0), (-0.5, 1.0))]
