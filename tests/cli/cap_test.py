"""Messages of the Common Alerting Protocol from the command line."""
import json
import shutil
import subprocess
import unittest

from command_line import DEMO, DEMO_LAYERS, SHARED, CommandLineTest, run

SOUND = """<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>one</identifier><sender>teststad.example</sender><sent>2026-03-01T10:00:00+01:00</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><category>Security</category><event>Inbraak</event>
<urgency>Immediate</urgency><severity>Minor</severity><certainty>Observed</certainty></info></alert>
"""


class CapMessages(CommandLineTest):
    def faults(self, file):
        process = run("buurtatlas-cli", "cap", "check", file, "--json")
        faults = json.loads(process.stdout)["faults"]
        self.assertEqual(process.returncode, 1 if faults else 0, process.stderr)
        return faults

    def test_a_sound_message_has_no_faults(self):
        file = self.folder / "sound.xml"
        file.write_text(SOUND, encoding="utf-8")
        self.assertEqual(self.faults(file), [])

    def test_a_fault_has_a_code_a_line_and_a_sentence(self):
        file = self.folder / "late.xml"
        file.write_text(SOUND.replace("2026-03-01T10", "2926-03-01T10"), encoding="utf-8")
        (fault,) = self.faults(file)
        self.assertEqual((fault["code"], fault["line"]), ("future-sent", 2))
        self.assertIn("2926", fault["message"])

    def test_a_file_that_is_not_there_is_refused(self):
        self.assertIn("cannot be read", self.refused("cap", "check", self.folder / "none.xml"))
        self.refused("cap", "check", self.folder)

    @unittest.skipUnless((SHARED / "cap").is_dir(), "needs ../shared/cap")
    def test_public_messages_are_told_apart(self):
        for file in sorted((SHARED / "cap" / "samples").iterdir()):
            self.assertEqual(self.faults(file), [], file.name)
        for file in sorted((SHARED / "cap" / "bad").iterdir()):
            self.assertTrue(self.faults(file), file.name)

    def test_an_alert_becomes_a_message_and_its_cancellation_refers_to_it(self):
        atlas = self.new_atlas("demo.gpkg")
        for layer, file in DEMO_LAYERS:
            self.done("import", atlas, layer, DEMO / file)
        self.done("people", "add", atlas, "Eva", "--role", "author")
        draft = self.done("alert", "create", atlas, "--as", "Eva", "--area", DEMO / "boundary.geojson", "--text",
                          "Inbraak in de Kerkstraat. Dader te voet & alleen. Bel 101 <meteen>.", "--urgency", "urgent")
        alert = self.done("alert", "send", atlas, draft["id"], "--as", "Eva", "--recipients", draft["recipients"])["message"]
        sender = ("--alert", alert, "--sender", "bin.teststad.example")
        first = self.folder / "first.xml"
        report = self.done("cap", "write", atlas, *sender, "--out", first, "--max-vertices", 20)
        self.assertLessEqual(report["corners"], 20)
        self.assertEqual(self.faults(first), [])
        self.assertIn("<headline>Inbraak in de Kerkstraat.</headline>", first.read_text(encoding="utf-8"))
        second = self.folder / "second.xml"
        self.done("cap", "write", atlas, *sender, "--out", second, "--type", "cancel", "--exercise",
                  "--refers-to", report["reference"])
        self.assertEqual(self.faults(second), [])
        self.assertIn(report["reference"], second.read_text(encoding="utf-8"))
        self.assertIn("refer", self.refused("cap", "write", atlas, *sender, "--out", second, "--type", "cancel"))
        self.assertIn("no alert", self.refused("cap", "write", atlas, "--alert", 99, "--sender", "a.b", "--out", second))
        self.assertIn("sender", self.refused("cap", "write", atlas, "--alert", alert, "--sender", "a b", "--out", second))
        mapping, members = self.folder / "columns.txt", self.folder / "members.csv"
        report = self.done("alert-export", atlas, "--alert", alert, "--out", members,
                           "--column", "GSM=phone", "--column", "Taal=language", "--save-mapping", mapping)
        rows = members.read_bytes().decode("utf-8-sig").split("\r\n")
        self.assertEqual((rows[0], len(rows) - 2), ("GSM;Taal", report["people"]))
        again = self.folder / "again.csv"
        self.done("alert-export", atlas, "--area", DEMO / "boundary.geojson", "--out", again, "--mapping", mapping)
        self.assertEqual(again.read_bytes(), members.read_bytes())
        self.refused("alert-export", atlas, "--out", again, status=2)
        schema = SHARED / "cap" / "CAP-v1.2.xsd"
        if not schema.is_file() or not shutil.which("xmllint"):
            self.skipTest("needs ../shared/cap and xmllint for the schema")
        for file in (first, second):
            checked = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, file],
                                     capture_output=True, text=True, check=False)
            self.assertEqual(checked.returncode, 0, checked.stderr)


if __name__ == "__main__":
    unittest.main()
