"""From a zone to its list of streets, from a list of streets to a zone, and from one zone to another."""
import csv
import datetime
import json
import shutil
import unittest
from concurrent.futures import ThreadPoolExecutor

from command_line import DEMO, CommandLineTest, rows_of


class StreetLists(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.empty = cls.new_atlas("empty.gpkg", "Demo", "99001")
        for layer, file in (("boundary", "boundary.geojson"), ("addresses", "addresses.csv")):
            cls.done("import", cls.empty, layer, DEMO / file)
        cls.atlas = cls.copy_of(cls.empty, "demo.gpkg")
        cls.done("import", cls.atlas, "zones", DEMO / "zones.geojson")
        cls.zones = cls.done("zone", cls.atlas, "list")["zones"]

    @classmethod
    def copy_of(cls, atlas, name):
        return shutil.copy(atlas, cls.folder / name)

    def list_of(self, rows, name="list.csv"):
        file = self.folder / name
        with open(file, "w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
        return file

    def text_of(self, *lines, name="list.txt", encoding="utf-8"):
        file = self.folder / name
        file.write_text("\n".join(lines) + "\n", encoding=encoding)
        return file

    def check_that_it_comes_back(self, zone):
        name = f'#{zone["id"]}'
        out, again = self.folder / f"streets{name}.csv", self.folder / f"again{name}.csv"
        listed = self.done("zone", self.atlas, "street-list", "--zone", name, "--out", out)
        self.assertEqual(listed["ambiguous"], [])
        self.assertEqual(listed["addresses"], zone["addresses"], zone["name"])
        rows = rows_of(out)
        self.assertEqual(list(rows[0])[:5], ["street", "side", "from", "to", "addresses"])
        self.assertEqual(sum(int(row["addresses"]) for row in rows), zone["addresses"])
        atlas = self.copy_of(self.empty, f"made{name}.gpkg")
        made = self.done("zone", atlas, "from-streets", "--list", out, "--name", zone["name"])
        self.assertEqual((made["unmatched"], made["conflicts"]), ([], []), zone["name"])
        self.assertEqual(made["addresses"], zone["addresses"], zone["name"])
        self.done("zone", atlas, "street-list", "--zone", zone["name"], "--out", again)
        self.assertEqual(rows_of(again), rows, zone["name"])

    def test_every_zone_comes_back_from_its_list_with_the_same_addresses(self):
        with ThreadPoolExecutor() as pool:
            list(pool.map(self.check_that_it_comes_back, self.zones))

    def test_a_new_zone_is_a_planned_bin_unless_told_otherwise(self):
        file = self.list_of([["straat"], ["Ringlaan-Noord"]])
        atlas = self.copy_of(self.empty, "types.gpkg")
        made = self.done("zone", atlas, "from-streets", "--list", file, "--name", "Noord")
        self.assertGreater(made["area_m2"], 0)
        self.assertGreaterEqual(made["parts"], 1)
        self.done("zone", atlas, "from-streets", "--list", file, "--name", "Winkels", "--type", "z-bin", "--state", "live")
        self.done("export", atlas, "zones", self.folder / "zones.csv")
        self.assertEqual([(row["name"], row["type"], row["state"]) for row in rows_of(self.folder / "zones.csv")],
                         [("Noord", "BIN", "plan"), ("Winkels", "Z-BIN", "live")])

    def test_the_sides_of_a_border_street_belong_to_one_zone_each(self):
        atlas = self.copy_of(self.empty, "sides.gpkg")
        total = self.done("zone", atlas, "from-streets", "--list", self.list_of([["street"], ["Ringlaan-Noord"]]),
                          "--name", "Both", "--type", "WHATSAPP")["addresses"]
        sides = [self.done("zone", atlas, "from-streets", "--name", side,
                           "--list", self.list_of([["street", "side"], ["Ringlaan-Noord", side]])) for side in ("odd", "even")]
        self.assertEqual([side["conflicts"] for side in sides], [[], []])
        self.assertEqual(sum(side["addresses"] for side in sides), total)
        self.assertTrue(all(side["addresses"] for side in sides))

    def test_an_unknown_street_comes_with_suggestions_and_the_rest_is_made(self):
        file = self.list_of([["street", "side", "from", "to"], ["Ringlan-Noord", "", "", ""], ["ringlaan zuid", "", "", ""],
                             ["Ringlaan-Zuid", "odd", "9000", "9001"]])
        atlas = self.copy_of(self.empty, "unknown.gpkg")
        made = self.done("zone", atlas, "from-streets", "--list", file, "--name", "Zuid")
        self.assertEqual([row["row"] for row in made["unmatched"]], [2, 4])
        self.assertIn("Ringlaan-Noord", made["unmatched"][0]["suggestions"])
        self.assertGreater(made["addresses"], 0)

    def test_addresses_of_another_zone_of_the_type_are_a_reported_conflict(self):
        bin_zone = next(zone for zone in self.zones if zone["type"] == "BIN" and zone["addresses"] > 0)
        out = self.folder / "taken.csv"
        self.done("zone", self.atlas, "street-list", "--zone", f'#{bin_zone["id"]}', "--out", out)
        atlas = self.copy_of(self.atlas, "taken.gpkg")
        self.assertIn("None of the", self.refused("zone", atlas, "from-streets", "--list", out, "--name", "Nieuw"))
        self.assertEqual(self.done("zone", atlas, "list")["zones"], self.zones)

    def test_a_list_is_read_as_people_write_it(self):
        atlas = self.copy_of(self.empty, "written.gpkg")
        table = self.list_of([["street", "side"], ["Ringlaan-Noord", "odd"], ["Ringlaan-Zuid", ""]])
        wanted = self.done("zone", atlas, "from-streets", "--list", table, "--name", "Table", "--type", "WHATSAPP")["addresses"]
        for number, lines in enumerate([["Ringlaan-Noord oneven", "Ringlaan-Zuid"],
                                        ["- ringlaan noord (oneven nrs); Ringlaan-Zuid volledig"],
                                        ["Ringlaan-Noord\timpairs", "Ringlaan-Zuid\ttoute la rue"]]):
            atlas = self.copy_of(self.empty, "written.gpkg")
            made = self.done("zone", atlas, "from-streets", "--list", self.text_of(*lines), "--name", f"Lines {number}")
            self.assertEqual((made["addresses"], made["unmatched"]), (wanted, []), lines)
        file = self.text_of("Ringlaan-Noord à la gare", "Ringlaan-Zuid", encoding="cp1252")
        atlas = self.copy_of(self.empty, "written.gpkg")
        made = self.done("zone", atlas, "from-streets", "--list", file, "--name", "Rest")
        self.assertEqual([(row["row"], row["street"]) for row in made["unmatched"]], [(1, "Ringlaan-Noord à la gare")])

    def test_a_list_that_cannot_be_used_is_refused_with_its_line(self):
        atlas = self.copy_of(self.empty, "refused.gpkg")
        make = lambda rows: self.refused("zone", atlas, "from-streets", "--list", self.list_of(rows), "--name", "X")
        self.assertIn("line 2", make([["street", "side"], ["Ringlaan-Noord", "links"]]))
        self.assertIn("wijk", make([["wijk"], ["Noord"]]))
        self.assertIn("Nergensstraat", make([["street"], ["Nergensstraat"]]))
        self.refused("zone", atlas, "from-streets", "--list", self.list_of([["street"], ["Ringlaan-Noord"]]), "--name", "X",
                     "--type", "club", status=2)
        self.refused("zone", atlas, "from-streets", "--list", DEMO / "boundary.geojson", "--name", "X")
        self.assertIn("no zone", self.refused("zone", atlas, "street-list", "--zone", "X", "--out", self.folder / "x.csv"))


class MovedStreets(CommandLineTest):
    """Two squares side by side; Kerkstraat runs through the east of West, Dorp through its west."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.made = cls.new_atlas("made.gpkg", "Demo", "99001")
        square = lambda east: [[[east, 650000], [east + 500, 650000], [east + 500, 650500], [east, 650500], [east, 650000]]]
        zones = cls.folder / "zones.geojson"
        zones.write_text(json.dumps({
            "type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}},
            "features": [{"type": "Feature", "properties": {"name": name, "type": "BIN", "state": "live"},
                          "geometry": {"type": "Polygon", "coordinates": square(east)}}
                         for name, east in (("West", 650000), ("Oost", 650500))]}), encoding="utf-8")
        addresses = cls.folder / "addresses.csv"
        with open(addresses, "w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([["street", "number", "postcode", "x", "y"]] + [
                [street, number, "3500", east + (10 if number % 2 == 0 else -10), 650000 + 20 * number]
                for street, east in (("Dorp", 650100), ("Kerkstraat", 650400)) for number in range(1, 21)])
        cls.done("import", cls.made, "addresses", addresses, "--crs", "EPSG:3812")
        cls.done("import", cls.made, "zones", zones)

    def setUp(self):
        self.atlas = shutil.copy(self.made, self.folder / "atlas.gpkg")

    def move(self, *arguments, **more):
        return self.done("zone", self.atlas, "move-street", "--from", "West", "--to", "Oost", *arguments, **more)

    def test_a_street_goes_with_its_ground(self):
        report = self.move("--street", "Kerkstraat")
        self.assertEqual((report["addresses"], report["elsewhere"]), (20, 0))
        self.assertEqual({address["street"] for address in report["moved"]}, {"Kerkstraat"})
        zones = {zone["name"]: zone for zone in self.done("zone", self.atlas, "list")["zones"]}
        self.assertEqual((zones["West"]["addresses"], zones["Oost"]["addresses"]), (20, 20))
        self.assertAlmostEqual(zones["West"]["area_m2"] + zones["Oost"]["area_m2"], 500_000, delta=0.5)

    def test_a_range_or_a_side_goes_alone(self):
        self.assertEqual(self.move("--street", "kerkstraat", "--numbers", "1-15", "--side", "odd")["addresses"], 8)
        self.assertEqual(self.move("--street", "Kerkstraat", "--numbers", "vanaf 16")["addresses"], 5)

    def test_the_border_before_the_day_stays_in_the_history(self):
        tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
        self.assertEqual(self.move("--street", "Kerkstraat", "--on", tomorrow)["on"], tomorrow)
        today = datetime.date.today().isoformat()
        for day, addresses in ((today, 40), (tomorrow, 20)):
            zones = {zone["name"]: zone for zone in self.done("zone", self.atlas, "list", "--as-of", day)["zones"]}
            self.assertEqual(zones["West"]["addresses"], addresses, day)

    def test_what_cannot_be_moved_is_refused(self):
        refuse = lambda *arguments: self.refused("zone", self.atlas, "move-street", *arguments)
        self.assertIn("Nergens", refuse("--from", "West", "--to", "Oost", "--street", "Nergens"))
        self.assertIn("no address", refuse("--from", "Oost", "--to", "West", "--street", "Dorp"))
        self.assertIn("not understood", refuse("--from", "West", "--to", "Oost", "--street", "Dorp", "--numbers", "x y"))
        self.assertIn("in force since", refuse("--from", "West", "--to", "Oost", "--street", "Dorp", "--on", "2001-01-01"))
        self.refused("zone", self.atlas, "move-street", "--from", "West", "--to", "Oost", "--street", "Dorp", "--on", "soon",
                     status=2)


if __name__ == "__main__":
    unittest.main()
