#!/usr/bin/env python3
"""Starts the window and compares its picture with the one that was looked at and found right.

usage: screenshot_test.py PROGRAM EXPECTED.png ACTUAL.png
Fonts and drawing differ a little between systems, so a small share of the pixels may.
"""
import struct
import subprocess
import sys
import zlib
from pathlib import Path

MOST_DIFFERENT = 0.005
SEEN_AS_DIFFERENT = 24


def unfiltered(kind, line, above, width):
    for at in range(len(line)):
        left = line[at - width] if at >= width else 0
        up = above[at]
        if kind == 1:
            line[at] = (line[at] + left) & 255
        elif kind == 2:
            line[at] = (line[at] + up) & 255
        elif kind == 3:
            line[at] = (line[at] + (left + up) // 2) & 255
        elif kind == 4:
            corner = above[at - width] if at >= width else 0
            guess = left + up - corner
            nearest = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))
            line[at] = (line[at] + nearest[2]) & 255
    return line


def pixels_of(file):
    """Size and rows of a PNG with eight bits a channel, alpha taken away."""
    content, at, packed = Path(file).read_bytes(), 8, b""
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at:at + 8])
        chunk = content[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colours = struct.unpack(">IIBB", chunk[:10])
        elif kind == b"IDAT":
            packed += chunk
        at += 12 + length
    assert depth == 8 and colours in (2, 6), f"{file}: an unexpected kind of PNG"
    channels = 3 if colours == 2 else 4
    raw, stride = zlib.decompress(packed), width * channels
    rows, above = [], bytearray(stride)
    for row in range(height):
        start = row * (stride + 1)
        above = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + stride]), above, channels)
        rows.append([tuple(above[pixel:pixel + 3]) for pixel in range(0, stride, channels)])
    return (width, height), rows


def main():
    program, expected, actual = sys.argv[1:]
    subprocess.run([program, "--size", "1280x800", "--language", "nl", "--demo-data",
                    str(Path(__file__).parents[2] / "data" / "demo-city"), "--screenshot", actual], check=True, timeout=60)
    (expected_size, expected_rows), (actual_size, actual_rows) = pixels_of(expected), pixels_of(actual)
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
