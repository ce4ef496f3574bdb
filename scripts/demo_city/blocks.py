"""Turns the grown grid into a lived-in one: stubs go, some blocks melt together, closes fill the large ones."""

from . import geometry as g
from . import plan
from .chance import Chance
from .network import Network, Road

_STUB = 48.0
_MELT = {"old": 0.10, "belt": 0.10, "suburb": 0.20, "village": 0.16, "industry": 0.12, "forest": 0.0}
_LARGE_BLOCK = 11_000.0
_ELBOW_ROOM = 27.0
_LEAD_ON = {"old": 0.9, "belt": 0.8, "suburb": 0.45, "village": 0.4}
_LEAD_ON_REACH = 95.0
_SLIVER = 24.0                   # metres wide


def finish_streets(network: Network, seed: int, heart: int):
    """Everything stays connected to the heart, a node of the network."""
    network.drop_unreachable_streets(heart)
    _trim_stubs(network)
    _lead_on_dead_ends(network, Chance(seed, "dead ends"))
    _open_slivers(network)
    _melt_blocks(network, Chance(seed, "melt"))
    _trim_stubs(network)
    _add_closes(network, Chance(seed, "closes"))
    network.drop_unreachable_streets(heart)


def _grown(edge) -> bool:
    return edge.road.quarter is not None


def _trim_stubs(network: Network):
    """Grown streets do not stick out a few metres past a corner."""
    for tip in range(len(network.nodes)):
        chain, node, length = [], tip, 0.0
        while network.degree(node) == 1 or (chain and network.degree(node) == 2):
            ways = [e for e in network.neighbours[node].values() if e not in chain]
            if not ways or not _grown(network.edges[ways[0]]):
                break
            edge = network.edges[ways[0]]
            length += g.distance(*network.ends(edge))
            chain.append(ways[0])
            node = edge.b if edge.a == node else edge.a
            if length > _STUB:
                break
        if chain and length <= _STUB:
            for edge_id in chain:
                network.remove_edge(edge_id)


def _lead_on_dead_ends(network: Network, chance: Chance):
    """Most dead ends in the town are led on to a street nearby."""
    for tip in range(len(network.nodes)):
        if network.degree(tip) != 1:
            continue
        before, edge_id = next(iter(network.neighbours[tip].items()))
        road = network.edges[edge_id].road
        if road.quarter is None or not chance.happens(_LEAD_ON.get(road.quarter.style, 0.0)):
            continue
        here = network.nodes[tip]
        way = g.direction(network.nodes[before], here)
        for turn in (0.0, 0.35, -0.35, 0.7, -0.7, 1.05, -1.05, 1.4, -1.4):
            hit = network.first_hit(here, g.moved(here, g.turned(way, turn), _LEAD_ON_REACH))
            if hit and hit[2].road.kind == "street" and hit[2].road.cls != "motorway" and hit[2].road is not road:
                network.add_path([here, hit[1]], road, snap=8.0)
                break


def _open_slivers(network: Network):
    """A block too narrow for houses loses one of its grown streets."""
    faces, left_face = network.faces()
    gone = set()
    for reach in _reaches(network):
        first = network.edges[reach[0]]
        sides = (left_face[(first.a, first.b)], left_face[(first.b, first.a)])
        if not _grown(first) or sides[0] == sides[1] or gone & set(sides):
            continue
        if any(0 < faces[i].area < _SLIVER * g.path_length(faces[i].ring) / 2 for i in sides):
            gone.update(sides)
            for edge_id in reach:
                network.remove_edge(edge_id)


def _melt_blocks(network: Network, chance: Chance):
    """Takes away some reaches between two junctions, so that junctions are more T than cross."""
    faces, left_face = network.faces()
    root = list(range(len(faces)))

    def find(face):
        while root[face] != face:
            face = root[face]
        return face

    for reach in _reaches(network):
        first = network.edges[reach[0]]
        if not _grown(first) or not chance.happens(_MELT.get(first.road.quarter.style, 0.0)):
            continue
        one, two = find(left_face[(first.a, first.b)]), find(left_face[(first.b, first.a)])
        area = faces[one].area + faces[two].area
        if one == two or faces[one].area <= 0 or faces[two].area <= 0 or area > 60_000:
            continue
        root[one] = two
        faces[two].area = area
        for edge_id in reach:
            network.remove_edge(edge_id)


def _reaches(network: Network) -> list:
    """Runs of edges of one road between junctions, as edge ids."""
    seen, reaches = set(), []
    for edge_id, edge in list(network.edges.items()):
        if edge_id in seen:
            continue
        reach = [edge_id]
        for node in (edge.a, edge.b):
            last = edge_id
            while network.degree(node) == 2:
                last = next(e for e in network.neighbours[node].values() if e != last)
                if last in reach:
                    break
                reach.append(last)
                node = network.edges[last].b if network.edges[last].a == node else network.edges[last].a
        seen.update(reach)
        reaches.append(reach)
    return reaches


def _add_closes(network: Network, chance: Chance):
    """A close or a loop into each large residential block that has room for it."""
    faces, _ = network.faces()
    for face in faces:
        quarter = _quarter_of_block(face)
        if quarter is None or face.area < _LARGE_BLOCK or not chance.happens(quarter.closes):
            continue
        for _ in range(1 if face.area < 2.2 * _LARGE_BLOCK else 2):
            path = _loop(face, chance) if chance.happens(0.4) else _close(face, chance)
            if path and _has_room(network, path):
                network.add_path(path, Road("street", "residential", quarter=quarter), snap=6.0)


def _quarter_of_block(face):
    if not 0 < face.area < 90_000:
        return None
    quarter = min(plan.QUARTERS, key=lambda q: q.reach(face.middle))
    return quarter if quarter.closes > 0 and quarter.reach(face.middle) < 1.1 else None


def _doorstep(face, chance: Chance):
    """A place on the rim of the block, the way inward, and the room to the other side."""
    ring = [*face.ring, face.ring[0]]
    start, way = g.point_at(ring, chance.between(0, g.path_length(ring)))
    inward = g.left_of(way)
    far = min((hit[1] for a, b in zip(ring, ring[1:])
               if (hit := g.crossing(g.moved(start, inward, 5), g.moved(start, inward, 500), a, b))),
              key=lambda p: g.distance(p, start), default=None)
    return (start, way, inward, g.distance(start, far)) if far else None


def _close(face, chance: Chance):
    """A dead-end street that bends."""
    doorstep = _doorstep(face, chance)
    if doorstep is None or doorstep[3] < 75:
        return None
    start, way, inward, room = doorstep
    depth = min(room - 32, chance.between(55, 130))
    bend = chance.between(-0.45, 0.45) * depth
    knots = [start, g.moved(start, inward, depth * 0.45),
             g.moved(g.moved(start, inward, depth * 0.85), way, bend * 0.6),
             g.moved(g.moved(start, inward, depth), way, bend * 1.6)]
    return g.spline(knots, 18)


def _loop(face, chance: Chance):
    """A street that goes in, turns and comes back to the same side."""
    doorstep = _doorstep(face, chance)
    if doorstep is None or doorstep[3] < 85:
        return None
    start, way, inward, room = doorstep
    depth, width = min(room - 32, chance.between(50, 95)), chance.between(62, 120)
    other = g.moved(start, way, width)
    top = [g.moved(p, inward, depth) for p in (g.moved(start, way, 8), g.moved(other, way, -8))]
    return g.spline([start, g.moved(start, inward, depth * 0.6), *top, g.moved(other, inward, depth * 0.6),
                     g.moved(other, inward, -4)], 18)


def _has_room(network: Network, path) -> bool:
    """Houses must fit between the new street and the others: all but its ends keep away from them."""
    length, so_far = g.path_length(path), 0.0
    for a, b in zip(path, path[1:]):
        so_far += g.distance(a, b)
        near_end = so_far < _ELBOW_ROOM or length - so_far < _ELBOW_ROOM
        if not near_end and network.nearest_edge(b, _ELBOW_ROOM):
            return False
    return network.nearest_edge(path[-1], _ELBOW_ROOM) is None or network.nearest_edge(path[-1], 5.0) is not None
