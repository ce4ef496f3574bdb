"""The areas under the streets: built-up land, industry, greens, water and large buildings."""

import math

from . import geometry as g
from . import plan
from .chance import Chance
from .territory import Territory

_CELL = 20.0
_YARD, _HALL_YARD = 44.0, 78.0
_HOME_STYLES = ("old", "belt", "suburb", "village", "rural")
_CLOSING = 3                      # cells: gaps between houses up to twice this wide count as built-up
_SMALL_HOLE, _SMALL_SPOT = 17_000.0, 12_000.0


def background_areas(territory: Territory, houses, parks, seed: int) -> list:
    """(kind, polygon as outer ring and holes), in the order in which they lie on each other."""
    homes = g.PointGrid(150.0)
    for house in houses:
        if house.point:
            homes.add(house.point)
    areas = [("built-up", rings) for rings in _land_around(_located(houses, _HOME_STYLES), _YARD)]
    areas += [("industry", rings) for rings in _land_around(_located(houses, ("industry",)), _HALL_YARD)]
    chance = Chance(seed, "greens")
    areas.append(("green", [_frayed(plan.FOREST, chance)]))
    areas += [("green", [ring]) for ring in parks]
    areas += [("green", [ring]) for ring in _copses(territory, homes, chance)]
    areas += [("green", [ring]) for ring in _meadows(homes, chance)]
    areas += [("water", [g.spline(corners, 12, closed=True)[:-1]]) for corners in plan.PONDS]
    areas.append(("water", [_stream(plan.RIVER, 9.0, 13.0)]))
    areas.append(("water", [_stream(plan.BROOK, 2.0, 3.0)]))
    areas += [("building", [ring]) for ring in _landmarks()]
    return areas


def _stream(knots, narrow: float, wide: float) -> list:
    path = g.spline(knots, 24)
    return g.ribbon(path, [narrow + (wide - narrow) * i / len(path) for i in range(len(path))])


def _frayed(corners, chance: Chance) -> list:
    """The edge of a wood: nowhere quite straight."""
    curve = g.resampled([*corners, corners[0]], 45)[:-1]
    middle = g.ring_middle(curve)
    return [g.moved(p, g.direction(middle, p), chance.between(-14, 14)) for p in curve]


def _copses(territory: Territory, homes, chance: Chance) -> list:
    """Small woods as parcels among the fields, more of them together in some places."""
    rings, taken = [], g.PointGrid(300.0)
    for _ in range(1500):
        wood = chance.pick(plan.COPSES)
        middle = (chance.bell(wood[0], 260), chance.bell(wood[1], 260))
        length, width = chance.between(70, 210), chance.between(50, 110)
        radius = math.hypot(length, width) / 2
        near = territory.network.nearest_edge(middle, 420)
        if near is None or near[0] < radius + 14 or any(True for _ in homes.near(middle, radius + 55)):
            continue
        if any(away < radius * 0.62 + other * 0.62 for away, _, other in taken.near(middle, 300)):
            continue
        a, b = territory.network.ends(territory.network.edges[near[2]])
        turn = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0])) + chance.between(-6, 6)
        corners = _rectangle(middle, length, width, turn)
        if all(g.in_ring(c, plan.BORDER) for c in corners):
            taken.add(middle, radius)
            rings.append([g.moved(c, (chance.between(-1, 1), chance.between(-1, 1)), 14) for c in corners])
    return rings


def _meadows(homes, chance: Chance) -> list:
    """Wet grassland along the river, outside the town."""
    path, rings = g.spline(plan.RIVER, 24), []
    for start in range(4, len(path) - 24, 9):
        reach = path[start:start + chance.whole(11, 20)]
        if min(math.hypot(*p) for p in reach) < 1800:
            continue
        depth, side = chance.between(80, 190), chance.pick((1.0, -1.0))
        count = len(reach) - 1
        outer = [g.moved(p, g.left_of(g.direction(reach[max(0, i - 1)], reach[min(count, i + 1)])),
                         side * (depth * min(1.0, 6 * math.sin(math.pi * i / count)) * chance.between(0.8, 1.1) + 2))
                 for i, p in enumerate(reach)][::3]
        ring = g.simplified_ring([*reach, *outer[::-1]], 2.0)
        if g.is_simple(ring) and not any(any(True for _ in homes.near(p, 45)) for p in outer):
            rings.append(ring)
    return rings


def _located(houses, styles) -> list:
    return [house.point for house in houses if house.point and house.style in styles]


def _land_around(points, yard: float) -> list:
    """Land within a yard's depth of the points, with smooth edges and without specks."""
    reach = math.ceil(yard / _CELL)
    cells = set()
    for point in points:
        cx, cy = math.floor(point[0] / _CELL), math.floor(point[1] / _CELL)
        for dx in range(-reach, reach + 1):
            for dy in range(-reach, reach + 1):
                middle = ((cx + dx + 0.5) * _CELL, (cy + dy + 0.5) * _CELL)
                if g.distance(middle, point) <= yard:
                    cells.add((cx + dx, cy + dy))
    rings = []
    for ring in _cell_outlines(_closed_up(cells)):
        if abs(g.ring_area(ring)) > (_SMALL_SPOT if g.ring_area(ring) > 0 else _SMALL_HOLE):
            rough = g.sparser_ring(ring, 0.9 * _CELL)
            rings.append(g.sparser_ring(g.rounded_corners(rough), 1.5))
    return _with_holes(rings)


def _closed_up(cells) -> set:
    """The cells with narrow gaps between them filled: grown, and shrunk again by as much."""
    disc = [(dx, dy) for dx in range(-_CLOSING, _CLOSING + 1) for dy in range(-_CLOSING, _CLOSING + 1)
            if dx * dx + dy * dy <= _CLOSING * _CLOSING]
    grown = {(cx + dx, cy + dy) for cx, cy in cells for dx, dy in disc}
    return {(cx, cy) for cx, cy in grown if all((cx + dx, cy + dy) in grown for dx, dy in disc)}


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


def landmark_grounds() -> list:
    """The ground around churches and other large buildings, where no houses stand."""
    churches = [_rectangle(middle, length + 26, 0.6 * length + 26, turn) for middle, length, turn in plan.CHURCHES]
    others = [_rectangle(middle, length + 22, width + 22, turn) for middle, length, width, turn in plan.LARGE_BUILDINGS]
    return churches + others
