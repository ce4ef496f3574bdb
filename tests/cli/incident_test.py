"""Incidents on the command line: what was understood, when they happen, which days are covered, and recipes."""
import csv
import datetime
import json
import unittest

from command_line import DEMO, DEMO_LAYERS, CommandLineTest, run


class IncidentTest(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.town = cls.new_atlas("town.gpkg")
        for layer, name in DEMO_LAYERS:
            if layer in ("boundary", "streets", "addresses", "neighbourhoods", "zones"):
                cls.done("import", cls.town, layer, DEMO / name)

    def atlas_with(self, name, columns, rows, *options):
        """An atlas of the demo town with these incidents, and what the import told."""
        file = self.folder / f"{name}.csv"
        with open(file, "w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(columns)
            writer.writerows(rows)
        atlas = self.folder / f"{name}.gpkg"
        atlas.write_bytes(self.town.read_bytes())
        return atlas, self.done("import", atlas, "incidents", file, *options)

    def positions(self, count):
        """Places in the demo town, in degrees."""
        with open(DEMO / "incidents.csv", encoding="utf-8", newline="") as stream:
            rows = [row for row in csv.DictReader(stream) if row.get("lon")][:count]
        return [(row["lon"], row["lat"]) for row in rows]

    def count_in(self, atlas, area):
        """How many incidents lie in an area; none is refused with the reason."""
        process = run("buurtatlas-cli", "incidents", "summary", atlas, "--area", area, "--json")
        if process.returncode == 0:
            return json.loads(process.stdout)["incidents"]
        self.assertIn("in this area", process.stderr)
        return 0

    def test_understands_day_and_clock_in_two_columns(self):
        place = self.positions(2)
        atlas, told = self.atlas_with("clock", ["id", "soort", "datum", "uur", "lon", "lat"], [
            [1, "Inbraak", "30/04/2026", "13u45", *place[0]], [2, "Inbraak", "01/05/2026", "", *place[1]]])
        self.assertEqual((told["incidents"]["moments"], told["incidents"]["day_only"]), (1, 1))
        when = self.done("when", atlas)
        self.assertEqual(when["hours"][13], 1)
        self.assertEqual(when["matrix"][3][13], 1)
        self.assertEqual(when["weekdays"][4], 1)

    def test_understands_a_day_and_two_clocks_over_midnight(self):
        place = self.positions(3)
        atlas, told = self.atlas_with("clocks", ["nr", "aard feit", "feitdatum", "uur van", "uur tot", "lon", "lat"], [
            [1, "Inbraak", "30/4/26", "22u", "2u", *place[0]], [2, "Inbraak", "30/4/26", "10.30", "10.30", *place[1]],
            [3, "Inbraak", "30/4/26", "10:15 PM", "", *place[2]]])
        self.assertEqual((told["incidents"]["moments"], told["incidents"]["intervals"]), (2, 1))
        matrix = self.done("when", atlas)["matrix"]
        self.assertEqual((matrix[3][22:], matrix[4][:2]), ([1.25, 0.25], [0.25, 0.25]))

    def test_says_which_clock_could_not_be_read_and_keeps_the_day(self):
        place = self.positions(1)
        atlas, told = self.atlas_with("badclock", ["id", "type", "date", "time", "lon", "lat"],
                                      [[1, "a", "2026-07-01", "25:00", *place[0]]])
        self.assertEqual(told["incidents"]["day_only"], 1)
        self.assertEqual([each["kept"] for each in told["rejections"]], [True])
        self.assertEqual(self.done("when", atlas)["matrix"], [[0] * 24] * 7)

    def test_brings_utc_to_the_clock_in_belgium(self):
        place = self.positions(1)
        atlas, told = self.atlas_with("utc", ["id", "type", "at", "lon", "lat"],
                                      [[1, "a", "2026-07-01T22:30:00Z", *place[0]]])
        self.assertEqual(told["incidents"]["converted"], 1)
        self.assertEqual(self.done("when", atlas)["matrix"][3][0], 1)

    def test_takes_a_column_of_months_for_whole_months(self):
        place = self.positions(1)
        atlas, told = self.atlas_with("month", ["month", "type", "lon", "lat"], [["2022-02-01", "a", *place[0]]])
        self.assertEqual(told["incidents"]["month_only"], 1)
        when = self.done("when", atlas)
        self.assertEqual(when["months"], [{"month": "2022-02", "incidents": 1, "days": 28, "covered_days": 28}])
        self.assertEqual(when["weekdays"], [0.143] * 7)

    def test_places_incidents_by_their_address(self):
        with open(DEMO / "addresses.csv", encoding="utf-8", newline="") as stream:
            address = next(csv.DictReader(stream))
        street, number = address["straatnm"], address["huisnr"]
        atlas, told = self.atlas_with("address", ["type", "datum", "straat", "huisnummer", "postcode"], [
            ["a", "2026-04-30", street, number, address["postcode"]],
            ["a", "2026-04-30", street, "", address["postcode"]],
            ["a", "2026-04-30", "Nergenslaan", "1", address["postcode"]]])
        self.assertEqual(told["incidents"]["precision"], {"exact": 1, "street": 1, "withheld": 1})
        self.assertEqual(told["incidents"]["from_address"], 2)
        self.assertEqual(self.done("incidents", "summary", atlas)["precision"], told["incidents"]["precision"])
        self.assertEqual(self.done("hot-uncovered", atlas)["incidents"], 1)
        self.assertEqual(self.done("hot-uncovered", atlas, "--include-street")["incidents"], 2)

    def test_keeps_what_lies_nowhere_or_at_a_dump_point_without_a_place(self):
        places = self.positions(300)
        rows = [[place, "a", "2026-04-30", *places[place]] for place in range(300)]
        for row in rows[:50]:
            row[3:] = places[299]
        rows[60][3:] = [0, 0]
        atlas, told = self.atlas_with("dump", ["id", "type", "at", "lon", "lat"], rows)
        self.assertEqual([point["incidents"] for point in told["incidents"]["repeated_points"]], [51])
        self.assertEqual(told["incidents"]["precision"]["withheld"], 52)
        self.assertEqual(told["rows"], 300)
        _, kept = self.atlas_with("dump", ["id", "type", "at", "lon", "lat"], rows, "--keep-repeated")
        self.assertEqual(kept["incidents"]["precision"]["withheld"], 1)

    def test_tells_a_missing_day_from_a_zero(self):
        place = self.positions(1)[0]
        rows = [[day, "a", f"2026-03-{day:02}", *place] for day in (2, 9)]
        atlas, told = self.atlas_with("cover", ["id", "type", "at", "lon", "lat"], rows, "--covers",
                                      "2026-03-01..2026-03-03")
        self.assertEqual(told["incidents"]["covered"], [{"from": "2026-03-01", "to": "2026-03-03", "guess": False}])
        calendar = self.done("incidents", "calendar", atlas)
        self.assertEqual((calendar["some"], calendar["zero"], calendar["missing"]), (2, 2, 5))
        self.assertEqual(calendar["missing_periods"], [{"from": "2026-03-04", "to": "2026-03-08", "days": 5}])
        self.assertFalse(calendar["guess"])
        self.assertIn("no period", self.refused("import", atlas, "incidents", self.folder / "cover.csv", "--covers",
                                                "2026-03-05..2026-03-01"))

    def test_shows_types_as_a_tree_and_filters_by_a_group(self):
        place = self.positions(1)[0]
        atlas, _ = self.atlas_with("types", ["id", "type", "subtype", "at", "lon", "lat"], [
            [1, "Diefstal", "Woning", "2026-03-01", *place], [2, "Diefstal", "Fiets", "2026-03-02", *place],
            [3, "Brand", "", "2026-03-03", *place]])
        types = self.done("incidents", "types", atlas)["types"]
        self.assertEqual([(node["type"], node["depth"], node["incidents"]) for node in types],
                         [("Diefstal", 0, 2), ("Diefstal/Fiets", 1, 1), ("Diefstal/Woning", 1, 1), ("Brand", 0, 1)])
        self.assertEqual(self.done("incidents", "summary", atlas, "--type", "Diefstal")["incidents"], 2)
        self.assertIn("of these types", self.refused("incidents", "summary", atlas, "--type", "Moord"))

    def test_filters_by_month_holiday_and_area(self):
        place = self.positions(1)[0]
        atlas, _ = self.atlas_with("filter", ["id", "type", "at", "lon", "lat"], [
            [1, "a", "2026-01-01T10:00", *place], [2, "a", "2026-04-06T10:00", *place],
            [3, "a", "2026-04-07T10:00", *place]])
        count = lambda *options: self.done("incidents", "summary", atlas, *options)["incidents"]
        self.assertEqual(count("--month", "nov-feb"), 1)
        self.assertEqual(count("--holidays", "only"), 2)
        self.assertEqual(count("--holidays", "without"), 1)
        self.assertIn("No zone, neighbourhood or area", self.refused("when", atlas, "--area", "Nergens"))
        quarters = json.loads((DEMO / "neighbourhoods.geojson").read_text(encoding="utf-8"))["features"]
        inside = [self.count_in(atlas, quarter["properties"]["name"]) for quarter in quarters]
        self.assertEqual(sum(inside), 3)
        self.assertIn("in this area", self.refused("when", atlas, "--area", "0,0 1,0 1,1"))

    def test_compares_with_the_same_days_a_year_before(self):
        place = self.positions(1)[0]
        rows = [[f"{year}-{day}", "a", f"{year}-03-{day:02}", *place]
                for year, days in ((2025, range(1, 11)), (2026, range(1, 31))) for day in days]
        atlas, _ = self.atlas_with("trend", ["id", "type", "at", "lon", "lat"], rows, "--covers",
                                   "2025-01-01..2026-12-31", "--keep-repeated")
        trend = self.done("when", atlas, "--from", "2026-03-01", "--to", "2026-03-31")["trend"]
        self.assertEqual((trend["incidents"], trend["incidents_before"], trend["difference"]), (30, 10, 20))
        self.assertEqual(trend["verdict"], "more")
        self.assertGreater(trend["ratio_95_low"], 1)
        self.assertIsNone(self.done("when", atlas, "--to", "2025-06-01")["trend"])

    def test_sums_the_matrix_to_the_incidents_with_a_clock(self):
        atlas = self.folder / "demo.gpkg"
        atlas.write_bytes(self.town.read_bytes())
        self.done("import", atlas, "incidents", DEMO / "incidents.csv")
        when = self.done("when", atlas)
        self.assertAlmostEqual(sum(map(sum, when["matrix"])), when["with_clock"], delta=0.1)
        self.assertAlmostEqual(sum(when["hours"]), when["with_clock"], delta=0.1)
        self.assertEqual(when["with_clock"] + when["day_only"], when["incidents"])
        self.assertAlmostEqual(sum(month["incidents"] for month in when["months"]), when["incidents"], delta=0.1)

    def test_keeps_runs_and_drops_recipes(self):
        places = self.positions(20)
        day = datetime.date(2026, 3, 1)
        rows = [[n, "a", f"{day + datetime.timedelta(n)}T23:10", *places[n]] for n in range(20)]
        atlas, _ = self.atlas_with("recipe", ["id", "type", "at", "lon", "lat"], rows)
        saved = self.done("recipe", "save", atlas, "Nights", "--method", "density", "--hours", "22-6", "--param",
                          "bandwidth=300", "--seed", 7)
        self.assertEqual((saved["incidents"], saved["seed"], saved["parameters"]), (20, 7, ["--bandwidth", "300"]))
        self.assertEqual([recipe["name"] for recipe in self.done("recipe", "list", atlas)["recipes"]], ["Nights"])
        sheet = self.folder / "nights.tif"
        process = run("buurtatlas-cli", "recipe", "run", "--json", atlas, "Nights", "--", "--out", sheet)
        self.assertEqual(process.returncode, 0, process.stderr)
        again = json.loads(process.stdout)
        self.assertTrue(sheet.exists())
        self.assertEqual(again["incidents"], 20)
        self.assertFalse(again["since_saved"]["data_changed"])
        more = self.folder / "more.csv"
        more.write_text("id,type,at,lon,lat\n99,a,2026-03-30T23:30,{},{}\n".format(*places[0]), encoding="utf-8")
        self.done("import", atlas, "incidents", more)
        process = run("buurtatlas-cli", "recipe", "run", "--json", atlas, "Nights", "--", "--out", sheet)
        since = json.loads(process.stdout)["since_saved"]
        self.assertEqual((since["data_changed"], since["incidents_before"], since["incidents"]), (True, 20, 21))
        self.assertIn("no first and last day", self.refused("recipe", "run", atlas, "Nights", "--next"))
        self.done("recipe", "drop", atlas, "Nights")
        self.assertIn("no recipe", self.refused("recipe", "run", atlas, "Nights"))
        self.assertIn("no command", self.refused("recipe", "save", atlas, "X", "--method", "zone"))

    def test_runs_a_recipe_for_the_period_after_its_own(self):
        places = self.positions(20)
        rows = [[n, "a", f"2026-03-{n + 1:02}T23:10", *places[n]] for n in range(20)]
        atlas, _ = self.atlas_with("next", ["id", "type", "at", "lon", "lat"], rows)
        self.done("recipe", "save", atlas, "Ten days", "--method", "when", "--from", "2026-03-01", "--to", "2026-03-10")
        answer = self.done("recipe", "run", atlas, "Ten days", "--next")
        self.assertEqual(answer["incidents"], 10)
        change = answer["next_period"]
        self.assertEqual((change["from"], change["to"]), ("2026-03-11", "2026-03-20"))
        self.assertEqual((change["incidents"], change["incidents_before"], change["ratio"]), (10, 10, 1))
        self.assertEqual(change["verdict"], "no-difference")
        self.assertIn("Chance explains", run("buurtatlas-cli", "recipe", "run", atlas, "Ten days", "--next").stdout)


if __name__ == "__main__":
    unittest.main()
