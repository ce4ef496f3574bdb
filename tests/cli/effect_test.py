"""Whether a network helped, and where it is hot and not covered; metres in Lambert 2008."""
import csv
import datetime
import json
import unittest

from command_line import CommandLineTest

LIVE = datetime.date(2025, 7, 1)
SIDE = 600


def box(west, south, side):
    return [[650000 + x, 650000 + y] for x, y in ((west, south), (west + side, south), (west + side, south + side),
                                                  (west, south + side), (west, south))]


class Effect(CommandLineTest):
    """Nine neighbourhoods of 600 m, a zone of 200 m in the midst of the fifth, a year of incidents before and after."""

    def setUp(self):
        self.atlas = self.new_atlas(f"{self._testMethodName}.gpkg")
        self.load("boundary", [("Stad", box(0, 0, 3 * SIDE))])
        self.load("neighbourhoods", [(f"N{place}", box(SIDE * (place % 3), SIDE * (place // 3), SIDE)) for place in range(9)])
        self.load("zones", [("Kern", box(800, 800, 200))])
        incidents = self.happened((900, 900), 60, 20) + self.happened((900, 1100), 12, 14)
        for place in (0, 1, 2, 3, 5, 6, 7, 8):
            incidents += self.happened((SIDE * (place % 3) + 300, SIDE * (place // 3) + 300), 50, 50)
        self.table("incidents", ["id", "type", "at", "east", "north"], incidents)
        self.table("addresses", ["id", "street", "housenumber", "postcode", "x", "y"],
                   [[number, "Kerkstraat", number, "3500", 650000 + 50 * number, 650000 + 900] for number in range(1, 35)])

    def load(self, layer, areas):
        features = [{"type": "Feature", "properties": {"name": name, "type": "BIN", "state": "live",
                                                       "valid_from": LIVE.isoformat()},
                     "geometry": {"type": "Polygon", "coordinates": [ring]}} for name, ring in areas]
        file = self.folder / f"{self._testMethodName}-{layer}.geojson"
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features,
                                    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}}}),
                        encoding="utf-8")
        return self.done("import", self.atlas, layer, file)

    def table(self, layer, header, rows):
        file = self.folder / f"{self._testMethodName}-{layer}.csv"
        with file.open("w", newline="", encoding="utf-8") as stream:
            csv.writer(stream).writerows([header, *rows])
        return self.done("import", self.atlas, layer, file, "--crs", "EPSG:3812")

    def happened(self, place, before, after):
        """Rows of so many incidents in the year before and the year after, the first and last day among them."""
        rows = []
        for first, count in ((LIVE - datetime.timedelta(365), before), (LIVE, after)):
            for number in range(count):
                day = first + datetime.timedelta(364 * number // (count - 1))
                self.numbers = getattr(self, "numbers", 0) + 1
                rows.append([self.numbers, "burglary", f"{day}T12:00", 650000.5 + place[0], 650000.5 + place[1]])
        return rows

    def test_a_zone_that_fell_while_the_rest_stayed_has_fewer(self):
        report = self.done("effect", self.atlas, "--zone", "Kern", "--live", LIVE)
        self.assertEqual((report["from"], report["live"], report["to"]), ("2024-07-01", "2025-07-01", "2026-06-30"))
        self.assertEqual((report["counts"]["before"], report["counts"]["after"]), (60, 20))
        self.assertEqual((report["ring"]["before"], report["ring"]["after"]), (12, 14))
        self.assertEqual(len(report["elsewhere"]), 5)
        self.assertEqual(report["verdict"], "fewer")
        self.assertAlmostEqual(report["change"]["ratio"], 1 / 3)
        self.assertLess(report["change"]["high"], 1)
        self.assertAlmostEqual(report["balance"]["incidents"], 34 - 72)

    def test_chance_is_called_chance(self):
        report = self.done("effect", self.atlas, "--zone", "Kern", "--live", LIVE, "--days", 28)
        self.assertEqual((report["verdict"], report["doubt"]), ("cannot_tell", "too_few"))

    def test_what_cannot_be_answered_says_why(self):
        self.assertIn("2026-06-30", self.refused("effect", self.atlas, "--zone", "Kern", "--live", "2026-06-20"))
        self.assertIn("Nowhere", self.refused("effect", self.atlas, "--zone", "Nowhere"))
        self.assertIn("Oost", self.refused("effect", self.atlas, "--zone", "Kern", "--live", LIVE, "--elsewhere", "Oost"))

    def test_gaps_rank_by_what_happened_in_them(self):
        out = self.folder / "squares.csv"
        report = self.done("hot-uncovered", self.atlas, "--cell", 600, "--out", out)
        self.assertEqual(report["incidents"], 906)
        self.assertEqual(report["in_open_gaps"], 906 - 80, "all but those in the zone")
        self.assertEqual([gap["incidents"] for gap in report["gaps"]], [906 - 80])
        with out.open(encoding="utf-8") as stream:
            rows = list(csv.DictReader(stream))
        self.assertEqual(sum(int(row["incidents"] or 0) for row in rows), 906)
        self.assertEqual(sum(int(row["addresses"]) for row in rows), 34)
        self.assertEqual(sum(int(row["uncovered"]) for row in rows), 30, "four stand in the zone")

    def test_only_an_analyst_takes_small_counts_out_and_the_log_says_so(self):
        self.done("people", "add", self.atlas, "Bea", "--role", "author")
        self.done("people", "add", self.atlas, "An", "--role", "analyst", "--as", "Bea")
        out = self.folder / "squares.geojson"
        few = ("hot-uncovered", self.atlas, "--from", "2025-07-01", "--to", "2025-07-05", "--out", out)

        def counts():
            return [each["properties"].get("incidents") for each in json.loads(out.read_text(encoding="utf-8"))["features"]]
        self.done(*few)
        self.assertEqual(set(counts()), {None})
        self.assertIn("analyst", self.refused(*few, "--as", "Bea"))
        self.done(*few, "--as", "An")
        self.assertEqual(sum(counts()), 10)
        log = self.done("audit", "list", self.atlas)
        self.assertEqual([(entry["actor"], entry["action"]) for entry in log["entries"]][-1], ("An", "take_out"))


if __name__ == "__main__":
    unittest.main()
