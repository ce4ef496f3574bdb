#!/usr/bin/env python3
"""Makes addresses as people write them from an address register, with the truth beside each.

    address_noise.py REGISTER.tsv[.xz] --seed 1 --count 5000 --out FOLDER     # noise_clean.tsv ... noise_heavy.tsv

Streets are drawn evenly from those with real numbers (synth=0) and from Brussels, then a number of each. Every damage done
is named in the column ops. One seed gives the same file everywhere; one seed and row give the same street in all profiles.
kind: "address" with its position (EPSG:31370), "street" where the number is not in the street, "none" for a street that
is made up and resembles none of its municipality.
"""
import argparse
import collections
import contextlib
import difflib
import lzma
import math
import pathlib
import random
import re

import address_writing as writing

COLUMNS = ["id", "input", "street_in", "number_in", "box_in", "postcode_in", "muni_in", "street_id", "number", "suffix",
           "x31370", "y31370", "kind", "lang", "region", "ops"]
BRUSSELS = "04000"

Profile = collections.namedtuple(
    "Profile", "abbr case acc hyph typos muni_typos art fname pcmiss pcwrong mmiss sub olang split box bis range extra numbad neg")
PROFILES = {
    "clean": Profile(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .25, 0, 0, .12, .04, .02, 0, 0, 0),
    "light": Profile(.25, .30, .15, .20, .12, .04, .04, .10, .03, .02, .04, .35, .03, .05, .18, .05, .03, .03, .02, .03),
    "medium": Profile(.40, .50, .35, .35, .60, .20, .10, .25, .12, .06, .10, .45, .08, .12, .20, .06, .05, .08, .04, .06),
    "heavy": Profile(.50, .60, .60, .50, 1.4, .60, .20, .35, .30, .12, .12, .50, .12, .20, .25, .08, .06, .15, .06, .10),
}

Street = collections.namedtuple("Street", "id postcode nl fr de nis munty_nl munty_fr sub_nl sub_fr region")
House = collections.namedtuple("House", "number suffix x y")


def rows_of(path):
    opened = lzma.open if path.endswith(".xz") else open
    with opened(path, "rt", encoding="utf-8") as lines:
        names = next(lines).rstrip("\n").split("\t")
        for line in lines:
            yield dict(zip(names, line.rstrip("\n").split("\t")))


def street_of(row):
    return Street(row["street_id"], row["postcode"], row["street_nl"], row["street_fr"], row["street_de"], row["nis"],
                  row["munty_nl"], row["munty_fr"], row["sub_nl"], row["sub_fr"], row["region"])


class Register:
    """The streets to draw from, and the names that are taken."""

    def __init__(self, path):
        self.path = path
        self.streets = {}
        self.names = set()
        self.of_place = collections.defaultdict(set)
        self.postcodes = collections.defaultdict(set)
        known = set()
        for row in rows_of(path):
            real = row["synth"] == "0" or row["region"] == BRUSSELS
            key = (row["street_id"], row["postcode"])
            if real and row["number"] and key not in self.streets:
                self.streets[key] = street_of(row)
            if key in known:
                continue
            known.add(key)
            names = [row[name] for name in ("street_nl", "street_fr", "street_de") if row[name]]
            cores = {writing.core(name) for name in names}
            self.names.update(map(writing.folded, names))
            self.of_place[row["nis"]] |= cores
            self.of_place[row["postcode"]] |= cores
            self.postcodes[row["nis"]].add(row["postcode"])
        self.keys = sorted(self.streets)

    def houses(self, keys):
        """The houses of some streets, in the order of the file."""
        found = {key: [] for key in keys}
        for row in rows_of(self.path):
            key = (row["street_id"], row["postcode"])
            if key in found and row["number"] and (row["synth"] == "0" or row["region"] == BRUSSELS):
                found[key].append(House(row["number"], row["suffix"], row["x31370"], row["y31370"]))
        return found


def poisson(dice, mean):
    limit, product, count = math.exp(-mean), dice.random(), 0
    while product > limit:
        product *= dice.random()
        count += 1
    return count


def language_of(dice, street):
    names = [(language, name) for language, name in (("NL", street.nl), ("FR", street.fr), ("DE", street.de)) if name]
    return dice.choice(names)


def resemble(one, other):
    match = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return match.quick_ratio() >= .7 and match.ratio() >= .7


def invented_name(dice, register, street, language):
    """The front of one street's name and the back of another's: good to read, and nothing like a street nearby."""
    taken = register.of_place[street.nis] | register.of_place[street.postcode]
    for _ in range(200):
        names = []
        while len(names) < 2:
            other = register.streets[dice.choice(register.keys)]
            name = {"NL": other.nl, "FR": other.fr, "DE": other.de}[language]
            if len(name) > 7:
                names.append(re.sub(r"\s*\(.*\)", "", name))
        first, second = names
        if language == "NL":
            cut = re.search(r"(straat|laan|steenweg|plein|weg|dreef|baan)$", second)
            stem = re.sub(r"(straat|laan|steenweg|plein|weg|dreef|baan)$", "", first)
            middle = re.split(r"[ -]", second[:cut.start()] if cut else second)[0]
            name = stem + middle[:len(middle) // 2 + 1].lower() + (cut.group() if cut else "straat")
        else:
            head = first.split(" ")
            name = " ".join(head[:-1] + [head[-1][:len(head[-1]) // 2 + 1] + re.split(r"[ -]", second)[-1][-4:].lower()])
        plain = writing.folded(name)
        if len(plain) < 8 or plain in register.names:
            continue
        if not any(resemble(writing.core(name), other) for other in taken):
            return name
    return None


def wrong_postcode(dice, register, street, ops):
    siblings = sorted(register.postcodes[street.nis] - {street.postcode})
    if dice.random() < .6 and siblings:
        ops.append("pcsib")
        return dice.choice(siblings)
    ops.append("pctypo")
    digits = list(street.postcode)
    at = dice.randrange(4)
    digits[at] = dice.choice([digit for digit in "123456789" if digit != digits[at]])
    return "".join(digits)


def locality(dice, register, street, language, profile, ops):
    """Postcode and municipality as they are written."""
    by_language = {"NL": (street.munty_nl, street.sub_nl), "FR": (street.munty_fr, street.sub_fr),
                   "DE": (street.munty_fr, street.sub_fr)}
    municipality, part = by_language[language]
    if dice.random() < profile.olang and street.munty_nl != street.munty_fr:
        municipality, part = by_language["FR" if language == "NL" else "NL"]
        ops.append("olang")
    name = municipality or street.munty_nl or street.munty_fr
    if part and part != name and dice.random() < profile.sub:
        name = part
        ops.append("part")
    for _ in range(poisson(dice, profile.muni_typos)):
        kind, name = writing.mistyped(dice, name, language.lower() if language != "DE" else "fr")
        ops.append("m" + kind)
    postcode = street.postcode
    draw = dice.random()
    if draw < profile.pcmiss:
        postcode = ""
        ops.append("pcmiss")
    elif draw < profile.pcmiss + profile.pcwrong:
        postcode = wrong_postcode(dice, register, street, ops)
    if postcode and dice.random() < profile.mmiss:
        name = ""
        ops.append("mmiss")
    return postcode, name


def written_street(dice, name, language, profile, ops):
    name = re.sub(r"\s*\([A-Z.-]+\)$", "", name)
    habits = (("fname", profile.fname, writing.with_initial), ("art", profile.art, writing.without_article),
              ("split", profile.split, writing.split_or_joined), ("hyph", profile.hyph, writing.other_hyphens),
              ("abbr", profile.abbr, writing.abbreviated))
    for op, share, habit in habits:
        if dice.random() < share:
            changed = habit(dice, name, language.lower())
            if changed != name:
                ops.append(op)
                name = changed
    for _ in range(poisson(dice, profile.typos)):
        kind, changed = writing.mistyped(dice, name, language.lower())
        if changed != name:
            ops.append(kind)
            name = changed
    return name


def written_number(dice, house, profile, ops):
    if house.suffix:
        letter = dice.choice([house.suffix.upper(), house.suffix.lower()])
        return house.number + dice.choice(["", "", "", " ", "/"]) + letter
    if dice.random() < profile.bis:
        ops.append("bis?")
        return house.number + dice.choice(["A", "B", "a", "b", "bis", " bis", "C", "/A"])
    if dice.random() < profile.range:
        ops.append("range")
        last = int(house.number) + 2 * dice.choice([1, 1, 1, 2, 3])
        return house.number + dice.choice(["-", "-", "/", " - "]) + str(last)
    return house.number


def written_box(dice, language, ops):
    ops.append("box")
    value = dice.choice([str(dice.randrange(1, 40)), f"0{dice.randrange(9)}0{dice.randrange(1, 6)}",
                         f"{dice.randrange(1, 9)}.{dice.randrange(1, 6)}", dice.choice("ABCD")])
    marks = {"NL": ["bus ", "bus ", "Bus ", "bus", "b", "BUS ", "b."], "FR": ["bte ", "bte ", "boîte ", "Bte ", "bte", "b", "Boite "],
             "DE": ["Bfk ", "Box ", "bte ", "bus "]}
    return dice.choice(marks[language]) + value


NOISE = {"NL": ["t.a.v. mevr. Peeters", "p/a Wouters", "Residentie Zonnebloem", "Huize Ter Linden", "c/o Janssens", "Dhr. Maes"],
         "FR": ["c/o Lambert", "Résidence du Parc", "chez Mme Dubois", "A l'attention de M. Simon", "Résidence Bellevue", "Mme Leroy"],
         "DE": ["c/o Schmitz", "z.H. Frau Müller", "Residenz am Park"]}
COUNTRY = {"NL": "België", "FR": "Belgique", "DE": "Belgien"}


def unknown_number(dice, houses):
    taken = {int(house.number) for house in houses if house.number.isdigit()}
    gaps = [number for number in range(1, max(taken) + 1) if number not in taken and number + 1 not in taken]
    if gaps and dice.random() < .4:
        return str(dice.choice(gaps))
    return str(max(taken) + 2 * dice.randrange(1, 60))


def query(row, register, street, houses, profile, dice):
    """One written address with its truth."""
    ops = []
    language, name = language_of(dice, street)
    kind, house = "address", dice.choice(houses)
    # Drawn in this order in every profile, so that a row is the same address in all of them.
    invent, misnumber = dice.random() < profile.neg, dice.random() < profile.numbad
    if invent and (invented := invented_name(dice, register, street, language)):
        kind, name = "none", invented
        ops.append("neg")
    elif misnumber:
        kind = "street"
        house = House(unknown_number(dice, houses), "", "0", "0")
        ops.append("numbad")
    postcode, place = locality(dice, register, street, language, profile, ops)
    written = written_street(dice, name, language, profile, ops)
    for op, share, habit in (("acc", profile.acc, writing.without_accents),
                             ("case", profile.case, lambda text, how=dice.choice([str.upper, str.lower]): how(text))):
        if dice.random() < share:
            if habit(written + place) != written + place:
                ops.append(op)
            written, place = habit(written), habit(place)
    number = written_number(dice, house, profile, ops) if kind == "address" else house.number
    box = written_box(dice, language, ops) if dice.random() < profile.box and "range" not in ops else ""
    numbered = number + (dice.choice([" ", " ", ", "]) + box if box else "")
    comma = dice.choice([" ", " ", " ", ", "])
    if language == "FR" and dice.random() < .38:
        ops.append("numfirst")
        line = numbered + comma + written
    else:
        line = written + comma + numbered
    if dice.random() < profile.extra:
        ops.append("extra")
        line = dice.choice(NOISE[language]) + dice.choice([", ", ", ", " "]) + line
    mark = dice.choices(["", "B-", "B"], [.9, .07, .03])[0] if postcode else ""
    town = (mark + postcode + " " + place).strip()
    text = line + dice.choice([", ", ", ", " - ", " "]) + town + (", " + COUNTRY[language] if dice.random() < .04 else "")
    found = kind != "none"
    return {"id": row, "input": text, "street_in": written, "number_in": number, "box_in": box, "postcode_in": postcode,
            "muni_in": place, "street_id": street.id if found else "", "number": house.number if found else "",
            "suffix": house.suffix if found else "", "x31370": house.x if found else "", "y31370": house.y if found else "",
            "kind": kind, "lang": language, "region": street.region, "ops": "+".join(ops)}


def queries(path, profiles, count, seed):
    """(profile, query) for each profile and row."""
    register = Register(path)
    draw = random.Random(f"streets {seed}")
    chosen = [draw.choice(register.keys) for _ in range(count)]
    houses = register.houses(set(chosen))
    for profile in profiles:
        for row, key in enumerate(chosen):
            dice = random.Random(f"{seed} {row}")
            yield profile, query(row, register, register.streets[key], houses[key], PROFILES[profile], dice)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("register")
    parser.add_argument("--profile", choices=PROFILES, nargs="+", default=list(PROFILES))
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="a folder")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as files:
        outs = {}
        for profile in asked.profile:
            outs[profile] = files.enter_context(open(asked.out / f"noise_{profile}.tsv", "w", encoding="utf-8"))
            print("\t".join(COLUMNS), file=outs[profile])
        for profile, made in queries(asked.register, asked.profile, asked.count, asked.seed):
            print("\t".join(str(made[column]).replace("\t", " ") for column in COLUMNS), file=outs[profile])


if __name__ == "__main__":
    main()
