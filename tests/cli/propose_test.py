"""Zones proposed for a gap and parts for a zone, from the command line, on the demo city."""
import unittest

from command_line import DEMO, DEMO_LAYERS, CommandLineTest, run


class Proposals(CommandLineTest):
    def setUp(self):
        self.atlas = self.new_atlas(f"{self._testMethodName}.gpkg")
        for layer in ("boundary", "addresses", "zones"):
            self.done("import", self.atlas, layer, DEMO / dict(DEMO_LAYERS)[layer])

    def gap_with(self, fewest, most):
        gaps = self.done("gaps", self.atlas, "list")["gaps"]
        return next(gap["number"] for gap in gaps if fewest <= gap["addresses"] <= most)

    def test_a_gap_of_one_group_becomes_a_zone_and_its_plan_can_be_adopted(self):
        number = self.gap_with(30, 150)
        report = self.done("propose", self.atlas, "--gap", number, "--least", 20, "--most", 200, "--store", "Gat")
        best = report["proposals"][0]
        self.assertEqual((best["kind"], best["plan"], best["in_range"], best["connected"], best["torn_streets"]),
                         ("new", "Gat A", True, True, []))
        plans = [plan["name"] for plan in self.done("plan", self.atlas, "list")["plans"]]
        self.assertEqual(plans, [proposal["plan"] for proposal in report["proposals"]])
        self.done("plan", self.atlas, "adopt", "Gat A")
        names = [zone["name"] for zone in self.done("zone", self.atlas, "list")["zones"]]
        self.assertIn(best["zones"][0]["name"], names)

    def test_a_large_zone_falls_into_connected_parts_of_the_size_asked_for(self):
        largest = max(self.done("zone", self.atlas, "list")["zones"], key=lambda zone: zone["addresses"])
        report = self.done("propose", self.atlas, "--split", largest["name"], "--least", 100, "--most", 400)
        best = report["proposals"][0]
        self.assertTrue(best["in_range"])
        self.assertEqual([zone["parts"] for zone in best["zones"]], [1] * len(best["zones"]))
        self.assertEqual([zone["name"] for zone in best["zones"] if zone["id"]], [largest["name"]])
        self.assertEqual(sum(zone["households"] for zone in best["zones"]),
                         sum(zone["households"] for zone in report["proposals"][1]["zones"]))

    def test_what_cannot_be_proposed_is_said(self):
        for arguments, reason in ((("--gap", 9999), "no gap number 9999"),
                                  (("--split", "Nergens"), "Nergens"),
                                  (("--gap", 1, "--least", 9, "--most", 3), "cannot be")):
            failed = run("buurtatlas-cli", "propose", self.atlas, *arguments)
            self.assertNotEqual(failed.returncode, 0)
            self.assertIn(reason, failed.stderr)


if __name__ == "__main__":
    unittest.main()
