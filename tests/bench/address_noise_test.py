"""The noise generator: same seed, same file; the truth is of the register; every damage is named."""
import random
import tempfile
import unittest
from pathlib import Path

import address_noise
import address_writing as writing

HEADER = "street_id postcode street_nl street_fr street_de number suffix x31370 y31370 nis munty_nl munty_fr sub_nl sub_fr region synth"
STREETS = [
    ("1", "9991", "Korte Lindenstraat", "", "", "99001", "Duinburg", "Dunebourg", "Oudkerke", "", "02000", "0"),
    ("2", "9992", "Burgemeester Jan Molenaarlaan", "", "", "99001", "Duinburg", "Dunebourg", "Duinburg", "", "02000", "0"),
    ("3", "9993", "", "Rue de l'Église (MS)", "", "99002", "Valmont", "Valmont", "", "Valmont", "03000", "0"),
    ("4", "9994", "Groenstraat", "Rue Verte", "", "99003", "Brasel", "Bracelles", "", "", "04000", "1"),
    ("5", "9995", "Verzonnendreef", "", "", "99004", "Nergens", "", "", "", "02000", "1"),
]


class AddressNoise(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.register = str(Path(cls.folder.name) / "register.tsv")
        lines = [HEADER.replace(" ", "\t")]
        for key, postcode, nl, fr, de, nis, munty_nl, munty_fr, sub_nl, sub_fr, region, synth in STREETS:
            for number in range(1, 21):
                lines.append("\t".join([key, postcode, nl, fr, de, str(number), "A" if number == 7 else "", str(150000 + number),
                                        "200000", nis, munty_nl, munty_fr, sub_nl, sub_fr, region, synth]))
        Path(cls.register).write_text("\n".join(lines) + "\n", encoding="utf-8")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def made(self, profile, seed=1, count=400):
        return [row for _, row in address_noise.queries(self.register, [profile], count, seed)]

    def test_one_seed_gives_the_same_rows_and_another_gives_others(self):
        self.assertEqual(self.made("heavy"), self.made("heavy"))
        self.assertNotEqual(self.made("heavy"), self.made("heavy", seed=2))

    def test_a_row_is_the_same_address_in_all_profiles(self):
        for clean, light in zip(self.made("clean"), self.made("light")):
            if light["kind"] == "address":
                self.assertEqual((clean["street_id"], clean["number"]), (light["street_id"], light["number"]))

    def test_truth_is_of_the_register(self):
        for row in self.made("heavy"):
            if row["kind"] == "address":
                self.assertEqual(int(row["x31370"]), 150000 + int(row["number"]))
                self.assertEqual(row["suffix"], "A" if row["number"] == "7" else "")
            elif row["kind"] == "street":
                self.assertGreater(int(row["number"]), 20)
            else:
                self.assertEqual((row["street_id"], row["x31370"]), ("", ""))

    def test_invented_numbers_are_drawn_in_brussels_alone(self):
        self.assertEqual({row["street_id"] for row in self.made("clean")}, {"1", "2", "3", "4"})

    def test_clean_rows_hold_the_street_as_the_register_has_it_without_its_section(self):
        names = {"Korte Lindenstraat", "Burgemeester Jan Molenaarlaan", "Rue de l'Église", "Groenstraat", "Rue Verte"}
        self.assertEqual({row["street_in"] for row in self.made("clean")}, names)

    def test_a_street_that_was_changed_says_how(self):
        originals = {name for street in STREETS for name in street[2:5]} | {"Rue de l'Église"}
        for row in self.made("medium"):
            if row["street_in"] not in originals:
                self.assertNotEqual(row["ops"], "", row["input"])

    def test_an_invented_street_is_not_one_of_its_place_misspelt(self):
        register = address_noise.Register(self.register)
        dice = random.Random(3)
        for _ in range(50):
            street = register.streets[dice.choice(register.keys)]
            name = address_noise.invented_name(dice, register, street, "NL")
            if name is not None:
                self.assertFalse(any(address_noise.resemble(writing.core(name), writing.core(other[2])) for other in STREETS
                                     if other[5] == street.nis))
        self.assertTrue(address_noise.resemble(writing.core("Rue des Chamelles"), writing.core("Rue de la Chapelle")))

    def test_shares_of_damage_follow_the_profile(self):
        rows = self.made("medium", count=4000)
        missing = sum("pcmiss" in row["ops"].split("+") for row in rows) / len(rows)
        invented = sum(row["kind"] == "none" for row in rows) / len(rows)
        self.assertAlmostEqual(missing, .12, delta=.02)
        self.assertLess(invented, .08)

    def test_typing_mistakes_change_a_letter_or_few(self):
        dice = random.Random(1)
        for _ in range(500):
            kind, text = writing.mistyped(dice, "Korte Lindenstraat", "nl")
            self.assertIn(kind, {name for name, _ in writing.TYPOS})
            self.assertLessEqual(abs(len(text) - len("Korte Lindenstraat")), 2)


if __name__ == "__main__":
    unittest.main()
