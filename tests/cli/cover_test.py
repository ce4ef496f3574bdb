"""The cover of addresses in four layers, from the command line."""
import csv
import json
import shutil
import sqlite3
import subprocess
import unittest

from command_line import CommandLineTest, run



class CoverInFourLayers(CommandLineTest):
    """West is live and East dormant; metres in Lambert 2008. Ten houses a side, businesses among them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas()
        cls.load("boundary", [("Stad", (0, 0, 2000, 1000), {})])
        cls.load("zones", [("West", (0, 0, 1000, 1000), {"type": "BIN"}),
                           ("East", (1000, 0, 2000, 1000), {"type": "BIN", "state": "dormant"}),
                           ("Winkels", (0, 0, 500, 1000), {"type": "Z-BIN"})])
        cls.load("neighbourhoods", [("Noord", (0, 500, 2000, 1000), {"code": "N"}),
                                    ("Zuid", (0, 0, 2000, 500), {"code": "Z"})])
        cls.load("areas", [("Sector A", (0, 0, 2000, 1000), {"code": "A00"})])
        houses = [{"id": f"{number}", "street": "Kerkstraat", "number": number, "postcode": "3500",
                   "municipality": "Teststad", "east": 650000 + 100 * number - 50, "north": 650000 + (600 if number % 2 else 400),
                   "use": "business" if number <= 2 else "residential" if number <= 18 else ""}
                  for number in range(1, 21)]
        houses.append({"id": "x", "street": "Molenweg", "number": "zn", "postcode": "3500", "municipality": "Teststad",
                       "east": "", "north": "", "use": "residential"})
        cls.done("import", cls.atlas, "addresses", cls.table("addresses", houses), "--crs", "EPSG:3812")
        members = [{"member": f"m{number}", "name": f"Naam {number}", "street": "Kerkstraat", "number": number,
                    "postcode": "3500", "municipality": "Teststad", "phone": "" if number == 4 else "0470123456"}
                   for number in (4, 7)]
        cls.done("import", cls.atlas, "members", cls.table("members", members))

    @classmethod
    def table(cls, name, rows):
        file = cls.folder / f"{name}.csv"
        with open(file, "w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        return file

    @classmethod
    def load(cls, layer, areas):
        features = [{"type": "Feature", "properties": {"name": name, **properties},
                     "geometry": {"type": "Polygon", "coordinates": [
                         [[650000 + x, 650000 + y] for x, y in ((w, s), (e, s), (e, n), (w, n), (w, s))]]}}
                    for name, (w, s, e, n), properties in areas]
        file = cls.folder / f"{layer}.geojson"
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}}}),
                        encoding="utf-8")
        return cls.done("import", cls.atlas, layer, file)

    @staticmethod
    def layers(figures):
        return [figures[layer] for layer in ("located", "in_zone", "in_live_zone", "near_member", "by_sms")]

    def cover(self, *arguments):
        return self.done("cover", self.atlas, *arguments)

    def test_counts_the_municipality_in_four_nested_layers(self):
        report = self.cover()
        row, = report["rows"]
        # Homes 3 to 18 and the two of unknown use; 1 and 2 are businesses.
        self.assertEqual(self.layers(row), [18, 18, 8, 2, 1])
        self.assertEqual((row["addresses"], row["use_unknown"], row["members"]), (19, 2, 2))
        self.assertEqual(self.layers(row["businesses"]), [2, 2, 2, 0, 0])
        self.assertEqual(report["distance_m"], 100)

    def test_a_longer_distance_reaches_more(self):
        near, far = self.cover()["rows"][0], self.cover("--distance", 300)["rows"][0]
        self.assertEqual(far["in_live_zone"], near["in_live_zone"])
        self.assertGreater(far["near_member"], near["near_member"])

    def test_areas_and_sides_of_streets_make_up_the_whole(self):
        whole = self.cover()["rows"][0]
        for by, names in (("neighbourhood", ["Noord", "Zuid", ""]), ("area", ["Sector A", ""]),
                          ("street-side", ["Kerkstraat", "Kerkstraat", "Molenweg"])):
            rows = self.cover("--by", by)["rows"]
            self.assertEqual([row["name"] for row in rows], names)
            for figure in ("addresses", "located", "in_zone", "in_live_zone", "near_member", "by_sms", "use_unknown"):
                self.assertEqual(sum(row[figure] for row in rows), whole[figure], (by, figure))
        self.assertEqual([row["side"] for row in self.cover("--by", "street-side")["rows"]],
                         ["odd", "even", "unnumbered"])

    def test_businesses_are_null_where_the_register_does_not_tell(self):
        rows = self.cover("--by", "street-side")["rows"]
        self.assertEqual(rows[0]["businesses"]["addresses"], 1)
        atlas = self.new_atlas("unknown.gpkg")
        houses = [{"street": "Kerkstraat", "number": 1, "postcode": "3500", "municipality": "Teststad",
                   "east": 650100, "north": 650100}]
        self.done("import", atlas, "addresses", self.table("unknown", houses), "--crs", "EPSG:3812")
        row, = self.done("cover", atlas)["rows"]
        self.assertEqual((row["businesses"], row["use_unknown"], row["in_zone"]), (None, 1, 0))

    def test_what_is_written_leaves_small_counts_of_people_out(self):
        out = self.folder / "cover.csv"
        self.cover("--by", "neighbourhood", "--out", out)
        with open(out, encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        self.assertEqual([row["located"] for row in rows], ["9", "9", "0"])
        for row in rows:
            self.assertEqual(row["members"], "")
            self.assertIn("members", row["withheld"])
        self.assertEqual([row["near_member"] for row in rows], ["", "", "0"], "only what nobody knows is withheld")
        self.assertNotIn("wkt", rows[0])

    def test_the_exact_file_is_asked_for_by_name(self):
        out = self.folder / "exact.gpkg"
        self.cover("--by", "neighbourhood", "--exact", "--out", out)
        with sqlite3.connect(out) as file:
            rows = list(file.execute("SELECT name, members, withheld FROM cover ORDER BY fid"))
        self.assertEqual([row[1] for row in rows], [1, 1, 0])

    def test_a_zone_that_falls_asleep_covers_nobody(self):
        report = self.done("cover", self.atlas, "--as-of", "1990-01-01")
        self.assertEqual(self.layers(report["rows"][0]), [18, 0, 0, 0, 0])

    @unittest.skipUnless(shutil.which("pdftotext"), "poppler-utils is not installed")
    def test_the_page_for_the_council_is_one_page_that_tells_of_nobody(self):
        page = self.folder / "council.pdf"
        self.done("cover", self.atlas, "--page", page, "--language", "en", "--attribution", "© Anybody")
        words = subprocess.run(["pdftotext", "-layout", page, "-"], capture_output=True, text=True, check=True).stdout
        self.assertEqual(words.count("\f"), 1, "one page")
        for expected in ("Teststad: how far the networks reach", "Addresses in four layers", "44.4 %", "n.p.",
                         "Gaps with the most addresses", "Businesses in a live Z-BIN zone: 2 of 2", "Addresses read on",
                         "Counts under 5", "© Anybody", "1:"):
            self.assertIn(expected, words)
        self.assertNotIn("Members: 2", words)
        for member in ("Naam 4", "Naam 7"):
            self.assertNotIn(member, words)

    def test_people_read_it_too(self):
        process = run("buurtatlas-cli", "cover", self.atlas)
        self.assertEqual(process.returncode, 0)
        self.assertIn("8 (44.4 %) in a live zone", process.stdout)
        self.assertIn("Near is within 100 m", process.stdout)

    def test_a_refusal_says_what_is_wrong(self):
        self.refused("cover", self.atlas, "--distance", "-1", status=2)
        self.refused("cover", self.atlas, "--by", "province", status=2)
        self.assertIn("ending of this file", self.refused("cover", self.atlas, "--out", self.folder / "cover.txt"))


if __name__ == "__main__":
    unittest.main()
