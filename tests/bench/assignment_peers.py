#!/usr/bin/env python3
"""Assigns points to zones with Buurtatlas, shapely and PostGIS in one run, and prints one table with the goals.

    assignment_peers.py INPUTS [--bench build/release/bin/assignment_bench] [--rounds 5] [--without postgis]
    assignment_peers.py INPUTS --verify ZONES POINTS

INPUTS holds zones_50.wkbs, zones_1000.wkbs, zones_20000.wkbs, points_1M.f64, points_10M.f64 and, for Flanders,
flanders.wkbs and flanders.f64, as assignment_bench describes them; what is absent is left out. Times are those of the
quickest round, index included, reading excluded: the machine may be shared. shapely gets its tree over the zones and its tree
over the points; PostGIS has an index on either side and only counts. --verify compares every pair of two of the files with
GEOS, in whole millimetres: a point inside must be there, one outside must not, and one on a border may be either.
Needs python3-shapely, python3-psycopg2 and postgresql with PostGIS. Never part of the build.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

import numpy
import shapely

from postgis_peer import PostGis, seconds, zones_of

PATH = pathlib.Path(__file__).resolve()
# zones, points, how many of them, and the goals: in milliseconds, and how many times a peer.
ROWS = [("zones_50", "points_1M", 1_000_000, {}),
        ("zones_1000", "points_1M", 100_000, {}),
        ("zones_1000", "points_1M", 1_000_000, {"PostGIS": 20, "zone tree": 60}),
        ("zones_20000", "points_1M", 1_000_000, {}),
        ("zones_1000", "points_10M", 10_000_000, {"ms": 130}),
        ("flanders", "flanders", 10_000_000, {"quickest tree": 30})]
MOST_FOR_PEERS = 2_500_000


def points_of(file, most):
    return numpy.fromfile(file, dtype="<f8", count=2 * most).reshape(-1, 2)


def by_buurtatlas(bench, zones, points, most, rounds):
    printed = subprocess.run([bench, zones, points, str(most), str(rounds)], check=True, capture_output=True, text=True).stdout
    return json.loads(printed)


def by_trees(zones, points, rounds):
    """Milliseconds by a tree over the zones, by one over the points, and the pairs."""
    def zone_tree():
        for zone in zones:
            shapely.destroy_prepared(zone)
        return shapely.STRtree(zones).query(places, predicate="covered_by")

    def point_tree():
        return shapely.STRtree(places).query(zones, predicate="covers")

    places = shapely.points(points)
    first = min((seconds(zone_tree) for _ in range(rounds)), key=lambda each: each[0])
    second = min((seconds(point_tree) for _ in range(rounds)), key=lambda each: each[0])
    return first[0] * 1000, second[0] * 1000, first[1].shape[1]


def by_postgis(postgis, zones, points, rounds):
    postgis.fill("zones", shapely.to_wkb(zones, hex=True))
    postgis.fill("points", shapely.to_wkb(shapely.points(points), hex=True))

    def join():
        postgis.cursor.execute("SELECT count(*), sum(zones.id) FROM zones JOIN points ON ST_Covers(zones.geom, points.geom)")
        return postgis.cursor.fetchone()
    return min(seconds(join)[0] for _ in range(rounds)) * 1000


def times(peer, own):
    return f"{peer:8.0f} ({peer / own:4.0f}x)" if peer else " " * 16


def verdict(own, peers, goals):
    held = [f"{'reached' if own <= goal else 'MISSED'}: {goal} ms" if name == "ms" else
            f"{'reached' if peers[name] / own >= goal else 'MISSED'}: {goal}x {name}"
            for name, goal in goals.items() if name == "ms" or peers.get(name)]
    return ", ".join(held)


def compare(options):
    with tempfile.TemporaryDirectory() as folder:
        postgis = None if "postgis" in options.without else PostGis(pathlib.Path(folder))
        print(f"{'zones':12} {'points':>9} {'index':>7} {'assign':>7} {'whole':>7} ms | {'zone tree':>16} {'point tree':>16} {'PostGIS':>16} | goals")
        for zone_name, point_name, most, goals in ROWS:
            zone_file, point_file = options.inputs / f"{zone_name}.wkbs", options.inputs / f"{point_name}.f64"
            if not zone_file.is_file() or not point_file.is_file():
                print(f"{zone_name:12} left out: {zone_file} or {point_file} is not there")
                continue
            own = by_buurtatlas(options.bench, zone_file, point_file, most, 3 * options.rounds)
            least, peers = own["least"], {}
            if own["points"] <= MOST_FOR_PEERS:
                zones, points = zones_of(zone_file), points_of(point_file, most)
                peers["zone tree"], peers["point tree"], _ = by_trees(zones, points, options.rounds)
                peers["quickest tree"] = min(peers.values())
                peers["PostGIS"] = by_postgis(postgis, zones, points, options.rounds) if postgis else None
            whole = least["whole_ms"]
            print(f"{zone_name:12} {own['points']:9} {least['index_ms']:7.1f} {least['assign_ms']:7.1f} {whole:7.1f}    | "
                  f"{times(peers.get('zone tree'), whole)} {times(peers.get('point tree'), whole)} "
                  f"{times(peers.get('PostGIS'), whole)} | {verdict(whole, peers, goals)}", flush=True)
        if postgis:
            postgis.close()


def in_millimetres(places):
    return numpy.trunc(places * 1000 + 0.5)


def verify(options):
    zone_file, point_file = (options.inputs / name for name in options.verify)
    with tempfile.NamedTemporaryFile() as pairs_file:
        subprocess.run([options.bench, zone_file, point_file, str(10_000_000), "1", pairs_file.name], check=True,
                       stdout=subprocess.DEVNULL)
        own = numpy.fromfile(pairs_file.name, dtype="<u4").reshape(-1, 2).astype(numpy.uint64)
    zones = shapely.transform(zones_of(zone_file), in_millimetres)
    places = shapely.points(in_millimetres(points_of(point_file, 10_000_000)))
    tree = shapely.STRtree(places)

    def codes(pairs):
        return numpy.unique(pairs[0].astype(numpy.uint64) << numpy.uint64(32) | pairs[1].astype(numpy.uint64))

    inside = codes(tree.query(zones, predicate="contains")[::-1])
    touching = codes(tree.query(zones, predicate="covers")[::-1])
    answered = codes((own[:, 0], own[:, 1]))
    lost = numpy.setdiff1d(inside, answered).size
    invented = numpy.setdiff1d(answered, touching).size
    print(f"{places.size} points, {zones.size} zones: {answered.size} pairs, of which {inside.size} inside and "
          f"{touching.size - inside.size} on a border by GEOS; {lost} lost, {invented} invented")
    return 1 if lost or invented else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", type=pathlib.Path)
    parser.add_argument("--bench", default=PATH.parents[2] / "build" / "release" / "bin" / "assignment_bench")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--without", action="append", default=[], choices=["postgis"])
    parser.add_argument("--verify", nargs=2, metavar=("ZONES", "POINTS"), help="such as flanders.wkbs flanders.f64")
    options = parser.parse_args()
    return verify(options) if options.verify else compare(options)


if __name__ == "__main__":
    raise SystemExit(main())
