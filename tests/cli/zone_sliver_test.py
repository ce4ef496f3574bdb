"""Narrow gaps and overlaps, and what a zone's type, its state and an allowed overlap do, from the command line."""
import csv
import json
import unittest

from command_line import CommandLineTest


class NarrowStrips(CommandLineTest):
    """A and B with 0.6 m between them, C 0.2 m over B, and a WhatsApp group over half of A; metres in Lambert 2008."""

    def setUp(self):
        self.atlas = self.new_atlas(f"{self._testMethodName}.gpkg")
        self.load("boundary", [("Stad", "", (0, 0, 1000, 1000))])
        self.load("zones", [("A", "BIN", (100, 100, 300, 900)), ("B", "BIN", (300.6, 100, 500, 900)),
                            ("C", "BIN", (499.8, 100, 700, 900)), ("Groep", "WHATSAPP", (100, 100, 200, 900))])

    def load(self, layer, areas):
        features = [{"type": "Feature", "properties": {"name": name, "type": kind},
                     "geometry": {"type": "Polygon", "coordinates": [
                         [[650000 + x, 650000 + y] for x, y in ((w, s), (e, s), (e, n), (w, n), (w, s))]]}}
                    for name, kind, (w, s, e, n) in areas]
        file = self.folder / f"{self._testMethodName}-{layer}.geojson"
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}}}),
                        encoding="utf-8")
        return self.done("import", self.atlas, layer, file)

    def slivers(self, *arguments):
        return self.done("zone", self.atlas, "slivers", *arguments)["slivers"]

    def test_they_are_listed_largest_first_and_none_that_is_wider(self):
        gap, overlap = self.slivers()
        self.assertEqual((gap["number"], gap["kind"], gap["zones"]), (1, "gap", ["A", "B"]))
        self.assertAlmostEqual(gap["area_m2"], 0.6 * 800, delta=0.01)
        self.assertTrue(650300 <= gap["east"] <= 650300.6)
        self.assertEqual((overlap["kind"], overlap["zones"]), ("overlap", ["B", "C"]))
        self.assertEqual([sliver["kind"] for sliver in self.slivers("--width", 0.5)], ["overlap"])
        self.assertEqual(self.slivers("--width", 0.1), [])

    def test_a_gap_is_given_to_the_chosen_neighbour_and_looked_for_again(self):
        report = self.done("zone", self.atlas, "close-sliver", "--at", "650300.3,650500", "--to", "B")
        self.assertEqual([zone["name"] for zone in report["zones"]], ["B"])
        self.assertAlmostEqual(report["area_m2"], 200 * 800, delta=0.01)
        self.assertEqual(report["slivers_left"], 1)
        self.assertEqual([sliver["kind"] for sliver in self.slivers()], ["overlap"])

    def test_an_overlap_stays_with_the_chosen_zone(self):
        report = self.done("zone", self.atlas, "close-sliver", "--number", 2, "--to", "B")
        self.assertEqual([zone["name"] for zone in report["zones"]], ["C"])
        self.assertEqual(report["slivers_left"], 1)

    def test_a_zone_that_lies_elsewhere_does_not_get_it(self):
        before = self.done("zone", self.atlas, "list")["zones"]
        self.assertIn("does not lie beside", self.refused("zone", self.atlas, "close-sliver", "--number", 1, "--to", "C"))
        self.assertIn("no strip number 3", self.refused("zone", self.atlas, "close-sliver", "--number", 3, "--to", "A"))
        self.assertIn("lies here", self.refused("zone", self.atlas, "close-sliver", "--at", "650900,650500", "--to", "A"))
        self.assertEqual(self.done("zone", self.atlas, "list")["zones"], before)

    def test_wrong_usage_is_status_2(self):
        for arguments in (["--to", "A"], ["--number", 1], ["--number", 1, "--at", "1,2", "--to", "A"],
                          ["--at", "here", "--to", "A"]):
            self.refused("zone", self.atlas, "close-sliver", *arguments, status=2)
        self.refused("zone", self.atlas, "slivers", "--width", 0, status=2)

    def test_a_type_that_makes_an_overlap_is_refused_with_the_place(self):
        error = self.refused("zone", self.atlas, "set", "--zone", "Groep", "--type", "BIN")
        self.assertIn("80000 m² from zone \"A\"", error)
        self.assertIn("m east", error)
        self.done("zone", self.atlas, "set", "--zone", "Groep", "--type", "Z-BIN")
        self.done("zone", self.atlas, "set", "--zone", "Groep", "--type", "BIN", "--state", "dormant")
        self.assertIn("zone \"A\"", self.refused("zone", self.atlas, "set", "--zone", "Groep", "--state", "live"))
        self.refused("zone", self.atlas, "set", "--zone", "Groep", "--state", "asleep", status=2)

    def test_why_an_overlap_is_allowed_is_kept_listed_and_exported(self):
        self.done("zone", self.atlas, "set", "--zone", "Groep", "--type", "BIN", "--allow-overlap", "samen tot juni")
        out = self.folder / "overlaps.csv"
        report = self.done("coverage", self.atlas, "--overlaps", out)
        kept = [overlap for overlap in report["overlaps"] if {overlap["first"], overlap["second"]} == {"A", "Groep"}]
        self.assertEqual([(overlap["allowed"], overlap["reason"]) for overlap in kept], [(True, "samen tot juni")])
        self.assertAlmostEqual(report["overlap_m2"], 0.2 * 800, delta=0.01, msg="only that of B and C is a mistake")
        with open(out, encoding="utf-8", newline="") as stream:
            rows = {frozenset((row["first"], row["second"])): row["reason"] for row in csv.DictReader(stream)}
        self.assertEqual(rows, {frozenset("BC"): "", frozenset(("A", "Groep")): "samen tot juni"})

    def test_a_boundary_with_a_fault_is_not_imported(self):
        file = self.folder / "bowtie.geojson"
        ring = [[650000, 650000], [651000, 651000], [651000, 650000], [650000, 651000], [650000, 650000]]
        file.write_text(json.dumps({"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}],
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}}}), encoding="utf-8")
        self.assertIn("crosses", self.refused("import", self.atlas, "boundary", file))


if __name__ == "__main__":
    unittest.main()
