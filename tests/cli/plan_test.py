"""Plans and borders of later days, from the command line."""
import datetime
import json
import shutil
import unittest

from command_line import DEMO, DEMO_LAYERS, CommandLineTest, run


def in_days(days):
    return (datetime.date.today() + datetime.timedelta(days)).isoformat()


class Plans(CommandLineTest):
    """West and Oost, a square kilometre each, side by side in a boundary with an open third east of them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.town = cls.new_atlas("town.gpkg")
        cls.done("import", cls.town, "zones", cls.file("now.geojson", [cls.zone("West", 0, 1000), cls.zone("Oost", 1000, 2000)]))
        cls.done("import", cls.town, "boundary", cls.file("boundary.geojson", [cls.zone("Stad", 0, 3000)]))
        addresses = "straat,huisnr,postcode,x,y\n" + "".join(f"Kerkstraat,{i + 1},3500,{650050 + 100 * i},650200\n" for i in range(30))
        (cls.folder / "addresses.csv").write_text(addresses, encoding="utf-8")
        cls.done("import", cls.town, "addresses", cls.folder / "addresses.csv", "--crs", "EPSG:3812")
        members = "code,naam,adres,postcode\n" + "".join(f"m{i},Lid {i},Kerkstraat {i + 1},3500\n" for i in range(0, 30, 2))
        (cls.folder / "members.csv").write_text(members, encoding="utf-8")
        cls.done("import", cls.town, "members", cls.folder / "members.csv", "--map", "member=code", "--map", "text=adres")

    def setUp(self):
        self.atlas = shutil.copy(self.town, self.folder / f"{self._testMethodName}.gpkg")

    @staticmethod
    def zone(name, west, east, **properties):
        corners = [(west, 0), (east, 0), (east, 1000), (west, 1000), (west, 0)]
        return {"type": "Feature", "properties": {"name": name, **properties},
                "geometry": {"type": "Polygon", "coordinates": [[[650000 + x, 650000 + y] for x, y in corners]]}}

    @classmethod
    def file(cls, name, features):
        file = cls.folder / name
        file.write_text(json.dumps({"type": "FeatureCollection",
                                    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}},
                                    "features": features}), encoding="utf-8")
        return file

    def zones(self, *options):
        return {zone["name"]: zone for zone in self.done("zone", self.atlas, "list", *options)["zones"]}

    def plan(self, *features, name="Nieuw"):
        return self.done("plan", self.atlas, "create", name, "--zones", self.file("plan.geojson", list(features)))

    def test_a_plan_changes_nothing_until_it_is_adopted(self):
        before = self.zones()
        made = self.plan(self.zone("West", 0, 1500), self.zone("Oost", 1500, 3000))
        self.assertEqual((made["plan"], made["zones"], made["faults"], made["adoptable"]), ("Nieuw", 2, [], True))
        self.assertEqual(self.zones(), before)
        self.assertEqual(self.done("plan", self.atlas, "list")["plans"],
                         [{"name": "Nieuw", "zones": 2, "left_out": 0, "adopted_from": None}])

    def test_compare_counts_coverage_balance_and_moved_members(self):
        self.plan(self.zone("West", 0, 1500), self.zone("Oost", 1500, 3000))
        report = self.done("plan", self.atlas, "compare", "Nieuw")
        now, planned = report["now"], report["planned"]
        self.assertEqual(now["addresses"], {"located": 30, "in_zones": 20})
        self.assertEqual(planned["addresses"], {"located": 30, "in_zones": 30})
        self.assertAlmostEqual(now["percent"], 100 * 20 / 30)
        self.assertEqual((now["gaps"], planned["gaps"]), (1, 0))
        self.assertAlmostEqual(now["gap_m2"], 1_000_000, delta=1)
        self.assertEqual(now["members"], {"min": 5, "median": 5, "mean": 5, "max": 5, "spread": 0})
        self.assertEqual(planned["members"], {"min": 7, "median": 7.5, "mean": 7.5, "max": 8, "spread": 1})
        self.assertEqual(planned["households"], {"min": 15, "median": 15, "mean": 15, "max": 15, "spread": 0})
        self.assertEqual(report["moved_members"], 8)
        self.assertEqual(report["moves"], [{"from": None, "to": "Oost", "members": 5},
                                           {"from": "Oost", "to": "West", "members": 3}])
        self.assertEqual({zone["name"]: (zone["change"], zone["matched_by"]) for zone in report["zones"]},
                         {"West": ("changed", "name"), "Oost": ("changed", "name")})

    def test_adopting_keeps_the_rows_of_the_zones_that_go_on(self):
        before = self.zones()
        self.plan(self.zone("Groot West", 0, 1500), self.zone("Oost", 1500, 2000), self.zone("Rand", 2000, 3000))
        steps = {step["plan_name"]: step for step in self.done("plan", self.atlas, "compare", "Nieuw")["zones"]}
        self.assertEqual((steps["Groot West"]["name"], steps["Groot West"]["matched_by"]), ("West", "ground"))
        self.assertEqual((steps["Rand"]["change"], steps["Rand"]["id"]), ("new", None))
        report = self.done("plan", self.atlas, "adopt", "Nieuw")
        self.assertEqual((report["waits"], report["zones_removed"]), (False, 0))
        after = self.zones()
        self.assertEqual(set(after), {"West", "Oost", "Rand"})
        self.assertEqual(after["West"]["id"], before["West"]["id"])
        self.assertAlmostEqual(after["West"]["area_m2"], 1_500_000, delta=1)
        self.assertEqual(self.done("plan", self.atlas, "list")["plans"][0]["adopted_from"], in_days(0))

    def test_zones_that_the_plan_lacks_go(self):
        self.plan(self.zone("West", 0, 900))
        self.done("plan", self.atlas, "adopt", "Nieuw")
        self.assertEqual(set(self.zones()), {"West"})
        self.assertIn("Oost", self.zones("--as-of", in_days(-1)) or {"Oost"})

    def test_zones_of_types_the_plan_is_not_about_stay(self):
        shops = self.zone("Winkels", 500, 1500, type="Z-BIN")
        self.done("import", self.atlas, "zones", self.file("shops.geojson", [shops]))
        self.plan(self.zone("West", 0, 2000))
        self.done("plan", self.atlas, "adopt", "Nieuw")
        self.assertEqual(set(self.zones()), {"West", "Winkels"})

    def test_a_plan_for_a_later_day_waits_and_can_be_withdrawn(self):
        self.plan(self.zone("West", 0, 1500), self.zone("Oost", 1500, 3000))
        day = in_days(30)
        self.assertTrue(self.done("plan", self.atlas, "adopt", "Nieuw", "--valid-from", day)["waits"])
        listing = self.done("zone", self.atlas, "list")
        self.assertEqual({zone["area_m2"] for zone in listing["zones"]}, {1_000_000.0})
        self.assertEqual([(change["day"], change["name"], change["change"]) for change in listing["waiting"]],
                         [(day, "West", "border"), (day, "Oost", "border")])
        self.assertEqual(self.done("coverage", self.atlas)["addresses"]["in_zones"], 20)
        self.assertEqual(self.done("coverage", self.atlas, "--as-of", day)["addresses"]["in_zones"], 30)
        then = run("buurtatlas-cli", "coverage", self.atlas, "--json", env={"BUURTATLAS_TODAY": day})
        self.assertEqual(json.loads(then.stdout)["addresses"]["in_zones"], 30, "the day has come")
        self.done("zone", self.atlas, "withdraw", "--day", day)
        self.assertEqual(self.done("zone", self.atlas, "list")["waiting"], [])
        self.assertEqual(self.done("coverage", self.atlas, "--as-of", day)["addresses"]["in_zones"], 20)

    def test_faults_are_told_with_their_place_and_stop_adoption(self):
        before = self.zones()
        made = self.plan(self.zone("West", 0, 1200), self.zone("Oost", 1000, 2000), self.zone("Ver", 2500, 3500))
        self.assertFalse(made["adoptable"])
        overlap, outside = made["faults"]
        self.assertIn("200000 m²", overlap["reason"])
        self.assertTrue(651000 < overlap["east"] < 651200)
        self.assertIn("boundary", outside["reason"])
        self.assertTrue(653000 < outside["east"] < 653500)
        self.assertIn("200000 m²", self.refused("plan", self.atlas, "adopt", "Nieuw"))
        self.assertEqual(self.zones(), before)
        self.done("plan", self.atlas, "adopt", "Nieuw", "--allow-overlap", "the school", "--allow-outside")
        self.assertEqual(set(self.zones()), {"West", "Oost", "Ver"})

    def test_a_row_that_was_left_out_stops_adoption(self):
        bow_tie = self.zone("Oost", 1000, 2000)
        ring = bow_tie["geometry"]["coordinates"][0]
        ring[1], ring[2] = ring[2], ring[1]
        made = self.plan(self.zone("West", 0, 1000), bow_tie)
        self.assertEqual([fault["row"] for fault in made["faults"]], [2])
        self.assertIn("Row 2", self.refused("plan", self.atlas, "adopt", "Nieuw"))
        self.assertEqual(set(self.zones()), {"West", "Oost"})

    def test_a_copy_of_the_zones_changes_nothing(self):
        before = self.zones()
        self.done("plan", self.atlas, "create", "Kopie")
        report = self.done("plan", self.atlas, "compare", "Kopie")
        self.assertEqual({zone["change"] for zone in report["zones"]}, {"same"})
        self.assertEqual({zone["matched_by"] for zone in report["zones"]}, {"id"})
        self.assertEqual((report["moves"], report["now"]), ([], report["planned"]))
        self.done("plan", self.atlas, "adopt", "Kopie")
        self.assertEqual(self.zones(), before)

    def test_a_dropped_plan_is_gone_and_its_name_free(self):
        self.plan(self.zone("West", 0, 900))
        self.assertIn("already a plan", self.refused("plan", self.atlas, "create", "Nieuw"))
        self.done("plan", self.atlas, "drop", "Nieuw")
        self.assertEqual(self.done("plan", self.atlas, "list")["plans"], [])
        self.assertIn("no plan called", self.refused("plan", self.atlas, "compare", "Nieuw"))
        self.plan(self.zone("West", 0, 900))

    def test_a_split_of_a_later_day_waits(self):
        line = {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[650500, 649990], [650500, 651010]]}}
        day = in_days(10)
        report = self.done("zone", self.atlas, "split", "--zone", "West", "--line", self.file("line.geojson", [line]),
                           "--names", "Noord,Zuid", "--valid-from", day)
        self.assertEqual((report["valid_from"], len(report["zones"])), (day, 2))
        self.assertEqual(set(self.zones()), {"West", "Oost"})
        self.assertEqual(set(self.zones("--as-of", day)), {"Noord", "Zuid", "Oost"})

    def test_days_that_passed_are_refused(self):
        self.plan(self.zone("West", 0, 900))
        self.assertIn("has passed", self.refused("plan", self.atlas, "adopt", "Nieuw", "--valid-from", "2020-01-01"))
        self.refused("plan", self.atlas, "adopt", "Nieuw", "--valid-from", "gisteren", status=2)


class DemoPlan(CommandLineTest):
    def test_neighbourhoods_as_bins(self):
        atlas = self.new_atlas("demo.gpkg", "Demo", "99001")
        for layer, file in DEMO_LAYERS:
            self.done("import", atlas, layer, DEMO / file)
        made = self.done("plan", atlas, "create", "Wijken", "--zones", DEMO / "neighbourhoods.geojson")
        report = self.done("plan", atlas, "compare", "Wijken")
        self.assertEqual(report["faults"], made["faults"])
        self.assertGreater(report["planned"]["percent"], report["now"]["percent"])
        self.assertEqual(report["moved_members"], sum(move["members"] for move in report["moves"]))
        coverage = self.done("coverage", atlas)
        self.assertEqual(report["now"]["addresses"]["in_zones"], coverage["addresses"]["in_zones"])
        if made["adoptable"]:
            self.done("plan", atlas, "adopt", "Wijken")
            after = self.done("coverage", atlas)
            self.assertEqual(after["addresses"]["in_zones"], report["planned"]["addresses"]["in_zones"])
            self.assertAlmostEqual(after["gap_m2"], report["planned"]["gap_m2"], delta=1)


if __name__ == "__main__":
    unittest.main()
