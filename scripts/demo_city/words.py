"""The words that the names of streets and people are made of."""


def _words(text: str) -> list:
    return [" ".join(word.split()) for word in text.split(",")]


# Per theme of a quarter: what stands before straat, laan or weg.
THEMES = {theme: _words(text) for theme, text in {
    "trees": """
        Eiken, Beuken, Linden, Essen, Olmen, Esdoorn, Berken, Populieren, Wilgen, Kastanje, Platanen, Lijsterbessen,
        Elzen, Ceder, Sparren, Dennen, Lariks, Taxus, Hazelaar, Meidoorn, Sleedoorn, Vlier, Notelaar, Acacia, Hulst,
        Haagbeuken, Jeneverbes, Kornoelje, Robinia, Tamarisk, Liguster, Ginkgo, Abelen, Mispel, Kweepeer, Moerbei,
        Zilverlinden""",
    "birds": """
        Merel, Lijster, Nachtegaal, Koekoek, Vinken, Mezen, Zwaluw, Leeuwerik, Kievit, Wulp, Fazanten, Patrijzen,
        Reiger, Ooievaar, Specht, Kwartel, Roodborst, Winterkoning, Goudvink, Sijsjes, Kneu, Wielewaal, Havik,
        Sperwer, Buizerd, Uilen, Ekster, Kauwen, Tortelduif, IJsvogel, Karekiet, Putter, Kraanvogel, Eider,
        Zanglijster, Grutto""",
    "flowers": """
        Rozen, Tulpen, Anjer, Dahlia, Viooltjes, Korenbloem, Klaproos, Margrieten, Lelie, Irissen, Narcissen, Krokus,
        Hyacinten, Begonia, Fuchsia, Azalea, Magnolia, Jasmijn, Lavendel, Seringen, Geranium, Petunia, Zonnebloem,
        Sleutelbloem, Boterbloem, Vergeet-mij-niet, Madelief, Pioen, Gentiaan, Hortensia, Camelia, Primula, Violier""",
    "composers": """
        Peter Benoit, Jan Blockx, Edgar Tinel, Lodewijk Mortelmans, Orlandus Lassus, Adriaan Willaert, Emiel
        Hullebroeck, Flor Alpaerts, August De Boeck, Arthur Meulemans, Mozart, Beethoven, Schubert, Brahms, Chopin,
        Vivaldi, Haydn, Händel, Mahler, Debussy, Ravel, César Franck, Gretry, Verdi, Puccini, Grieg, Dvořák, Bartók,
        Telemann, Purcell""",
    "painters": """
        Rubens, Van Dyck, Jordaens, Teniers, Bruegel, Memling, Van Eyck, Quinten Metsys, James Ensor, Permeke, Rik
        Wouters, Emile Claus, Gustave De Smet, Frits Van den Berghe, Jakob Smits, Servaes, Magritte, Rogier van der
        Weyden, Hugo van der Goes, Gerard David, Joachim Beuckelaer, Spilliaert, Henri Evenepoel, Valerius De
        Saedeleer, Frans Hals, Vermeer, Rembrandt, Jan Brusselmans, Floris Jespers, Edgard Tytgat""",
    "poets": """
        Guido Gezelle, Hendrik Conscience, Felix Timmermans, Stijn Streuvels, Ernest Claes, Herman Teirlinck, Virginie
        Loveling, Cyriel Buysse, Karel van de Woestijne, Paul van Ostaijen, Anton Coolen, Albrecht Rodenbach, Alice
        Nahon, Willem Elsschot, Maurice Gilliams, Gerard Walschap, August Snieders, Prudens van Duyse, Pol de Mont,
        Jan van Beers, Tony Bergmann, Omer Wattez""",
    "saints": """
        Job, Rochus, Barbara, Cornelius, Lambertus, Hubertus, Antonius, Apollonia, Brigitta, Catharina, Dimpna,
        Eligius, Gummarus, Gertrudis, Godelieve, Hermes, Jozef, Laurentius, Leonardus, Lucia, Maarten, Macharius,
        Niklaas, Pieter, Quirinus, Rita, Rombout, Sebastiaan, Stefanus, Theresia, Ursula, Veerle, Wivina, Begga,
        Alena, Amandus, Bavo, Donatus, Guido""",
    "chapels": """
        Kapelle, Rozenkrans, Pelgrims, Bedevaart, Processie, Kruis, Kluis, Abdij, Priorij, Begijnen, Pastorie,
        Klooster, Kapittel, Tienden, Paters, Kanunniken, Vespers, Angelus, Psalm, Monniken, Lofzang, Wierook,
        Sacristie, Kosters""",
    "water": """
        Vaart, Schippers, Sluis, Schuiten, Anker, Roer, Zeil, Kade, Loods, Werf, Steiger, Turf, Kranen, Kolen, Zand,
        Bakens, Vlot, Touwslagers, Jaagpad, Vissers, Zalm, Snoek, Karper, Paling, Otter, Bever, Roerdomp, Fuut, Oever,
        Watermolen, Stuw, Ketting, Boei, Reeders, Aken, Zwaaikom, Dok, Boegspriet, Mast, Kiel""",
    "mills": """
        Molen, Mulders, Windas, Koren, Gerst, Haver, Rogge, Tarwe, Boekweit, Meel, Bakkers, Olie, Wieken, Graan,
        Schoven, Dorsvloer, Zeisen, Sikkel, Eg, Ploeg, Vlegel, Bloem, Spelt, Maalderij, Zaad, Kaf, Oogst, Garven,
        Mout, Brouwers, Hop, Vlas, Hennep, Koolzaad, Stoppel, Wan, Trog""",
    "meadows": """
        Bever, Beemd, Dotterbloem, Riet, Lis, Biezen, Zegge, Munt, Watermunt, Moeras, Kikker, Salamander, Libelle,
        Waterjuffer, Elft, Modder, Wiel, Kreek, Plas, Poel, Vliet, Gracht, Vijver, Wed, Ven, Hooi, Kruiden, Zuring,
        Valeriaan, Weegbree, Spiraea, Kattenstaart, Egel""",
    "crafts": """
        Smeden, Huidevetters, Zadelmakers, Kuipers, Wevers, Vollers, Ververs, Zout, Kaas, Boter, Melk, Wol,
        Lakenhalle, Ketel, Koper, Tinnepot, Kaarsen, Zilver, Goud, Munt, Waag, Hal, Brood, Peperkoek, Mosterd, Vlees,
        Hoenders, Ganzen, Eier, Korte, Nieuw, Hoed, Schoenmakers, Kleermakers, Drukkers, Boekbinders, Beenhouwers,
        Pottenbakkers, Manden, Bezem, Klok, Toren, Gilden, Schutters, Handboog, Kolveniers, Rederijkers, Schepen, Tol,
        Poort, Dreef, Burcht, Kasteel, Predikheren, Augustijnen, Grauwzusters, Kapucijnen, Recollecten, Bogaarden,
        Cellebroeders, Ezel, Paarden, Honden, Arend, Zwaan, Pauw, Valk, Everzwijn""",
    "statesmen": """
        Koning Albert, Koningin Astrid, Koningin Elisabeth, Prins Boudewijn, Leopold, Burgemeester Verachtert,
        Burgemeester Van Aelten, Burgemeester Claeskens, Notaris Peremans, Dokter Vanhooydonck, Dokter Smolders,
        Kanunnik Dierckx, Pastoor Wuyts, Deken Cools, Schepen Laenen, Senator Mertens, Minister Poullain, Advocaat
        Goris, Ridder van Linder, Baron de Merode-Hal, Gravin van Rondel, Hertog Jan, Maria van Bourgondië, Jacob van
        Artevelde, Priester Daens, Jan Frans Willems, August Vermeylen, Schepen Van Roosbroeck, Burgemeester
        Hendrickx, Dokter Bellens, Notaris Truyts, Pastoor Diels""",
    "resistance": """
        Vrijheid, Vrede, Weerstand, Bevrijding, Oud-Strijders, Wapenstilstand, IJzer, Frontsoldaten, Vaderland,
        Gesneuvelden, Martelaren, Helden, Vlaggen, Bond, Eendracht, Werklieden, Broederschap, Gelijkheid, Verbond,
        Voetbal, Nijverheid, Volks, Coöperatie, Mutualiteit, Arbeiders, Ambachts, Spaar, Voorzorg, Werkmans, Textiel,
        Spinners, Katoen, Garen, Klos, Spoel, Weefgetouw, Linnen, Kant, Borduur, Naaister""",
    "railway": """
        Spoorweg, Locomotief, Statie, Conducteur, Rangeer, Wissel, Seinhuis, Perron, Wagon, Stoom, Rails, Tender,
        Machinisten, Treinwachter, Loket, Overweg, Barelen, Dwarsligger, Bufferstop, Koffer, Reizigers, Douane,
        Telegraaf, Post, Bagage, Stokers, Ketelhuis, Draaischijf""",
    "women": """
        Marie Curie, Isala Van Diest, Emilie Claeys, Marie Popelin, Suzan Lilar, Anna Bijns, Florence Nightingale,
        Rosa Luxemburg, Jeanne Brabants, Marie Gevers, Clara Peeters, Michaelina Wautier, Judith Leyster, Hadewych,
        Beatrijs, Anna Boch, Louise Michel, Ada Lovelace, Lise Meitner, Josephine Baker, Maria Tesselschade, Catharina
        Lescaille, Margareta van Parma, Johanna van Constantinopel, Yolanda van Gelre""",
    "forest": """
        Hertoginne, Jagers, Boswachters, Hinde, Ree, Vossen, Dassen, Eekhoorn, Varen, Heide, Mos, Zwammen, Cantharel,
        Drieseiken, Kabouter, Mastbomen, Struikheide, Houthakkers, Konings, Vijver, Kruisbaan, Stropers, Marter,
        Wezel, Adelaarsvaren, Brem, Hazen, Everzwijnen, Nachtzwaluw""",
    "industry": """
        Ambachten, Ondernemers, Technologie, Logistiek, Energie, Innovatie, Ateliers, Fabrieken, Metaal, Montage,
        Transport, Magazijn, Ontwikkelings, Uitvinders, Lasers, Kabel, Turbine, Dynamo, Cilinder, Zuiger, Hefboom,
        Tandwiel""",
}.items()}

# The quarter of the old village: names that come first, and the stem of the others.
VILLAGES = {theme: (stem, _words(names)) for theme, (stem, names) in {
    "waasdonk": ("Waas", """
        Waasdonkplein, Pastoriestraat, Sint-Annastraat, Donkhoevestraat, Schoolstraat, Kasteeldreef, Gemeenteplein"""),
    "oppendries": ("Opper", """
        Driesplein, Kapelstraat, Sint-Jansstraat, Kosterijstraat, Meesterstraat, Veldkapellaan, Dorpsstraat"""),
    "terlinden": ("Linde", """
        Lindeplein, Plaatsstraat, Sint-Michielsstraat, Kerkpad, Heerlijkheidsstraat, Smisstraat, Brouwerijstraat"""),
    "koudhove": ("Koud", """
        Hoveplein, Sint-Ambrosiusstraat, Kerkeneinde, Neerhofstraat, Wagenmakersstraat, Drossaardlaan,
        Tiendschuurstraat"""),
}.items()}

FIELD_FIRST = _words("""
    Hoge, Lage, Lange, Korte, Kleine, Grote, Oude, Nieuwe, Rode, Zwarte, Witte, Groene, Natte, Droge, Diepe, Kromme,
    Schone, Voorste, Achterste, Wilde, Stille, Warme, Zoete, Blauwe, Boven, Onder, Heilige, Dorre, Vette, Magere""")
FIELD_LAST = _words("""
    akker, beemd, broek, donk, heide, kouter, bos, berg, hoek, laar, schoot, rode, dries, bergen, bunder, eeuwsel,
    goor, ham, hei, hul, kant, leem, meers, moer, put, ven, voort, winning, zavel, eik, eind, del, bocht, horst, kamp""")

GIVEN_NAMES = _words("""
    An, Els, Katrien, Griet, Lies, Sofie, Ines, Nele, Hilde, Veerle, Marleen, Rita, Godelieve, Elke, Tine, Annelies,
    Fatima, Leen, Kaat, Lore, Emma, Louise, Noor, Jan, Pieter, Koen, Bart, Tom, Luc, Dirk, Marc, Geert, Wim, Stijn,
    Joris, Bram, Jef, Karel, Rik, Walter, Herman, Gust, Frans, Youssef, Mehmet, Arthur, Lowie, Thijs, Senne, Ruben,
    Mohamed, Jonas, Lien, Greet, Wouter""")
FAMILY_FIRST = ("Van de", "Van der", "Van den", "Van", "De", "Ver", "Ver", "Op de", "")
FAMILY_LAST = _words("""
    Linderen, Broekhove, Kouterman, Waesdonck, Hazelberg, Moerbeke, Dries, Wouwer, Elst, Heuvel, Velde, Bosch, Brugge,
    Molenaer, Smet, Coninck, Backer, Wever, Cuyper, Kerkhove, Straeten, Meersch, Eynde, Hoeck, Laer, Schoot, Rooy,
    Poel, Putte, Daele, Beemden, Heyden, Zande, Steen, Vliet, Aerde, Winckel, Boom, Acker, Gracht""")
