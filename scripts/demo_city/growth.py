"""Grows the streets of the quarters between the lines of the plan.

Streets follow a field of directions: along the nearest main streets, or across them, with bends of the
quarter's own. A street stops where it would run beside another one, at water, at the railway and at the edge
of its quarter, and then reaches for the next street to end on.
"""

import math

from . import geometry as g
from . import plan
from .chance import Chance
from .network import Network, Road

_STEP = 9.0
_FIELD_CELL = 60.0
_FIELD_REACH = 900.0
_BARRIERS = ("river", "brook", "rail", "border")
_LONGEST = 1500.0
_SNAP = 13.0


class DirectionField:
    """Which way do the streets run here?"""

    def __init__(self, lines, chance: Chance):
        self._tangents = g.PointGrid(400.0)
        for path, road in lines:
            if road.kind in ("street", "river", "rail") and road.cls != "motorway":
                for a, b in zip(path, path[1:]):
                    self._tangents.add(g.between(a, b, 0.5), math.atan2(b[1] - a[1], b[0] - a[0]))
        self._known = {}
        self._waves = [(chance.between(420, 900), chance.between(0, 2 * math.pi), chance.between(0, 2 * math.pi))
                       for _ in range(5)]

    def angle(self, point, bends: float) -> float:
        """Radians; streets run both ways along it."""
        x, y = point[0] / _FIELD_CELL, point[1] / _FIELD_CELL
        cx, cy = math.floor(x), math.floor(y)
        fx, fy = x - cx, y - cy
        c = s = 0.0
        for ix, iy, weight in ((cx, cy, (1 - fx) * (1 - fy)), (cx + 1, cy, fx * (1 - fy)),
                               (cx, cy + 1, (1 - fx) * fy), (cx + 1, cy + 1, fx * fy)):
            corner = self._corner(ix, iy)
            c += corner[0] * weight
            s += corner[1] * weight
        return math.atan2(s, c) / 4 + bends * self._wave(point)

    def _corner(self, ix: int, iy: int) -> tuple:
        """The mean direction of the lines around; directions a quarter turn apart count as one."""
        if (ix, iy) not in self._known:
            here = (ix * _FIELD_CELL, iy * _FIELD_CELL)
            c = s = 1e-9
            for away, _, angle in self._tangents.near(here, _FIELD_REACH):
                weight = 1.0 / (away + 25.0) ** 2.4
                c += weight * math.cos(4 * angle)
                s += weight * math.sin(4 * angle)
            size = math.hypot(c, s)
            self._known[(ix, iy)] = (round(c / size, 9), round(s / size, 9))
        return self._known[(ix, iy)]

    def _wave(self, point) -> float:
        return sum(math.sin((point[0] * math.cos(way) + point[1] * math.sin(way)) / length * 2 * math.pi + phase)
                   for length, way, phase in self._waves) / 2.2


class Growth:
    def __init__(self, network: Network, lines, seed: int):
        self._network = network
        self._chance = Chance(seed, "growth")
        self._field = DirectionField(lines, Chance(seed, "field"))
        self._samples = g.PointGrid(60.0)       # points of all streets with their direction
        border = lines[0][0]
        self._border = border[:-1]
        for path, road in lines:
            self._remember(path, road)

    def grow(self):
        """Quarters first, from the centre outward; the countryside fills what is left."""
        for quarter in plan.QUARTERS:
            self._grow_area([quarter])
        self._grow_area(plan.COUNTRYSIDE)

    def quarter_at(self, point, candidates):
        """The candidate whose ground this is, or None."""
        if candidates[0].style == "rural":
            if min(q.reach(point) for q in plan.QUARTERS) < 1.0 or not g.in_ring(point, self._border):
                return None
            return min(candidates, key=lambda q: g.distance(point, q.middle))
        mine = candidates[0].reach(point)
        if mine >= 1.0 or mine > min(q.reach(point) for q in plan.QUARTERS) or not g.in_ring(point, self._border):
            return None
        return candidates[0]

    def _grow_area(self, candidates):
        for seed in self._seeds(candidates):
            quarter = self.quarter_at(seed, candidates)
            if quarter is None:
                continue
            along = self._chance.happens(0.5)
            for family in ((0, 1) if along else (1, 0)):
                spacing = self._spacing(quarter, family)
                angle = self._family_angle(seed, quarter, family)
                if self._is_free(seed, angle, spacing):
                    self._grow_street(seed, quarter, family, candidates)

    def _seeds(self, candidates):
        """Places to try a street from, in no order."""
        pitch = min(q.along for q in candidates) * 0.45
        if candidates[0].style == "rural":
            low, high = (-4500, -3700), (4400, 3700)
        else:
            reach = max(candidates[0].radii)
            low = g.moved(candidates[0].middle, (1, 1), -reach)
            high = g.moved(candidates[0].middle, (1, 1), reach)
        places = []
        for ix in range(int((high[0] - low[0]) / pitch) + 1):
            for iy in range(int((high[1] - low[1]) / pitch) + 1):
                places.append((low[0] + (ix + self._chance.between(-0.4, 0.4)) * pitch,
                               low[1] + (iy + self._chance.between(-0.4, 0.4)) * pitch))
        return self._chance.shuffled(places)

    @staticmethod
    def _spacing(quarter, family: int) -> float:
        return quarter.across if family else quarter.along

    def _family_angle(self, point, quarter, family: int) -> float:
        return self._field.angle(point, quarter.bends) + (math.pi / 2 if family else 0.0)

    def _grow_street(self, seed, quarter, family: int, candidates):
        ahead = self._trace(seed, quarter, family, 1.0, candidates)
        back = self._trace(seed, quarter, family, -1.0, candidates)
        path = [*back[::-1], seed, *ahead]
        if g.path_length(path) < max(70.0, 0.5 * self._spacing(quarter, 1 - family)):
            return
        reach = self._spacing(quarter, 1 - family) * 1.3
        path = self._reaching(path, reach)
        path = self._reaching(path[::-1], reach)
        road = Road("street", self._class_of(quarter), quarter=quarter)
        self._network.add_path(self._vertices(path), road, _SNAP)
        self._remember(path, road)

    @staticmethod
    def _class_of(quarter) -> str:
        words = {"forest": "track", "rural": "unclassified", "industry": "unclassified"}
        return words.get(quarter.style, "residential")

    @staticmethod
    def _vertices(path) -> list:
        """The path with a vertex where it bends, and none closer than the network would melt together."""
        sparse = g.simplified(path, 0.7)
        kept = [sparse[0]]
        for point in sparse[1:-1]:
            if g.distance(point, kept[-1]) > 16:
                kept.append(point)
        if len(kept) > 1 and g.distance(kept[-1], sparse[-1]) < 16:
            kept.pop()
        return [*kept, sparse[-1]]

    def _trace(self, seed, quarter, family: int, sign: float, candidates) -> list:
        """The way of a street from the seed, one way, until something stops it."""
        angle = self._family_angle(seed, quarter, family)
        way = (math.cos(angle) * sign, math.sin(angle) * sign)
        path, here = [], seed
        stop_at = 0.62 * self._spacing(quarter, family)
        while len(path) * _STEP < _LONGEST / 2:
            halfway = g.moved(here, way, _STEP / 2)
            way = self._turned(self._family_angle(halfway, quarter, family), way)
            there = g.on_grid(g.moved(here, way, _STEP))
            if self.quarter_at(there, candidates) is None or self._blocked(here, g.moved(there, way, 24)):
                break
            if not self._is_free(there, math.atan2(way[1], way[0]), stop_at) or g.distance(there, seed) < _STEP / 2:
                break
            path.append(there)
            here = there
        return path

    @staticmethod
    def _turned(angle: float, way) -> tuple:
        """The direction of the field (which has four) that turns least."""
        options = [(math.cos(angle + k * math.pi / 2), math.sin(angle + k * math.pi / 2)) for k in range(4)]
        return max(options, key=lambda o: o[0] * way[0] + o[1] * way[1])

    def _blocked(self, a, b) -> bool:
        hit = self._network.first_hit(a, b, 0.0)
        while hit:
            road = hit[2].road
            if road.kind in _BARRIERS or road.cls == "motorway":
                return True
            a = g.moved(hit[1], g.direction(a, b), 0.6)
            if g.distance(a, hit[1]) > g.distance(b, hit[1]):
                return False
            hit = self._network.first_hit(a, b, 0.0)
        return False

    def _is_free(self, point, angle: float, spacing: float) -> bool:
        """No street of the same direction within the spacing; water, railway and border keep their own distance."""
        for away, _, (other, keeps) in self._samples.near(point, max(spacing, 45.0)):
            if keeps:
                if away < keeps:
                    return False
            elif away < spacing and abs(math.cos(angle - other)) > 0.72:
                return False
        return True

    def _remember(self, path, road: Road):
        keeps = 38.0 if road.kind != "street" or road.cls == "motorway" else 0.0
        steps = g.resampled(path, 14.0)
        for a, b in zip(steps, steps[1:]):
            self._samples.add(a, (math.atan2(b[1] - a[1], b[0] - a[0]), keeps))

    def _reaching(self, path, reach: float) -> list:
        """The path, its end led to the street ahead when there is one within reach."""
        start, end = path[-min(4, len(path))], path[-1]
        way = g.direction(start, end)
        for turn in (0.0, 0.25, -0.25, 0.5, -0.5):
            bent = g.turned(way, turn)
            hit = self._network.first_hit(end, g.moved(end, bent, reach))
            if hit and hit[2].road.kind == "street" and hit[2].road.cls != "motorway" and self._is_square(bent, hit[2]):
                return [*path, hit[1]]
        return path

    def _is_square(self, way, edge) -> bool:
        along = g.direction(*self._network.ends(edge))
        return abs(way[0] * along[0] + way[1] * along[1]) < 0.86
