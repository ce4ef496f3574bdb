#include "alerting/wording.h"

#include <algorithm>
#include <array>
#include <regex>
#include <string_view>

namespace buurtatlas {

namespace {

constexpr std::size_t kFewestLetters = 30;
constexpr std::string_view kEnds = ".!?;\n";

/// What stands between two words that a list names: words are whole, so that Turkstraat is none.
std::regex wordsForm(std::string_view words) {
  return std::regex("(^|[^A-Za-z0-9\x80-\xff])(" + std::string(words) + ")(?![A-Za-z0-9\x80-\xff-])",
                    std::regex::ECMAScript | std::regex::icase);
}

// Colours and shades count for people alone: a black car and tinted windows are what people must look for.
const std::array<std::regex, 4>& wordsOfOrigin() {
  static const std::array kForms = {
      wordsForm(
          "allochto(on|nen|ne)|vreemdeling(en)?|buitenlanders?|migrant(en)?|asielzoekers?|vluchteling(en)?|"
          "marokka(an|nen)|marokkaanse?|turk(en)?|turkse?|afrikaan|afrikanen|afrikaanse?|noord-afrika(an|anse?|nen)|"
          "arabier(en)?|arabische?|zigeuners?|roma|oost-europe(aan|anen|se|es|ese)|roeme(en|nen|ens|ense)|"
          "bulga(ar|ren|ars|arse)|poolse|aziat(en|isch|ische)|aziaat|moslims?|islamitische?|jood|joden|"
          "joodse?|negers?|kleurling(en)?|donkere? (huid|huidskleur|man|mannen|vrouw|jongens?|persoon|personen|type)|"
          "(zwarte|blanke|getinte|gekleurde) (man|mannen|vrouw|vrouwen|jongens?|persoon|personen|jongeren|dader|"
          "daders|huid|huidskleur|verdachten?)|getint( uiterlijk)?|buitenlands( uiterlijk|e (man|mannen|daders?))?|"
          "van vreemde (afkomst|origine)|huidskleur"),
      wordsForm("(é|É|e)trangers?|migrants?|réfugiés?|maghr(é|e)bine?s?|arabes?|"
                "marocaine?s?|tur(cs?|ques?)|(nord-)?africaine?s?|gitane?s?|tziganes?|tsiganes?|roms|"
                "gens du voyage|roumaine?s?|bulgares?|polonaise?s?|asiatiques?|musulmane?s?|jui(fs?|ves?)|"
                "basanée?s?|nègres?|(homme|hommes|femme|femmes|individus?|personnes?|jeunes?|gens) "
                "(noire?s?|blanche?s?|blancs?|de couleur|de race)|peau (noire|foncée|mate|blanche)|"
                "couleur de peau|type (méditerranéen|européen|africain|nord-africain|asiatique|arabe)|étrangères?|"
                "d'origine étrangère"),
      wordsForm("ausl(ä|ae)nder(in|innen|n)?|ausl(ä|ae)ndisch(e|er|en)?|migranten?|fl(ü|ue)chtlinge?|"
                "s(ü|ue)dl(ä|ae)nd(er|isch|ische|ischer|ischen)|zigeuner|araber|arabisch(e|er|en)?|"
                "t(ü|ue)rken?|t(ü|ue)rkisch(e|er|en)?|marokkaner|marokkanisch(e|er|en)?|afrikaner|"
                "(schwarz|nord)?afrikanisch(e|er|en)?|schwarzafrikaner|dunkelh(ä|ae)utig(e|er|en)?|"
                "osteurop(ä|ae)(er|isch|ische|ischer|ischen)|rum(ä|ae)n(e|en|isch|ische|ischer)|"
                "bulgar(e|en|isch|ische|ischer)|polnisch(e|er|en)?|asiatisch(e|er|en)?|muslim(e|isch|ische|ischer)?|"
                "juden?|j(ü|ue)disch(e|er|en)?|neger|hautfarbe|schwarze[rn]? (mann|männer|frau|person)"),
      wordsForm("foreigners?|foreign-looking|immigrants?|refugees?|asylum seekers?|gyps(y|ies)|arabs?|arabic|"
                "moroccans?|turkish|turks?|(north )?africans?|asians?|eastern europeans?|romanians?|bulgarians?|"
                "muslims?|islamic|jews?|jewish|negro(es)?|dark[- ]skinned|skin colou?r|of foreign origin|"
                "(black|white|coloured|brown) (man|men|male|males|woman|women|female|person|people|youths?|guys?|lads?|"
                "suspects?)"),
  };
  return kForms;
}

bool isAsciiLetter(char each) { return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z'); }

}  // namespace

std::string wordsOfOriginIn(const std::string& text) {
  for (const std::regex& form : wordsOfOrigin()) {
    if (std::smatch found; std::regex_search(text, found, form)) {
      return found[2].str();
    }
  }
  return {};
}

Readability readabilityOf(const std::string& text) {
  Readability found;
  std::size_t words = 0;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool beginsWord = text[i] != ' ' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n');
    words += beginsWord ? 1 : 0;
    found.longestSentence = std::max(found.longestSentence, words);
    // A stop inside a number or an abbreviation ends nothing.
    const bool isEnd = kEnds.contains(text[i]) &&
                       (i + 1 == text.size() || text[i] == '\n' || text[i + 1] == ' ' || text[i + 1] == '\n');
    words = isEnd ? 0 : words;
    letters += isAsciiLetter(text[i]) ? 1 : 0;
    capitals += text[i] >= 'A' && text[i] <= 'Z' ? 1 : 0;
  }
  found.isInCapitals = letters >= kFewestLetters && 2 * capitals > letters;
  return found;
}

Promise promiseIn(const std::string& text) {
  static const std::regex promise(
      R"(volgend(e)? (bericht|update)|nieuw bericht|meer (nieuws|info|informatie)|update (volgt|om|rond)|houden u op de hoogte|)"
      R"(prochain(e)? (message|mise|information)|nouveau message|plus d'info|mise (à|a) jour (à|a|vers|suit)|vous tiendrons|)"
      R"((chste|chstes|neue|neues|weitere|weiteres) (meldung|nachricht|update|information)|halten sie auf dem laufenden|)"
      R"(next (update|message)|update at|more (news|information)|keep you (informed|posted|updated))",
      std::regex::icase);
  static const std::regex moment(
      R"(\b[0-2]?[0-9] ?([:.uh] ?[0-5][0-9]|u|h|uur|heures?|uhr|o'clock|am|pm)\b|)"
      R"(\b(binnen|within|in|dans|innerhalb( von)?|over) ([0-9]+|een|une?|eine[rn]?|an|a|half)\b|)"
      R"(\b(morgen|morgenvroeg|vanavond|vannacht|demain|ce soir|tomorrow|tonight|heute abend)\b)",
      std::regex::icase);
  std::smatch found;
  if (!std::regex_search(text, found, promise)) {
    return Promise::None;
  }
  constexpr std::ptrdiff_t kReach = 60;
  const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, found.position() - kReach / 2);
  const std::ptrdiff_t end = std::min<std::ptrdiff_t>(std::ssize(text), found.position() + found.length() + kReach);
  const std::string around = text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(end - from));
  return std::regex_search(around, moment) ? Promise::WithTime : Promise::WithoutTime;
}

}  // namespace buurtatlas
