"""An alert from its first word to its file, step by step, without a window."""
import json
import shutil
import sqlite3
import subprocess
import unittest

from command_line import CommandLineTest, run

FIRE = "Brand in de Kerkstraat. Sluit ramen en deuren. Bel 101 bij gevaar."
FALSE_ALARM = "VALS ALARM: er is geen brand. U hoeft niets te doen. Bel 101 bij gevaar."


class Alerts(CommandLineTest):
    """A square kilometre with thirty members in its western half; Eva writes, Jan approves, Rita is chief."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.town = cls.new_atlas("town.gpkg")
        cls.boundary = cls.file("boundary.geojson", 0, 1000)
        cls.done("import", cls.town, "boundary", cls.boundary)
        addresses = "straat,huisnr,postcode,x,y\n" + "".join(f"Kerkstraat,{i + 1},3500,{650010 + 10 * i},650200\n" for i in range(30))
        (cls.folder / "addresses.csv").write_text(addresses, encoding="utf-8")
        cls.done("import", cls.town, "addresses", cls.folder / "addresses.csv", "--crs", "EPSG:3812")
        members = "code,naam,adres,postcode,telefoon\n" + "".join(
            f"m{i},Lid {i},Kerkstraat {i + 1},3500,04701234{i:02}\n" for i in range(30))
        (cls.folder / "members.csv").write_text(members, encoding="utf-8")
        cls.done("import", cls.town, "members", cls.folder / "members.csv", "--map", "member=code", "--map", "text=adres",
                 "--map", "phone=telefoon")
        cls.area = cls.file("area.geojson", 0, 500)
        cls.done("people", "add", cls.town, "Rita", "--role", "chief")
        cls.done("people", "add", cls.town, "Eva", "--role", "author", "--as", "Rita")
        cls.done("people", "add", cls.town, "Jan", "--role", "approver", "--role", "author", "--as", "Rita")

    def setUp(self):
        self.atlas = shutil.copy(self.town, self.folder / f"{self._testMethodName}.gpkg")

    @classmethod
    def file(cls, name, west, east):
        corners = [(west, 0), (east, 0), (east, 1000), (west, 1000), (west, 0)]
        feature = {"type": "Feature", "properties": {},
                   "geometry": {"type": "Polygon", "coordinates": [[[650000 + x, 650000 + y] for x, y in corners]]}}
        path = cls.folder / name
        path.write_text(json.dumps({
            "type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3812"}},
            "features": [feature]}), encoding="utf-8")
        return path

    def alert(self, step, *arguments, who="Eva"):
        return self.done("alert", step, self.atlas, *arguments, "--as", who)

    def draft(self, urgency="urgent", **options):
        more = [word for key, value in options.items() for word in (f"--{key.replace('_', '-')}", value)]
        return self.alert("create", "--area", self.area, "--text", FIRE, "--urgency", urgency, *more)

    def status(self, number):
        return self.done("alert", "status", self.atlas, number)

    def outbox(self):
        with sqlite3.connect(self.atlas) as file:
            return file.execute("SELECT count(*) FROM alert").fetchone()[0]

    def taken(self, states, message=1):
        """As a sender would have left the first people of the list; it goes on to count them as waiting, but for all."""
        with sqlite3.connect(self.atlas) as file:
            people = file.execute("SELECT id, 'sms', phone, language FROM member ORDER BY id").fetchall()
            for number, (person, state) in enumerate(zip(people, states)):
                file.execute("INSERT INTO outbox VALUES (?, ?, ?, ?, 1, ?, ?, ?, 1, 0, 4000000000, NULL, NULL, '', '', 0)",
                             (message * 2**24 + number, message, *person, state))
            if len(states) == len(people):
                file.execute("DELETE FROM waiting")

    def leave(self, member):
        self.done("member", self.atlas, "leave", member)

    def two_people(self, urgency="urgent"):
        self.done("alert", "policy", self.atlas, "--as", "Rita", "--urgency", urgency, "--people", "2")

    def test_one_person_may_send_an_urgent_alert(self):
        draft = self.draft()
        self.assertEqual((draft["state"], draft["recipients"]), ("draft", 30))
        sent = self.alert("send", draft["id"], "--recipients", 30)
        self.assertEqual(sent["state"], "sending")
        self.assertEqual(sent["frozen_recipients"], 30)
        self.assertEqual(sent["deliveries"], {"queued": 30})

    def test_information_needs_two_people_unless_the_chief_says_otherwise(self):
        draft = self.draft("information")
        self.assertIn("approve", self.refused("alert", "send", self.atlas, draft["id"], "--as", "Eva", "--recipients", "30"))
        self.done("alert", "policy", self.atlas, "--as", "Rita", "--urgency", "information", "--people", "1")
        self.assertFalse(self.status(draft["id"])["needs_approval"])

    def join(self, key, number):
        """Somebody who lives in the area becomes a member."""
        return self.done("member", self.atlas, "add", "--member", key, "--name", key, "--text", f"Kerkstraat {number}",
                         "--postcode", "3500", "--phone", f"04709900{number:02}")

    def test_newcomers_get_the_words_once_when_somebody_says_so(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        self.assertEqual(self.status(number)["newcomers"], 0)
        self.join("n1", 1)
        self.assertEqual(self.status(number)["newcomers"], 1)
        self.refused("alert", "newcomers", self.atlas, number, "--as", "Eva", "--recipients", "2")
        told = self.alert("newcomers", number)
        self.assertEqual((told["kind"], told["refers_to"], told["frozen_recipients"]), ("newcomers", number, 1))
        self.assertEqual(told["texts"]["nl"], FIRE)
        self.assertIn("Nobody joined", self.refused("alert", "newcomers", self.atlas, number, "--as", "Eva"))
        self.assertEqual(self.status(number)["frozen_recipients"], 30)
        update = self.alert("update", number, "--text", "De brand is geblust. Bel 101 bij gevaar.", "--all-clear")
        self.assertEqual(update["recipients"], 31)

    def test_somebody_is_taken_out_for_a_reason_that_stays(self):
        number = self.draft(take_out="m3=is the suspect")["id"]
        status = self.status(number)
        self.assertEqual(status["recipients"], 29)
        self.assertEqual([(each["by"], each["reason"]) for each in status["taken_out"]], [("Eva", "is the suspect")])
        self.assertIn("Say whom", self.refused("alert", "edit", self.atlas, number, "--as", "Eva", "--take-out", "m4"))
        self.assertIn("no member", self.refused("alert", "edit", self.atlas, number, "--as", "Eva", "--take-out", "x=y"))

    def test_nobody_sends_without_the_approval_that_is_needed(self):
        self.two_people()
        draft = self.draft()
        self.refused("alert", "send", self.atlas, draft["id"], "--as", "Eva", "--recipients", "30")
        self.assertEqual(self.outbox(), 0)
        submitted = self.alert("submit", draft["id"])
        self.refused("alert", "send", self.atlas, draft["id"], "--as", "Eva", "--recipients", "30")
        self.alert("approve", draft["id"], "--digest", submitted["digest"], who="Jan")
        self.assertEqual(self.alert("send", draft["id"], "--recipients", 30)["state"], "sending")

    def test_nobody_approves_what_they_wrote_or_changed(self):
        self.two_people()
        draft = self.draft()
        submitted = self.alert("submit", draft["id"])
        self.assertIn("no approver", self.refused(
            "alert", "approve", self.atlas, draft["id"], "--as", "Eva", "--digest", submitted["digest"]))
        self.alert("edit", draft["id"], "--text", FIRE + " Blijf binnen.", who="Jan")
        again = self.alert("submit", draft["id"])
        self.assertIn("somebody else", self.refused(
            "alert", "approve", self.atlas, draft["id"], "--as", "Jan", "--digest", again["digest"]))

    def test_an_approval_dies_with_any_change(self):
        self.two_people()
        number = self.draft()["id"]
        submitted = self.alert("submit", number)
        self.alert("approve", number, "--digest", submitted["digest"], who="Jan")
        for change in (["--text", FIRE + "!"], ["--valid-minutes", "30"], ["--area", self.file("half.geojson", 0, 200)]):
            edited = self.alert("edit", number, *change)
            self.assertEqual(edited["state"], "draft")
            self.assertNotEqual(edited["digest"], submitted["digest"])
            self.refused("alert", "send", self.atlas, number, "--as", "Eva", "--recipients", str(edited["recipients"]))

    def test_an_approval_of_something_else_than_was_seen_is_refused(self):
        self.two_people()
        number = self.draft()["id"]
        seen = self.alert("submit", number)["digest"]
        self.alert("edit", number, "--text", FIRE + " Nu!")
        self.alert("submit", number)
        self.assertIn("changed", self.refused("alert", "approve", self.atlas, number, "--as", "Jan", "--digest", seen))

    def test_an_approved_alert_goes_to_the_list_of_then_without_who_left(self):
        self.two_people()
        number = self.draft()["id"]
        digest = self.alert("submit", number)["digest"]
        self.alert("approve", number, "--digest", digest, who="Jan")
        self.leave("m3")
        sent = self.alert("send", number, "--recipients", 30)
        self.assertEqual(sent["deliveries"], {"queued": 29})

    def test_what_is_returned_comes_back_with_the_reason(self):
        self.two_people()
        number = self.draft()["id"]
        self.alert("submit", number)
        returned = self.alert("return", number, "--reason", "Noem de straat.", who="Jan")
        self.assertEqual((returned["state"], returned["note"]), ("returned", "Noem de straat."))
        self.assertEqual(self.alert("submit", number)["state"], "submitted")

    def test_what_is_rejected_stays_so(self):
        self.two_people()
        number = self.draft()["id"]
        self.alert("submit", number)
        self.alert("reject", number, "--reason", "Geen zaak voor ons.", who="Jan")
        self.refused("alert", "submit", self.atlas, number, "--as", "Eva")
        self.refused("alert", "edit", self.atlas, number, "--as", "Eva", "--text", FIRE)

    def test_the_glass_is_broken_with_a_reason_that_is_kept(self):
        self.two_people()
        number = self.draft()["id"]
        sent = self.alert("send", number, "--recipients", 30, "--break-glass", "Niemand bereikbaar om 3 uur.")
        self.assertEqual(sent["break_glass_reason"], "Niemand bereikbaar om 3 uur.")
        actions = [entry["action"] for entry in self.done("audit", "list", self.atlas)["entries"]]
        self.assertIn("send_unapproved", actions)

    def test_another_number_of_people_than_was_shown_stops_it(self):
        number = self.draft()["id"]
        self.assertIn("30", self.refused("alert", "send", self.atlas, number, "--as", "Eva", "--recipients", "29"))
        self.assertEqual(self.outbox(), 0)

    def test_an_area_over_the_border_needs_a_reason(self):
        wide = self.file("wide.geojson", 0, 1500)
        number = self.alert("create", "--area", wide, "--text", FIRE, "--urgency", "urgent")["id"]
        self.assertIn("outside", self.refused("alert", "send", self.atlas, number, "--as", "Eva", "--recipients", "30"))
        self.alert("edit", number, "--outside-reason", "De rook trekt naar de buren.")
        self.assertEqual(self.alert("send", number, "--recipients", 30)["state"], "sending")

    def test_an_update_goes_to_the_same_people(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        update = self.alert("update", number, "--text", "De brand is onder controle. Bel 101 bij gevaar.")
        self.assertEqual((update["kind"], update["refers_to"], update["recipients"]), ("update", number, 30))
        self.assertEqual(self.alert("send", update["id"], "--recipients", 30)["state"], "sending")

    def test_a_withdrawn_alert_that_reached_nobody_tells_nobody(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        self.alert("cancel", number, "--text", FALSE_ALARM)
        withdrawn = self.status(number)
        self.assertEqual((withdrawn["state"], withdrawn["deliveries"]), ("cancelled", {"cancelled": 30}))
        self.assertEqual(self.outbox(), 1)

    def test_a_withdrawn_alert_tells_only_those_whom_it_may_have_reached(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        self.taken(["accepted"] * 4 + ["unknown"])
        correction = self.alert("cancel", number, "--text", FALSE_ALARM)
        self.assertEqual((correction["kind"], correction["deliveries"]), ("false_alarm", {"queued": 5}))
        self.assertIn("VALS ALARM", correction["texts"]["nl"])

    def test_a_false_alarm_has_words_that_are_ready(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        self.taken(["accepted"] * 4)
        correction = self.alert("cancel", number)
        self.assertEqual((correction["kind"], correction["deliveries"]), ("false_alarm", {"queued": 4}))
        self.assertLess({"nl", "fr"}, set(correction["texts"]))
        self.assertIn("101", correction["texts"]["nl"])

    def test_an_update_that_waits_is_called_back_and_the_alert_stays(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        update = self.alert("update", number, "--text", "De brand is onder controle. Bel 101 bij gevaar.")
        self.alert("send", update["id"], "--recipients", 30)
        self.alert("cancel", update["id"])
        called_back = self.status(update["id"])
        self.assertEqual((called_back["state"], called_back["deliveries"]), ("cancelled", {"cancelled": 30}))
        self.assertEqual((self.status(number)["state"], self.outbox()), ("sending", 2))
        self.assertIn("does not fit", self.refused("alert", "cancel", self.atlas, update["id"], "--as", "Eva"))

    def test_an_update_that_went_out_is_put_right_by_another_one(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        self.taken(["delivered"] * 30)
        update = self.alert("update", number, "--text", "De brand is uit. Bel 101 bij gevaar.")
        self.alert("send", update["id"], "--recipients", 30)
        self.taken(["accepted"] * 3, message=2)
        self.assertIn("reached 3 people", self.refused("alert", "cancel", self.atlas, update["id"], "--as", "Eva"))
        right = self.alert("cancel", update["id"], "--text", "De brand is niet uit. Blijf binnen. Bel 101 bij gevaar.")
        self.assertEqual((right["kind"], right["refers_to"], right["deliveries"]), ("update", number, {"queued": 3}))
        self.assertEqual(self.status(update["id"])["deliveries"], {"accepted": 3, "cancelled": 30})

    def test_the_log_names_who_had_what_failed_sent_again(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        self.taken(["failed"] * 2 + ["accepted"])
        again = self.alert("retry", number, "--state", "failed", who="Jan")
        self.assertEqual(again["deliveries"], {"accepted": 1, "queued": 32})
        entry = self.done("audit", "list", self.atlas)["entries"][-1]
        self.assertEqual((entry["actor"], entry["action"], entry["amount"]), ("Jan", "retry", 2))
        self.assertIn("is not among the people",
                      self.refused("alert", "retry", self.atlas, number, "--state", "failed", "--as", "Nobody"))
        self.alert("cancel", number, "--text", FALSE_ALARM)
        self.assertIn("withdrawn", self.refused("alert", "retry", self.atlas, number, "--state", "failed", "--as", "Eva"))

    def test_an_urgent_alert_stays_open_until_feedback_is_sent(self):
        number = self.draft(valid_minutes="1")["id"]
        self.alert("send", number, "--recipients", 30)
        self.taken(["delivered"] * 30)
        with sqlite3.connect(self.atlas) as file:
            file.execute("UPDATE alert_case SET sent_at = '2026-01-01T03:00:00Z'")
        self.assertEqual(self.status(number)["state"], "awaiting_feedback")
        self.assertEqual(len(self.done("alert", "list", self.atlas, "--state", "awaiting_feedback")["alerts"]), 1)
        self.alert("feedback", number, "--text", "De brand is geblust. Dank voor uw hulp.")
        self.assertEqual(self.status(number)["state"], "closed")

    def dossier(self, number, language):
        out = self.folder / f"{self._testMethodName}.pdf"
        printed = self.done("alert", "dossier", self.atlas, number, "--out", out, "--language", language)
        text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True).stdout
        return printed, " ".join(text.split())

    def test_the_dossier_tells_all_that_is_on_record_and_names_nobody_who_was_warned(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        self.alert("feedback", number, "--text", "De brand is geblust. Dank voor uw hulp.")
        printed, text = self.dossier(number, "nl")
        self.assertEqual(printed["anchor"], self.done("audit", "verify", self.atlas)["anchor"])
        for words in (FIRE, "De brand is geblust.", "Geschreven door Eva.", "30 mensen, 30 per sms", printed["anchor"],
                      "Elke regel van het logboek volgt op de vorige."):
            self.assertIn(words, text)
        for private in ("04701234", "+32470", "Lid "):
            self.assertNotIn(private, text)

    def test_the_dossier_of_a_forged_log_says_so(self):
        number = self.draft()["id"]
        with sqlite3.connect(self.atlas) as file:
            file.execute("UPDATE audit SET actor = 'Jan' WHERE number = 4")
        printed, text = self.dossier(number, "en")
        self.assertFalse(printed["log_sound"])
        self.assertIn("do not rely on what follows", text)

    def test_a_second_urgent_alert_within_a_quarter_of_an_hour_is_sent_by_naming_the_first(self):
        first = self.draft()["id"]
        self.alert("send", first, "--recipients", 30)
        second = self.draft()
        self.assertEqual(second["second_after"], first)
        said = self.refused("alert", "send", self.atlas, second["id"], "--as", "Eva", "--recipients", "30")
        self.assertIn(f"alert {first}", said)
        self.refused("alert", "send", self.atlas, second["id"], "--as", "Eva", "--recipients", "30", "--second-after", "99")
        self.assertEqual(self.outbox(), 1)
        self.alert("send", second["id"], "--recipients", 30, "--second-after", first)
        entry = self.done("audit", "list", self.atlas)["entries"][-1]
        self.assertIn(f"second after alert {first}", entry["detail"])

    def test_an_alert_a_quarter_of_an_hour_later_is_not_held(self):
        self.alert("send", self.draft()["id"], "--recipients", 30)
        with sqlite3.connect(self.atlas) as file:
            file.execute("UPDATE alert_case SET sent_at = '2026-01-01T03:00:00Z'")
        second = self.draft()
        self.assertIsNone(second["second_after"])
        self.alert("send", second["id"], "--recipients", 30)

    def test_the_status_tells_until_when_an_alert_waits_and_that_it_expired(self):
        self.two_people()
        number = self.draft(valid_minutes="30")["id"]
        waits = self.alert("submit", number)
        self.assertEqual(waits["waits_since"], waits["submitted_at"])
        self.assertGreater(waits["waits_until"], waits["waits_since"])
        with sqlite3.connect(self.atlas) as file:
            file.execute("UPDATE alert_case SET submitted_at = '2026-01-01T03:00:00Z'")
        self.assertEqual(self.status(number)["state"], "expired")
        printed = run("buurtatlas-cli", "alert", "status", self.atlas, number).stdout
        self.assertIn("expired at 2026-01-01T03:30:00Z", printed)
        self.assertIn("waited too long", self.refused("alert", "approve", self.atlas, number, "--as", "Jan", "--digest", "x"))
        self.alert("cancel", number)
        self.assertEqual(self.status(number)["state"], "cancelled")

    def long_ago(self, number):
        """As if the alert had been sent and handed over on New Year's Day."""
        self.alert("send", number, "--recipients", 30)
        self.taken(["delivered"] * 30)
        with sqlite3.connect(self.atlas) as file:
            file.execute("UPDATE alert_case SET sent_at = '2026-01-01T03:00:00Z', created_at = '2026-01-01T02:58:00Z'")

    def test_feedback_that_is_owed_is_listed_and_teams_are_measured(self):
        number = self.draft(police_zone="Noord")["id"]
        self.long_ago(number)
        debt = self.done("alert", "feedback-debt", self.atlas)
        self.assertEqual([(each["id"], each["due"]) for each in debt["owed"]], [(number, True)])
        self.assertTrue(self.status(number)["feedback_due"])
        self.assertEqual([(team["month"], team["police_zone"], team["sent"], team["closed"]) for team in debt["teams"]],
                         [("2026-01", "Noord", 1, 0)])
        self.alert("feedback", number, "--text", "De brand is geblust. Dank voor uw hulp.")
        debt = self.done("alert", "feedback-debt", self.atlas)
        self.assertEqual((debt["owed"], debt["teams"][0]["share_closed"]), ([], 1.0))
        self.assertFalse(self.status(number)["feedback_due"])

    def test_alerts_are_counted_by_month_and_zone_without_small_numbers_of_people(self):
        number = self.draft()["id"]
        self.long_ago(number)
        out = self.folder / "alerts.csv"
        counted = self.done("alert", "statistics", self.atlas, "--out", out)
        row = counted["rows"][0]
        self.assertEqual((row["month"], row["alerts"], row["messages"], row["delivered_share"]), ("2026-01", 1, 30, 1.0))
        self.assertEqual(row["median_minutes_to_send"], 2.0)
        self.assertIn("2026-01,,alert,urgent,1,30,30,1", out.read_text(encoding="utf-8"))
        with sqlite3.connect(self.atlas) as file:
            file.execute("DELETE FROM outbox WHERE id % 32 > 2")
        row = self.done("alert", "statistics", self.atlas)["rows"][0]
        self.assertEqual((row["alerts"], row["messages"], row["delivered_share"]), (1, None, None))
        self.assertIn("Only an analyst", self.refused("alert", "statistics", self.atlas, "--as", "Jan"))

    def test_lists_of_people_are_erased_after_a_month_and_counts_stay(self):
        number = self.draft()["id"]
        self.long_ago(number)
        self.assertEqual(self.done("alert", "erase-lists", self.atlas, "--dry-run")["owing"], [number])
        self.alert("feedback", number, "--text", "De brand is geblust. Dank voor uw hulp.")
        with sqlite3.connect(self.atlas) as file:
            file.execute("UPDATE alert_case SET sent_at = '2026-01-02T03:00:00Z' WHERE kind = 'feedback'")
            file.execute("UPDATE outbox SET state = 'delivered'")
            file.execute("DELETE FROM waiting")
        told = self.done("alert", "erase-lists", self.atlas, "--dry-run")
        self.assertEqual((told["erased"], len(told["lists"]), told["people"]), (False, 2, 60))
        self.assertIn("Only a chief", self.refused("alert", "erase-lists", self.atlas, "--as", "Eva"))
        self.done("alert", "erase-lists", self.atlas, "--as", "Rita")
        with sqlite3.connect(self.atlas) as file:
            self.assertEqual(file.execute("SELECT count(*) FROM outbox WHERE address <> '' OR member_id > 0").fetchone()[0], 0)
            self.assertEqual(file.execute("SELECT sum(length(list)) FROM alert_recipients").fetchone()[0], 0)
        status = self.status(number)
        self.assertEqual((status["frozen_recipients"], status["deliveries"]), (30, {"delivered": 30}))
        printed, text = self.dossier(number, "nl")
        self.assertTrue(printed["log_sound"])
        self.assertIn("30 per sms", text)
        self.assertIn("De lijst van ontvangers is gewist op", text)
        self.assertEqual(self.done("alert", "erase-lists", self.atlas, "--as", "Rita")["lists"], [])
        self.assertEqual(self.done("atlas", "check", self.atlas)["faults"], [])

    def test_a_text_in_a_language_that_nobody_reads_is_refused(self):
        self.refused("alert", "create", self.atlas, "--as", "Eva", "--area", self.area, "--text", "xx=" + FIRE,
                     "--urgency", "urgent", status=2)

    def test_a_draft_tells_what_sending_would_object_to(self):
        draft = self.alert("create", "--area", self.area, "--text", "Zoek Lid 3. Bel 101.", "--urgency", "urgent")
        sent = run("buurtatlas-cli", "alert", "send", self.atlas, draft["id"], "--as", "Eva", "--recipients", "30")
        blocked = [finding["reason"] for finding in draft["findings"] if finding["severity"] == "blocker"]
        self.assertEqual(sent.returncode == 1, bool(blocked))

    def test_a_stranger_may_do_nothing(self):
        number = self.draft()["id"]
        for who in ("Niemand", "jan", ""):
            self.refused("alert", "send", self.atlas, number, "--as", who, "--recipients", "30")
        self.assertEqual(self.outbox(), 0)

    def test_who_no_longer_works_here_may_do_nothing(self):
        self.done("people", "roles", self.atlas, "Eva", "--as", "Rita")
        self.refused("alert", "create", self.atlas, "--area", self.area, "--text", FIRE, "--urgency", "urgent", "--as", "Eva")

    def test_somebody_remains_chief(self):
        self.refused("people", "roles", self.atlas, "Rita", "--role", "author", "--as", "Rita")
        self.refused("people", "add", self.atlas, "Els", "--role", "chief", "--as", "Eva")

    def test_every_forged_log_is_found(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        anchor = self.done("audit", "verify", self.atlas)["anchor"]
        self.alert("cancel", number, "--text", FALSE_ALARM)
        forgeries = {
            "changed": "UPDATE audit SET actor = 'Jan' WHERE number = 4",
            "removed": "DELETE FROM audit WHERE number = 2",
            "inserted": "INSERT INTO audit SELECT 100, at, actor, action, object, object_id, amount, detail, previous, hash "
                        "FROM audit WHERE number = 4",
            "reordered": "UPDATE audit SET number = -3 WHERE number = 3; UPDATE audit SET number = 3 WHERE number = 4; "
                         "UPDATE audit SET number = 4 WHERE number = -3",
        }
        for name, forgery in forgeries.items():
            forged = shutil.copy(self.atlas, self.folder / f"forged-{name}.gpkg")
            with sqlite3.connect(forged) as file:
                file.executescript(forgery)
            self.assertEqual(run("buurtatlas-cli", "audit", "verify", forged).returncode, 1, name)
        cut = shutil.copy(self.atlas, self.folder / "forged-cut.gpkg")
        with sqlite3.connect(cut) as file:
            file.execute("DELETE FROM audit WHERE number > 3")
        self.assertEqual(run("buurtatlas-cli", "audit", "verify", cut).returncode, 0)
        self.assertEqual(run("buurtatlas-cli", "audit", "verify", cut, "--anchor", anchor).returncode, 1)
        self.assertEqual(run("buurtatlas-cli", "audit", "verify", self.atlas, "--anchor", anchor).returncode, 0)

    def test_the_check_of_the_file_names_the_entry_that_was_forged(self):
        self.draft()
        self.assertEqual(self.done("atlas", "check", self.atlas)["faults"], [])
        with sqlite3.connect(self.atlas) as file:
            file.execute("UPDATE audit SET actor = 'Jan' WHERE number = 3")
        checked = run("buurtatlas-cli", "atlas", "check", self.atlas)
        self.assertEqual(checked.returncode, 1)
        self.assertIn("Entry 3 was changed", checked.stdout)

    def test_no_phone_number_or_name_of_a_member_is_in_the_log(self):
        number = self.draft()["id"]
        self.alert("send", number, "--recipients", 30)
        self.leave("m3")
        with sqlite3.connect(self.atlas) as file:
            log = str(file.execute("SELECT * FROM audit").fetchall())
        self.assertNotIn("04701234", log)
        self.assertNotIn("+32470", log)
        self.assertNotIn("Lid ", log)


if __name__ == "__main__":
    unittest.main()
