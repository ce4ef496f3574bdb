"""Zones that went out of the atlas, through another GIS, and back in: taken as they are, or refused with reasons."""
import json
import subprocess
import unittest

from command_line import CommandLineTest, rows_of

FORMATS = ["gpkg", "geojson", "shp", "kml"]
EAST, NORTH = 171_000.0, 676_000.0  # somewhere in Flanders, in Lambert 2008 less 500 km
PLANE = "EPSG:3812"


def ogr2ogr(*arguments):
    subprocess.run(["ogr2ogr", *map(str, arguments)], check=True, capture_output=True, text=True)


class ForeignEdits(CommandLineTest):
    """Three zones: a BIN with a hole that a second one fills, and a Z-BIN over both."""

    def setUp(self):
        name = self._testMethodName
        self.atlas = self.new_atlas(f"{name}.gpkg")
        self.names = ["Sint-Żółć & Co", "Oude Markt " + "x" * 100, "Winkels"]
        origin = (EAST + 500_000.123, NORTH + 0.456)
        ring = lambda *places: [[origin[0] + x, origin[1] + y] for x, y in (*places, places[0])]
        wide = ring((0, 0), (1000, 0.001), (1033.333, 666.667), (0, 1000.007))
        hole = ring((400, 400), (400, 600), (600.5, 600), (600.5, 400))
        rows = [(self.names[0], "BIN", "live", "Ann Ó Súilleabháin", [wide, hole]),
                (self.names[1], "BIN", "founding", "", [hole[::-1]]),
                (self.names[2], "Z-BIN", "live", "Jan", [ring((100, 100), (900, 100), (900, 900))])]
        self.zones = [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": rings},
                       "properties": {"name": name, "type": kind, "state": state, "coordinator": coordinator}}
                      for name, kind, state, coordinator, rings in rows]
        self.done("import", self.atlas, "zones", self.write(f"{name}-start.geojson", self.zones))

    def write(self, name, features):
        file = self.folder / name
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}}}),
                        encoding="utf-8")
        return file

    def export(self, ending, atlas=None):
        file = self.folder / f"{self._testMethodName}-out.{ending}"
        self.done("export", atlas or self.atlas, "zones", file)
        return file

    def stored(self, atlas=None):
        """The zones of an atlas in its plane, by name: properties, and each ring to the millimetre."""
        plain = self.folder / f"{self._testMethodName}-plain.geojson"
        plain.unlink(missing_ok=True)
        ogr2ogr("-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=6", plain, atlas or self.atlas, "zones")
        zones = {}
        for feature in json.loads(plain.read_text(encoding="utf-8"))["features"]:
            rings = [frozenset((round(x, 3), round(y, 3)) for x, y in ring)
                     for part in feature["geometry"]["coordinates"] for ring in part]
            zones[feature["properties"]["name"]] = ({key: feature["properties"][key]
                                                     for key in ("type", "state", "coordinator")}, rings)
        return zones

    def through(self, ending, change, **columns):
        """Exports, lets another program change the features, and gives the file in the same format."""
        out = self.export(ending)
        plain = self.folder / f"{self._testMethodName}-edit.geojson"
        plain.unlink(missing_ok=True)
        ogr2ogr("-f", "GeoJSON", "-t_srs", PLANE, "-lco", "COORDINATE_PRECISION=6", "-lco", "RFC7946=NO", plain, out)
        text = json.loads(plain.read_text(encoding="utf-8"))
        features = change(text["features"])
        for feature in features:
            for old, new in columns.items():
                value = feature["properties"].pop(old, None)
                if new:
                    feature["properties"][new] = value
        back = self.folder / f"{self._testMethodName}-back.{ending}"
        driver = {"gpkg": "GPKG", "geojson": "GeoJSON", "shp": "ESRI Shapefile", "kml": "LIBKML"}[ending]
        options = {"geojson": ["-lco", "RFC7946=YES", "-lco", "COORDINATE_PRECISION=9"],
                   "shp": ["-lco", "ENCODING=UTF-8"]}.get(ending, [])
        system = ["-t_srs", "EPSG:4326"] if ending in ("geojson", "kml") else []
        ogr2ogr("-f", driver, *options, *system, back, self.write(f"{self._testMethodName}-edited.geojson", features))
        return back

    def test_a_round_trip_is_exact_to_the_millimetre(self):
        before = self.stored()
        self.assertEqual(len(before), 3)
        for ending in FORMATS:
            with self.subTest(ending):
                out = self.export(ending)
                fresh = self.new_atlas(f"fresh-{ending}.gpkg")
                report = self.done("import", fresh, "zones", out)
                self.assertEqual((report["rows"], report["rejected"]), (3, 0))
                self.assertEqual(self.stored(fresh), before)
                self.assertEqual(self.done("import", self.atlas, "zones", out)["rows"], 3)
                self.assertEqual(self.stored(), before, "no zone was added or changed")

    def test_moved_vertices_are_taken(self):
        def move(features):
            for feature in features:
                for ring in feature["geometry"]["coordinates"][0] if feature["geometry"]["type"] == "MultiPolygon" \
                        else feature["geometry"]["coordinates"]:
                    for place in ring:
                        if round(place[0], 3) == round(EAST + 500_000.123 + 1033.333, 3):
                            place[0] += 12.5
            return features
        for ending in FORMATS:
            with self.subTest(ending):
                before = self.stored()
                self.assertEqual(self.done("import", self.atlas, "zones", self.through(ending, move))["rejected"], 0)
                after = self.stored()
                moved = [name for name in after if after[name] != before[name]]
                self.assertEqual(moved, self.names[:1])
                corner = (round(EAST + 500_000.123 + 1045.833, 3), round(NORTH + 0.456 + 666.667, 3))
                self.assertIn(corner, after[self.names[0]][1][0])
                self.done("import", self.atlas, "zones", self.write("again.geojson", self.zones))

    def test_a_broken_ring_is_left_out_with_its_place_and_the_others_are_taken(self):
        def cross(features):
            ring = features[2]["geometry"]["coordinates"][0]
            ring = ring[0] if features[2]["geometry"]["type"] == "MultiPolygon" else ring
            ring[:] = [ring[0], [ring[0][0] + 800, ring[0][1] + 800], [ring[0][0] + 800, ring[0][1]],
                       [ring[0][0], ring[0][1] + 800], ring[0]]
            return features
        for ending in FORMATS[:3]:  # no program writes such a KML
            with self.subTest(ending):
                before = self.stored()
                rejected = self.folder / f"rejected-{ending}.csv"
                report = self.done("import", self.atlas, "zones", self.through(ending, cross), "--rejected", rejected)
                self.assertEqual((report["rows"], report["rejected"]), (2, 1))
                self.assertIn("crosses", rows_of(rejected)[0]["reason"])
                self.assertEqual(self.stored(), before)

    def test_another_reference_system_is_read_from_the_file(self):
        before = self.stored()
        for system, within in (("EPSG:4326", 0.002), ("EPSG:3857", 0.002), ("EPSG:25831", 0.002), ("EPSG:31370", 0.4)):
            with self.subTest(system):
                back = self.folder / f"{system[5:]}.gpkg"
                ogr2ogr("-t_srs", system, back, self.export("gpkg"))
                fresh = self.new_atlas(f"fresh-{system[5:]}.gpkg")
                self.assertEqual(self.done("import", fresh, "zones", back)["rejected"], 0)
                for name, (facts, rings) in self.stored(fresh).items():
                    self.assertEqual(facts, before[name][0])
                    for ring, old in zip(rings, before[name][1], strict=True):
                        for x, y in ring:
                            self.assertLess(min(abs(x - a) + abs(y - b) for a, b in old), 2 * within)

    def test_columns_that_are_gone_keep_what_the_atlas_has(self):
        before = self.stored()
        for ending in FORMATS:
            with self.subTest(ending):
                back = self.through(ending, lambda features: features, type=None, state=None, coordinator=None,
                                    coordinato=None, valid_from=None)
                report = self.done("import", self.atlas, "zones", back)
                self.assertEqual((report["rows"], report["rejected"]), (3, 0))
                self.assertEqual(self.stored(), before)

    def test_columns_with_other_names_are_known_or_can_be_mapped(self):
        before = self.stored()
        back = self.through("gpkg", lambda features: features, name="naam", type="soort", state="toestand")
        self.done("import", self.atlas, "zones", back)
        self.assertEqual(self.stored(), before)
        back.unlink()
        back = self.through("gpkg", lambda features: features, name="benaming")
        self.done("import", self.atlas, "zones", back, "--map", "name=benaming")
        self.assertEqual(self.stored(), before)

    def test_a_feature_that_was_copied_counts_once(self):
        before = self.stored()
        report = self.done("import", self.atlas, "zones", self.through("gpkg", lambda all: [*all, all[1]]))
        self.assertEqual((report["rows"], report["rejected"]), (3, 1))
        self.assertIn("already", report["rejections"][0]["reason"])
        self.assertEqual(self.stored(), before)

    def test_a_zone_with_two_borders_stays_as_it_is(self):
        def copy_and_move(features):
            other = json.loads(json.dumps(features[1]).replace("400.456", "410.456"))
            other["geometry"] = features[2]["geometry"]
            return [*features, other]
        before = self.stored()
        report = self.done("import", self.atlas, "zones", self.through("gpkg", copy_and_move))
        self.assertEqual((report["rows"], report["rejected"]), (2, 2))
        self.assertIn("more than once", report["rejections"][0]["reason"])
        self.assertEqual(self.stored(), before)

    def test_a_type_that_nobody_knows_is_refused_with_the_words_there_are(self):
        def misspell(features):
            features[0]["properties"]["type"] = "BIM"
            return features
        report = self.done("import", self.atlas, "zones", self.through("gpkg", misspell))
        self.assertEqual((report["rows"], report["rejected"]), (2, 1))
        self.assertIn("The types are BIN, Z-BIN and WHATSAPP", report["rejections"][0]["reason"])

    def test_zones_that_overlap_now_are_taken_and_listed(self):
        def grow(features):
            features[1]["geometry"] = features[2]["geometry"]
            return features
        report = self.done("import", self.atlas, "zones", self.through("gpkg", grow))
        forbidden = [overlap for overlap in report["overlaps"] if not overlap["allowed"]]
        self.assertEqual([{overlap["first"], overlap["second"]} for overlap in forbidden], [set(self.names[:2])])

    def test_the_indexes_of_other_programs_go_with_the_old_shapefile(self):
        out = self.export("shp")
        subprocess.run(["ogrinfo", out, "-sql", f"CREATE SPATIAL INDEX ON {out.stem.replace('-', '_')}"], check=False,
                       capture_output=True)
        out.with_suffix(".qix").write_bytes(b"an index of the old shapes")
        self.export("shp")
        self.assertFalse(out.with_suffix(".qix").exists())
        self.assertEqual({file.suffix for file in self.folder.glob(f"{out.stem}.*")},
                         {".shp", ".shx", ".dbf", ".prj", ".cpg"})


if __name__ == "__main__":
    unittest.main()
