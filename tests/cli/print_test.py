"""Maps on paper and as pictures, looked at with the tools of others."""
import re
import shutil
import struct
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from command_line import DEMO, DEMO_LAYERS, PROGRAMS, CommandLineTest, rows_of, run

A4, A3 = (595, 842), (842, 1191)


def pdf(program, file, *options):
    return subprocess.run([program, *options, str(file), *(["-"] if program == "pdftotext" else [])],
                          capture_output=True, text=True, check=True).stdout


@unittest.skipUnless(shutil.which("pdftotext"), "poppler-utils is not installed")
class Print(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas("demo.gpkg", "Demostad", "99001")
        for layer, file in DEMO_LAYERS:
            cls.done("import", cls.atlas, layer, DEMO / file)
        cls.members = rows_of(DEMO / "members.csv")

    def printed(self, *options, language="en"):
        out = self.folder / "map.pdf"
        self.done("print", self.atlas, "--out", out, "--language", language, *options)
        return out

    def page_size(self, file):
        return tuple(int(float(side)) for side in re.search(r"Page size: +([\d.]+) x ([\d.]+)", pdf("pdfinfo", file)).groups())

    def pages(self, file):
        return int(re.search(r"Pages: +(\d+)", pdf("pdfinfo", file))[1])

    def test_the_map_says_what_a_map_must_say(self):
        file = self.printed("--attribution", "© OpenStreetMap contributors")
        words = pdf("pdftotext", file, "-layout")
        for expected in ("Demostad", "1:50,000", "N", "BIN, being founded", "WhatsApp group", "boundary of the municipality",
                         "© OpenStreetMap contributors", "streets.geojson", "Printed on"):
            self.assertIn(expected, words)
        self.assertEqual(self.pages(file), 1)

    def test_it_is_lines_and_embedded_fonts(self):
        file = self.printed()
        self.assertEqual(len(pdf("pdfimages", file, "-list").splitlines()), 2, "a picture of pixels")
        fonts = [line.split() for line in pdf("pdffonts", file).splitlines()[2:]]
        self.assertTrue(fonts)
        self.assertTrue(all(font[-5] == "yes" for font in fonts), fonts)

    def test_paper_and_orientation(self):
        self.assertEqual(self.page_size(self.printed()), A4)
        self.assertEqual(self.page_size(self.printed("--landscape")), A4[::-1])
        self.assertEqual(self.page_size(self.printed("--paper", "a3")), A3)
        self.assertEqual(self.page_size(self.printed("--paper", "A3", "--landscape")), A3[::-1])

    def test_the_back_of_a_zone_is_its_street_list(self):
        table = self.folder / "streets.csv"
        self.done("zone", self.atlas, "street-list", "--zone", "BIN Vaart", "--out", table)
        file = self.printed("--zone", "BIN Vaart")
        self.assertEqual(self.pages(file), 2)
        front = pdf("pdftotext", file, "-layout", "-l", "1")
        self.assertIn("886 addresses", front)
        back = pdf("pdftotext", file, "-layout", "-f", "2")
        rows = rows_of(table)
        for row in rows:
            self.assertIn(row["street"], back)
            if row["from"] != row["to"]:
                self.assertRegex(back, rf"{row['from']} – {row['to']}\b")
        counts = [int(line.split()[-1].replace(",", "")) for line in back.splitlines() if re.search(r"\d$", line) and "Printed" not in line]
        self.assertEqual(sum(counts), sum(int(row["addresses"]) for row in rows))
        self.assertEqual(self.pages(self.printed("--zone", "BIN Vaart", "--no-street-list")), 1)

    def test_every_zone_begins_on_a_front(self):
        zones = self.done("zone", self.atlas, "list")["zones"]
        file = self.printed("--all", language="nl")
        self.assertEqual(self.pages(file), 2 * len(zones))
        pages = pdf("pdftotext", file, "-layout").split("\f")
        for at, name in enumerate(sorted(zone["name"] for zone in zones)):
            self.assertIn(name, pages[2 * at])
            self.assertIn(f"Straten van {name}", pages[2 * at + 1])

    def test_no_person_is_on_it(self):
        words = pdf("pdftotext", self.printed("--all"), "-layout")
        for member in self.members:
            for column in ("name", "phone", "email", "naam", "telefoon"):
                if member.get(column):
                    self.assertNotIn(member[column], words)

    def test_dutch_is_dutch(self):
        words = pdf("pdftotext", self.printed("--zone", "BIN Vaart", language="nl"), "-layout")
        for expected in ("Afgedrukt op", "886 adressen", "Huisnummers", "1:7.500", "oneven", "groen"):
            self.assertIn(expected, words)

    def test_a_file_that_was_there_stays_when_printing_fails(self):
        out = self.folder / "kept.pdf"
        out.write_text("kept", encoding="utf-8")
        self.assertIn("no zone", self.refused("print", self.atlas, "--out", out, "--zone", "Nergens"))
        self.assertEqual(out.read_text(encoding="utf-8"), "kept")

    def test_says_where_it_cannot_write(self):
        self.assertIn("does not exist", self.refused("print", self.atlas, "--out", self.folder / "none" / "map.pdf"))
        self.assertIn("does not exist", self.refused("picture", self.atlas, "--out", self.folder / "none" / "map.png"))
        self.assertIn(".svg", self.refused("picture", self.atlas, "--out", self.folder / "map.bmp"))

    def test_says_when_a_disk_is_full(self):
        process = subprocess.run(
            ["bash", "-c", 'trap "" XFSZ; ulimit -f 100; exec "$@"', "sh", str(PROGRAMS / "buurtatlas-cli"), "print", str(self.atlas), "--out",
             str(self.folder / "full.pdf")], capture_output=True, text=True, check=False)
        self.assertEqual(process.returncode, 1, process.stderr)
        self.assertIn("no room", process.stderr)
        self.assertFalse((self.folder / "full.pdf").exists())
        self.assertEqual(list(self.folder.glob(".full.pdf*")), [])

    def test_an_empty_atlas_says_there_is_nothing(self):
        empty = self.new_atlas("empty.gpkg")
        self.assertIn("nothing to print", self.refused("print", empty, "--out", self.folder / "empty.pdf"))
        self.assertIn("no zone", self.refused("print", empty, "--out", self.folder / "empty.pdf", "--all"))
        self.assertIn("nothing to draw", self.refused("picture", empty, "--out", self.folder / "empty.svg"))

    def test_a_picture_has_the_size_and_density_asked_for(self):
        out = self.folder / "map.png"
        made = self.done("picture", self.atlas, "--out", out, "--width", 900, "--height", 700, "--dpi", 192)
        self.assertEqual((made["width"], made["height"]), (900, 700))
        content = out.read_bytes()
        self.assertEqual(struct.unpack(">II", content[16:24]), (900, 700))
        at = content.index(b"pHYs") + 4
        self.assertAlmostEqual(struct.unpack(">I", content[at:at + 4])[0] * 0.0254, 192, delta=0.5)

    def test_an_svg_is_well_formed_and_needs_no_font(self):
        out = self.folder / "map.svg"
        self.done("picture", self.atlas, "--out", out, "--zone", "BIN Vaart", "--dark")
        root = ElementTree.parse(out).getroot()
        kinds = {element.tag.split("}")[1] for element in root.iter()}
        self.assertIn("path", kinds)
        self.assertNotIn("text", kinds)
        self.assertNotIn("image", kinds)

    def test_wrong_sizes_are_refused_with_a_sentence(self):
        self.assertIn("cannot be made", self.refused("picture", self.atlas, "--out", self.folder / "x.png", "--width", 100000))
        self.assertEqual(run("buurtatlas-cli", "print", self.atlas, "--out", "x.pdf", "--paper", "a5").returncode, 2)
        self.assertEqual(run("buurtatlas-cli", "print", self.atlas, "--out", "x.pdf", "--all", "--zone", "a").returncode, 2)


if __name__ == "__main__":
    unittest.main()
