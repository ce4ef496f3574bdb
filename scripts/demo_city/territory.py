"""Who lives in which part: neighbourhoods that tile the municipality, and the zones of the groups, out of faces."""

from dataclasses import dataclass, field

from . import geometry as g
from . import plan
from .network import Network

_BLOCK = 130_000.0
_LEAST_PARK, _LARGEST_PARK = 6_000.0, 110_000.0


@dataclass
class Territory:
    """The faces inside the border and the quarter each belongs to."""
    network: Network
    faces: list
    left_face: dict
    quarter_of: dict = field(default_factory=dict)      # face index -> quarter


def share_out(network: Network) -> Territory:
    """Every face inside the border belongs to one quarter; each quarter is one piece."""
    faces, left_face = network.faces()
    territory = Territory(network, faces, left_face)
    border = _border_ring(network)
    wall = g.spline(plan.TOWN_WALL, 20, closed=True)[:-1]
    ring_road = g.spline(plan.RING_ROAD, 26, closed=True)[:-1]
    for index, face in enumerate(faces):
        if face.area > 0 and g.in_ring(_inner_point(face), border):
            territory.quarter_of[index] = _quarter_for(face, wall, ring_road)
    for _ in range(6):
        _give_away_exclaves(territory)
    return territory


def neighbourhood_rings(territory: Territory, quarter) -> list:
    inside = {i for i, q in territory.quarter_of.items() if q is quarter}
    return territory.network.outline(territory.left_face, inside)


def municipality_rings(territory: Territory) -> list:
    return territory.network.outline(territory.left_face, set(territory.quarter_of))


def park_rings(territory: Territory) -> list:
    """The outlines of the blocks that are parks: the block at each place of the plan, or the nearest that will do."""
    rings, chosen = [], set()
    blocks = [i for i in territory.quarter_of if _LEAST_PARK < territory.faces[i].area < _LARGEST_PARK]
    for place in plan.PARKS:
        near = min((i for i in blocks if i not in chosen), key=lambda i: g.distance(territory.faces[i].middle, place))
        chosen.add(near)
        rings.append(max(territory.network.outline(territory.left_face, {near}), key=g.ring_area))
    return rings


def blocks_of(territory: Territory, names, keep=lambda x, y: True, largest: float = _BLOCK) -> set:
    """The built-up faces of the named quarters whose middle passes the test."""
    return {i for i, q in territory.quarter_of.items()
            if q.name in names and territory.faces[i].area < largest and keep(*territory.faces[i].middle)}


def one_piece(territory: Territory, chosen: set) -> list:
    """The outer ring of the largest connected part, without holes."""
    rings = [r for r in territory.network.outline(territory.left_face, chosen) if g.ring_area(r) > 0]
    return max(rings, key=g.ring_area)


def _border_ring(network: Network) -> list:
    ways = {}
    for edge in network.edges.values():
        if edge.road.kind == "border":
            ways.setdefault(edge.a, []).append(edge.b)
            ways.setdefault(edge.b, []).append(edge.a)
    start = min(ways)
    ring, previous, node = [start], start, ways[start][0]
    while node != start:
        ring.append(node)
        previous, node = node, next(n for n in ways[node] if n != previous)
    return [network.nodes[n] for n in ring]


def _inner_point(face) -> tuple:
    """A point just inside the face, beside its longest side."""
    ring = face.ring
    a, b = max(zip(ring, [*ring[1:], ring[0]]), key=lambda s: g.distance(*s))
    return g.moved(g.between(a, b, 0.5), g.left_of(g.direction(a, b)), 0.05)


def _quarter_for(face, wall, ring_road):
    middle = face.middle
    if g.in_ring(middle, wall):
        return plan.QUARTERS[0]
    belts = [q for q in plan.QUARTERS if q.style == "belt"]
    if g.in_ring(middle, ring_road):
        return min(belts, key=lambda q: q.reach(middle))
    outer = min((q for q in plan.QUARTERS if q.style not in ("old", "belt")), key=lambda q: q.reach(middle))
    if outer.reach(middle) < (1.12 if face.area < 250_000 else 0.95):
        return outer
    return min(plan.COUNTRYSIDE, key=lambda q: g.distance(q.middle, middle))


def _neighbour_faces(territory: Territory) -> dict:
    """{face: {other face: metres of shared border}} inside the municipality."""
    shared = {i: {} for i in territory.quarter_of}
    nodes = territory.network.nodes
    for (a, b), face in territory.left_face.items():
        other = territory.left_face[(b, a)]
        if face != other and face in shared and other in shared:
            shared[face][other] = shared[face].get(other, 0.0) + g.distance(nodes[a], nodes[b])
    return shared


def _give_away_exclaves(territory: Territory):
    """Pieces of a quarter that hang apart go to the neighbour they share most border with."""
    shared = _neighbour_faces(territory)
    seen, pieces = set(), {}
    for start in territory.quarter_of:
        if start in seen:
            continue
        quarter, piece, frontier = territory.quarter_of[start], [], [start]
        seen.add(start)
        while frontier:
            face = frontier.pop()
            piece.append(face)
            for other in shared[face]:
                if other not in seen and territory.quarter_of[other] is quarter:
                    seen.add(other)
                    frontier.append(other)
        pieces.setdefault(quarter.name, []).append(piece)
    for parts in pieces.values():
        parts.sort(key=lambda piece: -sum(territory.faces[f].area for f in piece))
        for piece in parts[1:]:
            borders = {}
            for face in piece:
                for other, metres in shared[face].items():
                    quarter = territory.quarter_of[other]
                    if quarter is not territory.quarter_of[face]:
                        known = borders.setdefault(quarter.name, [0.0, quarter])
                        known[0] += metres
            if borders:
                heir = max(borders.values(), key=lambda b: b[0])[1]
                for face in piece:
                    territory.quarter_of[face] = heir
