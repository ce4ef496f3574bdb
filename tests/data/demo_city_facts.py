#!/usr/bin/env python3
"""Checks that the demo city is what the documentation promises; the first argument is its folder."""

import csv
import json
import re
import sys
from pathlib import Path


def rows(path: Path) -> list:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def features(path: Path) -> list:
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def crosses(a, b, c, d) -> bool:
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    if max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1]):
        return False
    return side(a, b, c) * side(a, b, d) <= 0 and side(c, d, a) * side(c, d, b) <= 0


def area(ring) -> float:
    """Square metres, roughly; positive when counter-clockwise."""
    total = sum(a[0] * b[1] - b[0] * a[1] for a, b in
                (((p[0] - 4.893, p[1] - 51.037), (q[0] - 4.893, q[1] - 51.037)) for p, q in zip(ring, ring[1:])))
    return total / 2 * 70_130 * 111_257


def ring_fault(ring) -> str:
    """What is wrong with a closed ring, or nothing."""
    if ring[0] != ring[-1] or len(ring) < 4:
        return "is not closed"
    if len({tuple(p) for p in ring}) != len(ring) - 1:
        return "touches itself"
    sides = sorted((min(a[0], b[0]), max(a[0], b[0]), i, a, b) for i, (a, b) in enumerate(zip(ring, ring[1:])))
    for n, (_, right, i, a, b) in enumerate(sides):
        for left, _, j, c, d in sides[n + 1:]:
            if left > right:
                break
            if abs(i - j) not in (0, 1, len(sides) - 1) and crosses(a, b, c, d):
                return f"crosses itself near {a}"
    return ""


def inside(point, ring) -> bool:
    x, y = point
    result = False
    for a, b in zip(ring, ring[1:]):
        if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]):
            result = not result
    return result


def outer(feature) -> list:
    return feature["geometry"]["coordinates"][0]


def overlap(one, other) -> bool:
    """Do two zones hold a common house? Answered by the corners of the one that lie well inside the other."""
    middles = [((a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3) for a, b, c in zip(one, one[1:], one[2:])]
    return any(inside(m, one) and inside(m, other) for m in middles)


class Facts:
    def __init__(self, folder: Path):
        self._folder = folder
        self._faults = []

    def expect(self, holds: bool, fact: str):
        if not holds:
            self._faults.append(fact)

    def check_all(self) -> list:
        self.check_size()
        self.check_streets()
        self.check_rings()
        self.check_neighbourhoods()
        self.check_addresses_and_zones()
        self.check_members()
        self.check_incidents()
        return self._faults

    def check_size(self):
        total = sum(file.stat().st_size for file in self._folder.iterdir())
        self.expect(total < 6_000_000, f"the folder is below 6 MB, not {total} bytes")

    def check_streets(self):
        streets = features(self._folder / "streets.geojson")
        named = {s["properties"]["name"] for s in streets if s["properties"]["name"]}
        self.expect(len(named) >= 500, f"500 streets or more have a name of their own, not {len(named)}")
        self.expect(all("  " not in name for name in named), "names have single spaces")
        classes = {s["properties"]["class"] for s in streets}
        self.expect({"motorway", "primary", "secondary", "tertiary", "residential", "rail"} <= classes,
                    f"the streets have a hierarchy, not only {sorted(classes)}")
        self.expect(len(self._connected(streets)) == len(streets), "every street can be reached from every other")

    @staticmethod
    def _connected(streets) -> set:
        at = {}
        for i, street in enumerate(streets):
            for point in street["geometry"]["coordinates"]:
                at.setdefault(tuple(point), []).append(i)
        reached, frontier = {0}, [0]
        while frontier:
            for point in streets[frontier.pop()]["geometry"]["coordinates"]:
                for other in at[tuple(point)]:
                    if other not in reached:
                        reached.add(other)
                        frontier.append(other)
        return reached

    def check_rings(self):
        for name in ("background", "boundary", "neighbourhoods", "zones"):
            for i, feature in enumerate(features(self._folder / f"{name}.geojson")):
                for n, ring in enumerate(feature["geometry"]["coordinates"]):
                    fault = ring_fault(ring)
                    self.expect(not fault, f"ring {n} of feature {i} of {name} is simple, but it {fault}")
                    self.expect((area(ring) > 0) == (n == 0), f"ring {n} of feature {i} of {name} turns the right way")
        kinds = {f["properties"]["kind"] for f in features(self._folder / "background.geojson")}
        self.expect(kinds == {"water", "green", "built-up", "industry", "building"},
                    f"the background has every kind, not only {sorted(kinds)}")

    def check_neighbourhoods(self):
        parts = features(self._folder / "neighbourhoods.geojson")
        self.expect(len(parts) >= 15, f"there are 15 neighbourhoods or more, not {len(parts)}")
        whole = features(self._folder / "boundary.geojson")
        self.expect(len(whole) == 1, "the boundary is one polygon")
        total = sum(area(ring) for p in parts for ring in p["geometry"]["coordinates"])
        self.expect(abs(total - area(outer(whole[0]))) < 1.0, "the neighbourhoods fill the municipality")
        sides = {}
        for polygon in [p["geometry"]["coordinates"] for p in parts]:
            for ring in polygon:
                for a, b in zip(ring, ring[1:]):
                    sides[(tuple(a), tuple(b))] = sides.get((tuple(a), tuple(b)), 0) + 1
        border = {(tuple(a), tuple(b)) for a, b in zip(outer(whole[0]), outer(whole[0])[1:])}
        self.expect(max(sides.values()) == 1, "no two neighbourhoods lie on each other")
        self.expect({s for s in sides if (s[1], s[0]) not in sides} == border,
                    "neighbours share their border vertex by vertex, and the rest is the municipal border")

    def check_addresses_and_zones(self):
        addresses = rows(self._folder / "addresses.csv")
        self.expect(len(addresses) >= 12_000, f"there are 12,000 addresses or more, not {len(addresses)}")
        self.expect(len({a["adresid"] for a in addresses}) == len(addresses), "an address id is used once")
        keys = {(a["straatnm"], a["huisnr"], a["busnr"]) for a in addresses}
        self.expect(len(keys) == len(addresses), "a house number is used once in its street")
        located = [(float(a["lon"]), float(a["lat"])) for a in addresses if a["lon"]]
        self.expect(0.005 < 1 - len(located) / len(addresses) < 0.02, "about one address in a hundred has no position")
        border = outer(features(self._folder / "boundary.geojson")[0])
        self.expect(all(inside(p, border) for p in located), "all addresses lie in the municipality")

        zones = features(self._folder / "zones.geojson")
        self.expect(len(zones) >= 12, f"there are 12 zones or more, not {len(zones)}")
        types = {z["properties"]["type"] for z in zones}
        self.expect(types == {"BIN", "Z-BIN", "WHATSAPP"}, "all three types exist")
        states = [z["properties"]["state"] for z in zones]
        self.expect(states.count("dormant") == 1 and states.count("founding") == 1, "one is dormant, one founding")
        bins = [z for z in zones if z["properties"]["type"] == "BIN"]
        overlaps = [(a["properties"]["name"], b["properties"]["name"]) for i, a in enumerate(bins) for b in bins[i + 1:]
                    if overlap(outer(a), outer(b)) or overlap(outer(b), outer(a))]
        self.expect(len(overlaps) == 1, f"two BINs overlap, and only two: {overlaps}")
        live = [outer(z) for z in zones if z["properties"]["state"] == "live"]
        share = sum(any(inside(p, ring) for ring in live) for p in located[::7]) / len(located[::7])
        self.expect(0.55 < share < 0.75, f"live zones hold 55 to 75 % of the addresses, not {share:.0%}")

    def check_members(self):
        members = rows(self._folder / "members.csv")
        self.expect(len(members) >= 800, f"there are 800 members or more, not {len(members)}")
        self.expect(all(re.fullmatch(r"|[a-z.]+\.\d+@example\.org", m["email"]) for m in members),
                    "every e-mail address ends at example.org")
        digits = [re.sub(r"^(\+32|0032|0)", "", re.sub(r"[ ./]", "", m["phone"])) for m in members if m["phone"]]
        self.expect(all(re.fullmatch(r"452\d{6}", d) for d in digits), "telephone numbers lie in the unassigned 0452")
        self.expect(len(set(digits)) == len(digits), "no two members share a number")
        left = sum(bool(m["left"]) for m in members) / len(members)
        self.expect(0.02 < left < 0.09, f"about one member in twenty has left, not {left:.1%}")

    def check_incidents(self):
        incidents = rows(self._folder / "incidents.csv")
        self.expect(len(incidents) >= 5_000, f"there are 5,000 incidents or more, not {len(incidents)}")
        self.expect(all(bool(i["at"]) != bool(i["from"] and i["to"]) for i in incidents),
                    "each has a moment or an interval")
        self.expect(all(i["from"] < i["to"] for i in incidents if i["from"]), "intervals run forward")
        days = [(i["at"] or i["from"])[:10] for i in incidents]
        self.expect("2023-11" == min(days)[:7] and "2026-10" == max(days)[:7], "they cover three years to October 2026")


def main():
    faults = Facts(Path(sys.argv[1])).check_all()
    for fault in faults:
        print(f"does not hold: {fault}", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
