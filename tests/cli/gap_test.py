"""Gaps that may stay, from the command line: allowed with a reason, kept through edits, opened again."""
import csv
import json
import unittest

from command_line import CommandLineTest, run


class AllowedGaps(CommandLineTest):
    """West and East leave a forest of 200 by 1000 m between them; metres in Lambert 2008."""

    def setUp(self):
        self.atlas = self.new_atlas(f"{self._testMethodName}.gpkg")
        self.load("boundary", [("Stad", (0, 0, 1000, 1000))])
        self.load("zones", [("West", (0, 0, 400, 1000)), ("East", (600, 0, 1000, 1000))])

    def file_of(self, name, areas):
        features = [{"type": "Feature", "properties": {"name": zone, "type": "BIN"},
                     "geometry": {"type": "Polygon", "coordinates": [
                         [[650000 + x, 650000 + y] for x, y in ((w, s), (e, s), (e, n), (w, n), (w, s))]]}}
                    for zone, (w, s, e, n) in areas]
        file = self.folder / f"{self._testMethodName}-{name}.geojson"
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}}}),
                        encoding="utf-8")
        return file

    def load(self, layer, areas):
        return self.done("import", self.atlas, layer, self.file_of(layer, areas))

    def gaps(self):
        return self.done("gaps", self.atlas, "list")["gaps"]

    def allow_forest(self, *arguments):
        return self.done("gaps", self.atlas, "allow", "--at", "650500,650500", "--reason", "forest", "--by", "An",
                         *arguments)

    def test_an_allowed_gap_is_told_apart_and_is_not_covered(self):
        before = self.done("coverage", self.atlas)
        self.assertEqual([gap["allowed"] for gap in before["gaps"]], [False])
        report = self.allow_forest("--note", "Bos", "--review", "2099-12-31")
        self.assertEqual((report["open"], report["allowed"]["author"]), (0, "An"))
        self.assertAlmostEqual(report["allowed_m2"], 200_000, delta=0.1)
        after = self.done("coverage", self.atlas)
        self.assertEqual(after["covered_m2"], before["covered_m2"])
        self.assertEqual(after["gap_m2"], before["gap_m2"])
        self.assertAlmostEqual(after["allowed_m2"], 200_000, delta=0.1)
        gap, = after["gaps"]
        self.assertEqual((gap["allowed"], gap["reason"], gap["note"], gap["review"], gap["due"]),
                         (True, "forest", "Bos", "2099-12-31", False))

    def test_a_gap_says_between_which_zones_it_lies_and_who_is_near(self):
        gap, = self.gaps()
        self.assertEqual((sorted(gap["neighbours"]), gap["members"], gap["incidents_1y"]), (["East", "West"], 0, 0))
        self.assertAlmostEqual(gap["nearest_zone_m"], 100, delta=1)
        process = run("buurtatlas-cli", "gaps", self.atlas, "list")
        self.assertRegex(process.stdout, "between (East and West|West and East)")

    def test_gaps_are_ranked_by_weights_and_filtered_by_size_but_keep_their_numbers(self):
        self.load("zones", [("West", (0, 0, 400, 900)), ("East", (600, 0, 1000, 1000)),
                            ("Middle", (400, 300, 600, 900)), ("North", (400, 900, 600, 990))])
        self.assertEqual(len(self.gaps()), 2)
        by_size = self.done("gaps", self.atlas, "list", "--weights", "hectares=1")["gaps"]
        self.assertGreater(by_size[0]["points"], by_size[1]["points"])
        self.assertAlmostEqual(by_size[0]["points"], by_size[0]["area_m2"] / 10_000, delta=1e-6)
        small, = self.done("gaps", self.atlas, "list", "--max-area", by_size[1]["area_m2"] + 1)["gaps"]
        self.assertEqual(small["number"], by_size[1]["number"])
        self.assertIn("no weight of a gap", self.refused("gaps", self.atlas, "list", "--weights", "houses=1", status=2))

    def test_it_stays_allowed_when_a_border_moves_or_a_zone_cuts_it_in_two(self):
        self.allow_forest()
        self.load("zones", [("West", (0, 0, 398, 1000)), ("Middle", (398, 450, 600, 550))])
        self.assertEqual([gap["allowed"] for gap in self.gaps()], [True, True])

    def test_a_hole_beside_it_is_open_and_says_so(self):
        self.allow_forest()
        self.load("zones", [("West", (0, 0, 350, 1000))])
        beside, forest = self.gaps()
        self.assertEqual((beside["allowed"], beside["beside_allowed"]), (False, True))
        self.assertAlmostEqual(beside["area_m2"], 50_000, delta=0.1)
        self.assertTrue(forest["allowed"])

    def test_only_the_part_in_the_polygons_of_a_file_is_allowed(self):
        report = self.allow_forest("--within", self.file_of("forest", [("Bos", (450, 450, 700, 550))]))
        self.assertAlmostEqual(report["allowed"]["area_m2"], 15_000, delta=0.1)
        self.assertAlmostEqual(report["allowed_m2"], 15_000, delta=0.1)
        self.assertEqual(report["open"], 1)

    def test_a_gap_that_is_no_longer_allowed_is_open(self):
        self.allow_forest()
        report = self.done("gaps", self.atlas, "disallow", "--number", 1)
        self.assertEqual((report["open"], report["allowed_m2"]), (1, 0))
        self.assertIn("not allowed", self.refused("gaps", self.atlas, "disallow", "--number", 1))

    def test_ground_that_zones_cover_stays_in_the_list(self):
        self.allow_forest()
        self.load("zones", [("West", (0, 0, 600, 1000))])
        covered, = self.gaps()
        self.assertEqual((covered["covered"], covered["number"]), (True, 1))
        self.done("gaps", self.atlas, "disallow", "--at", "650500,650500")
        self.assertEqual(self.gaps(), [])

    def test_a_review_in_the_past_is_due_and_the_gap_is_still_apart(self):
        self.allow_forest("--review", "2099-01-01")
        late = run("buurtatlas-cli", "gaps", self.atlas, "list", "--json", env={"BUURTATLAS_TODAY": "2099-01-01"})
        report = json.loads(late.stdout)
        self.assertEqual([(gap["allowed"], gap["due"]) for gap in report["gaps"]], [(True, True)])
        self.assertEqual(report["open"], 0)

    def test_the_file_of_gaps_says_which_are_allowed(self):
        self.allow_forest("--note", "Bos")
        out = self.folder / "gaps.csv"
        self.done("coverage", self.atlas, "--gaps", out)
        with open(out, encoding="utf-8", newline="") as stream:
            row, = csv.DictReader(stream)
        self.assertEqual((row["allowed"], row["reason"], row["note"], row["author"], row["review"]),
                         ("yes", "forest", "Bos", "An", ""))

    def test_a_refusal_says_what_is_missing_and_changes_nothing(self):
        allow = ["gaps", self.atlas, "allow"]
        self.assertIn("in a few words", self.refused(*allow, "--number", 1, "--reason", "other", "--by", "An"))
        self.assertIn("after today", self.refused(*allow, "--number", 1, "--reason", "water", "--by", "An", "--review",
                                                  "2001-01-01"))
        self.assertIn("no gap number 2", self.refused(*allow, "--number", 2, "--reason", "water", "--by", "An"))
        self.assertIn("No gap lies here", self.refused(*allow, "--at", "650100,650100", "--reason", "water", "--by",
                                                       "An"))
        self.refused(*allow, "--number", 1, "--reason", "water", status=2)
        self.refused(*allow, "--number", 1, "--reason", "nonsense", "--by", "An", status=2)
        self.refused(*allow, "--reason", "water", "--by", "An", status=2)
        self.assertEqual([gap["allowed"] for gap in self.gaps()], [False])


if __name__ == "__main__":
    unittest.main()
