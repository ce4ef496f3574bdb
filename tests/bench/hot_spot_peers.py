#!/usr/bin/env python3
"""Holds Gi*, local Moran and the Knox table of Buurtatlas against spdep in R and numpy, on the same incidents.

    hot_spot_peers.py FOLDER [--bin build/release/bin] [--rscript Rscript] [--permutations 999]

FOLDER holds cincinnati_burglary.csv.gz (offense_date, longitude, latitude) and nottingham_burglary.csv.gz (month, longitude,
latitude). An atlas is made of each, with a rectangle around its incidents as boundary, and its cells and incidents are
written as an analyst would; R and numpy then start from these very cells and incidents. Gi* and Moran's I must agree to
1e-5 of their size (they are written with six digits), observed pairs exactly; what is drawn at random agrees as far as so
many permutations can. Needs python3-numpy and r-cran-spdep. Never part of the build. Exit status 1: something differs.
"""
import argparse
import csv
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy

HERE = pathlib.Path(__file__).resolve().parent
# file, column of the day, plane, days in a band of the Knox table (Nottingham gives months only)
CITIES = [("cincinnati_burglary.csv.gz", "offense_date", "EPSG:32616", 7),
          ("nottingham_burglary.csv.gz", "month", "EPSG:27700", 31)]
CELL, BAND = 250, 750
BANDS, STEP, SAME, DAY_BANDS = 4, 100, 1, 4


class Comparison:
    """Prints what was compared and remembers what failed."""

    def __init__(self):
        self.failed = False

    def hold(self, what, value, limit):
        self.failed |= not value <= limit
        print(f"  {what}: {value:.3g} (at most {limit:g}){'' if value <= limit else '  DIFFERS'}")


def prepared(source, day_column, folder):
    """The incidents with ids of their own, and a rectangle around them."""
    with gzip.open(source, "rt", encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["longitude"] not in ("", "NA") and row[day_column][:4].isdigit()]
    table = folder / "incidents.csv"
    with open(table, "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "type", "at", "lon", "lat"])
        writer.writerows([f"i{number}", "burglary", row[day_column][:10], row["longitude"], row["latitude"]]
                         for number, row in enumerate(rows))
    lons, lats = ([float(row[axis]) for row in rows] for axis in ("longitude", "latitude"))
    west, south, east, north = min(lons) - .01, min(lats) - .01, max(lons) + .01, max(lats) + .01
    boundary = folder / "boundary.geojson"
    boundary.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [
            [[west, south], [east, south], [east, north], [west, north], [west, south]]]}}]}), encoding="utf-8")
    return table, boundary


def columns(file, *names, kind=float):
    with open(file, encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [numpy.array([kind(row[name]) if row[name] else numpy.nan for row in rows]) for name in names]


def centres_of(file):
    """East and north of each cell, out of its code: E700000N4330000 is its south-west corner."""
    codes, = columns(file, "code", kind=str)
    corners = numpy.array([[float(part) for part in code[1:].split("N")] for code in codes])
    return corners + CELL / 2


def by_buurtatlas(programs, source, day_column, plane, days, permutations, folder):
    def cli(*arguments):
        started = time.perf_counter()
        told = subprocess.run([programs / "buurtatlas-cli", *map(str, arguments), "--json"], capture_output=True, text=True)
        if told.returncode != 0:
            sys.exit(f"{arguments}: {told.stderr}")
        return json.loads(told.stdout), time.perf_counter() - started

    atlas = folder / "city.gpkg"
    table, boundary = prepared(source, day_column, folder)
    cli("new", atlas, "--name", "Peer", "--nis", "00000", "--plane", plane)
    cli("people", "add", atlas, "Chief", "--role", "chief", "--as", "Chief")
    cli("people", "add", atlas, "Analyst", "--role", "analyst", "--as", "Chief")
    cli("import", atlas, "boundary", boundary)
    cli("import", atlas, "incidents", table)
    for method in ("gi", "moran"):
        cli("hotspots", atlas, "--method", method, "--cell", CELL, "--band", BAND, "--permutations", permutations,
            "--out", folder / f"{method}.csv", "--as", "Analyst")
    knox, seconds = cli("near-repeat", atlas, "--days", days, "--permutations", permutations,
                        "--out-incidents", folder / "points.csv", "--as", "Analyst")
    return knox, seconds


def compare_cells(rscript, permutations, folder, comparison):
    centres = centres_of(folder / "gi.csv")
    counts, z = columns(folder / "gi.csv", "incidents", "z")
    moran_i, moran_p = columns(folder / "moran.csv", "moran_i", "p")
    with open(folder / "cells.csv", "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["east", "north", "count"])
        writer.writerows([*centre, int(count)] for centre, count in zip(centres, counts))
    out = folder / "spdep.csv"
    told = subprocess.run([rscript, HERE / "hot_spot_peers.R", folder / "cells.csv", str(BAND), str(permutations), out],
                          check=True, capture_output=True, text=True)
    print(f"  {len(counts)} cells of {CELL} m, band of {BAND} m; spdep took {told.stdout.strip()} s (Gi*, local Moran)")
    their_z, their_i, their_p = columns(out, "z", "moran_i", "moran_p")
    comparison.hold("Gi*, largest difference to spdep", numpy.max(numpy.abs(z - their_z) / (1 + numpy.abs(z))), 1e-5)
    comparison.hold("Moran's I, largest difference to spdep",
                    numpy.nanmax(numpy.abs(moran_i - their_i) / (1 + numpy.abs(moran_i))), 1e-5)
    # Both are drawn: two shares of n permutations differ by a few times sqrt(p (1 - p) / n).
    comparison.hold("local Moran's p, mean difference to spdep", numpy.nanmean(numpy.abs(moran_p - their_p)),
                    permutations ** -0.5)


def knox_tables(east, north, days, width, permutations):
    """Observed counts and those of so many permutations, by comparing every close pair."""
    order = numpy.argsort(east)
    east, north, days = east[order], north[order], days[order]
    firsts, seconds = [], []
    end = numpy.searchsorted(east, east + BANDS * STEP, side="right")
    for first in range(len(east)):
        others = numpy.arange(first + 1, end[first])
        others = others[numpy.abs(north[others] - north[first]) <= BANDS * STEP]
        firsts.append(numpy.full(len(others), first))
        seconds.append(others)
    firsts, seconds = numpy.concatenate(firsts), numpy.concatenate(seconds)
    millimetres = numpy.rint(1000 * numpy.stack([east[firsts] - east[seconds], north[firsts] - north[seconds]]))
    squares = (millimetres ** 2).sum(axis=0)
    ends = numpy.array([SAME] + [STEP * band for band in range(1, BANDS + 1)]) * 1000.0
    band = numpy.searchsorted(ends ** 2, squares)
    close = band <= BANDS
    firsts, seconds, band = firsts[close], seconds[close], band[close]

    def count(of):
        apart = numpy.abs(of[firsts] - of[seconds])
        day_band = numpy.maximum(apart - 1, 0) // width
        near = day_band < DAY_BANDS
        return numpy.bincount(band[near] * DAY_BANDS + day_band[near], minlength=(BANDS + 1) * DAY_BANDS)

    random = numpy.random.default_rng(1)
    return count(days), numpy.array([count(random.permutation(days)) for _ in range(permutations)])


def compare_knox(knox, days, permutations, folder, comparison):
    east, north = columns(folder / "points.csv", "east", "north")
    dates, = columns(folder / "points.csv", "day", kind=str)
    numbers = numpy.array(dates, dtype="datetime64[D]").astype(int)
    started = time.perf_counter()
    observed, permuted = knox_tables(east, north, numbers, days, permutations)
    print(f"  {len(east)} incidents, {permutations} permutations; numpy took {time.perf_counter() - started:.1f} s")
    ours = [numpy.array([cell[name] for cell in knox]) for name in ("observed", "expected", "p")]
    comparison.hold("observed pairs that differ", numpy.sum(ours[0] != observed), 0)
    deviation = permuted.std(axis=0) + 1
    comparison.hold("expected pairs, difference in deviations of chance",
                    numpy.max(numpy.abs(ours[1] - numpy.median(permuted, axis=0)) / deviation), 8 / permutations ** 0.5)
    p = ((permuted >= observed).sum(axis=0) + 1) / (permutations + 1)
    comparison.hold("p, largest difference", numpy.max(numpy.abs(ours[2] - p)), 4 * (0.5 / permutations) ** 0.5)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--bin", type=pathlib.Path, default=HERE.parent.parent / "build/release/bin")
    parser.add_argument("--rscript", default="Rscript")
    parser.add_argument("--permutations", type=int, default=999)
    given = parser.parse_args()
    comparison = Comparison()
    for name, day_column, plane, days in CITIES:
        print(name)
        with tempfile.TemporaryDirectory(prefix="hot-spot-peers-") as folder:
            folder = pathlib.Path(folder)
            report, seconds = by_buurtatlas(given.bin, given.folder / name, day_column, plane, days, given.permutations, folder)
            print(f"  near-repeat took {seconds:.1f} s")
            compare_cells(given.rscript, given.permutations, folder, comparison)
            compare_knox(report["knox"], days, given.permutations, folder, comparison)
    return 1 if comparison.failed else 0


if __name__ == "__main__":
    sys.exit(main())
