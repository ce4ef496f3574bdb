// Scores the geocoder on addresses of which the truth is known, and prints each measure beside its goal.
//   geocoding_bench REGISTER.tsv CASES [--wrong FILE] [--weigh FILE] [--keep FILE]
// REGISTER.tsv: street_id, postcode, street_nl, street_fr, street_de, number, suffix, x31370, y31370, nis, munty_nl,
// munty_fr, sub_nl, sub_fr, region, synth. CASES: a folder with noise_*_{clean,light,medium,heavy}.tsv and, if there,
// osm_gold_*.tsv and public.tsv. --keep keeps the register that was built; --wrong writes what was answered wrong;
// --weigh writes what scripts/fit-match-model reads.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <format>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <iterator>
#include <map>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geocoding/address_matcher.h"
#include "geocoding/address_register.h"
#include "geocoding/address_text.h"
#include "geocoding/address_verdict.h"
#include "geocoding/evaluation.h"
#include "geocoding/register_builder.h"
#include "geometry/plane.h"

namespace buurtatlas {
namespace {

using Cells = std::vector<std::string_view>;

double cpuSeconds() {
  timespec now = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string textOfFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void cut(std::string_view line, Cells& cells) {
  cells.clear();
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) {
      return;
    }
    line.remove_prefix(tab + 1);
  }
}

template <class Take>
void forEachLine(std::string_view text, Take&& take) {
  bool isHead = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    if (!std::exchange(isHead, false)) {
      take(line);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The real positions of a register, to tell which places it covers.
class RealPlaces {
 public:
  void add(Point point) { m_cells[cellOf(point.east, point.north)].push_back(point); }
  [[nodiscard]] bool isWithin(Point point, double metres) const {
    for (double east = -kCell; east <= kCell; east += kCell) {
      for (double north = -kCell; north <= kCell; north += kCell) {
        const auto cell = m_cells.find(cellOf(point.east + east, point.north + north));
        if (cell != m_cells.end() && std::ranges::any_of(cell->second, [&](Point real) {
              return std::hypot(real.east - point.east, real.north - point.north) <= metres;
            })) {
          return true;
        }
      }
    }
    return false;
  }

 private:
  static constexpr double kCell = 50;
  static std::int64_t cellOf(double east, double north) {
    return static_cast<std::int64_t>(east / kCell) * 100'000 + static_cast<std::int64_t>(north / kCell);
  }
  std::unordered_map<std::int64_t, std::vector<Point>> m_cells;
};

std::vector<std::byte> buildRegister(const std::filesystem::path& path, RealPlaces& real) {
  const std::string text = textOfFile(path);
  RegisterBuilder builder({.source = path.filename().string()});
  Cells cells;
  std::string house;
  const double begin = cpuSeconds();
  forEachLine(text, [&](std::string_view line) {
    cut(line, cells);
    house.assign(cells[5]);
    house += cells[6];
    RegisterRow row{.streetId = cells[0],
                    .street = {.dutch = cells[2], .french = cells[3], .german = cells[4]},
                    .number = house,
                    .postcode = cells[1],
                    .municipality = {.dutch = cells[10], .french = cells[11]},
                    .part = {.dutch = cells[12], .french = cells[13]}};
    if (!cells[7].empty()) {
      row.position = Point{.east = number(cells[7]), .north = number(cells[8])};
    }
    builder.add(row);
  });
  std::vector<std::byte> image = builder.finish().value();
  std::cout << std::format("register: {} rows, {:.1f} MB, built in {:.1f} s (goal 30)\n", builder.counts().rows,
                           static_cast<double>(image.size()) / 1e6, cpuSeconds() - begin);
  forEachLine(text, [&](std::string_view line) {
    cut(line, cells);
    if (cells[15] == "0" && !cells[7].empty()) {
      real.add({.east = number(cells[7]), .north = number(cells[8])});
    }
  });
  return image;
}

/// One address with its truth.
struct Case {
  std::string input = {};
  std::string street = {};
  std::string number = {};
  std::string box = {};
  std::string postcode = {};
  std::string municipality = {};
  AddressTruth truth = {};

  [[nodiscard]] WrittenAddress asText() const { return {.text = input}; }
  [[nodiscard]] WrittenAddress asColumns() const {
    return {.street = street, .number = number, .box = box, .postcode = postcode, .municipality = municipality};
  }
};

AddressTruth::Kind kindOf(std::string_view text) {
  return text == "none"     ? AddressTruth::Kind::None
         : text == "street" ? AddressTruth::Kind::Street
                            : AddressTruth::Kind::Address;
}

std::vector<std::string> damageOf(std::string_view operations) {
  std::set<std::string> damage;
  for (const auto name : std::views::split(operations, '+')) {
    if (!name.empty()) {
      damage.emplace(std::string_view(name));
    }
  }
  return {damage.begin(), damage.end()};
}

std::string joined(const std::vector<std::string>& damage) {
  std::string text;
  for (const std::string& name : damage) {
    text += (text.empty() ? "" : "+") + name;
  }
  return text;
}

std::vector<Case> readNoise(const std::filesystem::path& path) {
  const std::string text = textOfFile(path);
  std::vector<Case> cases;
  Cells cells;
  forEachLine(text, [&](std::string_view line) {
    cut(line, cells);
    Case one{.input = std::string(cells[1]),
             .street = std::string(cells[2]),
             .number = std::string(cells[3]),
             .box = std::string(cells[4]),
             .postcode = std::string(cells[5]),
             .municipality = std::string(cells[6]),
             .truth = {.kind = kindOf(cells[12]),
                       .streetId = std::string(cells[7]),
                       .number = std::string(cells[8]) + std::string(cells[9]),
                       .damage = damageOf(cells[15])}};
    if (!cells[10].empty()) {
      one.truth.position = Point{.east = number(cells[10]), .north = number(cells[11])};
    }
    cases.push_back(std::move(one));
  });
  return cases;
}

struct Goals {
  double street = 0;
  double accepted = 0;
  double perSecond = 0;
};

const std::map<std::string, Goals> kGoals = {{"clean", {.street = 99.9, .accepted = 99.5, .perSecond = 600'000}},
                                             {"light", {.street = 99.6, .accepted = 97, .perSecond = 0}},
                                             {"medium", {.street = 98, .accepted = 88, .perSecond = 80'000}},
                                             {"heavy", {.street = 92, .accepted = 62, .perSecond = 40'000}}};

void print(const Reliability& reliability) {
  std::cout << "reliability: confidence, answers, right\n";
  for (const Reliability::Bin& bin : reliability.bins()) {
    if (bin.answers > 0) {
      const auto answers = static_cast<double>(bin.answers);
      std::cout << std::format("  {:.3f} {:6} {:.3f}\n", bin.claimed / answers, bin.answers,
                               static_cast<double>(bin.right) / answers);
    }
  }
  std::cout << std::format("  expected calibration error {:.4f} (goal 0.01)\n", reliability.expectedCalibrationError());
}

void writeMissed(const AddressMatcher& matcher, const Case& one, const AddressAnswer& answer, std::ostream& out) {
  out << std::format("{}\t{}\t{}\t{}\t{}", answer.status == AnswerStatus::Accept ? "ACCEPTED" : "missed", one.input,
                     joined(one.truth.damage), one.truth.streetId, one.truth.number);
  for (const AddressCandidate& candidate : answer.candidates()) {
    const CandidateTexts texts = matcher.textsOf(candidate);
    out << std::format("\t{:.3f} {} {} {} {} {}", candidate.confidence, texts.street, texts.number, texts.postcode,
                       texts.municipality, texts.streetId);
  }
  out << '\n';
}

/// Answers each address and scores it in all of `scores`; those that were missed go to `wrong`, if there is one.
void score(const AddressMatcher& matcher, std::span<const Case> cases, bool asColumns,
           std::initializer_list<Evaluation*> scores, std::ostream* wrong) {
  CandidateTexts best;
  for (const Case& one : cases) {
    const AddressAnswer answer = matcher.answer(asColumns ? one.asColumns() : one.asText());
    const AddressVerdict verdict = verdictOf(matcher, one.truth, answer, best);
    for (Evaluation* evaluation : scores) {
      evaluation->add(one.truth, verdict);
    }
    const bool exists = one.truth.kind != AddressTruth::Kind::None;
    const bool isMissed =
        (exists && !isStreetRight(one.truth, verdict)) || (verdict.isAccepted && !isAddressRight(one.truth, verdict));
    if (wrong != nullptr && isMissed) {
      writeMissed(matcher, one, answer, *wrong);
    }
  }
}

void printWorst(const std::map<std::string, Share>& byDamage) {
  constexpr std::size_t kTold = 12;
  std::vector<std::pair<std::int64_t, std::string>> worst;
  for (const auto& [damage, right] : byDamage) {
    if (const std::int64_t missed = right.whole - right.part; missed > 0) {
      worst.emplace_back(missed, std::format("{} {}/{}", damage, missed, right.whole));
    }
  }
  std::ranges::sort(worst, std::greater<>());
  std::cout << "        missed by damage:";
  for (const auto& [missed, text] : worst | std::views::take(kTold)) {
    std::cout << "  " << text;
  }
  std::cout << '\n';
}

double perSecond(const AddressMatcher& matcher, const std::vector<Case>& cases, bool asColumns) {
  constexpr int kRounds = 5;
  std::size_t found = 0;
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = cpuSeconds();
    for (const Case& one : cases) {
      found += matcher.answer(asColumns ? one.asColumns() : one.asText()).count;
    }
    best = std::min(best, cpuSeconds() - begin);
  }
  return found == 0 ? 0 : static_cast<double>(cases.size()) / best;
}

void scoreNoise(const AddressMatcher& matcher, const std::filesystem::path& path, std::ostream* wrong,
                Evaluation& allTexts) {
  const std::vector<Case> cases = readNoise(path);
  const std::string stem = path.stem().string();
  const std::string profile = stem.substr(stem.rfind('_') + 1);
  const Goals goals = kGoals.contains(profile) ? kGoals.at(profile) : Goals{};
  for (const bool asColumns : {false, true}) {
    Evaluation evaluation;
    if (asColumns) {
      score(matcher, cases, true, {&evaluation}, nullptr);
    } else {
      score(matcher, cases, false, {&evaluation, &allTexts}, wrong);
    }
    const Evaluation::Scores& scores = evaluation.scores();
    std::cout << std::format(
        "{:<7}{:<8} street@1 {:6.2f} ({:5.1f})  among five {:6.2f}  address@1 {:6.2f}  25 m {:6.2f}  100 m {:6.2f}  "
        "accepted {:5.2f} ({:4.1f}) street right {:6.2f} (99.9) number too {:6.2f}  false {}/{}  {:8.0f}/s ({:.0f})\n",
        profile, asColumns ? "columns" : "text", scores.streetRight.percent(), goals.street,
        scores.amongCandidates.percent(), scores.addressRight.percent(), scores.within25.percent(),
        scores.within100.percent(), scores.accepted.percent(), goals.accepted, scores.acceptedStreetRight.percent(),
        scores.acceptedRight.percent(), scores.falseMatches.part, scores.falseMatches.whole,
        perSecond(matcher, cases, asColumns), goals.perSecond);
    if (!asColumns) {
      printWorst(scores.streetRightByDamage);
    }
  }
}

void scoreGold(const AddressMatcher& matcher, const std::filesystem::path& path, const RealPlaces& real,
               std::ostream* wrong) {
  const std::string text = textOfFile(path);
  const Plane plane = Plane::create("EPSG:31370").value();
  struct Tally {
    Share ours = {};
    Share nominatim = {};
  };
  std::map<std::string, Tally> byClass;
  Cells cells;
  forEachLine(text, [&](std::string_view line) {
    cut(line, cells);
    const auto gold = plane.fromLonLat({.lon = number(cells[5]), .lat = number(cells[4])});
    if (!gold || !real.isWithin(*gold, 40)) {
      return;
    }
    const AddressAnswer answer = matcher.answer({.text = cells[2]});
    const bool right = answer.count > 0 && isWithin(answer.found[0].position, *gold, 100);
    const bool nominatimRight = !cells[6].empty() && number(cells[6]) <= 100;
    for (const std::string& name : {std::string(cells[3]), std::string("all")}) {
      Tally& tally = byClass[name];
      tally.ours.add(right);
      tally.nominatim.add(nominatimRight);
    }
    if (wrong != nullptr && !right) {
      *wrong << std::format("gold {}\t{}\t{}", cells[3], cells[2], cells[6]);
      for (const AddressCandidate& candidate : answer.candidates()) {
        const CandidateTexts texts = matcher.textsOf(candidate);
        *wrong << std::format("\t{:.3f} {} {} {} {}", candidate.confidence, texts.street, texts.number, texts.postcode,
                              texts.municipality);
        if (candidate.position) {
          *wrong << std::format(
              " {:.0f} m", std::hypot(candidate.position->east - gold->east, candidate.position->north - gold->north));
        }
      }
      *wrong << '\n';
    }
  });
  for (const auto& [name, tally] : byClass) {
    std::cout << std::format("gold {:<12} {:4} within 100 m {:6.2f}{}  Nominatim {:6.2f}\n", name, tally.ours.whole,
                             tally.ours.percent(), name == "all" ? " (97)" : "", tally.nominatim.percent());
  }
}

void scorePublic(const AddressMatcher& matcher, const std::filesystem::path& path, std::ostream* wrong) {
  const std::string text = textOfFile(path);
  struct Tally {
    Share asExpected = {};
    Share accepted = {};
  };
  std::map<std::string, Tally> byExpectation;
  Cells cells;
  forEachLine(text, [&](std::string_view line) {
    cut(line, cells);
    const AddressAnswer answer = matcher.answer({.text = cells[2]});
    const CandidateTexts best = answer.count > 0 ? matcher.textsOf(answer.found[0]) : CandidateTexts{};
    const std::string expected(cells[9]);
    const bool sameStreet = streetNameKey(best.street) == streetNameKey(cells[3]) && best.postcode == cells[7];
    const bool accepted = answer.status == AnswerStatus::Accept;
    bool right = false;
    if (expected == "none") {
      right = answer.status == AnswerStatus::Reject;
    } else if (expected == "review") {
      right = !accepted;
    } else if (expected == "locality") {
      right = answer.count > 0 && answer.found[0].matchClass == PlacementClass::Locality;
    } else {
      right = sameStreet &&
              (expected != "address" || isSameNumber(best.number, std::string(cells[4]) + std::string(cells[5])));
    }
    Tally& tally = byExpectation[expected];
    tally.asExpected.add(right);
    tally.accepted.add(accepted);
    if (wrong != nullptr && !right) {
      *wrong << std::format("public {}{}\t{}\t{}", accepted ? "ACCEPTED " : "", expected, cells[2], cells[10]);
      for (const AddressCandidate& candidate : answer.candidates()) {
        const CandidateTexts texts = matcher.textsOf(candidate);
        *wrong << std::format("\t{:.3f} {} {} {} {}", candidate.confidence, texts.street, texts.number, texts.postcode,
                              texts.municipality);
      }
      *wrong << '\n';
    }
  });
  for (const auto& [name, tally] : byExpectation) {
    std::cout << std::format("public {:<13} {:4} as expected {:6.2f}  accepted {}\n", name, tally.asExpected.whole,
                             tally.asExpected.percent(), tally.accepted.part);
  }
}

void writeWeighed(const AddressMatcher& matcher, const std::vector<std::filesystem::path>& files, std::ostream& out) {
  out << "case\tright";
  for (std::size_t i = 0; i < kFeatures; ++i) {
    out << '\t' << nameOf(static_cast<Feature>(i));
  }
  out << '\n';
  std::size_t index = 0;
  for (const std::filesystem::path& file : files) {
    for (const Case& one : readNoise(file)) {
      WrittenAddress withoutNumber = one.asColumns();
      withoutNumber.number = {};
      withoutNumber.box = {};
      for (const WrittenAddress& written : {one.asText(), one.asColumns(), withoutNumber}) {
        const auto weighed = matcher.weigh(written);
        for (const AddressMatcher::Weighed& option : weighed) {
          const CandidateTexts texts = matcher.textsOf({.street = option.street});
          out << index << '\t' << (!one.truth.streetId.empty() && texts.streetId == one.truth.streetId ? 1 : 0);
          for (const float feature : option.features) {
            out << '\t' << feature;
          }
          out << '\n';
        }
        ++index;
      }
    }
  }
}

std::string valueOf(std::span<char*> arguments, std::string_view option) {
  for (std::size_t i = 1; i + 1 < arguments.size(); ++i) {
    if (arguments[i] == option) {
      return arguments[i + 1];
    }
  }
  return {};
}

int run(std::span<char*> arguments) {
  if (arguments.size() < 3) {
    std::cerr << "geocoding_bench REGISTER.tsv CASES [--wrong FILE] [--weigh FILE] [--keep FILE]\n";
    return 2;
  }
  RealPlaces real;
  const std::vector<std::byte> image = buildRegister(arguments[1], real);
  const std::string kept = valueOf(arguments, "--keep");
  const std::filesystem::path file =
      kept.empty() ? std::filesystem::temp_directory_path() / "geocoding_bench.reg" : std::filesystem::path(kept);
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(image.data()), static_cast<std::streamsize>(image.size()));
  const auto begin = std::chrono::steady_clock::now();
  auto opened = AddressRegister::open(file);
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
  std::cout << std::format("opened in {:.1f} ms (goal 50)\n", spent.count());
  const AddressMatcher matcher(*std::move(opened));

  std::ofstream wrong(valueOf(arguments, "--wrong"));
  std::ostream* const wrongs = wrong.is_open() ? &wrong : nullptr;
  std::vector<std::filesystem::path> noise;
  for (const char* profile : {"clean", "light", "medium", "heavy"}) {
    for (const auto& entry : std::filesystem::directory_iterator(arguments[2])) {
      if (entry.path().stem().string().ends_with(std::string("_") + profile)) {
        noise.push_back(entry.path());
      }
    }
  }
  if (const std::string weighed = valueOf(arguments, "--weigh"); !weighed.empty()) {
    std::ofstream out(weighed);
    writeWeighed(matcher, noise, out);
  }
  Evaluation allTexts;
  for (const std::filesystem::path& path : noise) {
    scoreNoise(matcher, path, wrongs, allTexts);
  }
  print(allTexts.scores().reliability);
  for (const auto& entry : std::filesystem::directory_iterator(arguments[2])) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("osm_gold")) {
      scoreGold(matcher, entry.path(), real, wrongs);
    } else if (name == "public.tsv") {
      scorePublic(matcher, entry.path(), wrongs);
    }
  }
  if (kept.empty()) {
    std::filesystem::remove(file);
  }
  return 0;
}

}  // namespace
}  // namespace buurtatlas

int main(int count, char** arguments) { return buurtatlas::run({arguments, static_cast<std::size_t>(count)}); }
