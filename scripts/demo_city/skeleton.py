"""Lays the lines of the plan into the network: border, river, railway, motorway and the main streets."""

import math

from . import geometry as g
from . import plan
from .chance import Chance
from .network import Network, Road

_STEP = 26.0
_QUADRANTS = ("Oost", "Noord", "West", "Zuid")


def lay_skeleton(seed: int):
    """The network with the plan's lines, and those lines as (path, road)."""
    network = Network()
    lines = [(_border_path(Chance(seed, "border")), Road("border")),
             (g.spline(plan.RIVER, _STEP), Road("river", name="Linde")),
             (g.spline(plan.BROOK, _STEP), Road("brook", name="Zavelbeek")),
             (g.spline(plan.RAILWAY, 45), Road("rail", "rail", "Spoorlijn Rondel-Hoogbeek")),
             (g.spline(plan.MOTORWAY, 45), Road("street", "motorway", "Autosnelweg A99"))]
    lines += _quadrants("Ringlaan", "primary", g.spline(plan.RING_ROAD, _STEP, closed=True))
    lines += _quadrants("vest", "tertiary", g.spline(plan.TOWN_WALL, 20, closed=True))
    lines.append((g.spline(plan.MARKET_SQUARE, 30, closed=True), Road("street", "residential", "Grote Markt")))
    for line in plan.STREETS:
        lines.append((g.spline(line.knots, 20 if line.cls == "residential" else _STEP),
                      Road("street", line.cls, line.name)))
    for path, road in lines:
        network.add_path(path, road, snap=0.0 if road.kind == "border" else 5.0)
    _drop_what_lies_outside(network, [network.nodes[n] for n in range(len(lines[0][0]) - 1)])
    return network, lines


def _border_path(chance: Chance) -> list:
    """The municipal border: straight reaches with small kinks, as ditches and parcel edges give."""
    path = []
    for a, b in zip(plan.BORDER, [*plan.BORDER[1:], plan.BORDER[0]]):
        pieces = chance.whole(4, 6)
        across = g.left_of(g.direction(a, b))
        path.append(a)
        path.extend(g.moved(g.between(a, b, i / pieces), across, chance.between(-42, 42)) for i in range(1, pieces))
    return [*path, path[0]]


def _quadrants(name: str, cls: str, closed_path) -> list:
    """A ring as four streets that are named after the side of the town they lie on."""
    parts = []
    for a, b in zip(closed_path, closed_path[1:]):
        angle = math.atan2(a[1] + b[1], a[0] + b[0])
        wind = _QUADRANTS[int(((angle + math.pi / 4) % (2 * math.pi)) // (math.pi / 2))]
        full = f"{name}-{wind}" if name[0].isupper() else f"{wind}{name}"
        if not parts or parts[-1][1].name != full:
            parts.append(([a], Road("street", cls, full)))
        parts[-1][0].append(b)
    return parts


def _drop_what_lies_outside(network: Network, border):
    """Main lines go on a little beyond the border, so that they do not end in nothing; the rest of them goes."""
    for edge_id, edge in list(network.edges.items()):
        middle = g.between(*network.ends(edge), 0.5)
        if edge.road.kind == "border" or g.in_ring(middle, border):
            continue
        near = min(g.distance(middle, g.nearest_on_segment(middle, a, b))
                   for a, b in zip(border, [*border[1:], border[0]]))
        if near > 330:
            network.remove_edge(edge_id)
