"""Reads and writes PNG files of eight bits a channel, without any package."""
import struct
import zlib
from collections import Counter


def _unfiltered(kind, line, above, width):
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


def read(file):
    """Size, and rows of (red, green, blue); alpha is taken away."""
    content, at, packed = file.read_bytes(), 8, b""
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
        above = _unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + stride]), above, channels)
        rows.append([tuple(above[pixel:pixel + 3]) for pixel in range(0, stride, channels)])
    return (width, height), rows


def _chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _store(file, width, height, colours, before, raw):
    header = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + before + _chunk(b"IDAT", zlib.compress(bytes(raw), 9)) +
                     _chunk(b"IEND", b""))


def write(file, rows):
    raw = bytearray()
    for row in rows:
        line = [channel for pixel in row for channel in pixel]
        raw.append(1)
        raw += bytes((line[at] - (line[at - 3] if at >= 3 else 0)) & 255 for at in range(len(line)))
    _store(file, len(rows[0]), len(rows), 2, b"", raw)


def _palette(counts, most):
    """At most so many colours for all, by median cut: the box that differs most is cut until there are enough."""
    def spread(box):
        return max((max(colour[channel] for colour in box) - min(colour[channel] for colour in box), channel) for channel in range(3))

    boxes = [(spread(list(counts)), list(counts))]
    while len(boxes) < most:
        boxes.sort(key=lambda box: box[0][0] * sum(counts[colour] for colour in box[1]) ** 0.25)
        (width, channel), box = boxes.pop()
        if width == 0:
            boxes.append(((0, 0), box))
            break
        box.sort(key=lambda colour: colour[channel])
        half, at, passed = sum(counts[colour] for colour in box) / 2, 0, 0
        while at < len(box) - 1 and passed + counts[box[at]] <= half:
            passed += counts[box[at]]
            at += 1
        at = max(at, 1)
        boxes += [(spread(part), part) for part in (box[:at], box[at:])]
    places = {}
    colours = []
    for _, box in boxes:
        weight = sum(counts[colour] for colour in box)
        colours.append(tuple(round(sum(colour[channel] * counts[colour] for colour in box) / weight) for channel in range(3)))
        places.update((colour, len(colours) - 1) for colour in box)
    return colours, places


def write_with_palette(file, rows, most=256):
    """Far smaller than write(), and for a window hardly different."""
    colours, places = _palette(Counter(pixel for row in rows for pixel in row), most)
    raw = bytearray()
    for row in rows:
        raw.append(0)
        raw += bytes(places[pixel] for pixel in row)
    _store(file, len(rows[0]), len(rows), 3, _chunk(b"PLTE", bytes(channel for colour in colours for channel in colour)), raw)


def shrunk(rows, side):
    """Every square of this many pixels as one of its mean colour; what is left over at the edges is dropped."""
    small = []
    for top in range(0, len(rows) - side + 1, side):
        block = rows[top:top + side]
        small.append([
            tuple(sum(row[left + at][channel] for row in block for at in range(side)) // (side * side) for channel in range(3))
            for left in range(0, len(rows[0]) - side + 1, side)])
    return small
