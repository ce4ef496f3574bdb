"""Points of any file assigned to zones of any other, or of an atlas."""
import csv
import gzip
import json
import subprocess
import unittest

from command_line import DEMO, CommandLineTest, rows_of, run

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
SCALE = 0.01


def polygon(name, rings, **properties):
    """Rings on a small grid near Leuven, in degrees."""
    places = [[[4.7 + SCALE * x, 50.88 + SCALE * y] for x, y in ring] for ring in rings]
    return {"type": "Feature", "properties": {"name": name, **properties},
            "geometry": {"type": "Polygon", "coordinates": places}}


def moved(ring, x, y, size=1.0):
    return [[x + size * px, y + size * py] for px, py in ring]


class Assign(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.zones = cls.folder / "zones.geojson"
        hole = moved(SQUARE, 0.4, 0.4, 0.2)[::-1]
        cls.zones.write_text(json.dumps({"type": "FeatureCollection", "features": [
            polygon("West", [SQUARE, hole]), polygon("Oost", [moved(SQUARE, 1, 0)]),
            polygon("Boven;op", [moved(SQUARE, 0.8, 0.8, 0.4)])]}), encoding="utf-8")
        cls.points = [(0.1, 0.1, "West"), (0.5, 0.5, ""), (1.5, 0.5, "Oost"), (0.9, 0.9, "West;Boven;op"),
                      (1.1, 0.9, "Oost;Boven;op"), (1.0, 1.1, "Boven;op"), (5, 5, "")]
        cls.table = cls.folder / "points.csv"
        cls.write_table(cls.table)

    @classmethod
    def write_table(cls, file, extra=()):
        with open(file, "w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["id", "tekst", "lon", "lat"])
            for number, (x, y, _) in enumerate(cls.points):
                writer.writerow([number, f'een, "twee"\n{number}', 4.7 + SCALE * x, 50.88 + SCALE * y])
            writer.writerows(extra)

    def assigned(self, points, out, *arguments):
        return self.done("assign", "--zones", self.zones, "--points", points, "--out", self.folder / out, *arguments)

    def wanted(self):
        return [zone for _, _, zone in self.points]

    def test_holes_and_overlaps_are_right_and_every_column_stays(self):
        report = self.assigned(self.table, "out.csv")
        before, after = rows_of(self.table), rows_of(self.folder / "out.csv")
        self.assertEqual([row["zone"] for row in after], self.wanted())
        self.assertEqual([{**row, "zone": zone} for row, zone in zip(before, self.wanted(), strict=True)], after)
        self.assertEqual({name: report[name] for name in ("points", "in_zones", "in_several_zones", "without_position",
                                                          "left_out", "rejected", "zones", "zones_rejected")},
                         {"points": 7, "in_zones": 5, "in_several_zones": 2, "without_position": 0, "left_out": 0,
                          "rejected": 0, "zones": 3, "zones_rejected": 0})
        self.assertEqual(list(report["timings_ms"]), ["read zones", "assign"])

    def test_every_kind_of_file_gives_the_same_answer(self):
        for source in ("points.gpkg", "points.geojson", "points.shp"):
            self.run_ogr(self.table, self.folder / source)
            for out in ("again.csv", "again.geojson", "again.gpkg"):
                report = self.assigned(self.folder / source, out)
                self.assertEqual((report["points"], report["in_zones"], report["in_several_zones"]), (7, 5, 2), source)
            self.assertEqual([row["zone"] for row in rows_of(self.folder / "again.csv")], self.wanted(), source)
            features = json.loads((self.folder / "again.geojson").read_text(encoding="utf-8"))["features"]
            self.assertEqual([feature["properties"]["zone"] or "" for feature in features], self.wanted())
            self.assertAlmostEqual(features[2]["geometry"]["coordinates"][0], 4.715, places=7)
        packed = self.folder / "points.csv.gz"
        packed.write_bytes(gzip.compress(self.table.read_bytes()))
        self.assertEqual(self.assigned(packed, "unpacked.csv")["in_zones"], 5)
        tabs = self.assigned(self.table, "out.tsv")
        self.assertEqual(tabs["in_zones"], 5)
        self.assertIn("id\ttekst\tlon\tlat\tzone", (self.folder / "out.tsv").read_text(encoding="utf-8"))

    def run_ogr(self, table, out):
        subprocess.run(["ogr2ogr", out, table, "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat",
                        "-oo", "KEEP_GEOM_COLUMNS=NO", "-a_srs", "EPSG:4326", "-overwrite"],
                       check=True, capture_output=True)

    def test_rows_without_a_usable_position_are_kept_and_listed(self):
        file = self.folder / "faulty.csv"
        self.write_table(file, [["a", "", "", ""], ["b", "", "0", "0"], ["c", "", "abc", "50.88"], ["d", "te weinig"]])
        report = self.assigned(file, "faulty-out.csv", "--rejected", self.folder / "rejected.csv")
        self.assertEqual((report["points"], report["without_position"], report["left_out"]), (10, 3, 1))
        rows = rows_of(self.folder / "faulty-out.csv")
        self.assertEqual([row["id"] for row in rows[-3:]], ["a", "b", "c"])
        self.assertEqual([row["zone"] for row in rows[-3:]], ["", "", ""])
        rejected = rows_of(self.folder / "rejected.csv")
        self.assertEqual([(row["line"], row["kept"]) for row in rejected],
                         [("16", "yes"), ("17", "yes"), ("18", "yes"), ("19", "no")])
        self.assertTrue(all(row["reason"] for row in rejected))

    def test_many_rows_keep_their_order(self):
        file = self.folder / "many.csv"
        count = 100_003
        with open(file, "w", encoding="utf-8") as stream:
            stream.write("nr,lon,lat\n")
            stream.writelines(f"{n},{4.7 + SCALE * (n % 29) / 10},50.885\n" for n in range(count))
        report = self.assigned(file, "many-out.csv")
        rows = rows_of(self.folder / "many-out.csv")
        self.assertEqual([row["nr"] for row in rows], [str(n) for n in range(count)])
        self.assertEqual(report["in_zones"], sum(bool(row["zone"]) for row in rows))
        self.assertTrue(all((row["zone"] == "West") == (n % 29 < 4 or 6 <= n % 29 < 10) for n, row in enumerate(rows)
                            if n % 29 not in (0, 4, 6, 10)))

    def test_columns_can_be_named_and_a_column_zone_is_kept(self):
        file = self.folder / "named.csv"
        file.write_text("zone,breed,lang\nmijn,50.885,4.715\n", encoding="utf-8")
        self.assertIn("--map", self.refused("assign", "--zones", self.zones, "--points", file,
                                            "--out", self.folder / "named-out.csv"))
        self.assigned(file, "named-out.csv", "--map", "lon=lang", "--map", "lat=breed")
        self.assertEqual(rows_of(self.folder / "named-out.csv"),
                         [{"zone": "mijn", "breed": "50.885", "lang": "4.715", "zone_2": "Oost"}])

    def test_an_atlas_gives_its_zones_or_its_neighbourhoods(self):
        atlas = self.new_atlas("town.gpkg", "Demo", "99001")
        for layer, file in (("boundary", "boundary.geojson"), ("zones", "zones.geojson"),
                            ("neighbourhoods", "neighbourhoods.geojson")):
            self.done("import", atlas, layer, DEMO / file)
        by_zone = self.done("assign", atlas, "--points", DEMO / "addresses.csv", "--out", self.folder / "by-zone.csv")
        by_file = self.done("assign", "--zones", DEMO / "neighbourhoods.geojson", "--points", DEMO / "addresses.csv",
                            "--out", self.folder / "by-file.csv")
        by_layer = self.done("assign", atlas, "--layer", "neighbourhoods", "--points", DEMO / "addresses.csv",
                             "--out", self.folder / "by-layer.csv")
        self.assertEqual(by_file["in_zones"], by_layer["in_zones"])
        self.assertEqual(rows_of(self.folder / "by-file.csv"), rows_of(self.folder / "by-layer.csv"))
        self.assertGreater(by_zone["in_zones"], 0)
        empty = self.new_atlas("empty.gpkg")
        self.assertIn("zones", self.refused("assign", empty, "--points", self.table, "--out", self.folder / "none.csv"))

    def test_zones_anywhere_are_taken_in_a_plane_of_their_own(self):
        far = self.folder / "far.geojson"
        text = self.zones.read_text(encoding="utf-8")
        features = json.loads(text)
        for feature in features["features"]:
            feature["geometry"]["coordinates"] = [[[x - 2.35, y - 2.0] for x, y in ring]
                                                  for ring in feature["geometry"]["coordinates"]]
        far.write_text(json.dumps(features), encoding="utf-8")
        points = self.folder / "far.csv"
        points.write_text("lon,lat\n2.351,48.881\n", encoding="utf-8")
        report = self.done("assign", "--zones", far, "--points", points, "--out", self.folder / "far-out.csv",
                           "--plane", "EPSG:2154")
        self.assertEqual(report["in_zones"], 1)

    def test_bad_input_is_refused_in_a_sentence_and_nothing_is_written(self):
        out = self.folder / "refused.csv"
        nothing = self.folder / "nothing.csv"
        nothing.write_text("lon,lat\n,\n", encoding="utf-8")
        empty = self.folder / "no-zones.geojson"
        empty.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
        for arguments, part in [
                (["--zones", self.zones, "--points", self.folder / "absent.csv"], "absent.csv"),
                (["--zones", self.folder / "absent.geojson", "--points", self.table], "absent.geojson"),
                (["--zones", self.zones, "--points", nothing], "position"),
                (["--zones", empty, "--points", self.table], "no-zones.geojson"),
                (["--zones", self.table, "--points", self.table], "points.csv"),
                (["--points", self.table], "--zones"),
                (["--zones", self.zones, "--points", self.table, "--zone-field", "absent"], "absent")]:
            self.assertIn(part, self.refused("assign", *arguments, "--out", out))
            self.assertFalse(out.exists())
        self.assertEqual(run("buurtatlas-cli", "assign", "--zones", self.zones, "--points", self.table, "--out",
                             self.folder / "out.xyz").returncode, 1)


if __name__ == "__main__":
    unittest.main()
