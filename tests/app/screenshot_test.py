#!/usr/bin/env python3
"""Starts the window and compares its picture with the one that was looked at and found right.

usage: screenshot_test.py PROGRAM EXPECTED.png ACTUAL.png
Fonts and drawing differ a little between systems, so a small share of the pixels may.
"""
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts/lib"))
import png  # noqa: E402

MOST_DIFFERENT = 0.005
SEEN_AS_DIFFERENT = 24


def main():
    program, expected, actual = sys.argv[1:]
    subprocess.run([program, "--size", "1280x800", "--language", "nl", "--demo-data",
                    str(Path(__file__).parents[2] / "data" / "demo-city"), "--screenshot", actual], check=True, timeout=60)
    (expected_size, expected_rows), (actual_size, actual_rows) = png.read(Path(expected)), png.read(Path(actual))
    assert expected_size == actual_size, f"the window is {actual_size}, not {expected_size}"
    different = sum(
        any(abs(a - b) > SEEN_AS_DIFFERENT for a, b in zip(one, other))
        for expected_row, actual_row in zip(expected_rows, actual_rows) if expected_row != actual_row
        for one, other in zip(expected_row, actual_row))
    share = different / (expected_size[0] * expected_size[1])
    print(f"{different} pixels differ, {share:.4%} of all")
    sys.exit(0 if share <= MOST_DIFFERENT else f"{actual} does not look like {expected}")


if __name__ == "__main__":
    main()
