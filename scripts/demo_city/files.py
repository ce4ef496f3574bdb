"""Writes the layers: compact GeoJSON, one feature a line, and CSV, both with line feeds only."""

import csv
import json
from pathlib import Path

from . import geometry as g


def write_features(path: Path, features):
    """features: (properties, geometry type, coordinates in metres)."""
    lines = [json.dumps({"type": "Feature", "properties": properties,
                         "geometry": {"type": kind, "coordinates": _in_degrees(coordinates)}},
                        ensure_ascii=False, separators=(",", ":")) for properties, kind, coordinates in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    path.write_bytes(text.encode("utf-8"))


def write_rows(path: Path, columns, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def closed(rings) -> list:
    """Rings as GeoJSON wants them: the first vertex repeated, outer ones counter-clockwise and holes clockwise."""
    turned = [ring if (g.ring_area(ring) > 0) == (i == 0) else ring[::-1] for i, ring in enumerate(rings)]
    return [[*ring, ring[0]] for ring in turned]


def degrees_text(point) -> tuple:
    lon, lat = g.to_lon_lat(point)
    return f"{lon:.7f}", f"{lat:.7f}"


def _in_degrees(coordinates):
    if isinstance(coordinates, tuple):
        return list(g.to_lon_lat(coordinates))
    return [_in_degrees(part) for part in coordinates]
