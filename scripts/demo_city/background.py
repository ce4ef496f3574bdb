"""The areas under the streets: built-up land, industry, greens, water and large buildings."""

import math

from . import geometry as g
from . import plan
from .chance import Chance
from .territory import Territory

_CELL = 20.0
_YARD = 44.0
_SMALL_HOLE, _SMALL_SPOT = 4_500.0, 9_000.0


def background_areas(territory: Territory, houses, seed: int) -> list:
    """(kind, polygon as outer ring and holes), in the order in which they lie on each other."""
    areas = [("built-up", rings) for rings in _built_up(houses)]
    areas += [("industry", rings) for rings in _industry(territory)]
    chance = Chance(seed, "greens")
    for corners in [plan.FOREST, *plan.WOODS]:
        areas.append(("green", [_frayed(corners, chance)]))
    areas += [("green", [g.spline(corners, 15, closed=True)[:-1]]) for corners in plan.PARKS]
    areas += [("green", [ring]) for ring in _meadows(chance)]
    areas += [("water", [g.spline(corners, 12, closed=True)[:-1]]) for corners in plan.PONDS]
    areas.append(("water", [_stream(plan.RIVER, 9.0, 13.0)]))
    areas.append(("water", [_stream(plan.BROOK, 2.0, 3.0)]))
    areas += [("building", [ring]) for ring in _landmarks()]
    return areas


def _stream(knots, narrow: float, wide: float) -> list:
    path = g.spline(knots, 24)
    return g.ribbon(path, [narrow + (wide - narrow) * i / len(path) for i in range(len(path))])


def _frayed(corners, chance: Chance) -> list:
    """The edge of a wood: a curve that is nowhere quite smooth."""
    curve = g.spline(corners, 40, closed=True)[:-1]
    middle = g.ring_middle(curve)
    return [g.moved(p, g.direction(middle, p), chance.between(-12, 12)) for p in curve]


def _meadows(chance: Chance) -> list:
    """Wet grassland inside the bends of the river, outside the town."""
    path, rings = g.spline(plan.RIVER, 24), []
    for start in range(8, len(path) - 24, 17):
        reach = path[start:start + chance.whole(9, 15)]
        if min(math.hypot(*p) for p in reach) < 1750:
            continue
        depth, side = chance.between(50, 120), chance.pick((1.0, -1.0))
        count = len(reach) - 1
        outer = [g.moved(p, g.left_of(g.direction(reach[max(0, i - 1)], reach[min(count, i + 1)])),
                         side * (depth * math.sqrt(abs(math.sin(math.pi * i / count))) + 2))
                 for i, p in enumerate(reach)]
        ring = g.simplified_ring([*reach, *outer[::-1]], 2.0)
        if g.is_simple(ring):
            rings.append(ring)
    return rings


def _industry(territory: Territory) -> list:
    inside = {i for i, q in territory.quarter_of.items() if q.style == "industry"}
    return _with_holes(territory.network.outline(territory.left_face, inside))


def _built_up(houses) -> list:
    """Land within a yard's depth of the houses, with smooth edges and without specks."""
    reach = math.ceil(_YARD / _CELL)
    cells = set()
    for house in houses:
        if house.point is None or house.style in ("industry", "forest"):
            continue
        cx, cy = math.floor(house.point[0] / _CELL), math.floor(house.point[1] / _CELL)
        for dx in range(-reach, reach + 1):
            for dy in range(-reach, reach + 1):
                middle = ((cx + dx + 0.5) * _CELL, (cy + dy + 0.5) * _CELL)
                if g.distance(middle, house.point) <= _YARD:
                    cells.add((cx + dx, cy + dy))
    rings = []
    for ring in _cell_outlines(cells):
        if abs(g.ring_area(ring)) > (_SMALL_SPOT if g.ring_area(ring) > 0 else _SMALL_HOLE):
            rings.append(g.sparser_ring(g.rounded_corners(ring), 2.5))
    return _with_holes(rings)


def _cell_outlines(cells) -> list:
    """Rings around the cells, cells at the left hand; where two cells touch in a corner only, rings stay apart."""
    onward = {}
    for cx, cy in sorted(cells):
        for (dx, dy), start, end in (((0, -1), (0, 0), (1, 0)), ((1, 0), (1, 0), (1, 1)),
                                     ((0, 1), (1, 1), (0, 1)), ((-1, 0), (0, 1), (0, 0))):
            if (cx + dx, cy + dy) not in cells:
                onward.setdefault((cx + start[0], cy + start[1]), []).append((cx + end[0], cy + end[1]))
    rings = []
    for first in sorted(onward, key=lambda corner: (len(onward[corner]), corner)):
        while onward[first]:
            ring, here, there = [first], first, onward[first].pop()
            while there != first:
                ring.append(there)
                choices = onward[there]
                choice = max(choices, key=lambda c: g.side(here, there, c))
                choices.remove(choice)
                here, there = there, choice
            rings.append([(x * _CELL, y * _CELL) for x, y in ring])
    return rings


def _with_holes(rings) -> list:
    """Each counter-clockwise ring with the clockwise ones that lie in it."""
    polygons = [[ring] for ring in rings if g.ring_area(ring) > 0]
    for hole in rings:
        if g.ring_area(hole) < 0:
            around = [p for p in polygons if g.in_ring(hole[0], p[0])]
            if around:
                min(around, key=lambda p: g.ring_area(p[0])).append(hole)
    return polygons


def _rectangle(middle, length: float, width: float, turn: float) -> list:
    angle = math.radians(turn)
    way = (math.cos(angle), math.sin(angle))
    across = g.left_of(way)
    return [g.moved(g.moved(middle, way, sx * length / 2), across, sy * width / 2)
            for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]


def _church(middle, length: float, turn: float) -> list:
    """A cross-shaped church with its choir to the east."""
    outline = [(-0.5, -0.14), (0.05, -0.14), (0.05, -0.3), (0.22, -0.3), (0.22, -0.14), (0.42, -0.14), (0.5, 0.0),
               (0.42, 0.14), (0.22, 0.14), (0.22, 0.3), (0.05, 0.3), (0.05, 0.14), (-0.5, 0.14)]
    angle = math.radians(turn)
    return [(middle[0] + length * (x * math.cos(angle) - y * math.sin(angle)),
             middle[1] + length * (x * math.sin(angle) + y * math.cos(angle))) for x, y in outline]


def _landmarks() -> list:
    return [_church(middle, length, turn) for middle, length, turn in plan.CHURCHES] + \
           [_rectangle(*building) for building in plan.LARGE_BUILDINGS]
