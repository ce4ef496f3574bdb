#!/usr/bin/env python3
"""Compares the main screens on the demo city, light and dark, with the pictures that were looked at and found right.

usage: main_screens_test.py PROGRAMS FOLDER
  FOLDER  where the pictures that differ are left, shrunk like those beside this file; scripts/take-screenshots makes these

Fonts and drawing differ a little between systems: the pictures are compared as means of four by four pixels, and a small
share of these may differ.
"""
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "scripts/lib"))
import demo_pictures  # noqa: E402
import png  # noqa: E402

MOST_DIFFERENT = 0.01
SEEN_AS_DIFFERENT = 16


def share_that_differs(one, other):
    pixels = [(a, b) for row, other_row in zip(one, other) for a, b in zip(row, other_row)]
    return sum(any(abs(a - b) > SEEN_AS_DIFFERENT for a, b in zip(*pair)) for pair in pixels) / len(pixels)


def main():
    programs, left = Path(sys.argv[1]), Path(sys.argv[2])
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        atlas = Path(folder) / "lindervoort.gpkg"
        demo_pictures.make_atlas(programs, atlas)
        for task in demo_pictures.TASKS:
            for dark in (False, True):
                name = demo_pictures.name_of(task, dark)
                rows = demo_pictures.take_small(programs, atlas, task, dark)
                size, expected = png.read(HERE / name)
                assert size == (len(rows[0]), len(rows)), f"{name} is {len(rows[0])} by {len(rows)}, not {size}"
                share = share_that_differs(rows, expected)
                print(f"{name}: {share:.3%} differs")
                if share > MOST_DIFFERENT:
                    png.write(left / name, rows)
                    faults.append(f"{left / name} does not look like {HERE / name}")
    sys.exit("\n".join(faults) if faults else 0)


if __name__ == "__main__":
    main()
