"""Runs the programs of Buurtatlas the way a script of a user would."""
import csv
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ["BUURTATLAS_SOURCE"])
PROGRAMS = Path(os.environ["BUURTATLAS_BIN"])
SHARED = Path(os.environ["BUURTATLAS_SHARED_DATA"])
DEMO = SOURCE / "data" / "demo-city"
DEMO_LAYERS = [
    ("boundary", "boundary.geojson"),
    ("streets", "streets.geojson"),
    ("background", "background.geojson"),
    ("addresses", "addresses.csv"),
    ("neighbourhoods", "neighbourhoods.geojson"),
    ("zones", "zones.geojson"),
    ("members", "members.csv"),
    ("incidents", "incidents.csv"),
]


def run(program, *arguments, env=None):
    """The finished process; nothing is checked."""
    return subprocess.run(
        [str(PROGRAMS / program), *map(str, arguments)],
        capture_output=True, text=True, timeout=300, env={**os.environ, **(env or {})}, check=False)


def rows_of(file):
    with open(file, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class CommandLineTest(unittest.TestCase):
    """A test with a folder of its own that is gone afterwards."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="buurtatlas-"))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def done(cls, *arguments):
        """What a command prints with --json; it must succeed."""
        process = run("buurtatlas-cli", *arguments, "--json")
        assert process.returncode == 0, f"{arguments}: {process.stderr}"
        return json.loads(process.stdout)

    def refused(self, *arguments, status=1):
        """The sentence of a command that must fail with this status."""
        process = run("buurtatlas-cli", *arguments)
        self.assertEqual(process.returncode, status, process.stdout + process.stderr)
        self.assertNotIn("terminate called", process.stderr)
        return process.stderr

    @classmethod
    def new_atlas(cls, name="atlas.gpkg", municipality="Teststad", nis="99999"):
        atlas = cls.folder / name
        cls.done("new", atlas, "--name", municipality, "--nis", nis)
        return atlas
