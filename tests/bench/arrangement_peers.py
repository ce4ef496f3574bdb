#!/usr/bin/env python3
"""Measures gaps, overlaps and neighbours within 10 m with Buurtatlas, GEOS and PostGIS in one run, and compares them.

    arrangement_peers.py INPUTS [--bench build/release/bin/arrangement_bench] [--rounds 3]

INPUTS holds muni.wkbs and zones_50.wkbs, zones_1000.wkbs, zones_20000.wkbs, as arrangement_bench describes them; what is
absent is left out. Milliseconds: Buurtatlas on two threads, the median of seven, index and rings included; GEOS once, on one
thread; PostGIS the quickest round of three questions, with its index made before and two workers. Reading is excluded.
Needs python3-shapely, python3-psycopg2 and postgresql with PostGIS. Never part of the build.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

import shapely

from postgis_peer import PostGis, seconds, zones_of

PATH = pathlib.Path(__file__).resolve()
# zones, and the goals: milliseconds, and how many times PostGIS.
ROWS = [("zones_50", None, None), ("zones_1000", 30, 75), ("zones_20000", 300, 30)]
LEAST_M2 = 1
QUESTIONS = {
    "gaps": f"""SELECT count(*) FILTER (WHERE a > {LEAST_M2}), sum(a) FROM (SELECT ST_Area((ST_Dump(ST_Difference(b.geom,
                (SELECT ST_Union(geom) FROM zones)))).geom) a FROM boundary b) parts""",
    "overlaps": f"""SELECT count(*) FILTER (WHERE a > {LEAST_M2}), sum(a) FROM (SELECT ST_Area(ST_Intersection(a.geom, b.geom)) a
                FROM zones a JOIN zones b ON a.id < b.id AND ST_Intersects(a.geom, b.geom)) pairs""",
    "nearby": "SELECT count(*), 0 FROM zones a JOIN zones b ON a.id < b.id AND ST_DWithin(a.geom, b.geom, 10)",
}


def by_postgis(postgis, zones, boundary, rounds):
    """Milliseconds of the three questions together, and their answers."""
    postgis.fill("zones", shapely.to_wkb(zones, hex=True))
    postgis.fill("boundary", shapely.to_wkb(boundary, hex=True))
    total, answers = 0, {}
    for name, question in QUESTIONS.items():
        def ask():
            postgis.cursor.execute(question)
            return postgis.cursor.fetchone()
        times = [seconds(ask) for _ in range(rounds)]
        total += 1000 * min(time for time, _ in times)
        answers[name] = times[0][1]
    return total, answers


def apart(own, other):
    return abs(own - other) / max(abs(other), 1e-9)


def compare(options):
    with tempfile.TemporaryDirectory() as folder:
        postgis = PostGis(pathlib.Path(folder))
        for name, goal_ms, goal_times in ROWS:
            zone_file, boundary_file = options.inputs / f"{name}.wkbs", options.inputs / "muni.wkbs"
            if not zone_file.is_file() or not boundary_file.is_file():
                print(f"{name}: left out, {zone_file} or {boundary_file} is not there")
                continue
            printed = json.loads(subprocess.run([options.bench, zone_file, boundary_file], check=True, capture_output=True,
                                                text=True).stdout)
            own, geos = printed["here"], printed["geos"]
            rounds = 1 if printed["areas"] > 10_000 else options.rounds
            peer_ms, answers = by_postgis(postgis, zones_of(zone_file), zones_of(boundary_file), rounds)
            times = peer_ms / own["milliseconds"]
            print(f"{name}: {printed['areas']} zones; Buurtatlas {own['milliseconds']:.1f} ms, GEOS {geos['milliseconds']:.0f} ms "
                  f"({geos['milliseconds'] / own['milliseconds']:.0f}x), PostGIS {peer_ms:.0f} ms ({times:.0f}x)"
                  + (f"; goals {goal_ms} ms {'reached' if own['milliseconds'] <= goal_ms else 'MISSED'}, {goal_times}x PostGIS "
                     f"{'reached' if times >= goal_times else 'MISSED'}" if goal_ms else ""))
            for what, answer, area in (("gaps", "gaps", "gap_m2"), ("overlaps", "overlaps", "overlap_m2"), ("nearby", "nearby", None)):
                count, square_metres = answers[what]
                text = f"  {what}: {own[answer]}, PostGIS {count}"
                if area:
                    text += f"; {own[area]:.1f} m2, PostGIS {square_metres:.1f}, {apart(own[area], square_metres):.1e} apart"
                print(text, flush=True)
        postgis.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", type=pathlib.Path)
    parser.add_argument("--bench", default=PATH.parents[2] / "build" / "release" / "bin" / "arrangement_bench")
    parser.add_argument("--rounds", type=int, default=3)
    compare(parser.parse_args())


if __name__ == "__main__":
    main()
