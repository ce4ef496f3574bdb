"""Warning areas from the command line: few corners, all of the area, and what that costs."""
import json
import math
import unittest

from command_line import DEMO, DEMO_LAYERS, SHARED, CommandLineTest, rows_of


def rings_of(file):
    """Every ring of the one multipolygon in a GeoJSON file, without the last position, which is the first."""
    feature = json.loads(file.read_text(encoding="utf-8"))["features"][0]
    geometry = feature["geometry"]
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring[:-1] for part in parts for ring in part]


def is_inside(ring, point):
    """Even and odd; good for points well off the border."""
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        if (ay > point[1]) != (by > point[1]) and point[0] < (bx - ax) * (point[1] - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def holds(ring, point):
    """In the ring, or so close to its border that floating point cannot tell."""
    def distance(a, b):
        dx, dy = b[0] - a[0], b[1] - a[1]
        share = max(0, min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy)))
        return math.hypot(a[0] + share * dx - point[0], a[1] + share * dy - point[1])
    return is_inside(ring, point) or min(distance(a, b) for a, b in zip(ring, ring[1:] + ring[:1])) < 1e-12


def flower(middle, petals, radius, corners):
    """A ring in degrees with as many bays as petals."""
    ring = []
    for i in range(corners):
        angle = 2 * math.pi * i / corners
        reach = radius * (1 + 0.3 * math.sin(petals * angle))
        ring.append([middle[0] + reach * math.cos(angle) * 1.6, middle[1] + reach * math.sin(angle)])
    return ring


class WarningAreas(CommandLineTest):
    def written(self, name, rings, crs=None):
        file = self.folder / name
        collection = {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": [
                [ring + ring[:1]] for ring in rings]}}]}
        if crs:
            collection["crs"] = {"type": "name", "properties": {"name": crs}}
        file.write_text(json.dumps(collection), encoding="utf-8")
        return file

    def made(self, area, corners, *options, out="out.geojson"):
        report = self.done("warning-area", "--in", area, "--max-vertices", corners, "--out", self.folder / out, *options)
        return report, self.folder / out

    def test_every_corner_of_the_area_is_held_with_all_its_digits(self):
        ring = flower((4.7, 50.88), 7, 0.01, 333)
        area = self.written("flower.geojson", [ring])
        before = math.inf
        for corners in (4, 5, 8, 20, 100):
            report, out = self.made(area, corners)
            (warning,) = rings_of(out)
            self.assertLessEqual(len(warning), corners)
            self.assertEqual(report["corners"], len(warning))
            self.assertTrue(all(holds(warning, point) for point in ring))
            self.assertLess(report["overshoot_m2"], before)
            self.assertGreater(report["farthest_m"], 0)
            before = report["overshoot_m2"]

    def test_an_area_with_few_corners_is_written_as_it_was_to_the_last_digit(self):
        ring = [[4.7 + 1 / 3e3, 50.88], [4.71 + 1 / 7e5, 50.88 + 1 / 9e4], [4.705, 50.89 + 1 / 7e7]]
        report, out = self.made(self.written("triangle.geojson", [ring]), 4)
        self.assertEqual(report["overshoot_m2"], 0)
        self.assertEqual(sorted(rings_of(out)[0]), sorted(ring))

    def test_the_grid_of_phones_has_22_bits(self):
        ring = flower((4.7, 50.88), 5, 0.01, 200)
        report, out = self.made(self.written("phones.geojson", [ring]), 20, "--grid", "22bit")
        (warning,) = rings_of(out)
        self.assertTrue(all(holds(warning, point) for point in ring))
        for lon, lat in warning:
            self.assertEqual((lon + 180) / 360 * 2 ** 22 % 1, 0)
            self.assertEqual((lat + 90) / 180 * 2 ** 22 % 1, 0)

    def test_parts_far_apart_share_the_corners_or_become_one(self):
        rings = [flower((4.7 + 0.1 * i, 50.88), 3, 0.01, 60) for i in range(4)]
        area = self.written("apart.geojson", rings)
        self.assertEqual(self.made(area, 40)[0]["parts"], 4)
        for corners in (4, 7, 11, 12):
            report, out = self.made(area, corners)
            warnings = rings_of(out)
            self.assertLessEqual(sum(map(len, warnings)), corners)
            self.assertTrue(all(any(holds(warning, point) for warning in warnings) for ring in rings for point in ring))

    def test_the_file_keeps_its_own_system_where_the_format_allows(self):
        ring = [[650000 + x, 650000 + y] for x, y in ((0, 0), (900, 10), (1000, 500), (990, 900), (100, 1000))]
        area = self.written("plane.geojson", [ring], "urn:ogc:def:crs:EPSG::3812")
        report, out = self.made(area, 4, out="plane.csv")
        self.assertEqual((report["crs"], report["measured_in"]), ("EPSG:3812", "EPSG:3812"))
        self.assertTrue(rows_of(out)[0]["wkt"].startswith("MULTIPOLYGON"))
        self.assertEqual(self.made(area, 4, out="plane.gpkg")[0]["overshoot_m2"], report["overshoot_m2"])
        degrees, _ = self.made(area, 4)
        self.assertEqual(degrees["crs"], "EPSG:4326")
        self.assertAlmostEqual(degrees["overshoot_m2"], report["overshoot_m2"], delta=0.01 * report["overshoot_m2"])

    def test_addresses_of_the_atlas_are_counted(self):
        atlas = self.new_atlas("demo.gpkg")
        for layer, file in DEMO_LAYERS[:1] + DEMO_LAYERS[3:4]:
            self.done("import", atlas, layer, DEMO / file)
        report, _ = self.made(DEMO / "boundary.geojson", 4, "--atlas", atlas)
        self.assertGreater(report["addresses_before"], 100)
        self.assertGreaterEqual(report["addresses_added"], 0)

    def test_what_cannot_be_is_refused(self):
        area = self.written("ok.geojson", [flower((4.7, 50.88), 3, 0.01, 60)])
        self.refused("warning-area", "--in", area, "--max-vertices", 3, "--out", self.folder / "x.geojson", status=2)
        bow = self.written("bow.geojson", [[[4.7, 50.8], [4.8, 50.9], [4.8, 50.8], [4.7, 50.9]]])
        self.assertIn("fault", self.refused("warning-area", "--in", bow, "--out", self.folder / "x.geojson"))
        self.assertIn("ending", self.refused("warning-area", "--in", area, "--out", self.folder / "x.txt"))

    @unittest.skipUnless((SHARED / "data").is_dir(), "needs ../shared/data")
    def test_a_real_town_takes_twenty_corners(self):
        report, _ = self.made(SHARED / "data" / "leuven" / "boundary.geojson", 20)
        self.assertLessEqual(report["corners"], 20)
        self.assertLess(report["overshoot_share"], 0.2)


if __name__ == "__main__":
    unittest.main()
