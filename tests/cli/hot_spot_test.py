"""Where incidents come together: counts, hot spots, near repeats and predictions, from the command line."""
import csv
import datetime
import json
import random
import sqlite3
import unittest

from command_line import CommandLineTest, run, rows_of


class HotSpots(CommandLineTest):
    """A town of two by two kilometres in Lambert 2008; two in three incidents lie in its south-west corner."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas()
        cls.load("boundary", [("Stad", (0, 0, 2000, 2000), {})])
        cls.load("neighbourhoods", [("West", (0, 0, 1000, 2000), {"code": "W"}),
                                    ("Oost", (1000, 0, 1950, 2000), {"code": "O"})])
        streets = {"type": "FeatureCollection", "crs": cls.crs(), "features": [
            {"type": "Feature", "properties": {"name": "Dreef"},
             "geometry": {"type": "LineString", "coordinates": [[650000, 650100], [652000, 650100]]}}]}
        file = cls.folder / "streets.geojson"
        file.write_text(json.dumps(streets), encoding="utf-8")
        cls.done("import", cls.atlas, "streets", file)
        cls.incidents = cls.made_up(600)
        table = cls.folder / "incidents.csv"
        with open(table, "w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, cls.incidents[0].keys())
            writer.writeheader()
            writer.writerows(cls.incidents)
        cls.done("import", cls.atlas, "incidents", table, "--crs", "EPSG:3812")
        cls.done("people", "add", cls.atlas, "Bea", "--role", "chief", "--as", "Bea")
        cls.done("people", "add", cls.atlas, "An", "--role", "analyst", "--as", "Bea")

    @staticmethod
    def crs():
        return {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}}

    @classmethod
    def load(cls, layer, areas):
        features = [{"type": "Feature", "properties": {"name": name, **properties},
                     "geometry": {"type": "Polygon", "coordinates": [
                         [[650000 + x, 650000 + y] for x, y in ((w, s), (e, s), (e, n), (w, n), (w, s))]]}}
                    for name, (w, s, e, n), properties in areas]
        file = cls.folder / f"{layer}.geojson"
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features, "crs": cls.crs()}),
                        encoding="utf-8")
        cls.done("import", cls.atlas, layer, file)

    @staticmethod
    def made_up(count):
        chance = random.Random(5)
        rows = []
        for number in range(count):
            reach = 400 if number % 3 else 2000
            day = datetime.date(2026, 1, 1) + datetime.timedelta(days=number // 4)
            rows.append({"id": f"i{number}", "type": "burglary" if number % 2 else "bicycle theft", "at": day.isoformat(),
                         "east": 650000 + chance.randrange(reach), "north": 650000 + chance.randrange(reach)})
        return rows

    def test_counts_add_up_to_all_incidents_however_they_are_cut(self):
        for by in ("neighbourhood", "street", "cell"):
            report = self.done("counts", self.atlas, "--by", by, "--cell", 250, "--as", "An")
            self.assertEqual(sum(row["incidents"] for row in report["rows"]), 600, by)
            self.assertTrue(report["rows"][-1]["rest"], by)
            self.assertEqual(report["in_several"], 0)
        self.assertEqual(report["places"], 64)
        self.assertIn("import them first", self.refused("counts", self.atlas, "--by", "area"))

    def test_counts_say_how_few_places_hold_most_beside_chance(self):
        report = self.done("counts", self.atlas, "--by", "cell", "--cell", 250)
        shares = {share["incidents_share"]: share for share in report["concentration"]}
        self.assertEqual(set(shares), {0.25, 0.5, 0.8})
        self.assertLess(shares[0.5]["places_share"], 0.1)
        self.assertGreater(shares[0.5]["places_share_by_chance"], 0.3)
        few = self.done("counts", self.atlas, "--from", "2026-01-01", "--to", "2026-01-03")
        self.assertEqual(few["concentration"], [])

    def test_hot_spots_are_followed_over_periods(self):
        report = self.done("hotspots", self.atlas, "--over", "month")
        self.assertIn("takes 6 whole periods", report["too_few"])
        self.assertIn("Only Gi*", self.refused("hotspots", self.atlas, "--over", "month", "--method", "moran"))
        self.assertIn("--over", self.refused("hotspots", self.atlas, "--over", "week", status=2))

    def test_segments_to_watch_come_with_what_they_rest_on_or_with_why_there_are_none(self):
        report = self.done("near-repeat", self.atlas, "--permutations", 99, "--watch")
        watch = report["watch"]
        self.assertEqual((watch["from"], watch["to"]), ("2026-05-31", "2026-06-06"))
        self.assertTrue(watch["nothing"] or watch["segments"])
        self.assertNotIn("watch", self.done("near-repeat", self.atlas, "--permutations", 99))
        later = self.done("near-repeat", self.atlas, "--permutations", 99, "--watch", "--watch-from", "2030-01-01")
        self.assertEqual(later["watch"]["segments"], [])
        self.assertTrue(later["watch"]["nothing"].startswith("There is no list"))

    def test_the_filter_is_that_of_every_command(self):
        half = self.done("counts", self.atlas, "--type", "burglary")
        self.assertEqual(half["incidents"], 300)
        self.assertEqual(self.done("counts", self.atlas, "--from", "2026-01-01", "--to", "2026-01-03")["incidents"], 12)

    def test_the_screen_withholds_small_counts_as_a_file_does(self):
        report = self.done("counts", self.atlas, "--by", "cell")
        self.assertTrue(report["withheld"])
        told = [row["incidents"] for row in report["rows"] if row["incidents"] is not None]
        self.assertGreaterEqual(min(told), 5)
        self.assertLess(len(told), 400)
        few = ("counts", self.atlas, "--from", "2026-01-01", "--to", "2026-01-01")
        self.assertEqual({row["incidents"] for row in self.done(*few)["rows"]}, {None})
        self.assertIn("withheld", run("buurtatlas-cli", *few).stdout)
        self.assertEqual(sum(row["incidents"] for row in self.done(*few, "--as", "An")["rows"]), 4)
        self.assertIn("take_out", run("buurtatlas-cli", "audit", "list", self.atlas).stdout)
        spots = self.done("hotspots", self.atlas, "--cell", 100, "--band", 200)
        self.assertNotIn("z", spots["found"][0])
        self.assertFalse([cell for cell in spots["found"] if (cell["incidents"] or 5) < 5])

    def test_a_length_that_is_none_is_refused_with_a_sentence(self):
        for option in (("hotspots", "--band", "-3"), ("counts", "--cell", "0"), ("density", "--bandwidth", "wide")):
            told = run("buurtatlas-cli", option[0], self.atlas, *option[1:])
            self.assertEqual(told.returncode, 2)
            self.assertIn(f'"{option[2]}" is no length in metres above 0', told.stderr)

    def test_a_file_withholds_small_counts_unless_an_analyst_takes_them(self):
        out = self.folder / "cells.csv"
        withheld = self.done("counts", self.atlas, "--by", "cell", "--out", out)
        self.assertTrue(withheld["withheld"])
        told = [int(row["incidents"]) for row in rows_of(out) if row["incidents"]]
        self.assertTrue(told)
        self.assertGreaterEqual(min(told), 5)
        self.assertEqual(len(rows_of(out)), 401)
        self.assertFalse(self.done("counts", self.atlas, "--by", "cell", "--out", out, "--as", "An")["withheld"])
        self.assertEqual(sum(int(row["incidents"]) for row in rows_of(out)), 600)
        self.assertIn("take_out", run("buurtatlas-cli", "audit", "list", self.atlas).stdout)

    def test_gi_finds_the_corner_and_only_it(self):
        report = self.done("hotspots", self.atlas, "--method", "gi", "--cell", 100, "--band", 200, "--as", "An")
        self.assertEqual(report["cells"], 400)
        self.assertNotIn("p_permuted", report["found"][0])
        permuted = self.done("hotspots", self.atlas, "--cell", 100, "--band", 200, "--permutations", 999, "--as", "An")
        self.assertLess(max(cell["p_permuted"] for cell in permuted["found"]), 0.05)
        self.assertEqual(sum(report["classes"].values()), 400)
        self.assertGreater(report["classes"]["hot-99"], 8)
        for cell in report["found"]:
            if cell["class"].startswith("hot"):
                self.assertLess(max(cell["east"], cell["north"]), 650700)
                self.assertLessEqual(cell["q"], 0.1)

    def test_local_moran_is_the_same_for_the_same_seed(self):
        one, same, other = (self.done("hotspots", self.atlas, "--method", "moran", "--permutations", 999, "--seed", seed)
                            for seed in (1, 1, 2))
        for report in (one, same, other):
            del report["timings_ms"]
        self.assertEqual(one, same)
        self.assertNotEqual(one, other)
        self.assertGreater(one["classes"]["high-high"], 8)

    def test_hot_spots_in_a_geopackage_are_squares_with_a_class_and_no_scores(self):
        out = self.folder / "hot.gpkg"
        self.done("hotspots", self.atlas, "--out", out)
        with sqlite3.connect(out) as file:
            self.assertEqual(file.execute("SELECT count(*), count(z), count(class) FROM hotspots").fetchone(),
                             (400, 0, 400))
        table = self.folder / "hot.csv"
        self.done("hotspots", self.atlas, "--out", table)
        self.assertEqual(list(rows_of(table)[0]), ["code", "incidents", "class", "z", "p", "q"])
        self.done("hotspots", self.atlas, "--out", out, "--as", "An")
        with sqlite3.connect(out) as file:
            self.assertEqual(file.execute("SELECT count(z), sum(incidents) FROM hotspots").fetchone(), (400, 600))

    def test_near_repeats_add_up_and_keep_to_their_seed(self):
        arguments = ("near-repeat", self.atlas, "--permutations", 99, "--as", "An")
        report = self.done(*arguments)
        self.assertEqual(sum(one["incidents"] for one in report["classes"].values()), 600)
        self.assertAlmostEqual(sum(one["share"] for one in report["classes"].values()), 1)
        self.assertEqual(len(report["knox"]), 20)
        self.assertEqual(report["knox"], self.done(*arguments)["knox"])
        for cell in report["knox"]:
            self.assertGreaterEqual(cell["p"], 0.01)

    def test_single_incidents_leave_with_an_analyst_only(self):
        out = self.folder / "classes.csv"
        arguments = ("near-repeat", self.atlas, "--permutations", 99, "--out-incidents", out)
        self.assertIn("--as", self.refused(*arguments))
        self.assertFalse(out.exists())
        self.done(*arguments, "--as", "An")
        self.assertEqual({row["id"] for row in rows_of(out)}, {row["id"] for row in self.incidents})

    def test_a_prediction_is_held_against_counting(self):
        out = self.folder / "prediction.csv"
        report = self.done("predict", self.atlas, "--split", "2026-04-01", "--ground", "2,10", "--out", out, "--as", "An")
        self.assertEqual(report["earlier"] + report["later"], 600)
        self.assertEqual([one["predictor"] for one in report["predictors"]], ["count", "density", "gi", "near-repeat"])
        for predictor in report["predictors"]:
            self.assertEqual([one["cells"] for one in predictor["budgets"]], [8, 40])
            for judged in predictor["budgets"]:
                self.assertAlmostEqual(judged["pai"], judged["hit_rate"] / (judged["cells"] / 400))
        self.assertEqual(len(rows_of(out)), 8)
        self.done("predict", "--split", "2026-04-01", "--ground", "3", self.atlas)
        self.refused("predict", self.atlas, status=2)

    def test_too_few_incidents_give_counts_only(self):
        days = ("--from", "2026-01-01", "--to", "2026-01-07")
        for command in (("hotspots",), ("near-repeat",), ("predict", "--split", "2026-01-04")):
            report = self.done(command[0], self.atlas, *command[1:], *days)
            self.assertIn("Only counts are given", report["too_few"])

    def test_people_read_it_too(self):
        told = run("buurtatlas-cli", "predict", self.atlas, "--split", "2026-04-01").stdout
        self.assertIn("than counting", told)
        self.assertIn("Benjamini-Hochberg", run("buurtatlas-cli", "hotspots", self.atlas).stdout)


if __name__ == "__main__":
    unittest.main()
