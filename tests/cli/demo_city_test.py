"""The main job on the demo city, command by command."""
import json
import math
import struct
import subprocess
import unittest

from command_line import DEMO, DEMO_LAYERS, CommandLineTest, rows_of, run


class DemoCity(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas("demo.gpkg", "Demo", "99001")
        cls.imports = {layer: cls.done("import", cls.atlas, layer, DEMO / file) for layer, file in DEMO_LAYERS}
        cls.area = cls.folder / "area.geojson"
        zones = json.loads((DEMO / "zones.geojson").read_text(encoding="utf-8"))["features"]
        live = [zone for zone in zones if zone["properties"]["state"] == "live" and zone["properties"]["type"] == "BIN"]
        cls.area.write_text(json.dumps({"type": "FeatureCollection", "features": live[:1]}), encoding="utf-8")

    def test_every_layer_is_there(self):
        layers = self.done("info", self.atlas)["layers"]
        self.assertGreaterEqual(layers["addresses"], 12000)
        self.assertGreaterEqual(layers["zones"], 12)
        self.assertGreaterEqual(layers["members"], 800)
        self.assertGreaterEqual(layers["incidents"], 5000)
        for layer, _ in DEMO_LAYERS:
            self.assertEqual(layers[layer], self.imports[layer]["rows"], layer)

    def test_the_overlap_between_two_bins_is_listed(self):
        forbidden = [overlap for overlap in self.imports["zones"]["overlaps"] if not overlap["allowed"]]
        self.assertTrue(forbidden)

    def test_coverage_adds_up(self):
        report = self.done("coverage", self.atlas, "--gaps", self.folder / "gaps.geojson",
                           "--overlaps", self.folder / "overlaps.gpkg")
        self.assertAlmostEqual(report["covered_m2"] + report["gap_m2"], report["boundary_m2"], delta=1)
        self.assertGreater(report["addresses"]["in_zones"], 0)
        self.assertLess(report["addresses"]["in_zones"], report["addresses"]["located"])
        addresses = [gap["addresses"] for gap in report["gaps"]]
        self.assertEqual(addresses, sorted(addresses, reverse=True))
        gaps = json.loads((self.folder / "gaps.geojson").read_text(encoding="utf-8"))
        self.assertEqual(len(gaps["features"]), len(report["gaps"]))
        self.assertTrue((self.folder / "overlaps.gpkg").is_file())

    def test_coverage_leaves_out_small_gaps_but_counts_them(self):
        everything = self.done("coverage", self.atlas)
        large = self.done("coverage", self.atlas, "--min-area", 10000)
        self.assertLess(len(large["gaps"]), len(everything["gaps"]) + 1)
        self.assertTrue(all(gap["area_m2"] >= 10000 for gap in large["gaps"]))
        self.assertEqual(large["gap_m2"], everything["gap_m2"])

    def test_most_members_are_placed_and_the_rest_wait_for_a_person(self):
        self.done("export", self.atlas, "members", self.folder / "members.csv")
        members = rows_of(self.folder / "members.csv")
        accepted = [member for member in members if member["status"] == "accepted"]
        self.assertGreater(len(accepted), 0.7 * len(members))
        self.assertLess(len(accepted), len(members))

    def test_geocoding_keeps_every_column_and_adds_where_it_lies(self):
        out = self.folder / "geocoded.csv"
        report = self.done("geocode", self.atlas, "--in", DEMO / "members.csv", "--out", out, "--threads", 2)
        self.assertEqual(list(report["timings_ms"]), ["open", "read", "match", "write"])
        before, after = rows_of(DEMO / "members.csv"), rows_of(out)
        self.assertEqual(len(before), len(after))
        for column in before[0]:
            self.assertEqual([row[column] for row in before], [row[column].removeprefix("'") for row in after], column)
        for column in ("class", "confidence", "status", "east", "north", "lon", "lat", "radius_m", "street", "number",
                       "postcode", "municipality", "street_id", "flags", "zone", "zone_status"):
            self.assertIn(column, after[0])
        self.assertTrue(any(row["zone"] for row in after))
        self.assertEqual({row["status"] for row in after}, {"accept", "review", "reject"})
        for row in after:
            if row["status"] == "accept":
                self.assertEqual(row["zone_status"], "accept")
            if row["status"] == "reject":
                self.assertEqual(row["zone_status"], "reject")
            if row["status"] == "review" and row["zone_status"] == "accept":
                self.assertTrue(row["zone"])
        zoned = sum(row["status"] == "review" and row["zone_status"] == "accept" for row in after)
        self.assertEqual(report["zoned_in_review"], zoned)
        self.assertGreater(zoned, 0)

    def test_audience_has_a_line_and_a_reason_for_every_member(self):
        out = self.folder / "audience.csv"
        report = self.done("audience", self.atlas, "--area", self.area, "--out", out)
        rows = rows_of(out)
        self.assertEqual(len(rows), self.imports["members"]["rows"])
        self.assertTrue(all(row["reason"] for row in rows))
        self.assertEqual(sum(row["status"] == "in" for row in rows), report["in"])
        self.assertEqual(report["by_sms"] + report["by_email"], report["in"])
        self.assertGreater(report["in"], 0)

    def test_density_is_per_square_kilometre_inside_the_boundary_only(self):
        out = self.folder / "density.tif"
        report = self.done("density", self.atlas, "--out", out, "--bandwidth", 300, "--cell", 50)
        info = json.loads(subprocess.run(["gdalinfo", "-json", "-stats", str(out)], capture_output=True, text=True,
                                         check=True).stdout)
        band = info["bands"][0]
        self.assertEqual(band["type"], "Float32")
        self.assertIn("noDataValue", band)
        self.assertEqual(info["stac"]["proj:epsg"], 3812)
        self.assertAlmostEqual(band["maximum"], report["highest_per_km2"], delta=0.01)
        # What is spread over the cells is what was counted, but for what the border cuts off.
        cells = 1 if math.isnan(band["mean"]) else float(band["metadata"][""]["STATISTICS_VALID_PERCENT"]) / 100
        total = band["mean"] * cells * report["columns"] * report["rows"] * (50 * 50) / 1e6
        self.assertGreater(total, 0.9 * report["incidents"])
        self.assertLessEqual(total, 1.001 * report["incidents"])

    def test_density_comes_as_a_picture_too(self):
        out = self.folder / "density.png"
        self.done("density", self.atlas, "--out", out, "--bandwidth", 300, "--hours", "22-6", "--weekdays", "fri,sat")
        head = out.read_bytes()[:24]
        self.assertEqual(head[1:4], b"PNG")
        width, height = struct.unpack(">II", head[16:24])
        self.assertGreater(width * height, 100_000)

    def test_hours_and_weekdays_take_a_part(self):
        count = lambda *options: self.done("density", self.atlas, "--out", self.folder / "part.tif", "--bandwidth", 300,
                                           *options)["incidents"]
        everything, night, day = count(), count("--hours", "22-6"), count("--hours", "6-22")
        self.assertLess(night, everything)
        self.assertLessEqual(night + day, everything)
        weekdays = [count("--weekdays", day) for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")]
        self.assertLessEqual(sum(weekdays), everything)

    def test_every_layer_can_be_exported_and_imported_again(self):
        again = self.new_atlas("again.gpkg")
        for layer, ending in [("boundary", "geojson"), ("streets", "gpkg"), ("background", "gpkg"), ("addresses", "csv"),
                              ("neighbourhoods", "shp"), ("zones", "geojson"), ("members", "csv"), ("incidents", "csv")]:
            file = self.folder / f"again-{layer}.{ending}"
            self.done("export", self.atlas, layer, file)
            report = self.done("import", again, layer, file)
            self.assertEqual(report["rows"], self.imports[layer]["rows"], layer)
        first, second = self.done("coverage", self.atlas), self.done("coverage", again)
        self.assertEqual(first["addresses"], second["addresses"])
        self.assertAlmostEqual(first["gap_m2"], second["gap_m2"], delta=50)

    def test_other_programs_open_the_atlas(self):
        layers = subprocess.run(["ogrinfo", "-ro", "-q", str(self.atlas)], capture_output=True, text=True, check=True).stdout
        for layer in ("streets", "addresses", "zones"):
            self.assertIn(layer, layers)


class Member(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas()
        cls.done("import", cls.atlas, "addresses", DEMO / "addresses.csv")
        cls.address = next(row for row in rows_of(DEMO / "addresses.csv") if row["lon"] and not row["busnr"])

    def text(self):
        return f'{self.address["straatnm"]} {self.address["huisnr"]}, {self.address["postcode"]}'

    def test_is_added_changed_left_and_erased(self):
        added = self.done("member", self.atlas, "add", "--member", "A1", "--name", "Ann", "--text", self.text(),
                          "--phone", "0470 12 34 56", "--email", "ann@example.org")
        self.assertEqual((added["class"], added["status"]), ("exact", "accepted"))
        self.done("member", self.atlas, "edit", "A1", "--text", "Nergensweg 999999")
        self.done("export", self.atlas, "members", self.folder / "members.csv")
        self.assertEqual(rows_of(self.folder / "members.csv")[0]["class"], "none")
        self.done("member", self.atlas, "leave", "A1")
        self.done("export", self.atlas, "members", self.folder / "left.csv")
        self.assertTrue(rows_of(self.folder / "left.csv")[0]["left"])
        self.done("member", self.atlas, "erase", "A1")
        content = self.atlas.read_bytes()
        for trace in (b"ann@example.org", b"+32470123456", b"Nergensweg"):
            self.assertNotIn(trace, content)

    def test_unknown_to_the_atlas_is_said_by_name(self):
        self.assertIn("Z9", self.refused("member", self.atlas, "leave", "Z9"))

    def test_cannot_be_added_with_a_number_nobody_can_dial(self):
        self.assertIn("phone", self.refused("member", self.atlas, "add", "--name", "Bo", "--phone", "12"))


class Usage(CommandLineTest):
    def test_wrong_usage_is_status_2(self):
        for arguments in ([], ["nonsense"], ["import", "atlas"], ["density", "a", "--out", "x.tif", "--bandwidth", "-3"],
                          ["import", "a.gpkg", "moods", "f.csv"], ["geocode", "a", "--in", "b", "--out", "c", "--map", "x"]):
            self.assertEqual(run("buurtatlas-cli", *arguments).returncode, 2, arguments)

    def test_help_is_status_0(self):
        self.assertEqual(run("buurtatlas-cli", "--help").returncode, 0)


if __name__ == "__main__":
    unittest.main()
