"""People who asked to be warned, with their addresses as people write them."""

from dataclasses import dataclass

from . import geometry as g
from . import plan
from .chance import Chance
from .names import plain_letters, person_name

_COUNT = 960
_IN_ZONES = 0.86
_NEIGHBOUR_TOWNS = [("3278", "Rondel"), ("3279", "Hoogbeek")]
_NOWHERE = ["Zonnewendestraat", "Parelmoerlaan", "Sint-Elooisdreef", "Maneschijnweg", "Rozemarijnkaai"]
_VILLAGE_POSTNAMES = {"3276": ("Waasdonk", "Oppendries"), "3277": ("Terlinden", "Koudhove")}
_SHORTER = [("steenweg", "stwg"), ("straat", "str."), ("straat", "str"), ("laan", "ln"), ("plein", "pln"),
            ("Sint-", "St.-"), ("Sint-", "St "), ("Koningin", "Kon."), ("Burgemeester", "Burg."), ("Dokter", "Dr.")]


@dataclass
class Member:
    key: str
    name: str
    text: str
    phone: str
    email: str
    language: str
    channels: str
    left: str


def make_members(addresses, zones, seed: int) -> list:
    chance = Chance(seed, "members")
    homes = [a for a in addresses if a.use == "residential" and a.point and a.status == "InGebruik"]
    areas = [g.Area(z.rings[0]) for z in zones if z.kind != "Z-BIN"]
    inside, outside = [], []
    for home in homes:
        (inside if any(area.holds(home.point) for area in areas) else outside).append(home)
    members = []
    for i in range(_COUNT):
        home = chance.pick(inside if chance.happens(_IN_ZONES) else outside)
        members.append(_member(i + 1, _written(home, chance), chance))
    return members


def _member(number: int, text: str, chance: Chance) -> Member:
    name = person_name(chance)
    channels = chance.weighted({"sms,email": 70, "email": 16, "sms": 14})
    phone = _phone(number, chance) if "sms" in channels or chance.happens(0.5) else ""
    email = f"{plain_letters(name)}.{number}@example.org" if "email" in channels or chance.happens(0.4) else ""
    left = ""
    if chance.happens(0.05):
        left = f"{chance.whole(2024, 2026)}-{chance.whole(1, 10):02d}-{chance.whole(1, 28):02d}"
    language = chance.weighted({"nl": 940, "fr": 40, "en": 20})
    return Member(f"L{number:04d}", name, text, phone, email, language, channels, left)


def _phone(number: int, chance: Chance) -> str:
    """A mobile number in 0452, which nobody has been given."""
    digits = f"{300_000 + number * 37:06d}"
    pairs = (digits[:2], digits[2:4], digits[4:])
    return chance.weighted({"0452 " + " ".join(pairs): 55, "0452/" + ".".join(pairs): 12, "0452" + digits: 15,
                            "+32 452 " + " ".join(pairs): 12, "0032452" + digits: 6})


def _written(home, chance: Chance) -> str:
    """The address in somebody's own words."""
    kind = chance.weighted({"theirs": 955, "elsewhere": 12, "no such street": 13, "no such number": 20})
    if kind == "elsewhere":
        postcode, town = chance.pick(_NEIGHBOUR_TOWNS)
        return f"{home.street.name} {home.number}, {postcode} {town}"
    if kind == "no such street":
        return f"{chance.pick(_NOWHERE)} {chance.whole(1, 60)}, {home.postcode} {plan.TOWN}"
    street = home.street.name
    if chance.happens(0.18):
        street = _shortened(street, chance)
    if chance.happens(0.09):
        street = _mistyped(street, chance)
    if chance.happens(0.08):
        street = street.lower()
    number = str(900 + chance.whole(1, 80)) if kind == "no such number" else _number(home, chance)
    place = _place(home, chance)
    if chance.happens(0.06) and place:
        return f"{place} - {street} {number}"
    separator = chance.weighted({", ": 82, " ": 12, "; ": 3, " - ": 3})
    return f"{street} {number}{separator}{place}" if place else f"{street} {number}"


def _number(home, chance: Chance) -> str:
    number = home.number
    if number[-1].isalpha() and chance.happens(0.4):
        number = f"{number[:-1]} {number[-1].lower()}"
    if home.box:
        return number + chance.weighted({f" bus {home.box}": 60, f"/{home.box}": 22, f" b{home.box}": 10,
                                         f" bte {home.box}": 8})
    return number


def _place(home, chance: Chance) -> str:
    postcode = home.postcode
    if chance.happens(0.04):
        postcode = chance.pick([p for p in ("3275", "3276", "3277", "3257") if p != postcode])
    town = plan.TOWN
    if postcode in _VILLAGE_POSTNAMES and chance.happens(0.45):
        town = chance.pick(_VILLAGE_POSTNAMES[postcode])
    town = chance.weighted({town: 84, town.upper(): 5, town.lower(): 4, town.replace("voort", "vort"): 3,
                            f"{town} (België)": 2, f"{town} Vl.Br.": 2})
    return chance.weighted({f"{postcode} {town}": 80, town: 11, postcode: 4, f"B-{postcode} {town}": 3, "": 2})


def _shortened(street: str, chance: Chance) -> str:
    fitting = [(long, short) for long, short in _SHORTER if long in street]
    return street.replace(*chance.pick(fitting)) if fitting else street


def _mistyped(street: str, chance: Chance) -> str:
    at = chance.whole(1, len(street) - 3)
    kind = chance.weighted({"swapped": 4, "dropped": 4, "doubled": 3})
    if kind == "swapped":
        return street[:at] + street[at + 1] + street[at] + street[at + 2:]
    return street[:at] + (street[at] * 2 if kind == "doubled" else "") + street[at + 1:]
