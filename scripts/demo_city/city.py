"""Makes the whole town from a seed and writes its layers into a folder."""

from pathlib import Path

from . import plan, skeleton, zones
from .addresses import Houses
from .background import background_areas, landmark_grounds
from .blocks import finish_streets
from .buildings import house_outlines
from .files import closed, degrees_text, write_features, write_rows
from .growth import Growth
from .incidents import Diary
from .members import make_members
from .streets import name_streets
from .territory import municipality_rings, neighbourhood_rings, park_rings, share_out


class City:
    def __init__(self, seed: int):
        network, lines = skeleton.lay_skeleton(seed)
        Growth(network, lines, seed).grow()
        market = next(e.a for e in network.edges.values() if e.road.name == "Grote Markt")
        finish_streets(network, seed, market)
        self.streets = name_streets(network, seed)
        self.territory = share_out(network)
        self.zones = zones.make_zones(self.territory, seed)
        parks = park_rings(self.territory)
        keep_free = [plan.MARKET_SQUARE, *parks, *plan.PONDS, plan.FOREST, *landmark_grounds()]
        self.addresses = Houses(self.territory, self.streets, keep_free, seed).number_all()
        self.background = background_areas(self.territory, self.addresses, parks, seed)
        self.background += [("building", [ring]) for ring in house_outlines(self.addresses, network, seed)]
        self.members = make_members(self.addresses, self.zones, seed)
        self.incidents = Diary(self.addresses, self.streets, seed).three_years()

    def write(self, folder: Path):
        folder.mkdir(parents=True, exist_ok=True)
        self._write_map(folder)
        self._write_territory(folder)
        self._write_addresses(folder / "addresses.csv")
        self._write_members(folder / "members.csv")
        self._write_incidents(folder / "incidents.csv")

    def _write_map(self, folder: Path):
        write_features(folder / "streets.geojson",
                       [({"id": s.id, "name": s.name or None, "class": s.cls}, "LineString", s.path)
                        for s in self.streets])
        write_features(folder / "background.geojson",
                       [({"kind": kind}, "Polygon", closed(rings)) for kind, rings in self.background])

    def _write_territory(self, folder: Path):
        whole = closed(municipality_rings(self.territory))
        write_features(folder / "boundary.geojson", [({"nis": plan.NIS_CODE, "name": plan.TOWN}, "Polygon", whole)])
        quarters = [*plan.QUARTERS, *plan.COUNTRYSIDE]
        write_features(folder / "neighbourhoods.geojson",
                       [({"code": f"{plan.NIS_CODE}{i + 1:02d}", "name": q.name}, "Polygon",
                         closed(neighbourhood_rings(self.territory, q))) for i, q in enumerate(quarters)])
        write_features(folder / "zones.geojson",
                       [({"name": z.name, "type": z.kind, "state": z.state, "coordinator": z.coordinator}, "Polygon",
                         closed(z.rings)) for z in self.zones])

    def _write_addresses(self, path: Path):
        columns = ["adresid", "straatnmid", "straatnm", "huisnr", "busnr", "postcode", "gemeentenm", "status", "use",
                   "lon", "lat"]
        street_ids = {}
        rows = []
        for a in self.addresses:
            street_id = street_ids.setdefault(a.street.name, 99_001 + len(street_ids))
            rows.append([a.id, street_id, a.street.name, a.number, a.box, a.postcode, plan.TOWN, a.status, a.use,
                         *(degrees_text(a.point) if a.point else ("", ""))])
        write_rows(path, columns, rows)

    def _write_members(self, path: Path):
        write_rows(path, ["member", "name", "text", "phone", "email", "language", "channels", "left"],
                   [[m.key, m.name, m.text, m.phone, m.email, m.language, m.channels, m.left] for m in self.members])

    def _write_incidents(self, path: Path):
        rows = []
        for number, i in enumerate(self.incidents, 1):
            start = i.start.strftime("%Y-%m-%dT%H:%M")
            when = ["", start, i.end.strftime("%Y-%m-%dT%H:%M")] if i.end else [start, "", ""]
            rows.append([f"LV{number:05d}", i.type, *when, *degrees_text(i.point)])
        write_rows(path, ["id", "type", "at", "from", "to", "lon", "lat"], rows)
