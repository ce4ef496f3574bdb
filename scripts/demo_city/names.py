"""Invented but believable Dutch names: a theme per quarter and no street name twice, and names for people."""

from . import words
from .chance import Chance

_KINDS = {
    "trees": ("laan", "dreef", "straat"), "birds": ("laan", "straat", "weg"), "flowers": ("laan", "straat", "hof"),
    "composers": ("laan", "straat"), "painters": ("laan", "straat"), "poets": ("laan", "straat"),
    "saints": ("straat", "laan", "plein"), "chapels": ("laan", "straat", "weg"), "water": ("straat", "kaai", "laan"),
    "mills": ("straat", "weg", "laan"), "meadows": ("straat", "laan", "weg"), "statesmen": ("straat", "laan"),
    "resistance": ("straat", "laan"), "railway": ("straat", "laan"), "women": ("straat", "laan"),
    "forest": ("dreef", "pad"), "industry": ("laan", "weg"),
}
_CRAFT_KINDS = ("straat", "straat", "straat", "straat", "gang", "hof")


class StreetNames:
    """Hands out names of a theme; when a theme runs out, the fields of the town give the rest."""

    def __init__(self, chance: Chance):
        self._used = set()
        self._left = {}
        for theme, names in _names_by_theme().items():
            half = len(names) // 2
            self._left[theme] = chance.shuffled(names[:half]) + chance.shuffled(names[half:])
        crafts = [word + chance.pick(_CRAFT_KINDS) for word in words.THEMES["crafts"]]
        self._left["crafts"] = chance.shuffled(crafts)

    def next_name(self, theme: str) -> str:
        for names in (self._left[theme], self._left["fields"]):
            while names:
                name = names.pop(0)
                if name not in self._used:
                    self._used.add(name)
                    return name
        raise ValueError(f"no names are left for {theme}")


def _names_by_theme() -> dict:
    """The likelier names in the first half."""
    names = {theme: [_before(theme) + word + kind for kind in kinds for word in words.THEMES[theme]]
             for theme, kinds in _KINDS.items()}
    names["fields"] = [name + kind for kind in ("straat", "weg", "baan") for name in _fields(words.FIELD_LAST)]
    for i, (theme, (stem, plain)) in enumerate(words.VILLAGES.items()):
        local = [stem + last + kind for last, kind in zip(words.FIELD_LAST, ("straat", "laan") * 20)]
        fields = [name + "straat" for name in _fields(words.FIELD_LAST[i * 8:i * 8 + 8])]
        names[theme] = plain + [name for pair in zip(local, fields) for name in pair]
    return names


def _before(theme: str) -> str:
    return "Sint-" if theme == "saints" else ""


def _fields(lasts) -> list:
    return [first + last for last in lasts for first in words.FIELD_FIRST]


def person_name(chance: Chance) -> str:
    """A Flemish name that is put together by chance."""
    first, last = chance.pick(words.FAMILY_FIRST), chance.pick(words.FAMILY_LAST)
    family = {"": last, "Ver": "Ver" + last.lower()}.get(first, f"{first} {last}")
    return f"{chance.pick(words.GIVEN_NAMES)} {family}"


def plain_letters(name: str) -> str:
    """The name as it stands in an e-mail address."""
    return "".join(c for c in name.lower().replace(" ", ".") if c.isascii() and (c.isalpha() or c == "."))
