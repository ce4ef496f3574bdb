"""The words that alerts are made from: listed, written to a file, changed there and taken back into the atlas."""
import unittest

from command_line import CommandLineTest


class Templates(CommandLineTest):
    def setUp(self):
        self.atlas = self.new_atlas(f"{self._testMethodName}.gpkg")

    def keys(self, listed):
        return [each["key"] for each in listed["templates"]]

    def test_those_of_the_program_are_there_at_once(self):
        listed = self.done("templates", "list", self.atlas)
        self.assertTrue(listed["shipped"])
        burglary = next(each for each in listed["templates"] if each["key"] == "burglary")
        self.assertEqual((burglary["urgency"], burglary["kind"]), ("urgent", "alert"))
        self.assertEqual(set(burglary["texts"]), {"nl", "fr", "de", "en"})
        self.assertIn({"key": "time", "type": "clock"}, burglary["slots"])
        self.assertIn({"key": "place", "type": "words"}, burglary["slots"])

    def test_a_file_goes_out_and_comes_back_as_it_was(self):
        file = self.folder / "templates.txt"
        before = self.done("templates", "list", self.atlas)
        self.assertEqual(self.done("templates", "export", self.atlas, file)["templates"], len(before["templates"]))
        after = self.done("templates", "import", self.atlas, file)
        self.assertFalse(after["shipped"])
        self.assertEqual(after["templates"], before["templates"])

    def test_a_changed_file_replaces_them_all(self):
        file = self.folder / "own.txt"
        file.write_text("[brand] urgent\nname nl = Brand\ntext nl = Brand<< in {place}>>. Bel 112.\n", encoding="utf-8")
        self.assertEqual(self.keys(self.done("templates", "import", self.atlas, file)), ["brand"])
        self.assertEqual(self.keys(self.done("templates", "list", self.atlas)), ["brand"])

    def test_what_is_no_template_changes_nothing(self):
        file = self.folder / "wrong.txt"
        for text, why in [("hello", "line 1"), ("", "no template"), ("[a] urgent\nname nl = A\n", "Write the text"),
                          ("[a] urgent\nname nl = A\ntext nl = {straat}\n", "{straat}")]:
            file.write_text(text, encoding="utf-8")
            self.assertIn(why.lower(), self.refused("templates", "import", self.atlas, file).lower())
        self.refused("templates", "import", self.atlas, self.folder)
        self.assertTrue(self.done("templates", "list", self.atlas)["shipped"])


if __name__ == "__main__":
    unittest.main()
