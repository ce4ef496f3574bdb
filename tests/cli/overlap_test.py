"""Overlaps and neighbours of zones from the command line; metres in Lambert 2008."""
import json
import unittest

from command_line import CommandLineTest


class Overlaps(CommandLineTest):
    """West reaches 100 m into East; Far lies 50 m off; a shop zone lies over West."""

    def setUp(self):
        self.atlas = self.new_atlas(f"{self._testMethodName}.gpkg")
        self.load("boundary", [("Stad", "BIN", (0, 0, 1000, 1000))])
        self.load("zones", [("West", "BIN", (0, 0, 500, 600)), ("East", "BIN", (400, 0, 800, 500)),
                            ("Far", "BIN", (850, 0, 1000, 500)), ("Shops", "Z-BIN", (0, 0, 100, 100))])

    def load(self, layer, areas):
        features = [{"type": "Feature", "properties": {"name": name, "type": kind, "state": "live"},
                     "geometry": {"type": "Polygon", "coordinates": [
                         [[650000 + x, 650000 + y] for x, y in ((w, s), (e, s), (e, n), (w, n), (w, s))]]}}
                    for name, kind, (w, s, e, n) in areas]
        file = self.folder / f"{self._testMethodName}-{layer}.geojson"
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}}}),
                        encoding="utf-8")
        return self.done("import", self.atlas, layer, file)

    def overlaps(self, *arguments):
        return self.done("overlaps", self.atlas, *arguments)

    def test_lists_pairs_by_size_and_sums_them_by_type(self):
        out = self.folder / "overlaps.geojson"
        report = self.overlaps("--out", out)
        self.assertEqual([(each["first"], each["second"], each["allowed"]) for each in report["overlaps"]],
                         [("West", "East", False), ("West", "Shops", True)])
        self.assertAlmostEqual(report["overlaps"][0]["area_m2"], 50_000, delta=0.1)
        self.assertEqual({each["types"]: each["pairs"] for each in report["types"]},
                         {"BIN and BIN": 1, "BIN and Z-BIN, allowed": 1})
        self.assertEqual(len(json.loads(out.read_text(encoding="utf-8"))["features"]), 2)

    def test_clip_takes_the_ground_from_the_zone_that_is_named(self):
        report = self.overlaps("clip", "--number", 1, "--zone", "East")
        self.assertEqual(report["overlaps_left"], 0)
        self.assertAlmostEqual(report["zones"][0]["area_m2"], 300 * 500, delta=0.1)
        self.assertIn("none of the two", self.refused("overlaps", self.atlas, "clip", "--number", 1, "--zone", "Far"))

    def test_split_gives_each_zone_its_half(self):
        report = self.overlaps("split", "--at", "650450,650200")
        self.assertEqual(report["overlaps_left"], 0)
        areas = {zone["name"]: zone["area_m2"] for zone in report["zones"]}
        self.assertLess(areas["West"], 500 * 600)
        self.assertLess(areas["East"], 400 * 500)
        self.assertAlmostEqual(areas["West"] + areas["East"], 500 * 600 + 400 * 500 - 50_000, delta=1)

    def test_an_allowed_overlap_stays_and_says_why(self):
        self.assertEqual(self.overlaps("allow", "--number", 1, "--reason", "The school")["overlaps_left"], 0)
        overlap = self.overlaps()["overlaps"][0]
        self.assertEqual((overlap["allowed"], overlap["reason"]), (True, "The school"))
        self.assertEqual(self.overlaps("disallow", "--number", 1)["overlaps_left"], 1)
        self.assertFalse(self.overlaps()["overlaps"][0]["allowed"])
        self.assertIn("Nobody allowed", self.refused("overlaps", self.atlas, "disallow", "--number", 1))

    def test_what_is_not_there_is_refused(self):
        self.assertIn("no overlap number 9", self.refused("overlaps", self.atlas, "clip", "--number", 9, "--zone", "East"))
        self.assertIn("No overlap lies here",
                      self.refused("overlaps", self.atlas, "split", "--at", "650900,650900"))

    def test_adjacency_measures_borders_and_distances(self):
        pairs = {(each["first"], each["second"]): each for each in
                 self.done("adjacency", self.atlas, "--within", 60)["pairs"]}
        self.assertEqual(pairs[("East", "Far")]["apart_m"], 50)
        self.assertAlmostEqual(pairs[("West", "East")]["common_m2"], 50_000, delta=0.1)
        self.assertNotIn(("West", "Far"), pairs)
        self.assertNotIn(("East", "Far"), [(each["first"], each["second"])
                                           for each in self.done("adjacency", self.atlas)["pairs"]])


if __name__ == "__main__":
    unittest.main()
