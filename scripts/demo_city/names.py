"""Invented but believable Dutch street names, a theme per quarter, none used twice."""

from .chance import Chance

_TREES = """Eiken Beuken Linden Essen Olmen Esdoorn Berken Populieren Wilgen Kastanje Platanen Lijsterbessen Elzen Ceder
Sparren Dennen Lariks Taxus Hazelaar Meidoorn Sleedoorn Vlier Notelaar Acacia Hulst Haagbeuken Jeneverbes Kornoelje
Robinia Tamarisk Liguster Ginkgo Abelen Mispel Kweepeer Moerbei Zilverlinden""".split()
_BIRDS = """Merel Lijster Nachtegaal Koekoek Vinken Mezen Zwaluw Leeuwerik Kievit Wulp Fazanten Patrijzen Reiger
Ooievaar Specht Kwartel Roodborst Winterkoning Goudvink Sijsjes Kneu Wielewaal Havik Sperwer Buizerd Uilen Ekster
Kauwen Tortelduif IJsvogel Karekiet Putter Kraanvogel Eider Zanglijster Grutto""".split()
_FLOWERS = """Rozen Tulpen Anjer Dahlia Viooltjes Korenbloem Klaproos Margrieten Lelie Irissen Narcissen Krokus Hyacinten
Begonia Fuchsia Azalea Magnolia Jasmijn Lavendel Seringen Geranium Petunia Zonnebloem Sleutelbloem Boterbloem
Vergeet-mij-niet Madelief Pioen Gentiaan Hortensia Camelia Primula Violier""".split()
_COMPOSERS = """Peter Benoit|Jan Blockx|Edgar Tinel|Lodewijk Mortelmans|Orlandus Lassus|Adriaan Willaert|Emiel Hullebroeck|
Flor Alpaerts|August De Boeck|Arthur Meulemans|Mozart|Beethoven|Schubert|Brahms|Chopin|Vivaldi|Haydn|Händel|Mahler|
Debussy|Ravel|César Franck|Gretry|Verdi|Puccini|Grieg|Dvořák|Bartók|Telemann|Purcell""".replace("\n", "").split("|")
_PAINTERS = """Rubens|Van Dyck|Jordaens|Teniers|Bruegel|Memling|Van Eyck|Quinten Metsys|James Ensor|Permeke|
Rik Wouters|Emile Claus|Gustave De Smet|Frits Van den Berghe|Jakob Smits|Servaes|Magritte|Rogier van der Weyden|
Hugo van der Goes|Gerard David|Joachim Beuckelaer|Spilliaert|Henri Evenepoel|Valerius De Saedeleer|Frans Hals|
Vermeer|Rembrandt|Jan Brusselmans|Floris Jespers|Edgard Tytgat""".replace("\n", "").split("|")
_POETS = """Guido Gezelle|Hendrik Conscience|Felix Timmermans|Stijn Streuvels|Ernest Claes|Herman Teirlinck|
Virginie Loveling|Cyriel Buysse|Karel van de Woestijne|Paul van Ostaijen|Anton Coolen|Albrecht Rodenbach|
Alice Nahon|Willem Elsschot|Maurice Gilliams|Gerard Walschap|August Snieders|Prudens van Duyse|Pol de Mont|
Jan van Beers|Tony Bergmann|Omer Wattez""".replace("\n", "").split("|")
_SAINTS = """Job Rochus Barbara Cornelius Lambertus Hubertus Antonius Apollonia Brigitta Catharina Dimpna Eligius
Gummarus Gertrudis Godelieve Hermes Jozef Laurentius Leonardus Lucia Maarten Macharius Niklaas Pieter Quirinus Rita
Rombout Sebastiaan Stefanus Theresia Ursula Veerle Wivina Begga Alena Amandus Bavo Donatus Guido""".split()
_CHAPELS = """Kapelle Rozenkrans Pelgrims Bedevaart Processie Kruis Kluis Abdij Priorij Begijnen Pastorie Klooster
Kapittel Tienden Paters Kanunniken Vespers Angelus Psalm Monniken Lofzang Wierook Sacristie Kosters""".split()
_WATER = """Vaart Schippers Sluis Schuiten Anker Roer Zeil Kade Loods Werf Steiger Turf Kranen Kolen Zand Bakens Vlot
Touwslagers Jaagpad Vissers Zalm Snoek Karper Paling Otter Bever Roerdomp Fuut Oever Watermolen Stuw Ketting Boei
Reeders Aken Zwaaikom Dok Boegspriet Mast Kiel""".split()
_MILLS = """Molen Mulders Windas Koren Gerst Haver Rogge Tarwe Boekweit Meel Bakkers Olie Wieken Graan Schoven Dorsvloer
Zeisen Sikkel Eg Ploeg Vlegel Bloem Spelt Maalderij Zaad Kaf Oogst Garven Mout Brouwers Hop Vlas Hennep Koolzaad
Stoppel Wan Trog""".split()
_MEADOWS = """Bever Beemd Dotterbloem Riet Lis Biezen Zegge Munt Watermunt Moeras Kikker Salamander Libelle Waterjuffer
Pad Elft Modder Wiel Kreek Plas Poel Vliet Gracht Vijver Wed Ven Hooi Kruiden Zuring Valeriaan Weegbree Spiraea
Kattenstaart Egel""".split()
_CRAFTS = """Smeden Huidevetters Zadelmakers Kuipers Wevers Vollers Ververs Zout Kaas Boter Melk Wol Lakenhalle Ketel
Koper Tinnepot Kaarsen Zilver Goud Munt Waag Hal Brood Peperkoek Mosterd Vlees Hoenders Ganzen Eier Korte|Nieuw Hoed
Schoenmakers Kleermakers Drukkers Boekbinders Beenhouwers Pottenbakkers Manden Bezem Klok Toren Gilden Schutters
Handboog Kolveniers Rederijkers Schepen Tol Poort Dreef Burcht Kasteel Predikheren Augustijnen Grauwzusters
Kapucijnen Recollecten Bogaarden Cellebroeders Ezel Paarden Honden Arend Zwaan Pauw Valk Everzwijn""".replace("|", " ").split()
_CRAFT_KINDS = ("straat", "straat", "straat", "straat", "gang", "hof", "plein")
_STATESMEN = """Koning Albert|Koningin Astrid|Koningin Elisabeth|Prins Boudewijn|Leopold|Burgemeester Verachtert|
Burgemeester Van Aelten|Burgemeester Claeskens|Notaris Peremans|Dokter Vanhooydonck|Dokter Smolders|Kanunnik Dierckx|
Pastoor Wuyts|Deken Cools|Schepen Laenen|Senator Mertens|Minister Poullain|Advocaat Goris|Ridder van Linder|
Baron de Merode-Hal|Gravin van Rondel|Hertog Jan|Maria van Bourgondië|Jacob van Artevelde|Priester Daens|
Jan Frans Willems|August Vermeylen|Schepen Van Roosbroeck|Burgemeester Hendrickx|Dokter Bellens|Notaris Truyts|
Pastoor Diels""".replace("\n", "").split("|")
_RESISTANCE = """Vrijheid|Vrede|Weerstand|Bevrijding|Oud-Strijders|Wapenstilstand|IJzer|Frontsoldaat|Vaderland|
Gesneuvelden|Martelaren|Helden|Politieke Gevangenen|Yser|Passchendaele|Kleine Steden|Vlaggen|Bond|Eendracht|
Nijverheid|Volks|Coöperatie|Mutualiteit|Arbeiders|Ambachts|Spaar|Voorzorg|Werkmans|Textiel|Spinners|Katoen|Garen|
Klos|Spoel|Weefgetouw|Linnen|Kant|Borduur|Naaister""".replace("\n", "").split("|")
_RAILWAY = """Spoorweg Locomotief Statie Conducteur Rangeer Wissel Seinhuis Perron Wagon Stoom Rails Tender Machinisten
Treinwachter Loket Overweg Barelen Dwarsligger Bufferstop Koffer Reizigers Douane Telegraaf Post Bagage Stokers
Ketelhuis Draaischijf""".split()
_WOMEN = """Marie Curie|Isala Van Diest|Emilie Claeys|Marie Popelin|Suzan Lilar|Anna Bijns|Florence Nightingale|
Rosa Luxemburg|Jeanne Brabants|Marie Gevers|Clara Peeters|Michaelina Wautier|Judith Leyster|Hadewych|Beatrijs|
Anna Boch|Louise Michel|Ada Lovelace|Lise Meitner|Josephine Baker|Maria Tesselschade|Catharina Lescaille|
Margareta van Parma|Johanna van Constantinopel|Yolanda van Gelre""".replace("\n", "").split("|")
_FOREST = """Hertoginne Jagers Boswachters Hinde Ree Vossen Dassen Eekhoorn Varen Heide Mos Zwammen Cantharel Drieseiken
Kabouter Mastbomen Struikheide Houthakkers Konings Vijver Kruisbaan Stropers Marter Wezel Adelaarsvaren Brem
Kruidlaag Hazen Everzwijnen Nachtzwaluw""".split()
_INDUSTRY = """Ambachten Ondernemers Technologie Logistiek Energie Innovatie Ateliers Fabrieken Metaal Montage Transport
Magazijn Ontwikkelings Uitvinders Lasers Kabel Turbine Dynamo Cilinder Zuiger Hefboom Tandwiel""".split()

_FIELD_FIRST = """Hoge Lage Lange Korte Kleine Grote Oude Nieuwe Rode Zwarte Witte Groene Natte Droge Diepe Kromme Schone
Voorste Achterste Wilde Stille Warme Zoete Blauwe Boven Onder Heilige Dorre Vette Magere""".split()
_FIELD_LAST = """akker beemd broek donk heide kouter bos berg hoek laar schoot rode dries bergen bunder eeuwsel goor ham
hei hul kant leem meers moer put ven voort winning zavel eik eind del bocht horst kamp""".split()
_VILLAGE_LAST = {"waasdonk": "Waas", "oppendries": "Opper", "terlinden": "Linde", "koudhove": "Koud"}
_VILLAGE_PLAIN = {
    "waasdonk": "Waasdonkplein|Pastoriestraat|Sint-Annastraat|Donkhoevestraat|Schoolstraat|Kasteeldreef|Gemeenteplein",
    "oppendries": "Driesplein|Kapelstraat|Sint-Jansstraat|Kosterijstraat|Meesterstraat|Veldkapellaan|Dorpsstraat",
    "terlinden": "Lindeplein|Dorpstraat|Sint-Michielsstraat|Kerkpad|Vrijheerlijkheidsstraat|Smisstraat|Brouwerijstraat",
    "koudhove": "Hoveplein|Sint-Ambrosiusstraat|Kerkeneinde|Neerhofstraat|Wagenmakersstraat|Drossaardlaan|Tiendschuurstraat",
}


def _glued(words, kinds) -> list:
    return [word + kind for kind in kinds for word in words]


def _person(words, kinds) -> list:
    """Full names keep the kind of street glued to the last name, or after a hyphen for titles and numbers."""
    return [word + kind for kind in kinds for word in words]


def _fields(lasts) -> list:
    return [first + last for last in lasts for first in _FIELD_FIRST]


def _theme_lists() -> dict:
    lists = {
        "trees": _glued(_TREES, ("laan", "dreef", "straat")),
        "birds": _glued(_BIRDS, ("laan", "straat", "weg")),
        "flowers": _glued(_FLOWERS, ("laan", "straat", "hof")),
        "composers": _person(_COMPOSERS, ("laan", "straat")),
        "painters": _person(_PAINTERS, ("laan", "straat")),
        "poets": _person(_POETS, ("laan", "straat")),
        "saints": [f"Sint-{saint}{'' if kind != 'straat' or saint.endswith('s') else 's'}{kind}"
                   for kind in ("straat", "laan", "plein") for saint in _SAINTS],
        "chapels": _glued(_CHAPELS, ("laan", "straat", "weg")),
        "water": _glued(_WATER, ("straat", "kaai", "laan")),
        "mills": _glued(_MILLS, ("straat", "weg", "laan")),
        "meadows": _glued(_MEADOWS, ("straat", "laan", "weg")),
        "statesmen": _person(_STATESMEN, ("straat", "laan")),
        "resistance": _person(_RESISTANCE, ("straat", "laan")),
        "railway": _glued(_RAILWAY, ("straat", "laan")),
        "women": _person(_WOMEN, ("straat", "laan")),
        "forest": _glued(_FOREST, ("dreef", "pad")),
        "industry": _glued(_INDUSTRY, ("laan", "weg")),
        "fields": [name + kind for kind in ("straat", "weg", "baan") for name in _fields(_FIELD_LAST)],
    }
    for theme, stem in _VILLAGE_LAST.items():
        start = list(_VILLAGE_LAST).index(theme) * 8
        local = [stem + last + kind for last, kind in zip(_FIELD_LAST, ("straat", "laan") * 20)]
        fields = [name + "straat" for name in _fields(_FIELD_LAST[start:start + 8])]
        lists[theme] = _VILLAGE_PLAIN[theme].split("|") + [n for pair in zip(local, fields) for n in pair]
    return lists


class StreetNames:
    """Hands out names of a theme; when a theme runs out, the fields of the town give the rest."""

    def __init__(self, chance: Chance):
        self._used = set()
        self._left = {}
        for theme, names in _theme_lists().items():
            third = len(names) // 2
            self._left[theme] = chance.shuffled(names[:third]) + chance.shuffled(names[third:])
        crafts = [word + chance.pick(_CRAFT_KINDS) for word in _CRAFTS]
        self._left["crafts"] = chance.shuffled(crafts) + _glued(_CRAFTS, ("straat", "gang"))

    def next_name(self, theme: str, cls: str) -> str:
        for names in (self._left[theme], self._left["fields"]):
            while names:
                name = names.pop(0)
                if name not in self._used:
                    self._used.add(name)
                    return name
        raise ValueError(f"no names are left for {theme}")


_GIVEN = """An Els Katrien Griet Lies Sofie Ines Nele Hilde Veerle Marleen Rita Godelieve Elke Tine Annelies Fatima Leen
Kaat Lore Emma Louise Noor Jan Pieter Koen Bart Tom Luc Dirk Marc Geert Wim Stijn Joris Bram Jef Karel Rik Walter
Herman Gust Frans Youssef Mehmet Arthur Lowie Thijs Senne Ruben Mohamed Jonas Lien Greet Wouter""".split()
_FAMILY_FIRST = """Van de|Van der|Van den|Van|De|Ver|Ver|Op de|T'|""".split("|")
_FAMILY_LAST = """Linderen Broekhove Kouterman Waesdonck Hazelberg Moerbeke Dries Wouwer Elst Heuvel Velde Bosch Brugge
Molenaer Smet Coninck Backer Wever Cuyper Kerkhove Straeten Meersch Eynde Hoeck Laer Schoot Rooy Poel Putte Daele
Beemden Heyden Zande Steen Vliet Aerde Winckel Boom Acker Gracht""".split()


def person_name(chance: Chance) -> str:
    """A Flemish name that is put together by chance."""
    first, last = chance.pick(_FAMILY_FIRST), chance.pick(_FAMILY_LAST)
    family = {"": last, "Ver": "Ver" + last.lower(), "T'": "T'" + last}.get(first, f"{first} {last}")
    return f"{chance.pick(_GIVEN)} {family}"


def plain_letters(name: str) -> str:
    """The name as it stands in an e-mail address."""
    return "".join(c for c in name.lower().replace(" ", ".") if c.isascii() and (c.isalpha() or c == "."))
