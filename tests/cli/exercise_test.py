"""An exercise from the making of its atlas to the file of what would have been sent."""
import json
import unittest

from command_line import DEMO, CommandLineTest, run


class Exercise(CommandLineTest):
    def test_is_recorded_and_never_sent(self):
        atlas = self.folder / "oefening.gpkg"
        made = self.done("new", atlas, "--name", "Lindervoort", "--nis", "99001", "--exercise")
        self.assertTrue(made["exercise"])
        self.assertTrue(self.done("info", atlas)["exercise"])

        record = self.folder / "messages.jsonl"
        practised = run("buurtatlas-practice", atlas, "--record", record, "--once", "--json")
        self.assertEqual((practised.returncode, json.loads(practised.stdout)), (0, {"recorded": 0}), practised.stderr)

        config = self.folder / "dispatch.json"
        config.write_text('{"sms": {"url": "http://127.0.0.1:9/sendsms", "from": "BIN"}}', encoding="utf-8")
        sent = run("buurtatlas-dispatch", atlas, "--config", config, "--once")
        self.assertEqual(sent.returncode, 1)
        self.assertIn("for exercises", sent.stderr)

    def test_is_scored_by_time_texts_and_the_area_that_was_meant(self):
        atlas = self.folder / "score.gpkg"
        self.done("new", atlas, "--name", "Lindervoort", "--nis", "99001", "--exercise")
        self.done("import", atlas, "boundary", DEMO / "boundary.geojson")
        self.done("people", "add", atlas, "Eva", "--role", "chief")
        self.done("alert", "create", atlas, "--as", "Eva", "--area", DEMO / "boundary.geojson", "--urgency", "urgent", "--text",
                  "Brand in de Kerkstraat. Bel 101 bij gevaar.")
        score = self.done("alert", "exercise-report", atlas, "--intended", DEMO / "boundary.geojson")["alerts"][0]
        self.assertEqual((score["author"], score["seconds_to_send"], score["points"]), ("Eva", None, 0))
        self.assertAlmostEqual(score["area_share"], 1.0)

    def test_only_an_exercise_is_scored(self):
        atlas = self.new_atlas("werkelijk.gpkg")
        self.assertIn("no exercise", self.refused("alert", "exercise-report", atlas))

    def practised(self, atlas, record):
        practised = run("buurtatlas-practice", atlas, "--record", record, "--once", "--json")
        self.assertEqual(practised.returncode, 0, practised.stderr)
        return json.loads(practised.stdout)["recorded"]

    def test_newcomers_are_practised_with_once(self):
        atlas = self.folder / "nieuwkomers.gpkg"
        self.done("new", atlas, "--name", "Lindervoort", "--nis", "99001", "--exercise")
        self.done("import", atlas, "boundary", DEMO / "boundary.geojson")
        self.done("import", atlas, "addresses", DEMO / "addresses.csv")
        self.done("people", "add", atlas, "Eva", "--role", "author")
        join = ["member", atlas, "add", "--text", "Ringlaan-Noord 1", "--postcode", "3275", "--name"]
        self.done(*join, "An", "--phone", "0470990001")
        area = DEMO / "boundary.geojson"
        alert = self.done("alert", "create", atlas, "--as", "Eva", "--area", area, "--urgency", "urgent", "--text", "Brand. Bel 101.")
        self.done("alert", "send", atlas, alert["id"], "--as", "Eva", "--recipients", 1)
        record = self.folder / "nieuwkomers.jsonl"
        self.assertEqual(self.practised(atlas, record), 1)
        self.done(*join, "Bo", "--phone", "0470990002")
        self.assertEqual(self.practised(atlas, record), 0)
        self.done("alert", "newcomers", atlas, alert["id"], "--as", "Eva")
        self.assertEqual(self.practised(atlas, record), 1)
        sent = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]
        self.assertEqual([each["text"] for each in sent], ["OEFENING: Brand. Bel 101."] * 2)

    def test_a_real_atlas_is_not_practised_in(self):
        atlas = self.new_atlas("echt.gpkg")
        self.done("import", atlas, "boundary", DEMO / "boundary.geojson")
        self.assertFalse(self.done("info", atlas)["exercise"])
        practised = run("buurtatlas-practice", atlas, "--record", self.folder / "none.jsonl", "--once")
        self.assertEqual(practised.returncode, 1)
        self.assertIn("real one", practised.stderr)


if __name__ == "__main__":
    unittest.main()
