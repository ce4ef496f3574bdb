"""Messages of the Common Alerting Protocol from the command line."""
import json
import unittest

from command_line import SHARED, CommandLineTest, run

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


if __name__ == "__main__":
    unittest.main()
