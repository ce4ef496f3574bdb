"""The borders of zones, from the command line."""
import json
import unittest

from command_line import DEMO, CommandLineTest


class DemoZones(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas("demo.gpkg", "Demo", "99001")
        for layer, file in (("boundary", "boundary.geojson"), ("addresses", "addresses.csv"), ("zones", "zones.geojson")):
            cls.done("import", cls.atlas, layer, DEMO / file)

    def test_are_listed_with_their_size_and_addresses(self):
        zones = self.done("zone", self.atlas, "list")["zones"]
        self.assertEqual(len(zones), self.done("info", self.atlas)["layers"]["zones"])
        for zone in zones:
            self.assertIn(zone["type"], ("BIN", "Z-BIN", "WHATSAPP"))
            self.assertGreater(zone["area_m2"], 0)
        self.assertGreater(sum(zone["addresses"] for zone in zones), 0)

    def test_are_simplified_together_without_a_new_overlap(self):
        before = self.done("coverage", self.atlas)["overlaps"]
        self.done("zone", self.atlas, "simplify", "--tolerance", 3)
        after = self.done("coverage", self.atlas)["overlaps"]
        pairs = lambda overlaps: {(overlap["first"], overlap["second"]) for overlap in overlaps if not overlap["allowed"]}
        self.assertEqual(pairs(after), pairs(before))


class SquareZones(CommandLineTest):
    """Two zones of one square kilometre side by side in Lambert 2008, and a gap east of them."""

    def setUp(self):
        self.atlas = self.new_atlas(f"{self._testMethodName}.gpkg")
        zones = [self.feature(name, "BIN", [self.square(x, 0)]) for name, x in (("West", 0), ("Oost", 1000))]
        self.done("import", self.atlas, "zones", self.file("zones.geojson", zones))
        boundary = [self.feature("Stad", "", [self.ring(0, 0, 3000, 1000)])]
        self.done("import", self.atlas, "boundary", self.file("boundary.geojson", boundary))
        addresses = "straat,huisnr,postcode,x,y\n" + "".join(f"Kerkstraat,{i},3500,{650050 + 100 * i},650200\n" for i in range(8))
        (self.folder / "addresses.csv").write_text(addresses, encoding="utf-8")
        self.done("import", self.atlas, "addresses", self.folder / "addresses.csv", "--crs", "EPSG:3812")

    @staticmethod
    def ring(west, south, east, north):
        corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return [[650000 + x, 650000 + y] for x, y in corners]

    def square(self, west, south):
        return self.ring(west, south, west + 1000, south + 1000)

    @staticmethod
    def feature(name, kind, rings):
        return {"type": "Feature", "properties": {"name": name, "type": kind},
                "geometry": {"type": "Polygon", "coordinates": rings}}

    def file(self, name, features):
        file = self.folder / name
        file.write_text(json.dumps({"type": "FeatureCollection",
                                    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}},
                                    "features": features}), encoding="utf-8")
        return file

    def line(self, *places):
        geometry = {"type": "LineString", "coordinates": [[650000 + x, 650000 + y] for x, y in places]}
        return self.file("line.geojson", [{"type": "Feature", "properties": {}, "geometry": geometry}])

    def zones(self):
        return {zone["name"]: zone for zone in self.done("zone", self.atlas, "list")["zones"]}

    def test_split_keeps_the_row_on_the_part_with_most_addresses(self):
        west = self.zones()["West"]["id"]
        report = self.done("zone", self.atlas, "split", "--zone", "West", "--line", self.line((-10, 400), (1010, 400)),
                           "--names", "Zuid,Noord")
        self.assertEqual([zone["name"] for zone in report["zones"]], ["Zuid", "Noord"])
        self.assertEqual(report["zones"][0]["id"], west)
        self.assertEqual([zone["addresses"] for zone in report["zones"]], [8, 0])
        self.assertAlmostEqual(report["zones"][0]["area_m2"], 400_000, delta=0.01)
        self.assertAlmostEqual(report["area_m2"], 1_000_000, delta=0.01)
        self.assertEqual(report["addresses"], 8)
        self.assertEqual(report["neighbours_changed"], 1, "Oost gets the new vertex")
        self.assertEqual(set(self.zones()), {"Zuid", "Noord", "Oost"})

    def test_split_says_where_the_line_stops_and_changes_nothing(self):
        before = self.zones()
        error = self.refused("zone", self.atlas, "split", "--zone", "West", "--line", self.line((-10, 400), (500, 400)),
                             "--names", "A,B")
        self.assertIn("650500.00 m east", error)
        self.assertEqual(self.zones(), before)

    def test_split_asks_for_as_many_names_as_parts(self):
        self.assertIn("2 names", self.refused("zone", self.atlas, "split", "--zone", "West", "--line",
                                              self.line((-10, 400), (1010, 400)), "--names", "A"))

    def test_merge_makes_one_zone_of_two(self):
        report = self.done("zone", self.atlas, "merge", "--zones", "West,Oost", "--name", "Stad")
        self.assertAlmostEqual(report["area_m2"], 2_000_000, delta=0.01)
        self.assertEqual(set(self.zones()), {"Stad"})

    def test_reshape_follows_a_new_line(self):
        report = self.done("zone", self.atlas, "reshape", "--zone", "Oost", "--line",
                           self.line((2000, 100), (2100, 100), (2100, 900), (2000, 900)))
        self.assertAlmostEqual(report["zones"][0]["area_m2"], 1_080_000, delta=0.01)

    def test_reshape_over_a_neighbour_is_refused_unless_there_is_a_reason(self):
        over = self.line((1000, 100), (900, 100), (900, 900), (1000, 900))
        error = self.refused("zone", self.atlas, "reshape", "--zone", "Oost", "--line", over)
        self.assertIn("80000 m² from zone \"West\"", error)
        self.assertIn("m east", error)
        self.done("zone", self.atlas, "reshape", "--zone", "Oost", "--line", over, "--allow-overlap", "school")

    def test_reshape_outside_the_boundary_is_refused_unless_it_is_meant(self):
        outside = self.line((1200, 1000), (1200, 1100), (1800, 1100), (1800, 1000))
        self.assertIn("boundary", self.refused("zone", self.atlas, "reshape", "--zone", "Oost", "--line", outside))
        self.done("zone", self.atlas, "reshape", "--zone", "Oost", "--line", outside, "--allow-outside")

    def test_names_and_files_that_are_not_there_are_said(self):
        self.assertIn("Zuid", self.refused("zone", self.atlas, "merge", "--zones", "West,Zuid", "--name", "X"))
        self.assertIn("none.geojson", self.refused("zone", self.atlas, "reshape", "--zone", "West", "--line",
                                                   self.folder / "none.geojson"))
        points = self.file("points.geojson", [{"type": "Feature", "properties": {},
                                               "geometry": {"type": "Point", "coordinates": [650000, 650000]}}])
        self.assertIn("no line", self.refused("zone", self.atlas, "reshape", "--zone", "West", "--line", points))

    def test_wrong_usage_is_status_2(self):
        for arguments in (["zone", self.atlas], ["zone", self.atlas, "simplify", "--tolerance", "0"],
                          ["zone", self.atlas, "split", "--zone", "West"]):
            self.refused(*arguments, status=2)


if __name__ == "__main__":
    unittest.main()
