"""Registers of addresses without an atlas: building, asking, scoring."""
import gzip
import lzma
import os
import signal
import subprocess
import time
import unittest
import zipfile

from command_line import PROGRAMS, SHARED, CommandLineTest, rows_of

HEADER = ("EPSG:31370_x,EPSG:31370_y,EPSG:4326_lat,EPSG:4326_lon,address_id,box_number,house_number,municipality_id,"
          "municipality_name_de,municipality_name_fr,municipality_name_nl,postcode,postname_fr,postname_nl,street_id,"
          "streetname_de,streetname_fr,streetname_nl,region_code,status")
ANSWERS = ["class", "confidence", "status", "east", "north", "lon", "lat", "street", "number", "postcode", "municipality",
           "street_id", "flags"]
STREETS = [("71", "Lindestraat", "9991", "Duinburg"), ("72", "Korte Vlasgaard", "9991", "Duinburg"),
           ("73", "Burgemeester Molenaarlaan", "9992", "Oudkerke")]


def best_table(streets=STREETS, numbers=range(1, 21)):
    lines = [HEADER]
    for index, (key, name, postcode, town) in enumerate(streets):
        for number in numbers:
            x, y = 150000 + index * 1000, 170000 + number * 10
            lines.append(f"{x}.00000,{y}.00000,0,0,{key}{number:03},,{number},99001,,,{town},{postcode},,{town},{key},,,{name},BE-VLG,current")
    return "\n".join(lines) + "\n"


class Register(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.table = cls.folder / "openaddress-bevlg.csv"
        cls.table.write_text(best_table(), encoding="utf-8")
        cls.register = cls.folder / "town.reg"
        cls.built = cls.done("register", "build", "--in", cls.table, "--out", cls.register, "--data-date", "2026-10-01")

    def geocoded(self, text, *options, name="in.csv"):
        table = self.folder / name
        table.write_text(text, encoding="utf-8")
        out = self.folder / "answers.csv"
        self.done("geocode", "--register", self.register, "--in", table, "--out", out, *options)
        return rows_of(out)

    def test_a_register_says_what_it_was_made_of(self):
        self.assertEqual(self.built["rows"], 60)
        self.assertEqual(self.built["sources"], ["BeST"])
        self.assertEqual(self.built["faulty"], 0)
        info = self.done("register", "info", self.register)
        self.assertEqual(info["data_date"], "2026-10-01")
        self.assertEqual((info["streets"], info["numbers"]), (3, 60))

    def test_packed_tables_give_the_same_register_and_an_archive_its_day(self):
        packed = {"t.csv.xz": lzma.compress(self.table.read_bytes()), "t.csv.gz": gzip.compress(self.table.read_bytes())}
        for name, content in packed.items():
            (self.folder / name).write_bytes(content)
            out = self.folder / (name + ".reg")
            self.done("register", "build", "--in", self.folder / name, "--out", out, "--data-date", "2026-10-01")
            self.assertEqual(out.read_bytes(), self.register.read_bytes(), name)
        archive = self.folder / "best.zip"
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as pack:
            for part, streets in (("openaddress-bebru.csv", STREETS[:1]), ("sub/openaddress-bevlg.csv", STREETS[1:])):
                pack.writestr(zipfile.ZipInfo(part, (2026, 9, 28, 12, 0, 0)), best_table(streets), zipfile.ZIP_DEFLATED)
            pack.writestr("readme.pdf", b"%PDF")
        built = self.done("register", "build", "--in", archive, "--out", self.folder / "zip.reg")
        self.assertEqual(built["rows"], 60)
        self.assertEqual(built["data_date"], "2026-09-28")

    def test_several_files_become_one_register(self):
        files = []
        for index, street in enumerate(STREETS):
            files.append(self.folder / f"part{index}.csv")
            files[-1].write_text(best_table([street]), encoding="utf-8")
        built = self.done("register", "build", "--in", *files, "--out", self.folder / "parts.reg")
        self.assertEqual(built["rows"], 60)
        self.assertEqual(self.done("register", "info", self.folder / "parts.reg")["streets"], 3)

    def test_damaged_archives_and_other_files_are_refused_and_the_old_register_stays(self):
        before = self.register.read_bytes()
        whole = lzma.compress(self.table.read_bytes())
        bad = {"cut.csv.xz": whole[:len(whole) // 2], "noise.zip": b"PK\x03\x04" + bytes(range(200)),
               "empty.csv": b"", "other.csv": b"naam;leeftijd\nJan;4\n", "photo.csv": b"\x89PNG\r\n\x1a\n" + bytes(100)}
        for name, content in bad.items():
            (self.folder / name).write_bytes(content)
            sentence = self.refused("register", "build", "--in", self.folder / name, "--out", self.register)
            self.assertIn(name, sentence)
            self.assertEqual(self.register.read_bytes(), before, name)
        self.assertIn('"naam", "leeftijd"', self.refused("register", "build", "--in", self.folder / "other.csv",
                                                          "--out", self.folder / "no.reg"))
        self.assertFalse((self.folder / "no.reg").exists())

    def test_a_damaged_register_is_refused(self):
        content = bytearray(self.register.read_bytes())
        content[len(content) // 2] ^= 1
        damaged = self.folder / "damaged.reg"
        damaged.write_bytes(content)
        self.refused("register", "info", damaged)
        self.refused("register", "info", self.table)

    def test_a_text_column_is_answered_with_all_that_was_there_before(self):
        rows = self.geocoded("nr,adres,nota\n7,\"Lindestr. 12, 9991 Duinburg\",ja\n8,Nergensplein 3 9991 Duinburg,\"a;b\"\n",
                             "--map", "text=adres")
        self.assertEqual(list(rows[0])[:3], ["nr", "adres", "nota"])
        self.assertEqual(list(rows[0])[3:3 + len(ANSWERS)], ANSWERS)
        self.assertEqual((rows[0]["street"], rows[0]["number"], rows[0]["postcode"], rows[0]["street_id"]),
                         ("Lindestraat", "12", "9991", "71"))
        self.assertEqual((rows[0]["class"], rows[0]["status"]), ("exact", "accept"))
        self.assertAlmostEqual(float(rows[0]["lon"]), 4.37, delta=0.02)
        self.assertAlmostEqual(float(rows[0]["east"]), 650000, delta=10)
        self.assertEqual(rows[1]["nota"], "a;b")
        self.assertNotEqual(rows[1]["status"], "accept")

    def test_columns_are_recognised_or_named_and_a_tab_separated_table_is_read_too(self):
        plain = self.geocoded("street\tnumber\tpostcode\nKorte Vlasgaard\t3\t9991\n", name="in.tsv")
        self.assertEqual((plain[0]["class"], rows_of(self.folder / "answers.csv")[0]["street_id"]), ("exact", "72"))
        named = self.geocoded("weg;huis;pc;stad\nBurg. Molenaarln;5;9992;Oudkerke\n", "--map", "street=weg",
                              "--map", "number=huis", "--map", "postcode=pc", "--map", "municipality=stad")
        self.assertEqual(named[0]["street_id"], "73")
        self.assertIn("no column \"nope\"", self.refused("geocode", "--register", self.register, "--in",
                                                         self.folder / "in.csv", "--out", self.folder / "x.csv",
                                                         "--map", "text=nope"))
        self.assertFalse((self.folder / "x.csv").exists())

    def test_threads_give_the_same_file_and_rows_keep_their_order(self):
        lines = ["text"] + [f"{STREETS[n % 3][1]} {n % 25 + 1} {STREETS[n % 3][2]}" for n in range(40000)]
        one = self.geocoded("\n".join(lines) + "\n")
        four = self.geocoded("\n".join(lines) + "\n", "--threads", "4")
        self.assertEqual(len(one), 40000)
        self.assertEqual(one, four)
        self.assertEqual([row["text"] for row in one], lines[1:])

    def test_a_line_that_cannot_be_read_is_named_and_the_others_are_answered(self):
        table = self.folder / "faulty.csv"
        table.write_text("id,text\n1,Lindestraat 1 9991\n2,Lindestraat 2,9991\n3,Lindestraat 3 9991\n", encoding="utf-8")
        done = self.done("geocode", "--register", self.register, "--in", table, "--out", self.folder / "f.csv")
        self.assertEqual((done["rows"], done["faulty"]), (2, 1))

    def test_answers_are_scored_against_their_truth(self):
        truth = self.folder / "truth.tsv"
        names = ["id", "input", "street_in", "number_in", "box_in", "postcode_in", "muni_in", "street_id", "number", "suffix",
                 "x31370", "y31370", "kind", "lang", "region", "ops"]
        rows = [["0", "Lindestraat 3, 9991 Duinburg", "Lindestraat", "3", "", "9991", "Duinburg", "71", "3", "", "150000",
                 "170030", "address", "NL", "02000", ""],
                ["1", "Vlierwegel 3, 9991 Duinburg", "Vlierwegel", "3", "", "9991", "Duinburg", "", "", "", "", "", "none",
                 "NL", "02000", "neg"],
                ["2", "Lindestraat 3, 9991 Duinburg", "Lindestraat", "3", "", "9991", "Duinburg", "72", "3", "", "151000",
                 "170030", "address", "NL", "02000", "case"]]
        truth.write_text("\n".join("\t".join(row) for row in [names, *rows]) + "\n", encoding="utf-8")
        for options in ([], ["--columns"]):
            file = self.done("register", "evaluate", "--register", self.register, "--in", truth, *options)["files"][0]
            self.assertEqual((file["street_right"]["part"], file["street_right"]["whole"]), (1, 2))
            self.assertEqual((file["within_25_m"]["part"], file["within_25_m"]["whole"]), (1, 2))
            self.assertEqual((file["false_matches"]["part"], file["false_matches"]["whole"]), (0, 1))
            self.assertEqual(file["by_damage"]["case"]["percent"], 0)

    def test_gold_positions_count_where_the_register_covers_them(self):
        gold = self.folder / "gold.tsv"
        gold.write_text("id\torigin\tinput\tquality_class\tgold_lat\tgold_lon\tnominatim45_distance_m\n"
                        "a\tx\tLindestraat 3, 9991 Duinburg\tclean\t50.84050\t4.37031\t12\n"
                        "b\tx\tKorte Vlasgaard 3, 9991 Duinburg\tclean\t51.2\t3.2\t500\n", encoding="utf-8")
        place = self.geocoded("text\n\"Lindestraat 3, 9991 Duinburg\"\n")[0]
        gold.write_text(gold.read_text().replace("50.84050", place["lat"]).replace("4.37031", place["lon"]))
        result = self.done("register", "evaluate", "--register", self.register, "--in", gold, "--covered-by", self.table)
        kinds = result["files"][0]["gold"]
        self.assertEqual((kinds["all"]["within_100_m"]["part"], kinds["all"]["within_100_m"]["whole"]), (1, 1))
        self.assertEqual(kinds["clean"]["nominatim_within_100_m"]["part"], 1)

    def test_wrong_usage_is_told_apart(self):
        self.refused("geocode", "--in", self.table, "--out", self.folder / "x.csv", status=2)
        self.refused("register", status=2)
        self.refused("register", "build", "--in", self.table, "--out", self.folder / "x.reg", "--data-date", "soon", status=2)

    @unittest.skipUnless((SHARED / "data/belgium/register.tsv.xz").exists(), "the shared register is not there")
    def test_a_cancelled_build_leaves_nothing(self):
        out = self.folder / "cancelled.reg"
        process = subprocess.Popen(
            [str(PROGRAMS / "buurtatlas-cli"), "register", "build", "--in", str(SHARED / "data/belgium/register.tsv.xz"),
             "--out", str(out)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ)
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        _, sentence = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 1, sentence)
        self.assertIn("cancelled", sentence)
        self.assertFalse(out.exists())


if __name__ == "__main__":
    unittest.main()
