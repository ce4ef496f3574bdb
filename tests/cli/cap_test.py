"""Messages of the Common Alerting Protocol from the command line."""
import http.server
import json
import shutil
import socket
import sqlite3
import subprocess
import threading
import time
import unittest
import urllib.error
import urllib.request
import xml.etree.ElementTree as xml

from command_line import DEMO, DEMO_LAYERS, PROGRAMS, SHARED, CommandLineTest, run

SCHEMA = SHARED / "cap" / "CAP-v1.2.xsd"
CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
ATOM = "{http://www.w3.org/2005/Atom}"
TEXTS = {"nl": "Brand in de Kerkstraat. Sluit ramen en deuren. Bel 101 bij gevaar.",
         "fr": "Incendie rue de l'Église. Fermez portes et fenêtres. Appelez le 101 en cas de danger.",
         "de": "Feuer in der Kirchstraße. Türen und Fenster schließen. Rufen Sie bei Gefahr 101 an."}
UPDATE = "De brand is onder controle. Volg de raad van de politie. Bel 101 bij gevaar."

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



class Receiver(http.server.BaseHTTPRequestHandler):
    """Takes CAP messages, and refuses the first ones as it is told."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.taken.append((self.headers["Content-Type"], body))
        self.send_response(self.server.refusals.pop(0) if self.server.refusals else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class CapOfAlerts(CommandLineTest):
    """A town in which Eva warns everybody."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for name, mode in (("real.gpkg", ()), ("exercise.gpkg", ("--exercise",))):
            atlas = cls.folder / name
            cls.done("new", atlas, "--name", "Teststad", "--nis", "99999", *mode)
            for layer, file in DEMO_LAYERS:
                if layer in ("boundary", "addresses", "members"):
                    cls.done("import", atlas, layer, DEMO / file)
            cls.done("people", "add", atlas, "Eva", "--role", "author")

    def setUp(self):
        self.atlas = shutil.copy(self.folder / "real.gpkg", self.folder / f"{self._testMethodName}.gpkg")
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
        self.server.taken, self.server.refusals = [], []
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def texts(self, texts):
        return [word for language, text in texts.items() for word in ("--text", f"{language}={text}")]

    def step(self, name, *arguments):
        return self.done("alert", name, self.atlas, *arguments, "--as", "Eva")

    def send(self, draft):
        return self.step("send", draft["id"], "--recipients", draft["recipients"])

    def alarm(self):
        return self.send(self.step("create", "--area", DEMO / "boundary.geojson", "--urgency", "urgent", *self.texts(TEXTS)))

    def written(self, case):
        file = self.folder / f"{self._testMethodName}-{case}.xml"
        report = self.done("cap", "write", self.atlas, "--case", case, "--sender", "bin.example.be", "--out", file)
        self.assert_sound(file)
        return report, xml.parse(file).getroot()

    def assert_sound(self, file):
        self.assertEqual(self.done("cap", "check", file)["faults"], [])
        if SCHEMA.is_file() and shutil.which("xmllint"):
            checked = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", SCHEMA, file],
                                     capture_output=True, text=True, check=False)
            self.assertEqual(checked.returncode, 0, checked.stderr)

    def dispatch(self, program="buurtatlas-dispatch", *arguments, **cap):
        config = self.folder / f"{self._testMethodName}.json"
        address = f"http://127.0.0.1:{self.server.server_address[1]}/cap"
        config.write_text(json.dumps({"first_retry_seconds": 1, "longest_retry_seconds": 1,
                                      "cap": {"sender": "bin.example.be", "url": address, **cap}}), encoding="utf-8")
        return run(program, self.atlas, "--config", config, "--once", "--json", *arguments)

    def test_an_alert_says_it_in_every_language(self):
        report, message = self.written(self.alarm()["id"])
        self.assertEqual(report["languages"], ["nl-BE", "de-BE", "fr-BE"])
        said = {info.findtext(CAP + "language"): info.findtext(CAP + "description") for info in message.iter(CAP + "info")}
        self.assertEqual(said, {f"{language}-BE": text for language, text in TEXTS.items()})

    def test_what_follows_refers_to_all_that_came_before(self):
        first = self.alarm()
        self.send(self.step("update", first["id"], "--text", UPDATE))
        again = self.send(self.step("update", 2, "--text", UPDATE))
        clear = self.send(self.step("update", first["id"], "--all-clear", "--text", "Alles veilig. Bel 101 bij gevaar."))
        references, ends = [], []
        for case in (first["id"], 2, again["id"], clear["id"]):
            report, message = self.written(case)
            self.assertEqual(report["references"], references)
            self.assertEqual(message.findtext(CAP + "references") or "", " ".join(references))
            references.append(report["reference"])
            ends.append((message.findtext(CAP + "msgType"), message.findtext(f".//{CAP}responseType")))
        self.assertEqual(ends, [("Alert", None), ("Update", None), ("Update", None), ("Update", "AllClear")])

    def test_what_was_not_sent_is_no_message(self):
        draft = self.step("create", "--area", DEMO / "boundary.geojson", "--urgency", "urgent", *self.texts(TEXTS))
        out = self.folder / "none.xml"
        self.assertIn("not sent", self.refused("cap", "write", self.atlas, "--case", draft["id"], "--sender", "a.b", "--out", out))
        self.refused("cap", "write", self.atlas, "--sender", "a.b", "--out", out, status=2)
        self.assertFalse(out.exists())

    def test_a_message_is_posted_until_it_is_taken_and_then_no_more(self):
        self.server.refusals = [503]
        self.alarm()
        self.assertEqual(json.loads(self.dispatch().stdout)["cap"], {"queued": 1})
        threading.Event().wait(2)
        self.assertEqual(json.loads(self.dispatch().stdout)["cap"], {"accepted": 1})
        self.dispatch()
        (media, first), (_, second) = self.server.taken
        self.assertEqual((media, first), ("application/cap+xml", second))
        file = self.folder / "posted.xml"
        file.write_bytes(second)
        self.assert_sound(file)
        (status,) = self.done("cap", "status", self.atlas)["messages"]
        with sqlite3.connect(self.atlas) as file:
            self.assertEqual(file.execute("SELECT count(*) FROM outbox").fetchone(), (0,), "no message to people was touched")
        self.assertEqual((status["state"], status["attempts"]), ("accepted", 2))

    def test_what_others_have_is_taken_back_also_where_it_reached_nobody_else(self):
        alarm = self.alarm()
        self.dispatch()
        self.step("cancel", alarm["id"], "--text", "VALS ALARM: er is geen brand. Bel 101 bij gevaar.")
        self.dispatch()
        bodies = [xml.fromstring(body) for _, body in self.server.taken]
        self.assertEqual([body.findtext(CAP + "msgType") for body in bodies], ["Alert", "Cancel"])
        self.assertIn(bodies[0].findtext(CAP + "identifier"), bodies[1].findtext(CAP + "references"))

    def test_the_feed_links_and_holds_what_holds(self):
        folder = self.folder / "feed"
        folder.mkdir()
        first = self.alarm()
        self.send(self.step("update", first["id"], "--text", UPDATE))
        self.dispatch(feed=str(folder), feed_url="https://bin.example.be/cap/")
        feed = xml.parse(folder / "feed.atom").getroot()
        entries = feed.findall(ATOM + "entry")
        self.assertEqual(len(entries), 2)
        self.assertEqual(feed.findtext(ATOM + "id"), "https://bin.example.be/cap/feed.atom")
        for entry in entries:
            link = entry.find(f"{ATOM}link[@rel='alternate']").get("href")
            file = folder / link.removeprefix("https://bin.example.be/cap/")
            self.assert_sound(file)
            inside = entry.find(f"{ATOM}content/{CAP}alert")
            self.assertEqual(inside.findtext(CAP + "identifier"), xml.parse(file).getroot().findtext(CAP + "identifier"))
            self.assertTrue(entry.findtext(ATOM + "title"))
        before = (folder / "feed.atom").read_bytes()
        self.dispatch(feed=str(folder), feed_url="https://bin.example.be/cap/")
        self.assertEqual((folder / "feed.atom").read_bytes(), before)

    def test_the_feed_is_fetched_from_the_program_that_sends(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        url = f"http://127.0.0.1:{port}/cap/"
        config = self.folder / "serve.json"
        config.write_text(json.dumps({"pause_seconds": 0.1, "cap": {
            "sender": "bin.example.be", "feed_url": url, "serve": {"port": port}}}), encoding="utf-8")
        self.alarm()
        sender = subprocess.Popen([PROGRAMS / "buurtatlas-dispatch", self.atlas, "--config", config],
                                  stderr=subprocess.DEVNULL)
        self.addCleanup(lambda: (sender.terminate(), sender.wait()))
        feed = self.fetched(url + "feed.atom", "</entry>")
        (entry,) = xml.fromstring(feed.body).findall(ATOM + "entry")
        self.assertEqual(feed.headers["Content-Type"], "application/atom+xml")
        message = self.fetched(entry.find(f"{ATOM}link[@rel='alternate']").get("href"))
        self.assertEqual(message.headers["Content-Type"], "application/cap+xml")
        file = self.folder / "fetched.xml"
        file.write_bytes(message.body)
        self.assert_sound(file)
        self.assertEqual(self.status_of(url + "feed.atom", headers={"If-None-Match": feed.headers["ETag"]}), 304)
        self.assertEqual(self.status_of(url + "feed.atom", method="POST", data=b"<feed/>"), 405)
        self.assertEqual(self.status_of(url + "../real.gpkg"), 404)
        sender.terminate()
        self.assertEqual(sender.wait(), 0)

    def fetched(self, url, mark=""):
        """What is fetched, as soon as it is there and holds the mark."""
        for _ in range(200):
            try:
                with urllib.request.urlopen(url) as answer:
                    answer.body = answer.read()
                    if mark.encode() in answer.body:
                        return answer
            except (urllib.error.HTTPError, urllib.error.URLError):
                pass
            time.sleep(0.05)
        self.fail(f"{url} does not come")

    def status_of(self, url, **request):
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(urllib.request.Request(url, **request))
        refused.exception.close()
        return refused.exception.code

    def test_an_exercise_goes_to_a_folder_and_nowhere_else(self):
        self.atlas = shutil.copy(self.folder / "exercise.gpkg", self.folder / "drill.gpkg")
        _, message = self.written(self.alarm()["id"])
        self.assertEqual(message.findtext(CAP + "status"), "Exercise")
        for info in message.iter(CAP + "info"):
            self.assertRegex(info.findtext(CAP + "headline"), "^(OEFENING|EXERCICE|ÜBUNG)")
        sent = self.dispatch()
        self.assertEqual(sent.returncode, 1)
        self.assertIn("for exercises", sent.stderr)
        folder = self.folder / "drill"
        folder.mkdir()
        practised = run("buurtatlas-practice", self.atlas, "--record", self.folder / "drill.jsonl", "--once",
                        "--cap-feed", folder, "--cap-sender", "bin.example.be")
        self.assertEqual(practised.returncode, 0, practised.stderr)
        feed = (folder / "feed.atom").read_text(encoding="utf-8")
        self.assertIn("<status>Exercise</status>", feed)
        self.assertNotIn("<status>Actual</status>", feed)
        self.assertEqual(self.server.taken, [])


if __name__ == "__main__":
    unittest.main()
