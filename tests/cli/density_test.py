"""Where incidents are dense: methods, files and what may leave, without a window."""
import contextlib
import json
import math
import random
import sqlite3
import struct
import subprocess
import unittest

from command_line import CommandLineTest, rows_of, run

EAST, NORTH, SIDE = 650_000, 650_000, 3_000


class Density(CommandLineTest):
    """A square of 3 by 3 km with 600 incidents over four months, most of them in two clusters."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas("town.gpkg")
        corners = [(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE), (0, 0)]
        boundary = cls.folder / "boundary.geojson"
        boundary.write_text(json.dumps({
            "type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}},
            "features": [{"type": "Feature", "properties": {}, "geometry": {
                "type": "Polygon", "coordinates": [[[EAST + x, NORTH + y] for x, y in corners]]}}]}), encoding="utf-8")
        cls.done("import", cls.atlas, "boundary", boundary)
        chance = random.Random(4)
        cls.places = []
        for number in range(600):
            centre = [(900, 900), (2100, 1800), None][number % 3]
            x, y = ((chance.gauss(centre[0], 120), chance.gauss(centre[1], 120)) if centre
                    else (chance.uniform(0, SIDE), chance.uniform(0, SIDE)))
            cls.places.append((round(EAST + min(max(x, 1), SIDE - 1), 3), round(NORTH + min(max(y, 1), SIDE - 1), 3)))
        cls.places[0] = (EAST + 2900.5, NORTH + 90.5)
        lines = [f"i{n},{'inbraak' if n % 4 == 0 else 'diefstal'},2026-{1 + n % 4:02}-{1 + n % 27:02} {n % 24:02}:15,{x},{y}"
                 for n, (x, y) in enumerate(cls.places)]
        incidents = cls.folder / "incidents.csv"
        incidents.write_text("nr,type,datum,x,y\n" + "\n".join(lines) + "\n", encoding="utf-8")
        cls.done("import", cls.atlas, "incidents", incidents, "--crs", "EPSG:3812")
        cls.done("people", "add", cls.atlas, "Rita", "--role", "chief")
        cls.done("people", "add", cls.atlas, "An", "--role", "analyst", "--as", "Rita")

    def density(self, *arguments, bandwidth=300):
        return self.done("density", self.atlas, "--bandwidth", bandwidth, *arguments)

    def info(self, file):
        return json.loads(subprocess.run(["gdalinfo", "-json", str(file)], capture_output=True, text=True, check=True).stdout)

    def value(self, file, x, y):
        text = subprocess.run(["gdallocationinfo", "-valonly", "-geoloc", str(file), str(x), str(y)],
                              capture_output=True, text=True, check=True).stdout
        return float(text) if text.strip() else None

    def by_hand(self, x, y, bandwidth, kernel):
        total = 0
        for east, north in self.places:
            share = math.hypot(east - x, north - y) / bandwidth
            if kernel == "gaussian":
                total += math.exp(-share ** 2 / 2) / (2 * math.pi * bandwidth ** 2)
            elif share < 1:
                total += 3 / (math.pi * bandwidth ** 2) * (1 - share ** 2) ** 2
        return total * 1e6

    def test_exact_values_are_the_sum_over_all_incidents(self):
        for kernel in ("quartic", "gaussian"):
            out = self.folder / f"{kernel}.tif"
            report = self.density("--out", out, "--kernel", kernel, "--exact", "--as", "An")
            self.assertTrue(report["exact"])
            self.assertEqual(report["incidents"], 600)
            self.assertEqual(self.info(out)["bands"][0]["type"], "Float64")
            for x, y in [(EAST + 912.5, NORTH + 887.5), (EAST + 2112.5, NORTH + 1762.5), (EAST + 37.5, NORTH + 2987.5)]:
                expected = self.by_hand(x, y, 300, kernel)
                self.assertAlmostEqual(self.value(out, x, y), expected, delta=1e-9 * report["highest_per_km2"])

    def test_the_grid_is_cloud_optimised_and_says_how_it_was_made(self):
        out = self.folder / "notes.tif"
        self.density("--out", out, "--cell", 5, "--kernel", "gaussian", "--type", "diefstal", "--hours", "22-6",
                     "--boundary-correction", bandwidth=200)
        info = self.info(out)
        self.assertEqual(info["metadata"]["IMAGE_STRUCTURE"]["LAYOUT"], "COG")
        self.assertTrue(info["bands"][0]["overviews"])
        notes = info["metadata"][""]
        self.assertEqual(notes["KERNEL"], "gaussian")
        self.assertEqual(notes["BANDWIDTH_M"], "200")
        self.assertEqual(notes["CELL_M"], "5")
        self.assertEqual(notes["BOUNDARY_CORRECTION"], "yes")
        self.assertEqual(notes["HOURS"], "22-6")
        self.assertEqual(notes["TYPES"], "diefstal")
        self.assertEqual(notes["CRS"], "EPSG:3812")
        self.assertTrue(notes["PROGRAM"].startswith("Buurtatlas "))

    def test_what_few_places_make_is_left_blank_but_for_an_analyst(self):
        alone = (EAST + 2900.5, NORTH + 90.5)
        near = [place for place in self.places if math.dist(place, alone) <= 100]
        self.assertLess(len(near), 5)
        told, whole = self.folder / "told.tif", self.folder / "whole.tif"
        report = self.density("--out", told, bandwidth=100)
        self.assertGreater(report["withheld_cells"], 0)
        self.assertIsNone(self.value(told, *alone))
        self.assertIn("WITHHELD", self.info(told)["metadata"][""])
        report = self.density("--out", whole, "--as", "An", bandwidth=100)
        self.assertIsNone(report["withheld_cells"])
        self.assertGreater(self.value(whole, *alone), 0)
        log = self.done("audit", "list", self.atlas)
        self.assertIn("density whole.tif", json.dumps(log))
        self.assertIn("no", self.refused("density", self.atlas, "--bandwidth", 100, "--out", whole, "--as", "Rita"))

    def test_too_few_incidents_make_no_density(self):
        out = self.folder / "few.tif"
        said = self.refused("density", self.atlas, "--bandwidth", 300, "--out", out, "--from", "2026-01-01", "--to", "2026-01-01")
        self.assertIn("Too few", said)
        self.assertFalse(out.exists())

    def test_the_bandwidth_can_follow_the_incidents(self):
        report = self.density("--out", self.folder / "near.tif", "--adaptive", 20, bandwidth=50)
        self.assertGreaterEqual(report["narrowest_m"], 50)
        self.assertGreater(report["widest_m"], 2 * report["narrowest_m"])
        notes = self.info(self.folder / "near.tif")["metadata"][""]
        self.assertEqual(notes["BANDWIDTH_NEAREST"], "20")
        self.assertIn(" to ", notes["BANDWIDTH_M"])

    def test_a_bandwidth_is_advised_with_its_reason(self):
        report = self.density(bandwidth="advise")
        self.assertEqual(report["advice"]["drawn"], 600)
        self.assertIn("likelihood", report["advice"]["rule"])
        self.assertIn(report["advice"]["bandwidth_m"], [75, 100, 150, 200, 250, 300, 400, 500])

    def test_correction_lifts_the_border_only(self):
        plain, lifted = self.folder / "plain.tif", self.folder / "lifted.tif"
        self.density("--out", plain, "--as", "An")
        self.density("--out", lifted, "--boundary-correction", "--as", "An")
        x, y = EAST + 1512.5, NORTH + 1512.5
        self.assertAlmostEqual(self.value(plain, x, y), self.value(lifted, x, y), places=2)
        x, y = EAST + 12.5, NORTH + 1512.5
        ratio = self.value(lifted, x, y) / self.value(plain, x, y)
        self.assertGreater(ratio, 1.8)
        self.assertLess(ratio, 2.0)

    def test_contour_lines_have_the_limits_of_the_classes(self):
        out = self.folder / "lines.geojson"
        report = self.density("--contours", out)
        lines = json.loads(out.read_text(encoding="utf-8"))["features"]
        self.assertEqual(len(lines), report["contour_lines"])
        levels = {line["properties"]["per_km2"] for line in lines}
        self.assertTrue(levels)
        self.assertLessEqual(levels, set(report["contour_levels"]))
        self.assertEqual({line["geometry"]["type"] for line in lines}, {"LineString"})

    def test_cells_come_as_a_table_with_small_counts_withheld(self):
        out = self.folder / "cells.csv"
        self.density("--out", out, "--cell", 100)
        rows = rows_of(out)
        counts = [int(row["incidents"]) for row in rows if row["incidents"] != ""]
        self.assertTrue(counts)
        self.assertGreaterEqual(min(counts), 5)
        self.density("--out", out, "--cell", 100, "--as", "An")
        rows = rows_of(out)
        self.assertEqual(len(rows), 900)
        self.assertEqual(sum(int(row["incidents"]) for row in rows), 600)
        self.density("--out", self.folder / "cells.gpkg", "--cell", 100)
        with contextlib.closing(sqlite3.connect(self.folder / "cells.gpkg")) as database:
            self.assertGreater(database.execute("SELECT count(*) FROM density").fetchone()[0], 100)

    def test_months_are_drawn_under_one_legend(self):
        folder = self.folder / "months"
        report = self.density("--by-month", folder)
        self.assertEqual([month["month"] for month in report["months"]], ["2026-01", "2026-02", "2026-03", "2026-04"])
        self.assertEqual(sorted(file.name for file in folder.iterdir()),
                         ["2026-01.png", "2026-02.png", "2026-03.png", "2026-04.png"])
        self.assertEqual(sum(month["incidents"] for month in report["months"]), 600)

    def test_parts_of_the_day_stand_on_one_sheet(self):
        out = self.folder / "parts.pdf"
        report = self.density("--by-hours", 6, "--out", out, "--language", "nl")
        self.assertEqual([part["hours"] for part in report["day_parts"]], ["0-4", "4-8", "8-12", "12-16", "16-20", "20-24"])
        text = subprocess.run(["pdftotext", str(out), "-"], capture_output=True, text=True, check=True).stdout
        for word in ("20:00 tot 24:00", "300 m", "EPSG:3812"):
            self.assertIn(word, text)
        self.assertEqual(run("buurtatlas-cli", "density", self.atlas, "--bandwidth", "300", "--by-hours", "6", "--hours", "1-4",
                             "--out", out).returncode, 2)

    def test_a_sheet_says_how_it_was_made(self):
        out = self.folder / "sheet.pdf"
        self.density("--out", out, "--contours", self.folder / "sheet.gpkg", "--language", "en", "--boundary-correction")
        text = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True).stdout
        for word in ("Incidents per km²", "quartic", "300 m", "600", "How this was made", "EPSG:3812", "Buurtatlas 0."):
            self.assertIn(word, text)
        picture = self.folder / "sheet.png"
        self.density("--out", picture, "--ramp", "cividis", "--classes", "stretch")
        self.assertEqual(struct.unpack(">II", picture.read_bytes()[16:24]), (2376, 1680))

    def test_nonsense_is_refused_with_a_sentence(self):
        for bandwidth in ("wide", "-3", "0"):
            self.refused("density", self.atlas, "--bandwidth", bandwidth, "--out", "x.tif", status=2)
        self.assertIn(".tif", self.refused("density", self.atlas, "--bandwidth", "300", "--out", "x.doc"))
        self.assertIn("--out", self.refused("density", self.atlas, "--bandwidth", "300"))
        self.assertEqual(run("buurtatlas-cli", "density", self.atlas, "--bandwidth", "300", "--kernel", "cubic", "--out",
                             "x.tif").returncode, 2)


if __name__ == "__main__":
    unittest.main()
