"""The groups that exist in Lindervoort: where they are, and where they are not."""

from dataclasses import dataclass

from . import geometry as g
from .chance import Chance
from .names import person_name
from .territory import Territory, blocks_of, one_piece

# name, type, state, quarters, and which of their blocks (by middle, in metres from the market square)
_GROUPS = [
    ("BIN Binnenstad", "BIN", "live", ["Centrum"], lambda x, y: y > -215),
    ("BIN Sint-Job", "BIN", "live", ["Sint-Jobswijk"], lambda x, y: x < -480),
    ("BIN Vaart", "BIN", "live", ["Vaartkwartier"], lambda x, y: x > 560),
    ("BIN Molenwijk", "BIN", "live", ["Molenwijk"], lambda x, y: True),
    ("BIN Zuidpoort", "BIN", "live", ["Zuidpoort", "Molenwijk"], lambda x, y: x < 470 and y < -390),
    ("BIN Beverhoek", "BIN", "dormant", ["Beverhoek"], lambda x, y: True),
    ("Buurtapp Statiehoek", "WHATSAPP", "live", ["Statiehoek"], lambda x, y: True),
    ("BIN Vogelwijk", "BIN", "live", ["Vogelwijk"], lambda x, y: True),
    ("BIN Bomenwijk Noord", "BIN", "live", ["Bomenwijk"], lambda x, y: y - 1480 > -0.55 * (x + 1130)),
    ("Buurtapp Bomenwijk Zuid", "WHATSAPP", "live", ["Bomenwijk"], lambda x, y: y - 1480 < -0.55 * (x + 1130) - 90),
    ("Buurtapp Tuinwijk", "WHATSAPP", "live", ["Tuinwijk"], lambda x, y: True),
    ("BIN Componisten", "BIN", "live", ["Componistenwijk"], lambda x, y: True),
    ("BIN Schilderswijk", "BIN", "founding", ["Schilderswijk"], lambda x, y: True),
    ("BIN Kapelleveld", "BIN", "live", ["Kapelleveld"], lambda x, y: True),
    ("Buurtapp Dichters", "WHATSAPP", "live", ["Dichterswijk"], lambda x, y: True),
    ("BIN Hoogbeekhoek", "BIN", "live", ["Hoogbeekhoek"], lambda x, y: True),
    ("BIN Waasdonk", "BIN", "live", ["Waasdonk"], lambda x, y: True),
    ("BIN Oppendries", "BIN", "live", ["Oppendries"], lambda x, y: y > 2500),
    ("Buurtapp Terlinden", "WHATSAPP", "live", ["Terlinden"], lambda x, y: x > -620),
    ("BIN Koudhove", "BIN", "live", ["Koudhove"], lambda x, y: True),
]
_SHOPPING_REACH = 150.0


@dataclass
class Zone:
    name: str
    kind: str
    state: str
    coordinator: str
    rings: list


def make_zones(territory: Territory, seed: int) -> list:
    chance = Chance(seed, "coordinators")
    zones = []
    for name, kind, state, quarters, keep in _GROUPS:
        ring = one_piece(territory, blocks_of(territory, quarters, keep))
        zones.append(Zone(name, kind, state, person_name(chance), [ring]))
    shops = blocks_of(territory, ["Centrum", "Stationswijk"], _is_shopping_block)
    zones.append(Zone("Z-BIN Winkelhart", "Z-BIN", "live", person_name(chance), [one_piece(territory, shops)]))
    station = blocks_of(territory, ["Stationswijk"], lambda x, y: abs(x - 40) < 330 and y > 470)
    zones.append(Zone("Z-BIN Stationsbuurt", "Z-BIN", "live", person_name(chance), [one_piece(territory, station)]))
    return zones


def _is_shopping_block(x: float, y: float) -> bool:
    near_market = g.distance((x, y), (0, 0)) < _SHOPPING_REACH
    return near_market or (abs(x - 25) < 75 and 0 < y < 480)
