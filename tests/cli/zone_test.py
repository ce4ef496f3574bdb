"""The borders of zones, from the command line."""
import unittest

from command_line import DEMO, CommandLineTest


class DemoZones(CommandLineTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.atlas = cls.new_atlas("demo.gpkg", "Demo", "99001")
        for layer, file in (("boundary", "boundary.geojson"), ("addresses", "addresses.csv"), ("zones", "zones.geojson")):
            cls.done("import", cls.atlas, layer, DEMO / file)

    def test_are_listed_with_their_size_and_addresses(self):
        zones = self.done("zone", self.atlas, "list")["zones"]
        self.assertEqual(len(zones), self.done("info", self.atlas)["layers"]["zones"])
        for zone in zones:
            self.assertIn(zone["type"], ("BIN", "Z-BIN", "WHATSAPP"))
            self.assertGreater(zone["area_m2"], 0)
        self.assertGreater(sum(zone["addresses"] for zone in zones), 0)


if __name__ == "__main__":
    unittest.main()
