"""Who would be warned: circles, zones, streets and files, and those whose address is in doubt."""
import json
import math
import unittest

from command_line import DEMO, DEMO_LAYERS, CommandLineTest, rows_of


class Audience(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas()
        for layer, file in DEMO_LAYERS:
            cls.done("import", cls.atlas, layer, DEMO / file)
        members = cls.folder / "members.csv"
        cls.done("export", cls.atlas, "members", members)
        cls.places = {row["member"]: (float(row["east"]), float(row["north"])) for row in rows_of(members) if row["east"]}
        cls.zones = [each["properties"]["name"] for each in json.loads((DEMO / "zones.geojson").read_text())["features"]]
        easts, norths = zip(*cls.places.values())
        cls.middle = (sorted(easts)[len(easts) // 2], sorted(norths)[len(norths) // 2])

    def audience(self, *arguments):
        out = self.folder / "audience.csv"
        return self.done("audience", self.atlas, *arguments, "--out", out), {row["member"]: row for row in rows_of(out)}

    def circle(self, radius, east=0, north=0):
        return f"{self.middle[0] + east},{self.middle[1] + north},{radius}"

    def test_a_circle_holds_exactly_who_lives_within_its_radius(self):
        _, rows = self.audience("--circle", self.circle(400))
        for member, (east, north) in self.places.items():
            distance = math.hypot(east - self.middle[0], north - self.middle[1])
            if distance > 400.01:
                self.assertNotEqual(rows[member]["status"], "in", member)
                self.assertAlmostEqual(float(rows[member]["distance_m"]), distance - 400, delta=0.06)
            elif distance < 399.99 and "outside" in rows[member]["reason"]:
                self.fail(f"{member} lives {distance} m from the middle and is outside: {rows[member]}")

    def test_what_is_no_circle_is_refused_in_words(self):
        for nonsense in ("a,b,c", "1,2", "1,2,3,4", "1,2,", "1;2;3", "1,2,nan", "1,2,inf", ""):
            self.assertIn("is no circle such as", self.refused("audience", self.atlas, "--circle", nonsense, status=2))

    def test_every_member_has_one_line_and_the_counts_are_those_of_the_lines(self):
        report, rows = self.audience("--circle", self.circle(900), "--include-possible")
        counts = {status: sum(row["status"] == status for row in rows.values()) for status in ("in", "possible", "out")}
        self.assertEqual(counts, {status: report[status] for status in counts})
        self.assertEqual(report["addressed"], report["in"] + report["possible"])
        self.assertEqual(report["addressed"], sum(bool(row["channel"]) for row in rows.values()))
        self.assertEqual(report["by_sms"] + report["by_email"], report["addressed"])

    def test_who_may_live_there_is_counted_as_a_range_and_addressed_on_request_only(self):
        without, _ = self.audience("--circle", self.circle(900))
        with_possible, _ = self.audience("--circle", self.circle(900), "--include-possible")
        self.assertGreater(without["possible"], 0)
        self.assertEqual((without["fewest"], without["most"]), (without["in"], without["in"] + without["possible"]))
        self.assertEqual(without["addressed"], without["fewest"])
        self.assertEqual(with_possible["addressed"], with_possible["most"])

    def test_zones_are_joined_and_nobody_is_addressed_twice(self):
        first, _ = self.audience("--zone", self.zones[0])
        second, _ = self.audience("--zone", self.zones[1])
        both, rows = self.audience("--zone", self.zones[0], "--zone", self.zones[1].upper())
        self.assertLessEqual(both["in"], first["in"] + second["in"])
        self.assertGreaterEqual(both["in"], max(first["in"], second["in"]))
        again, _ = self.audience("--zone", self.zones[0], "--zone", self.zones[0])
        self.assertEqual(again["in"], first["in"])

    def test_a_street_reaches_as_far_to_both_sides_as_is_said(self):
        street = json.loads((DEMO / "streets.geojson").read_text())["features"][0]["properties"]["name"]
        near, _ = self.audience("--street", street, "--distance", 20)
        far, _ = self.audience("--street", street, "--distance", 200)
        self.assertGreater(far["area_m2"], near["area_m2"])
        self.assertGreaterEqual(far["in"], near["in"])
        self.assertIn("no Nergensweg", self.refused("audience", self.atlas, "--street", "Nergensweg"))

    def test_what_lies_outside_the_municipality_is_said_and_clipped(self):
        far = self.circle(3000, east=2000)
        kept, _ = self.audience("--circle", far)
        clipped, _ = self.audience("--circle", far, "--clip")
        self.assertGreater(kept["outside_m2"], 0)
        self.assertAlmostEqual(clipped["outside_m2"], kept["outside_m2"], delta=1)
        self.assertAlmostEqual(kept["area_m2"] - clipped["area_m2"], kept["outside_m2"], delta=5)

    def test_a_hole_is_left_out(self):
        hole = self.folder / "hole.geojson"
        west, south = self.middle[0] - 100, self.middle[1] - 100
        ring = [[west, south], [west + 200, south], [west + 200, south + 200], [west, south + 200], [west, south]]
        # A polygon of one file that leaves its reference system to the command line.
        hole.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
        whole, _ = self.audience("--circle", self.circle(400))
        holed, _ = self.audience("--circle", self.circle(400), "--hole", hole, "--crs", "EPSG:3812")
        self.assertAlmostEqual(whole["area_m2"] - holed["area_m2"], 40_000, delta=1)
        self.assertLessEqual(holed["in"], whole["in"])

    def test_neighbours_are_named_with_whom_they_add(self):
        report, _ = self.audience("--zone", self.zones[0], "--neighbours")
        self.assertIn("coordinators", report["neighbours"])
        for each in report["neighbours"]["zones"]:
            both, _ = self.audience("--zone", self.zones[0], "--zone", each["zone"])
            self.assertEqual(both["in"], report["in"] + each["adds"], each)

    def test_an_area_must_be_given_and_make_sense(self):
        self.refused("audience", self.atlas, status=2)
        self.refused("audience", self.atlas, "--circle", "1,2", status=2)
        self.assertIn("radius", self.refused("audience", self.atlas, "--circle", "650000,650000,-5"))
        self.assertIn("no zone", self.refused("audience", self.atlas, "--zone", "Atlantis"))


if __name__ == "__main__":
    unittest.main()
