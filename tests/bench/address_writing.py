"""How Belgians write what an address register holds: abbreviations, typing mistakes, spellings by ear.

Each function takes a seeded random.Random and a text, and gives the text as somebody could have written it; the text
itself where there is nothing to change. Written from habits, not from what the geocoder knows.
"""
import re
import unicodedata

# Whole words, folded; what stands in their place.
WORDS = {
    "nl": {
        "sint": ["St", "St.", "S.", "st-"], "onze lieve vrouw": ["OLV", "O.L.V.", "O.-L.-Vr.", "O.L. Vrouw"],
        "burgemeester": ["Burg.", "Burgem.", "Bgm."], "dokter": ["Dr.", "Dr"], "doctor": ["Dr.", "Dr"],
        "pastoor": ["Past.", "Pst."], "professor": ["Prof.", "Prof"], "generaal": ["Gen.", "Gnl."],
        "koning": ["Kon.", "K."], "koningin": ["Kon.", "Konin."], "kardinaal": ["Kard."], "kapelaan": ["Kap.", "Kapel."],
        "kanunnik": ["Kan.", "Kann."], "minister": ["Min."], "monseigneur": ["Mgr.", "Mgr"], "baron": ["Bar.", "Bon"],
        "graaf": ["Gr.", "Grf."], "meester": ["Mr.", "Mtr."], "ridder": ["Rid."], "notaris": ["Not."], "kapitein": ["Kapt."],
        "luitenant": ["Lt.", "Luit."], "commandant": ["Cdt.", "Comm."], "president": ["Pres."], "prins": ["Pr."],
        "steenweg": ["Stwg", "Stwg.", "Steenw.", "Stg"], "laan": ["Ln", "Ln."], "plein": ["Pl.", "Pln"], "straat": ["Str.", "Str"],
        "markt": ["Mkt"], "grote": ["Gr.", "Grt."], "kleine": ["Kl."], "nieuwe": ["Nwe", "Nw."], "oude": ["Oud."],
        "heilig": ["H.", "Hlg."], "noord": ["N."], "zuid": ["Z."],
    },
    "fr": {
        "rue": ["R.", "R", "r"], "avenue": ["Av.", "Av", "Ave", "Aven."], "boulevard": ["Bd", "Bld", "Boul.", "Blvd", "Bvd."],
        "chaussee": ["Ch.", "Chée", "Chaus.", "Chss.", "Ch"], "chemin": ["Ch.", "Chem.", "Che"], "place": ["Pl.", "Pl", "Plc"],
        "impasse": ["Imp.", "Imp"], "square": ["Sq.", "Sq"], "allee": ["All.", "Al."], "route": ["Rte", "Rt.", "Rte."],
        "sentier": ["Sent.", "Snt"], "drève": ["Dr."], "ruelle": ["Rlle", "Ruel."], "quai": ["Q."], "clos": ["Cl."],
        "faubourg": ["Fbg", "Fg"], "esplanade": ["Espl."], "passage": ["Pass.", "Psg."], "venelle": ["Ven."], "cite": ["Cté"],
        "saint": ["St", "St.", "S."], "sainte": ["Ste", "Ste."], "notre dame": ["N-D", "ND", "N.D.", "N.-Dame"],
        "docteur": ["Dr", "Dr.", "Doct."], "general": ["Gén.", "Gal", "Gen."], "marechal": ["Mal", "Mar."],
        "president": ["Prés.", "Pdt"], "professeur": ["Prof.", "Pr."], "bourgmestre": ["Bourgm.", "Bgm.", "Bgmestre"],
        "commandant": ["Cdt", "Cmdt."], "colonel": ["Col.", "Cel"], "lieutenant": ["Lt", "Lieut."], "capitaine": ["Cap.", "Cne"],
        "monseigneur": ["Mgr", "Mgr."], "cardinal": ["Card."], "ministre": ["Min."], "grand": ["Gd", "Gd.", "Gr."],
        "grande": ["Gde", "Gde."], "petit": ["Pt", "Pt."], "petite": ["Pte"], "vieux": ["Vx"], "vieille": ["Vlle"],
        "haut": ["Ht"], "comte": ["Cte"], "princesse": ["Princ."], "frères": ["Fr."], "communal": ["Comm."], "industrie": ["Ind."],
    },
    "de": {
        "strasse": ["Str.", "Str"], "platz": ["Pl.", "Pl"], "sankt": ["St.", "St"], "doktor": ["Dr."], "neue": ["N."],
        "weg": ["W."],
    },
}
# Ends of compounds.
ENDS = {
    "nl": {"straat": ["str", "str.", "st.", "strt"], "steenweg": ["stwg", "stwg.", "steenw.", "stw"], "laan": ["ln", "ln.", "l."],
           "plein": ["pl", "pl.", "pln"], "dreef": ["dr", "dr."], "baan": ["bn"], "markt": ["mkt"], "kaai": ["k."]},
    "fr": {},
    "de": {"strasse": ["str.", "str"], "straße": ["str.", "str"], "platz": ["pl."]},
}
ARTICLES = {
    "nl": {"de", "het", "den", "der", "van", "ten", "ter", "op", "aan", "te", "en"},
    "fr": {"de", "la", "le", "les", "du", "des", "d", "l", "à", "a", "au", "aux", "et", "en", "sur"},
    "de": {"der", "die", "das", "am", "an", "im", "zum", "zur", "auf", "den", "dem", "von"},
}
GIVEN_NAMES = set("""
adolf adolphe albert albrecht alexandre alfons alfred alphonse andre anna antoine antoon arthur august auguste augustin
baudouin benoit bernard camille charles charlotte constant cyriel cyrille daniel desire edgard edmond edouard eduard edward
elisabeth emiel emile emilie ernest eugeen eugene felicien felix ferdinand fernand firmin flor florent francois frans frederic
gaston georges gerard gilbert guido guillaume gustaaf gustave guy hector hendrik henri herman hippolyte hubert isidoor isidore
jacob jacques jan jean jef jeroom joseph jozef jules julien juliaan justin karel lambert leo leon leonard leopold lode lodewijk
louis louise lucien ludovic marcel marguerite maria marie martin maurice maurits max michel nestor nicolas octave odilon omer
oscar paul paula peter philippe pieter pierre prosper raymond remi rene richard robert roger romain rosa servaas simon stijn
theo theodore theophile thomas valentin victor viktor vincent willem xavier yvonne
""".split())
NEIGHBOURS = {}
for _row in ("azertyuiop", "qsdfghjklm", "wxcvbn"):
    for _left, _right in zip(_row, _row[1:]):
        NEIGHBOURS[_left] = NEIGHBOURS.get(_left, "") + _right
        NEIGHBOURS[_right] = NEIGHBOURS.get(_right, "") + _left
for _upper, _lower in (("aze", "qqs"), ("rty", "dfg"), ("uio", "hjk"), ("pqs", "mww"), ("dfg", "xcv"), ("hj", "bn")):
    for _one, _other in zip(_upper, _lower):
        NEIGHBOURS[_one] += _other
        NEIGHBOURS[_other] += _one
BY_EAR = {
    "nl": [("ij", "y"), ("ij", "ei"), ("ei", "ij"), ("y", "ij"), ("ae", "aa"), ("aa", "ae"), ("dt", "d"), ("dt", "t"), ("d", "t"),
           ("ck", "k"), ("c", "k"), ("k", "c"), ("ks", "x"), ("x", "ks"), ("ou", "au"), ("au", "ou"), ("gh", "g"), ("ch", "g"),
           ("g", "ch"), ("sch", "s"), ("th", "t"), ("ph", "f"), ("z", "s"), ("s", "z"), ("v", "f"), ("uy", "ui"), ("ui", "uy"),
           ("oo", "o"), ("ee", "e"), ("tt", "t"), ("kk", "k"), ("ll", "l"), ("nn", "n"), ("ss", "s"), ("qu", "kw"), ("ue", "uu")],
    "fr": [("eau", "o"), ("au", "o"), ("o", "au"), ("ph", "f"), ("qu", "k"), ("c", "k"), ("k", "c"), ("y", "i"), ("i", "y"),
           ("ai", "é"), ("é", "er"), ("er", "é"), ("è", "ai"), ("an", "en"), ("en", "an"), ("in", "ain"), ("ain", "in"), ("ss", "s"),
           ("s", "ss"), ("z", "s"), ("s", "z"), ("th", "t"), ("h", ""), ("ll", "l"), ("l", "ll"), ("nn", "n"), ("tt", "t"),
           ("rr", "r"), ("mm", "m"), ("ç", "ss"), ("ge", "je"), ("ille", "ie"), ("x", "s"), ("eu", "oe"), ("ou", "u")],
    "de": [("ß", "s"), ("ss", "s"), ("th", "t"), ("ck", "k"), ("ai", "ei"), ("ei", "ai"), ("v", "f"), ("tz", "z"), ("dt", "t"),
           ("ä", "e"), ("ie", "i"), ("eu", "oi"), ("ll", "l"), ("nn", "n"), ("ph", "f"), ("c", "k")],
}
LOOKALIKES = [("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("l", "1"), ("i", "l"), ("o", "0"), ("vv", "w"), ("w", "vv"),
              ("nn", "m"), ("e", "c"), ("u", "v"), ("h", "b"), ("s", "5")]
TYPOS = [("sub", .27), ("del", .23), ("ins", .12), ("swap", .12), ("dbl", .06), ("phon", .15), ("ocr", .05)]


def without_accents(text):
    text = text.replace("œ", "oe").replace("Œ", "Oe").replace("æ", "ae").replace("ß", "ss")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def folded(text):
    """Letters and digits alone, small and without accents: what two spellings of one name share."""
    return re.sub(r"[^a-z0-9]", "", without_accents(text).lower())


TYPES = re.compile(
    r"^(rue|avenue|boulevard|chaussee|chemin|place|impasse|square|allee|route|sentier|dreve|ruelle|quai|clos|cite|am|an|auf|zum|zur) "
    r"|[ -]?(straat|laan|steenweg|plein|weg|dreef|baan|pad|hof|markt|kaai|lei|strasse|platz|gasse)$")


def core(name):
    """What sets a street apart from others: its name without the kind of street and without articles."""
    plain = TYPES.sub("", without_accents(name).lower().replace("'", " "))
    articles = set().union(*ARTICLES.values())
    return folded("".join(word for word in re.split(r"[\W_]+", plain) if word not in articles)) or folded(name)


def abbreviated(random, text, language):
    """One or two words or ends of words shortened."""
    places = []
    plain = without_accents(text).lower()
    if len(plain) != len(text):
        plain = text.lower()
    for word, shorts in WORDS[language].items():
        pattern = r"(?<![^\W_])" + without_accents(word).replace(" ", "[ -]") + r"(?:e(?= ?-?vrouw))?(?![^\W_])"
        places += [(found.start(), found.end(), shorts) for found in re.finditer(pattern, plain)]
    for end, shorts in ENDS[language].items():
        places += [(found.start(), found.end(), shorts) for found in re.finditer(r"(?<=[^\W_]{2})" + end + r"(?![^\W_])", plain)]
    random.shuffle(places)
    taken = []
    for start, end, shorts in places[:1 if random.random() < .7 else 2]:
        if all(end <= other or start >= last for other, last, _ in taken):
            taken.append((start, end, random.choice(shorts)))
    for start, end, short in sorted(taken, reverse=True):
        rest = text[end:]
        if short.endswith("-"):
            rest = rest.lstrip(" -")
        elif rest[:1] == "-" and random.random() < .5:
            rest = " " + rest[1:]
        if short[:1].isupper() and text[start].islower():
            short = short.lower()
        text = text[:start] + short + rest
    return text


def with_initial(random, text, _language):
    """A given name as its initial."""
    words = re.split(r"(\W+)", text)
    for index in range(0, len(words) - 2, 2):
        if without_accents(words[index]).lower() in GIVEN_NAMES and words[index + 1] in (" ", "-"):
            words[index] = words[index][0] + random.choice([".", ".", ""])
            words[index + 1] = random.choice([" ", " ", ""]) if words[index].endswith(".") else " "
            break
    return "".join(words)


def without_article(random, text, language):
    found = [match for match in re.finditer(r"(?<!\w)(\w+)(?:['’]|\s+)", text)
             if match.group(1).lower() in ARTICLES[language] and match.end() < len(text)]
    if not found:
        return text
    match = random.choice(found)
    return text[:match.start()] + text[match.end():]


def split_or_joined(random, text, language):
    """A compound in two words, or two words in one."""
    end = re.search(r"(?<=[^\W_]{3})(straat|laan|steenweg|plein|weg|dreef|baan|veld|hof|berg|strasse|straße|platz)$", text, re.I)
    if end and language != "fr":
        return text[:end.start()] + random.choice([" ", " ", "-"]) + text[end.start():]
    gaps = list(re.finditer(r"(?<=[^\W_]{3})[ -](?=[^\W_]{3})", text))
    if language == "fr":
        gaps = gaps[1:]
    if not gaps:
        return text
    gap = random.choice(gaps)
    rest = text[gap.end():]
    return text[:gap.start()] + (rest[:1].lower() + rest[1:])


def other_hyphens(random, text, _language):
    """Hyphens lost, or put between two names."""
    if "-" in text:
        return text.replace("-", random.choice([" ", " ", " ", "", " - "]))
    return re.sub(r"(?<=[^\W_]{2}) (?=[A-Z][^\W_]*$)", "-", text) if random.random() < .2 else text


def _replaced(random, text, rules):
    places = [(match.start(), match.end(), new) for old, new in rules for match in re.finditer(re.escape(old), text.lower())]
    if not places or len(text.lower()) != len(text):
        return text
    start, end, new = random.choice(places)
    if text[start].isupper():
        new = new[:1].upper() + new[1:]
    return text[:start] + new + text[end:]


def mistyped(random, text, language):
    """One typing mistake of any kind: its name and the text; the first letter is spared more often than the others."""
    kind = random.choices([name for name, _ in TYPOS], [share for _, share in TYPOS])[0]
    if kind == "phon":
        return kind, _replaced(random, text, BY_EAR[language])
    if kind == "ocr":
        return kind, _replaced(random, text, LOOKALIKES)
    places = [index for index, letter in enumerate(text) if letter.isalpha()]
    if len(places) < 3:
        return kind, text
    at = random.choice(places if random.random() < .3 else places[1:])
    letter = text[at]
    near = NEIGHBOURS.get(without_accents(letter).lower()[:1], "e")
    typed = random.choice(near)
    typed = typed.upper() if letter.isupper() else typed
    if kind == "sub":
        return kind, text[:at] + typed + text[at + 1:]
    if kind == "del":
        return kind, text[:at] + text[at + 1:]
    if kind == "ins":
        return kind, text[:at + 1] + typed.lower() + text[at + 1:]
    if kind == "dbl":
        return kind, text[:at + 1] + letter.lower() + text[at + 1:]
    if at + 1 < len(text) and text[at + 1].isalpha():
        return kind, text[:at] + text[at + 1] + letter + text[at + 2:]
    return kind, text
