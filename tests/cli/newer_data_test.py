"""Newer data of a layer: compared, shown before they are stored, dated."""
import csv
import json
import unittest

from command_line import DEMO, CommandLineTest, rows_of


class NewerData(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas("town.gpkg", "Demo", "99001")
        for layer, file in (("boundary", "boundary.geojson"), ("streets", "streets.geojson"), ("addresses", "addresses.csv"),
                            ("zones", "zones.geojson"), ("members", "members.csv")):
            cls.done("import", cls.atlas, layer, DEMO / file)
        rows = rows_of(DEMO / "addresses.csv")
        moved = rows[3:]
        moved[0] = {**moved[0], "huisnr": "999"}
        cls.newer = cls.folder / "addresses-2026-10-01.csv"
        with open(cls.newer, "w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0].keys())
            writer.writeheader()
            writer.writerows(moved)
        cls.rows = len(rows)

    def test_comparing_shows_what_would_change_and_stores_nothing(self):
        before = self.facts()
        report = self.done("import", self.atlas, "addresses", self.newer, "--compare")
        self.assertFalse(report["stored"])
        self.assertEqual(report["data_date"], "2026-10-01")
        changes = report["changes"]
        self.assertEqual({name: changes[name] for name in ("added", "changed", "gone", "same")},
                         {"added": 0, "changed": 1, "gone": 3, "same": self.rows - 4})
        self.assertEqual([row["change"] for row in changes["rows"]], ["changed", "gone", "gone", "gone"])
        self.assertEqual(self.facts(), before)

    def facts(self):
        return {name: value for name, value in self.done("info", self.atlas).items() if name != "timings_ms"}

    def test_newer_data_are_one_step_and_their_day_goes_with_the_figures(self):
        self.done("export", self.atlas, "zones", self.folder / "before.geojson")
        self.done("import", self.atlas, "addresses", self.newer)
        self.done("export", self.atlas, "zones", self.folder / "after.geojson")
        self.assertEqual(json.loads((self.folder / "before.geojson").read_text(encoding="utf-8")),
                         json.loads((self.folder / "after.geojson").read_text(encoding="utf-8")))
        self.assertEqual(self.done("info", self.atlas)["sources"]["addresses"]["data_date"], "2026-10-01")
        self.assertIsNone(self.done("info", self.atlas)["sources"]["streets"]["data_date"])
        data = self.done("coverage", self.atlas)["data"]
        self.assertEqual(data["addresses"]["data_date"], "2026-10-01")
        self.assertEqual(data["addresses"]["file"], "addresses-2026-10-01.csv")
        again = self.done("import", self.atlas, "addresses", self.newer, "--data-date", "2026-11-05")
        self.assertEqual((again["changes"]["added"], again["changes"]["changed"], again["changes"]["gone"]), (0, 0, 0))
        self.assertEqual(self.done("info", self.atlas)["sources"]["addresses"]["data_date"], "2026-11-05")

    def test_a_day_that_is_none_is_refused(self):
        self.assertIn("2026-13-01", self.refused("import", self.atlas, "addresses", self.newer, "--data-date", "2026-13-01",
                                                 status=2))


if __name__ == "__main__":
    unittest.main()
