"""Plane geometry in metres: points are (x, y) pairs, x to the east and y to the north of the market square."""

import math

ORIGIN_LON, ORIGIN_LAT = 4.893, 51.037
_METRES_PER_DEGREE_LAT = 111_257.0
_METRES_PER_DEGREE_LON = 70_130.0


def to_lon_lat(point) -> tuple:
    """Degrees in WGS 84; a flat approximation that is good to a metre over the size of a town."""
    return (round(ORIGIN_LON + point[0] / _METRES_PER_DEGREE_LON, 7),
            round(ORIGIN_LAT + point[1] / _METRES_PER_DEGREE_LAT, 7))


def on_grid(point) -> tuple:
    """The point on the centimetre grid on which the whole city lies."""
    return (round(point[0], 2) + 0.0, round(point[1], 2) + 0.0)


def distance(a, b) -> float:
    return math.hypot(b[0] - a[0], b[1] - a[1])


def between(a, b, share: float) -> tuple:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def direction(a, b) -> tuple:
    length = distance(a, b) or 1.0
    return ((b[0] - a[0]) / length, (b[1] - a[1]) / length)


def left_of(way) -> tuple:
    return (-way[1], way[0])


def turned(way, radians: float) -> tuple:
    c, s = math.cos(radians), math.sin(radians)
    return (way[0] * c - way[1] * s, way[0] * s + way[1] * c)


def moved(point, way, metres: float) -> tuple:
    return (point[0] + way[0] * metres, point[1] + way[1] * metres)


def path_length(points) -> float:
    return sum(distance(a, b) for a, b in zip(points, points[1:]))


def point_at(points, metres: float):
    """The point at that length along the path, and the direction of the path there."""
    for a, b in zip(points, points[1:]):
        step = distance(a, b)
        if metres <= step and step > 0:
            return between(a, b, metres / step), direction(a, b)
        metres -= step
    return points[-1], direction(points[-2], points[-1])


def resampled(points, step: float) -> list:
    """Points at equal steps along the path, first and last kept."""
    length = path_length(points)
    count = max(1, round(length / step))
    inner = [point_at(points, length * i / count)[0] for i in range(1, count)]
    return [points[0], *inner, points[-1]]


def spline(knots, step: float, closed: bool = False) -> list:
    """A smooth curve through the knots (Catmull-Rom), in steps of about that many metres."""
    if closed:
        knots = [knots[-1], *knots, knots[0], knots[1]]
    else:
        first = (2 * knots[0][0] - knots[1][0], 2 * knots[0][1] - knots[1][1])
        last = (2 * knots[-1][0] - knots[-2][0], 2 * knots[-1][1] - knots[-2][1])
        knots = [first, *knots, last]
    curve = []
    for p0, p1, p2, p3 in zip(knots, knots[1:], knots[2:], knots[3:]):
        count = max(1, round(distance(p1, p2) / step))
        for i in range(count):
            t = i / count
            curve.append(tuple(
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3)
                for a, b, c, d in zip(p0, p1, p2, p3)))
    curve.append(curve[0] if closed else knots[-2])
    return curve


def nearest_on_segment(point, a, b) -> tuple:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    if square == 0:
        return a
    share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square
    return between(a, b, min(1.0, max(0.0, share)))


def side(a, b, c) -> float:
    """Positive when c lies to the left of the way from a to b."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def crossing(a, b, c, d):
    """Where segments ab and cd cross, as (share along ab, point), or None."""
    way = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
    if way == 0:
        return None
    t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / way
    u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / way
    return (t, between(a, b, t)) if 0 <= t <= 1 and 0 <= u <= 1 else None


def ring_area(ring) -> float:
    """Square metres; positive when the open ring runs counter-clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]])) / 2


def ring_middle(ring) -> tuple:
    area = ring_area(ring)
    if abs(area) < 1e-6:
        return ring[0]
    x = y = 0.0
    for a, b in zip(ring, [*ring[1:], ring[0]]):
        weight = a[0] * b[1] - b[0] * a[1]
        x += (a[0] + b[0]) * weight
        y += (a[1] + b[1]) * weight
    return (x / (6 * area), y / (6 * area))


def ellipse_reach(point, middle, radii, turn: float) -> float:
    """Below 1 inside the ellipse, 1 on it; the turn is in degrees from the east."""
    angle = math.radians(turn)
    dx, dy = point[0] - middle[0], point[1] - middle[1]
    along = dx * math.cos(angle) + dy * math.sin(angle)
    across = dy * math.cos(angle) - dx * math.sin(angle)
    return math.hypot(along / radii[0], across / radii[1])


def in_ring(point, ring) -> bool:
    x, y = point
    inside = False
    for a, b in zip(ring, [*ring[1:], ring[0]]):
        if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]):
            inside = not inside
    return inside


class Area:
    """A ring with its bounding box, for many questions about points."""

    def __init__(self, ring):
        self._ring = ring
        self._low = (min(p[0] for p in ring), min(p[1] for p in ring))
        self._high = (max(p[0] for p in ring), max(p[1] for p in ring))

    def holds(self, point) -> bool:
        return (self._low[0] <= point[0] <= self._high[0] and self._low[1] <= point[1] <= self._high[1]
                and in_ring(point, self._ring))


def simplified(points, tolerance: float) -> list:
    """Fewer points, none farther than the tolerance from the path (Douglas and Peucker)."""
    if len(points) < 3:
        return list(points)
    a, b = points[0], points[-1]
    farthest, at = -1.0, 0
    for i in range(1, len(points) - 1):
        away = distance(points[i], nearest_on_segment(points[i], a, b))
        if away > farthest:
            farthest, at = away, i
    if farthest <= tolerance:
        return [a, b]
    return simplified(points[:at + 1], tolerance)[:-1] + simplified(points[at:], tolerance)


def simplified_ring(ring, tolerance: float) -> list:
    half = len(ring) // 2
    return simplified(ring[:half + 1], tolerance)[:-1] + simplified([*ring[half:], ring[0]], tolerance)[:-1]


def rounded_corners(ring, times: int = 2) -> list:
    """The ring with its corners cut, again and again (Chaikin)."""
    for _ in range(times):
        ring = [p for a, b in zip(ring, [*ring[1:], ring[0]]) for p in (between(a, b, 0.25), between(a, b, 0.75))]
    return ring


def ribbon(points, half_widths) -> list:
    """The ring around a path, with a half width at each of its points."""
    left, right = [], []
    for i, point in enumerate(points):
        way = direction(points[max(0, i - 1)], points[min(len(points) - 1, i + 1)])
        across = left_of(way)
        left.append(moved(point, across, half_widths[i]))
        right.append(moved(point, across, -half_widths[i]))
    return right + left[::-1]


class PointGrid:
    """Points by place: which lie near?"""

    def __init__(self, cell: float):
        self._cell = cell
        self._cells = {}

    def add(self, point, value=None):
        self._cells.setdefault((int(point[0] // self._cell), int(point[1] // self._cell)), []).append((point, value))

    def near(self, point, radius: float):
        """(distance, point, value) of all within the radius, in the order they were added per cell."""
        low_x, high_x = int((point[0] - radius) // self._cell), int((point[0] + radius) // self._cell)
        low_y, high_y = int((point[1] - radius) // self._cell), int((point[1] + radius) // self._cell)
        for cx in range(low_x, high_x + 1):
            for cy in range(low_y, high_y + 1):
                for other, value in self._cells.get((cx, cy), ()):
                    away = distance(point, other)
                    if away <= radius:
                        yield away, other, value


def is_simple(ring) -> bool:
    """Does the ring neither cross nor touch itself?"""
    pairs = enumerate(zip(ring, [*ring[1:], ring[0]]))
    sides = sorted((min(a[0], b[0]), max(a[0], b[0]), i, a, b) for i, (a, b) in pairs)
    for n, (_, right, i, a, b) in enumerate(sides):
        for left, _, j, c, d in sides[n + 1:]:
            if left > right:
                break
            if abs(i - j) not in (0, 1, len(sides) - 1) and crossing(a, b, c, d):
                return False
    return len(set(ring)) == len(ring)


def sparser_ring(ring, tolerance: float) -> list:
    """The ring simplified as far as it stays a ring that does not cross itself."""
    while tolerance > 0.3:
        sparse = simplified_ring(ring, tolerance)
        if len(sparse) > 3 and is_simple(sparse):
            return sparse
        tolerance /= 2
    return ring
