"""The whole main job on Leuven: the real streets, addresses, boundary and neighbourhoods of a town, of different sources."""
import json
import sys
import unittest

from command_line import SHARED, CommandLineTest, rows_of

LEUVEN = SHARED / "data" / "leuven"
SKIPPED = 77


class Leuven(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas("leuven.gpkg", "Leuven", "24062")
        cls.imports = {}
        for layer, file in [("boundary", "boundary.geojson"), ("streets", "streets.geojson"), ("addresses", "addresses.csv"),
                            ("neighbourhoods", "neighbourhoods.geojson"), ("zones", "neighbourhoods.geojson")]:
            cls.imports[layer] = cls.done("import", cls.atlas, layer, LEUVEN / file,
                                          "--rejected", cls.folder / f"rejected-{layer}.csv")
        zones = json.loads((LEUVEN / "neighbourhoods.geojson").read_text(encoding="utf-8"))
        cls.blauwput = [zone for zone in zones["features"] if zone["properties"]["naam"] == "Blauwput (Leuven)"]
        zones["features"] = [zone for zone in zones["features"] if zone not in cls.blauwput]
        cls.without = cls.folder / "without-blauwput.geojson"
        cls.without.write_text(json.dumps(zones), encoding="utf-8")
        cls.area = cls.folder / "blauwput.geojson"
        cls.area.write_text(json.dumps({"type": "FeatureCollection", "features": cls.blauwput}), encoding="utf-8")

    def test_addresses_without_a_usable_position_are_kept_and_listed(self):
        report = self.imports["addresses"]
        self.assertEqual(report["rows"], 34331)
        self.assertEqual(report["rows"] - report["without_position"], 33116)
        self.assertEqual(len(rows_of(self.folder / "rejected-addresses.csv")), 1209 + 6)

    def test_all_24_neighbourhoods_are_zones(self):
        self.assertEqual(self.imports["zones"]["rows"], 24)

    def test_the_zones_hold_all_addresses_but_one(self):
        report = self.done("coverage", self.atlas)
        self.assertAlmostEqual(report["boundary_m2"] / 1e6, 57.472, delta=0.001)
        self.assertEqual(report["addresses"], {"total": 34331, "located": 33116, "in_zones": 33115})

    def test_taking_one_zone_away_opens_its_gap(self):
        atlas = self.new_atlas("gap.gpkg", "Leuven", "24062")
        for layer, file in [("boundary", LEUVEN / "boundary.geojson"), ("addresses", LEUVEN / "addresses.csv"),
                            ("streets", LEUVEN / "streets.geojson"), ("zones", self.without)]:
            self.done("import", atlas, layer, file)
        report = self.done("coverage", atlas)
        self.assertAlmostEqual(report["gap_m2"], 962346, delta=5)
        self.assertEqual(sum(gap["addresses"] for gap in report["gaps"]), 1974)
        self.assertTrue(report["gaps"][0]["neighbours"])
        slivers = [gap for gap in report["gaps"] if gap["area_m2"] < 1000]
        self.assertTrue(slivers)
        self.assertEqual(len(self.done("coverage", atlas, "--min-area", 1000)["gaps"]), len(report["gaps"]) - len(slivers))

    def test_assigning_the_addresses_gives_the_same_count(self):
        out = self.folder / "assigned.csv"
        report = self.done("assign", "--zones", LEUVEN / "neighbourhoods.geojson", "--points", LEUVEN / "addresses.csv",
                           "--out", out)
        rows = rows_of(out)
        self.assertEqual(len(rows), 34331)
        self.assertEqual(sum(bool(row["zone"]) for row in rows), 33115)
        self.assertEqual(report["in_zones"], 33115)
        self.assertIn("Blauwput (Leuven)", {row["zone"] for row in rows})

    def test_assigning_by_another_field_names_the_zones_by_it(self):
        out = self.folder / "assigned-by-code.csv"
        self.done("assign", "--zones", LEUVEN / "neighbourhoods.geojson", "--points", LEUVEN / "addresses.csv",
                  "--out", out, "--zone-field", "geoitem")
        self.assertIn("24062W01", {row["zone"] for row in rows_of(out)})

    def test_its_own_addresses_are_found_exactly(self):
        sample = self.folder / "sample.csv"
        addresses = [row for row in rows_of(LEUVEN / "addresses.csv") if row["lat"]][::50]
        sample.write_text("text\n" + "".join(f'"{row["street"]} {row["housenumber"]}, {row["pcode"]} Leuven"\n'
                                             for row in addresses), encoding="utf-8")
        out = self.folder / "geocoded.csv"
        self.done("geocode", self.atlas, "--in", sample, "--out", out)
        found = rows_of(out)
        exact = [row for row, truth in zip(found, addresses, strict=True)
                 if row["class"] == "exact" and row["street"] == truth["street"]]
        self.assertGreater(len(exact), 0.99 * len(addresses))

    def test_members_alert_and_incidents_go_the_whole_way(self):
        addresses = [row for row in rows_of(LEUVEN / "addresses.csv") if row["lat"]]
        members = self.folder / "members.csv"
        members.write_text("member,name,street,number,postcode,phone,email\n" + "".join(
            f'M{n},Lid {n},"{row["street"]}",{row["housenumber"]},{row["pcode"]},,m{n}@example.org\n'
            for n, row in enumerate(addresses[::100])), encoding="utf-8")
        self.assertEqual(self.done("import", self.atlas, "members", members)["rejected"], 0)
        audience = self.done("audience", self.atlas, "--area", self.area, "--urgency", "information")
        self.assertGreater(audience["in"], 0)
        self.done("people", "add", self.atlas, "Eva", "--role", "author")
        self.done("alert", "policy", self.atlas, "--as", "Eva", "--urgency", "information", "--people", "1")
        draft = self.done("alert", "create", self.atlas, "--as", "Eva", "--area", self.area, "--text", "Infoavond op 3 mei",
                          "--urgency", "information")
        sent = self.done("alert", "send", self.atlas, draft["id"], "--as", "Eva", "--recipients", audience["in"])
        self.assertEqual(sent["deliveries"], {"queued": audience["in"]})
        incidents = self.folder / "incidents.csv"
        incidents.write_text("id,type,lon,lat,at\n" + "".join(
            f'{n},inbraak,{row["lon"]},{row["lat"]},2026-0{n % 9 + 1}-11T{n % 24:02}:10\n'
            for n, row in enumerate(addresses[::100])), encoding="utf-8")
        count = self.done("import", self.atlas, "incidents", incidents)["rows"]
        density = self.done("density", self.atlas, "--out", self.folder / "density.tif", "--bandwidth", 400)
        self.assertEqual(density["incidents"], count)


if __name__ == "__main__":
    if not LEUVEN.is_dir():
        print(f"skipped: {LEUVEN} is not there")
        sys.exit(SKIPPED)
    unittest.main()
