"""Pictures of the window on the demo city that are the same on any day."""
import os
import sqlite3
import subprocess
import tempfile
from pathlib import Path

import png

ROOT = Path(__file__).resolve().parents[2]
LAYERS = [("boundary", "boundary.geojson"), ("streets", "streets.geojson"), ("background", "background.geojson"),
          ("addresses", "addresses.csv"), ("neighbourhoods", "neighbourhoods.geojson"), ("zones", "zones.geojson"),
          ("members", "members.csv"), ("incidents", "incidents.csv")]
TASKS = ["zones", "coverage", "members", "alerts", "incidents"]
# The map says when its layers were read, so the atlas gets one day for that.
READ_ON = "2026-04-30T10:00:00Z"
SMALL_WINDOW = "1024x700"
SHRUNK_BY = 4


def make_atlas(programs, atlas):
    cli = str(programs / "buurtatlas-cli")
    subprocess.run([cli, "new", atlas, "--name", "Lindervoort", "--nis", "99001"], check=True, stdout=subprocess.DEVNULL)
    for layer, file in LAYERS:
        subprocess.run([cli, "import", atlas, layer, ROOT / "data/demo-city" / file], check=True, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(atlas)
    database.execute("UPDATE layer_sources SET imported_at = ?", [READ_ON])
    database.commit()
    database.close()


def take(programs, atlas, task, file, size, dark=False):
    """The window in Dutch, on the software renderer; its settings lie beside the atlas."""
    settings = Path(atlas).parent
    subprocess.run([programs / "buurtatlas", atlas, "--size", size, "--language", "nl", "--task", task, "--screenshot", file,
                    *(["--dark"] if dark else [])], check=True, timeout=120,
                   env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software",
                        "XDG_CONFIG_HOME": str(settings), "XDG_DATA_HOME": str(settings)})


def name_of(task, dark):
    return f"{task}-dark.png" if dark else f"{task}.png"


def take_small(programs, atlas, task, dark):
    """The rows of the picture that tests compare."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "window.png"
        take(programs, atlas, task, file, SMALL_WINDOW, dark)
        return png.shrunk(png.read(file)[1], SHRUNK_BY)
