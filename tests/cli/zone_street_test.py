"""From a zone to its list of streets, and from a list of streets to a zone."""
import csv
import shutil
import unittest

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

    def test_every_zone_comes_back_from_its_list_with_the_same_addresses(self):
        for zone in self.zones:
            out, again = self.folder / "streets.csv", self.folder / "again.csv"
            listed = self.done("zone", self.atlas, "street-list", "--zone", f'#{zone["id"]}', "--out", out)
            self.assertEqual(listed["ambiguous"], [])
            self.assertEqual(listed["addresses"], zone["addresses"], zone["name"])
            rows = rows_of(out)
            self.assertEqual(list(rows[0])[:5], ["street", "side", "from", "to", "addresses"])
            self.assertEqual(sum(int(row["addresses"]) for row in rows), zone["addresses"])
            atlas = self.copy_of(self.empty, "made.gpkg")
            made = self.done("zone", atlas, "from-streets", "--list", out, "--name", zone["name"])
            self.assertEqual((made["unmatched"], made["conflicts"]), ([], []), zone["name"])
            self.assertEqual(made["addresses"], zone["addresses"], zone["name"])
            self.done("zone", atlas, "street-list", "--zone", zone["name"], "--out", again)
            self.assertEqual(rows_of(again), rows, zone["name"])

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

    def test_a_list_that_cannot_be_used_is_refused_with_its_line(self):
        atlas = self.copy_of(self.empty, "refused.gpkg")
        make = lambda rows: self.refused("zone", atlas, "from-streets", "--list", self.list_of(rows), "--name", "X")
        self.assertIn("line 2", make([["street", "side"], ["Ringlaan-Noord", "links"]]))
        self.assertIn("street", make([["wijk"], ["Noord"]]))
        self.assertIn("Nergensstraat", make([["street"], ["Nergensstraat"]]))
        self.refused("zone", atlas, "from-streets", "--list", self.list_of([["street"], ["Ringlaan-Noord"]]), "--name", "X",
                     "--type", "club", status=2)
        self.assertIn("no zone", self.refused("zone", atlas, "street-list", "--zone", "X", "--out", self.folder / "x.csv"))


if __name__ == "__main__":
    unittest.main()
