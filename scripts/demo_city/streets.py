"""Named streets out of the network: each a line of nodes that shares its corners with the others."""

from dataclasses import dataclass

from . import geometry as g
from .chance import Chance
from .names import StreetNames
from .network import Network

_NAME_LENGTH = {"old": 210.0, "belt": 330.0, "suburb": 300.0, "village": 380.0, "industry": 700.0, "forest": 900.0,
                "rural": 1500.0}
_SHORTEST_NAME = 55.0


@dataclass
class Street:
    id: int
    name: str
    cls: str
    nodes: list
    path: list
    quarter: object      # None for the streets of the plan


def name_streets(network: Network, seed: int) -> list:
    names = StreetNames(Chance(seed, "street names"))
    streets = []
    for nodes, road in _runs(network):
        if road.kind not in ("street", "rail"):
            continue
        for part in [nodes] if road.name else _parts(network, nodes, road.quarter):
            path = [network.nodes[n] for n in part]
            name, cls = road.name, road.cls
            if not name and g.path_length(path) < _SHORTEST_NAME:
                cls = "footway"
            elif not name:
                name = names.next_name(road.quarter.theme)
            streets.append(Street(1001 + len(streets), name, cls, part, path, road.quarter))
    return streets


def _runs(network: Network):
    """(node ids, road) of each unbroken run of edges of one road, in the order the roads were laid."""
    by_road = {}
    for edge_id, edge in network.edges.items():
        by_road.setdefault(id(edge.road), (edge.road, []))[1].append(edge)
    for road, edges in by_road.values():
        ways = {}
        for edge in edges:
            ways.setdefault(edge.a, []).append(edge.b)
            ways.setdefault(edge.b, []).append(edge.a)
        used = set()
        for start in sorted(ways, key=lambda n: (len(ways[n]) == 2, n)):
            for first in ways[start]:
                run, step = [start], (start, first)
                while step and frozenset(step) not in used:
                    used.add(frozenset(step))
                    run.append(step[1])
                    onward = [n for n in ways[step[1]] if n != step[0]]
                    step = (step[1], onward[0]) if len(ways[step[1]]) == 2 and onward else None
                if len(run) > 1:
                    yield run, road


def _parts(network: Network, nodes, quarter) -> list:
    """A long run cut at junctions into streets of the length that is usual in the quarter."""
    wanted = _NAME_LENGTH[quarter.style]
    total = g.path_length([network.nodes[n] for n in nodes])
    count = max(1, round(total / wanted))
    parts, part, length = [], [nodes[0]], 0.0
    for node in nodes[1:]:
        length += g.distance(network.nodes[part[-1]], network.nodes[node])
        part.append(node)
        if len(parts) < count - 1 and length >= total / count * 0.9 and network.degree(node) > 2 and node != nodes[-1]:
            parts.append(part)
            part, length = [node], 0.0
    parts.append(part)
    return parts
