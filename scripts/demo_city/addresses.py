"""House numbers along the streets, odd on one side and even on the other."""

from dataclasses import dataclass

from . import geometry as g
from . import plan
from .chance import Chance

_SETBACK = {"old": 8.2, "belt": 8.6, "suburb": 11.5, "village": 10.5, "industry": 24.0, "forest": 14.0, "rural": 14.0}
_DEPTH_ROOM = 6.2
_NO_HOUSES = ("motorway", "rail", "track", "footway")
_RIBBON = {"primary": 60.0, "secondary": 33.0, "tertiary": 42.0}
_SHOPPING = ("Stationsstraat", "Grote Markt", "Kerkstraat", "Wijngaardstraat", "Bruggestraat", "Gasthuisstraat",
             "Vismarkt")
_VILLAGE_HEARTS = [q.middle for q in plan.QUARTERS if q.style == "village"]


@dataclass
class Address:
    id: int
    street: object
    number: str
    box: str
    postcode: str
    status: str
    use: str
    point: tuple          # None for about one in a hundred
    way: tuple            # direction of the street there
    side: float           # +1 left of the street, -1 right
    style: str
    frontage: float


class Houses:
    def __init__(self, territory, streets, keep_free, seed: int):
        self._territory = territory
        self._network = territory.network
        self._streets = streets
        self._keep_free = [g.Area(ring) for ring in keep_free]
        self._chance = Chance(seed, "houses")
        self._taken = g.PointGrid(40.0)
        self._next_number = {}       # (street name, side) -> the number where the next piece of the street goes on
        self._addresses = []

    def number_all(self) -> list:
        for street in self._streets:
            if street.name and street.cls not in _NO_HOUSES:
                for side in (1.0, -1.0):
                    self._number_side(street, side)
        return self._addresses

    def _number_side(self, street, side: float):
        """Numbers rise from the end that is nearer to the market or the village church."""
        nodes = street.nodes
        hearts = [(0.0, 0.0), *_VILLAGE_HEARTS]
        nearness = [min(g.distance(street.path[end], h) for h in hearts) for end in (0, -1)]
        if nearness[1] < nearness[0]:
            nodes = nodes[::-1]
        number = self._next_number.get((street.name, side), 1 if side > 0 else 2)
        path = [self._network.nodes[n] for n in nodes]
        place, legs, length = self._chance.between(6, 12), _legs(path), g.path_length(path)
        while place < length:
            leg = next(i for i, (start, _) in enumerate(legs) if place <= start + legs[i][1])
            quarter = self._quarter_beside(nodes[leg], nodes[leg + 1], side)
            frontage = self._frontage(street, quarter) if quarter else 60.0
            style = quarter.style if quarter else "rural"
            if street.quarter is not None and style == "rural":
                style = street.quarter.style
            way = g.direction(path[leg], path[leg + 1])
            at = g.moved(path[leg], way, place - legs[leg][0])
            setback = _SETBACK[style] + self._chance.between(-0.6, 1.8)
            point = g.on_grid(g.moved(at, g.left_of(way), side * setback))
            if quarter and self._is_free(point, setback, min(frontage * 0.75, 14.0)):
                self._build(street, str(number), quarter, point, way, side, style, frontage)
                number += 2
                if self._chance.happens(0.035):
                    number += 2
            place += frontage * self._chance.between(0.85, 1.2)
        self._next_number[(street.name, side)] = number

    def _quarter_beside(self, a: int, b: int, side: float):
        """The quarter at that side of the way from node a to node b, or None outside the municipality."""
        face = self._territory.left_face.get((a, b) if side > 0 else (b, a))
        return self._territory.quarter_of.get(face)

    def _frontage(self, street, quarter) -> float:
        """Metres per house: the quarter decides, main roads outside the quarters are lined loosely."""
        if quarter.style in ("rural", "forest"):
            if street.quarter is not None and street.quarter.style not in ("rural", "forest"):
                return street.quarter.frontage * 1.05
            if street.name == "Nijverheidslaan":
                return 90.0
            return _RIBBON.get(street.cls, quarter.frontage)
        if street.cls == "primary":
            return max(quarter.frontage, 30.0)
        return quarter.frontage

    def _is_free(self, point, setback: float, gap: float) -> bool:
        if any(True for _ in self._taken.near(point, gap)):
            return False
        if any(area.holds(point) for area in self._keep_free):
            return False
        if self._network.nearest_edge(point, 26.0, lambda e: e.road.kind == "river"):
            return False
        if self._network.nearest_edge(point, 18.0, lambda e: e.road.kind == "rail" or e.road.cls == "motorway"):
            return False
        return self._network.nearest_edge(point, max(_DEPTH_ROOM, setback - 2.2)) is None

    def _build(self, street, number: str, quarter, point, way, side, style, frontage):
        self._taken.add(point)
        use = "business" if self._chance.happens(self._business_share(street, quarter)) else "residential"
        if self._chance.happens(0.012):
            self._add(street, number, "", quarter, use, point, way, side, style, frontage)
            number += "A"
        self._add(street, number, "", quarter, use, point, way, side, style, frontage)
        main_street = street.cls in ("primary", "secondary", "tertiary")
        if style in ("old", "belt") and self._chance.happens(0.03 if main_street else 0.008):
            for floor in range(1, self._chance.whole(2, 4) + 1):
                for door in range(1, self._chance.whole(1, 3) + 1):
                    box = f"{floor:02d}{door:02d}" if main_street else str(floor * 3 - 3 + door)
                    self._add(street, number, box, quarter, "residential", point, way, side, style, frontage)

    def _business_share(self, street, quarter) -> float:
        if quarter.style == "industry":
            return 0.9
        if street.name in _SHOPPING:
            return 0.55
        return 0.11 if street.cls in ("primary", "secondary", "tertiary") else 0.02

    def _add(self, street, number, box, quarter, use, point, way, side, style, frontage):
        status = "Voorgesteld" if self._chance.happens(0.012) else "InGebruik"
        located = None if self._chance.happens(0.01) else point
        self._addresses.append(Address(9_900_001 + len(self._addresses), street, number, box, quarter.postcode, status,
                                       use, located, way, side, style, frontage))


def _legs(path) -> list:
    """(metres from the start, length) of each piece of the path."""
    legs, start = [], 0.0
    for a, b in zip(path, path[1:]):
        legs.append((start, g.distance(a, b)))
        start += legs[-1][1]
    return legs
