"""What happened in three years, where and when: in clusters, as crime is."""

import datetime
from dataclasses import dataclass

from . import geometry as g
from .chance import Chance

_FIRST_DAY = datetime.date(2023, 11, 1)
_DAYS = (datetime.date(2026, 10, 30) - _FIRST_DAY).days + 1
_STATION = (10, 640)
_MARKET = (0, 0)
_SHOPPING_STREET = [(0, 42), (24, 130), (20, 240), (30, 350), (22, 480), (40, 620)]
_HOT_IN_GAP = (470, 1040)          # Noordkwartier, where there is no group
_HOT_IN_ZONE = (-940, 300)         # in BIN Sint-Job
_CAFES = (150, -140)
_WINTER = [1.9, 1.6, 1.2, 0.8, 0.6, 0.5, 0.6, 0.6, 0.8, 1.2, 1.7, 2.0]
_SUMMER = [0.5, 0.6, 0.9, 1.1, 1.3, 1.4, 1.3, 1.2, 1.3, 1.2, 0.8, 0.5]
_EVEN = [1.0] * 12
_ALL_DAYS = [1, 1, 1, 1, 1, 1, 1]
_WEEKEND = [0.5, 0.5, 0.6, 0.8, 2.0, 2.6, 1.2]
_MARKET_DAYS = [0.5, 0.7, 0.8, 0.7, 1.2, 3.2, 0.4]


@dataclass
class Incident:
    type: str
    start: datetime.datetime
    end: datetime.datetime       # None where the moment is known
    point: tuple


class Diary:
    def __init__(self, addresses, streets, seed: int):
        self._chance = Chance(seed, "incidents")
        self._homes = [a.point for a in addresses if a.point and not a.box]
        self._homes_by_place = g.PointGrid(100.0)
        for home in self._homes:
            self._homes_by_place.add(home)
        self._streets = [s.path for s in streets if s.name and s.cls in ("residential", "tertiary", "secondary")]

    def three_years(self) -> list:
        told = []
        told += self._burglaries(1040)
        told += self._at_once("fietsdiefstal", 1380, self._bicycle_place, 16.2, 2.6, _SUMMER, _ALL_DAYS)
        told += self._at_once("overlast", 980, self._nuisance_place, 25.0, 1.8, _SUMMER, _WEEKEND)
        told += self._at_once("zakkenrollerij", 330, self._shopping_place, 14.6, 2.0, _EVEN, _MARKET_DAYS)
        told += self._at_once("verdacht gedrag", 620, self._suspect_place, 20.5, 3.0, _WINTER, _ALL_DAYS)
        told += self._overnight("vandalisme", 560, self._vandal_place, _SUMMER, _WEEKEND)
        told += self._overnight("diefstal uit voertuig", 430, self._car_place, _EVEN, _ALL_DAYS)
        return sorted(told, key=lambda i: (i.start, i.type, i.point))

    def _day(self, months, weekdays) -> datetime.date:
        while True:
            day = _FIRST_DAY + datetime.timedelta(days=self._chance.whole(0, _DAYS - 1))
            weight = months[day.month - 1] * weekdays[day.weekday()]
            if self._chance.happens(weight / (max(months) * max(weekdays))):
                return day

    @staticmethod
    def _moment(day: datetime.date, hour: float) -> datetime.datetime:
        return datetime.datetime(day.year, day.month, day.day) + datetime.timedelta(minutes=round(hour * 60))

    def _at_once(self, kind: str, count: int, place, hour: float, spread: float, months, weekdays) -> list:
        told = []
        for _ in range(count):
            start = self._moment(self._day(months, weekdays), max(0.0, self._chance.bell(hour, spread)))
            told.append(Incident(kind, start, None, g.on_grid(place())))
        return told

    def _overnight(self, kind: str, count: int, place, months, weekdays) -> list:
        """Found in the morning: some time since the evening before."""
        told = []
        for _ in range(count):
            evening = self._moment(self._day(months, weekdays), self._chance.between(18.5, 23.5))
            morning = evening + datetime.timedelta(minutes=self._chance.whole(360, 780))
            told.append(Incident(kind, evening, morning, g.on_grid(place())))
        return told

    def _burglaries(self, count: int) -> list:
        """Winter evenings mostly; one in five comes back near an earlier one within two weeks."""
        told = []
        while len(told) < count:
            if told and self._chance.happens(0.2):
                earlier = self._chance.pick(told)
                day = earlier.start.date() + datetime.timedelta(days=self._chance.whole(1, 13))
                place = self._home_near(earlier.point, 70)
            else:
                day, place = self._day(_WINTER, [1, 1, 1, 1, 1.3, 1.6, 0.9]), self._burglary_place()
            if day > _FIRST_DAY + datetime.timedelta(days=_DAYS - 3):
                continue
            evening = self._chance.happens(0.68)
            left = self._chance.bell(17.6, 0.9) if evening else self._chance.bell(8.4, 0.8)
            away = self._chance.between(1.0, 5.5) if evening else self._chance.between(3.0, 9.5)
            told.append(Incident("woninginbraak", self._moment(day, left), self._moment(day, left + away), place))
        return told

    def _around(self, middle, spread: float) -> tuple:
        return (self._chance.bell(middle[0], spread), self._chance.bell(middle[1], spread))

    def _home_near(self, middle, spread: float) -> tuple:
        """The house nearest to a place that was drawn around the middle."""
        wanted = self._around(middle, spread)
        return min(self._homes_by_place.near(wanted, 900), key=lambda found: found[:2])[1]

    def _any_street(self) -> tuple:
        path = self._chance.pick(self._streets)
        return g.point_at(path, self._chance.between(0, g.path_length(path)))[0]

    def _burglary_place(self) -> tuple:
        kind = self._chance.weighted({"gap": 24, "zone": 16, "anywhere": 60})
        if kind == "anywhere":
            return self._chance.pick(self._homes)
        return self._home_near(_HOT_IN_GAP if kind == "gap" else _HOT_IN_ZONE, 95 if kind == "gap" else 85)

    def _bicycle_place(self) -> tuple:
        kind = self._chance.weighted({"station": 58, "shops": 20, "anywhere": 22})
        if kind == "station":
            return (self._chance.bell(_STATION[0], 45), self._chance.bell(_STATION[1], 12))
        return self._shopping_place() if kind == "shops" else self._any_street()

    def _shopping_place(self) -> tuple:
        along = g.path_length(_SHOPPING_STREET) * self._chance.between(0, 1) ** 1.6
        return self._around(g.point_at(_SHOPPING_STREET, along)[0], 9)

    def _nuisance_place(self) -> tuple:
        kind = self._chance.weighted({"market": 34, "cafes": 26, "station": 12, "anywhere": 28})
        if kind == "anywhere":
            return self._any_street()
        return self._around({"market": _MARKET, "cafes": _CAFES, "station": _STATION}[kind], 38)

    def _suspect_place(self) -> tuple:
        kind = self._chance.weighted({"gap": 20, "zone": 25, "anywhere": 55})
        return self._any_street() if kind == "anywhere" else \
            self._around(_HOT_IN_GAP if kind == "gap" else _HOT_IN_ZONE, 130)

    def _vandal_place(self) -> tuple:
        kind = self._chance.weighted({"station": 22, "park": 28, "anywhere": 50})
        if kind == "anywhere":
            return self._any_street()
        return self._around(_STATION if kind == "station" else (-300, 480), 55)

    def _car_place(self) -> tuple:
        return self._any_street() if self._chance.happens(0.7) else self._around((140, 600), 90)

