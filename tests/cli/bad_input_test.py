"""Whatever a file holds: a sentence that says what, where and what to do, and the atlas as it was."""
import json
import os
import subprocess
import unittest
import unittest.mock

from command_line import DEMO, PROGRAMS, CommandLineTest, run

BOW_TIE = [[4.9, 51.0], [4.91, 51.01], [4.91, 51.0], [4.9, 51.01], [4.9, 51.0]]
SQUARE = [[4.9, 51.0], [4.91, 51.0], [4.91, 51.01], [4.9, 51.01], [4.9, 51.0]]


def polygons(*rings):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": f"Zone {n}"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for n, ring in enumerate(rings)]})


class BadInput(CommandLineTest):
    def setUp(self):
        self.atlas = self.new_atlas(f"{self.id().rsplit('.', 1)[1]}.gpkg")
        self.done("import", self.atlas, "boundary", DEMO / "boundary.geojson")
        self.before = self.done("info", self.atlas)

    def tearDown(self):
        self.assertEqual(self.done("info", self.atlas), {**self.before, "timings_ms": unittest.mock.ANY})

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def test_a_missing_file(self):
        self.assertIn("nowhere.csv", self.refused("import", self.atlas, "addresses", self.folder / "nowhere.csv"))

    def test_a_folder_instead_of_a_file(self):
        self.assertIn(str(self.folder), self.refused("import", self.atlas, "addresses", self.folder))

    def test_a_file_of_another_kind(self):
        self.assertIn("picture.csv", self.refused("import", self.atlas, "streets", self.file("picture.csv", b"\x89PNG\r\n\x1a\n\0\0")))

    def test_a_file_with_nothing_in_it(self):
        self.assertIn("empty.geojson", self.refused("import", self.atlas, "zones", self.file("empty.geojson", b"")))

    def test_a_layer_without_rows(self):
        self.refused("import", self.atlas, "zones", self.file("none.geojson", polygons()))

    def test_only_a_self_crossing_zone(self):
        sentence = self.refused("import", self.atlas, "zones", self.file("bow-tie.geojson", polygons(BOW_TIE)))
        self.assertIn("cross", sentence)

    def test_addresses_without_coordinates(self):
        sentence = self.refused("import", self.atlas, "addresses",
                                self.file("flat.csv", "street,number\nKerkstraat,1\nKerkstraat,2\n"))
        self.assertIn("flat.csv", sentence)

    def test_a_path_into_the_network(self):
        for path in ("/vsicurl/http://127.0.0.1/x.geojson", "http://127.0.0.1/x.geojson", "/vsizip/x.zip"):
            self.refused("import", self.atlas, "streets", path)

    def test_a_virtual_file_in_disguise(self):
        secret = self.file("secret.csv", "id,lon,lat\n1,4.9,51\n")
        disguise = f'<OGRVRTDataSource><OGRVRTLayer name="secret"><SrcDataSource>{secret}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>'
        self.refused("import", self.atlas, "zones", self.file("zones.gpkg", disguise))

    def test_an_unknown_reference_system(self):
        points = self.file("points.csv", "street,number,x,y\nKerkstraat,1,100,200\n")
        self.assertIn("999999", self.refused("import", self.atlas, "addresses", points, "--crs", "EPSG:999999"))

    def test_an_atlas_that_is_none(self):
        sentence = self.refused("info", self.file("poem.gpkg", "Roses are red"))
        self.assertIn("poem.gpkg", sentence)

    def test_an_atlas_that_was_cut_off(self):
        whole = self.atlas.read_bytes()
        self.refused("info", self.file("half.gpkg", whole[:len(whole) // 2]))

    def test_an_atlas_that_exists_already(self):
        self.refused("new", self.atlas, "--name", "Again", "--nis", "1")

    def test_a_plane_in_degrees(self):
        self.refused("new", self.folder / "degrees.gpkg", "--name", "X", "--nis", "1", "--plane", "EPSG:4326")
        self.assertFalse((self.folder / "degrees.gpkg").exists())

    def test_an_output_of_an_unknown_kind(self):
        self.assertIn(".docx", self.refused("export", self.atlas, "boundary", self.folder / "out.docx"))

    def test_a_folder_that_cannot_be_written(self):
        self.refused("export", self.atlas, "boundary", "/proc/out.geojson")
        self.refused("new", "/proc/new.gpkg", "--name", "X", "--nis", "1")

    def test_a_full_disk(self):
        program, limit = PROGRAMS / "buurtatlas-cli", 300
        command = f'ulimit -f {limit}; trap "" XFSZ; exec {program} import {self.atlas} addresses {DEMO / "addresses.csv"}'
        process = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(process.returncode, 1, process.stderr)
        self.assertTrue(process.stderr.startswith("buurtatlas-cli: "), process.stderr)


class PartlyBad(CommandLineTest):
    def test_rows_that_are_right_are_kept(self):
        atlas = self.new_atlas()
        zones = self.folder / "zones.geojson"
        zones.write_text(polygons(SQUARE, BOW_TIE), encoding="utf-8")
        report = self.done("import", atlas, "zones", zones, "--rejected", self.folder / "rejected.csv")
        self.assertEqual((report["rows"], report["rejected"]), (1, 1))
        self.assertIn("2,no,", (self.folder / "rejected.csv").read_text(encoding="utf-8"))

    def test_a_read_only_atlas_can_be_looked_at(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        atlas = self.new_atlas("read-only.gpkg")
        atlas.chmod(0o444)
        self.assertEqual(run("buurtatlas-cli", "info", atlas).returncode, 0)


if __name__ == "__main__":
    unittest.main()
