"""Backups, restores, checks and the zones of an earlier day, run the way a script would."""
import json
import sqlite3
import unittest
from pathlib import Path

from command_line import DEMO, CommandLineTest, run


class Backups(CommandLineTest):
    def setUp(self):
        self.name = self.id().rsplit(".", 1)[1]
        self.atlas = self.new_atlas(f"{self.name}.gpkg")
        self.done("import", self.atlas, "boundary", DEMO / "boundary.geojson")
        self.done("import", self.atlas, "zones", DEMO / "zones.geojson")

    def zones(self, atlas=None, *options):
        return self.done("info", atlas or self.atlas, *options)["layers"]["zones"]

    def change(self, statements):
        with sqlite3.connect(self.atlas) as database:
            database.executescript(statements)
        database.close()

    def test_a_backup_has_a_name_of_its_own_and_is_an_atlas(self):
        first = self.done("atlas", "backup", self.atlas)
        second = self.done("atlas", "backup", self.atlas)
        self.assertNotEqual(first["backup"], second["backup"])
        self.assertEqual(Path(first["backup"]).parent, self.atlas.parent / "backups")
        self.assertRegex(Path(first["backup"]).name, rf"^{self.name}-\d{{4}}-\d\d-\d\d-\d{{6}}\.gpkg$")
        self.assertEqual(first["bytes"], Path(first["backup"]).stat().st_size)
        self.assertEqual(self.zones(first["backup"]), self.zones())

    def test_a_backup_goes_where_it_is_told_and_over_nothing(self):
        target = self.folder / "chosen.gpkg"
        self.assertEqual(self.done("atlas", "backup", self.atlas, "--to", target)["backup"], str(target))
        before = target.read_bytes()
        self.assertIn("already a file", self.refused("atlas", "backup", self.atlas, "--to", target))
        self.assertEqual(target.read_bytes(), before)

    def test_a_backup_of_nothing_is_refused(self):
        nowhere = self.folder / "nowhere.gpkg"
        self.assertIn("nowhere.gpkg: There is no such file", self.refused("atlas", "backup", nowhere))
        self.assertIn("zones.geojson", self.refused("atlas", "backup", DEMO / "zones.geojson"))

    def test_a_restore_brings_back_and_keeps_what_was(self):
        target = self.folder / "before.gpkg"
        self.done("atlas", "backup", self.atlas, "--to", target)
        before = self.zones()
        fewer = json.loads((DEMO / "zones.geojson").read_text(encoding="utf-8"))
        fewer["features"] = fewer["features"][:1]
        fewer["features"][0]["properties"]["name"] = "Een nieuwe"
        file = self.folder / "more.geojson"
        file.write_text(json.dumps(fewer), encoding="utf-8")
        self.done("import", self.atlas, "zones", file)
        self.assertEqual(self.zones(), before + 1)
        report = self.done("atlas", "restore", self.atlas, "--from", target)
        self.assertEqual(self.zones(), before)
        self.assertEqual(self.zones(report["kept"]), before + 1)
        self.assertEqual((report["can_be_undone"], report["knows_erased"], report["held_back"]), (True, True, 0))

    def test_a_lost_atlas_comes_back_with_a_warning(self):
        target = self.folder / "lost.gpkg"
        self.done("atlas", "backup", self.atlas, "--to", target)
        self.atlas.unlink()
        process = run("buurtatlas-cli", "atlas", "restore", self.atlas, "--from", target)
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertIn("erase them again", process.stdout)
        self.assertGreater(self.zones(), 0)

    def test_a_damaged_backup_is_refused(self):
        target = self.folder / "damaged.gpkg"
        self.done("atlas", "backup", self.atlas, "--to", target)
        whole = target.read_bytes()
        target.write_bytes(whole[:len(whole) // 2])
        before = self.atlas.read_bytes()
        self.assertIn("damaged.gpkg: This backup cannot be used",
                      self.refused("atlas", "restore", self.atlas, "--from", target))
        self.assertEqual(self.atlas.read_bytes(), before)

    def test_a_sound_atlas_passes_the_check(self):
        self.assertEqual(self.done("atlas", "check", self.atlas)["faults"], [])

    def test_a_check_names_each_fault_and_ends_with_status_1(self):
        self.change("UPDATE zone_border SET geom = NULL WHERE id = 1; DELETE FROM gpkg_geometry_columns "
                    "WHERE table_name = 'streets'")
        process = run("buurtatlas-cli", "atlas", "check", self.atlas, "--json")
        self.assertEqual(process.returncode, 1)
        report = json.loads(process.stdout)
        self.assertFalse(report["sound"])
        self.assertEqual(len(report["faults"]), 1)
        self.assertIn("layer streets", report["faults"][0]["fault"])
        self.change("INSERT INTO gpkg_geometry_columns VALUES ('streets', 'geom', 'LINESTRING', 3812, 0, 0)")
        process = run("buurtatlas-cli", "atlas", "check", self.atlas)
        self.assertEqual(process.returncode, 1)
        self.assertIn("The area is empty", process.stdout)
        self.assertIn("Faults in", process.stdout)

    def test_the_commands_want_what_they_need(self):
        self.refused("atlas", status=2)
        self.refused("atlas", "restore", self.atlas, status=2)
        self.refused("atlas", "backup", status=2)

    def test_zones_are_those_of_the_day_that_is_asked_for(self):
        # As if everything had been drawn in 2020, and the first zone renamed and the second removed in 2021.
        self.change("""
            UPDATE zone_border SET valid_from = '2020-01-01';
            INSERT INTO zone_past (zone_id, until, name, type, state)
              SELECT id, '2021-01-01', 'Vroeger', type, state FROM zone ORDER BY id LIMIT 1;
            UPDATE zone_border SET valid_to = '2021-06-01' WHERE zone_id = (SELECT id FROM zone ORDER BY id LIMIT 1 OFFSET 1);
        """)
        now = self.zones()
        self.assertEqual(self.zones(self.atlas, "--as-of", "2019-12-31"), 0)
        self.assertEqual(self.zones(self.atlas, "--as-of", "2021-05-31"), now + 1)
        self.assertEqual(self.zones(self.atlas, "--as-of", "2021-06-01"), now)
        out = self.folder / "then.geojson"
        self.done("export", self.atlas, "zones", out, "--as-of", "2020-12-31")
        names = [zone["properties"]["name"] for zone in json.loads(out.read_text(encoding="utf-8"))["features"]]
        self.assertIn("Vroeger", names)
        self.done("export", self.atlas, "zones", out, "--as-of", "2021-01-01")
        names = [zone["properties"]["name"] for zone in json.loads(out.read_text(encoding="utf-8"))["features"]]
        self.assertNotIn("Vroeger", names)
        listed = self.done("zone", self.atlas, "list", "--as-of", "2020-12-31")["zones"]
        self.assertEqual(len(listed), now + 1)
        self.assertIn("Vroeger", [zone["name"] for zone in listed])
        covered = self.done("coverage", self.atlas)["covered_m2"]
        self.assertEqual(self.done("coverage", self.atlas, "--as-of", "2019-12-31")["covered_m2"], 0)
        self.assertGreaterEqual(self.done("coverage", self.atlas, "--as-of", "2021-05-31")["covered_m2"], covered)

    def test_a_day_that_is_none_is_wrong_usage(self):
        self.assertIn("yesterday", self.refused("info", self.atlas, "--as-of", "yesterday", status=2))
        self.assertIn("Only zones", self.refused("export", self.atlas, "streets", self.folder / "s.csv",
                                                 "--as-of", "2020-01-01"))


if __name__ == "__main__":
    unittest.main()
