// Scores the geocoder on addresses of which the truth is known, and prints each measure beside its goal.
//   geocoding_bench REGISTER.tsv CASES [--wrong FILE] [--weigh FILE] [--keep FILE]
// REGISTER.tsv: street_id, postcode, street_nl, street_fr, street_de, number, suffix, x31370, y31370, nis, munty_nl,
// munty_fr, sub_nl, sub_fr, region, synth. CASES: a folder with noise_*_{clean,light,medium,heavy}.tsv and, if there,
// osm_gold_*.tsv and public.tsv. --keep keeps the register that was built; --wrong writes what was answered wrong;
// --weigh writes what scripts/fit-match-model reads.
#include <algorithm>
#include <array>
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
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geocoding/address_matcher.h"
#include "geocoding/address_register.h"
#include "geocoding/address_text.h"
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
  std::string streetId = {};  ///< empty: the street does not exist
  std::string truth = {};     ///< house number with its letter
  std::optional<Point> place = {};
  std::string kind = {};
  std::string operations = {};

  [[nodiscard]] WrittenAddress asText() const { return {.text = input}; }
  [[nodiscard]] WrittenAddress asColumns() const {
    return {.street = street, .number = number, .box = box, .postcode = postcode, .municipality = municipality};
  }
};

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
             .streetId = std::string(cells[7]),
             .truth = std::string(cells[8]) + std::string(cells[9]),
             .kind = std::string(cells[12]),
             .operations = std::string(cells[15])};
    if (!cells[10].empty()) {
      one.place = Point{.east = number(cells[10]), .north = number(cells[11])};
    }
    cases.push_back(std::move(one));
  });
  return cases;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
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

/// How often an answer of some confidence was right.
struct Reliability {
  static constexpr std::size_t kBins = 20;
  std::array<std::size_t, kBins> answers = {};
  std::array<std::size_t, kBins> right = {};
  std::array<double, kBins> claimed = {};

  void add(double confidence, bool isRight) {
    const std::size_t bin = std::min(static_cast<std::size_t>(confidence * kBins), kBins - 1);
    ++answers[bin];
    right[bin] += isRight ? 1U : 0U;
    claimed[bin] += confidence;
  }
  void print() const {
    std::size_t all = 0;
    double error = 0;
    std::cout << "reliability: confidence, answers, right\n";
    for (std::size_t i = 0; i < kBins; ++i) {
      if (answers[i] == 0) {
        continue;
      }
      const double mean = claimed[i] / static_cast<double>(answers[i]);
      const double rate = static_cast<double>(right[i]) / static_cast<double>(answers[i]);
      std::cout << std::format("  {:.3f} {:6} {:.3f}\n", mean, answers[i], rate);
      error += std::abs(mean - rate) * static_cast<double>(answers[i]);
      all += answers[i];
    }
    std::cout << std::format("  expected calibration error {:.4f} (goal 0.01)\n",
                             error / static_cast<double>(std::max<std::size_t>(all, 1)));
  }
};

/// What the answers to one file were worth.
struct Score {
  std::size_t streets = 0;
  std::size_t streetRight = 0;
  std::size_t addresses = 0;
  std::size_t addressRight = 0;
  std::size_t within25 = 0;
  std::size_t within100 = 0;
  std::size_t accepted = 0;
  std::size_t acceptedAddresses = 0;
  std::size_t acceptedRight = 0;
  std::size_t acceptedStreetRight = 0;
  std::size_t negatives = 0;
  std::size_t falseMatches = 0;
  std::size_t amongCandidates = 0;
  std::map<std::string, std::array<std::size_t, 2>> byOperation;
};

std::map<std::string, bool> operationsOf(const std::string& text) {
  std::map<std::string, bool> operations;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('+', begin), text.size());
    operations[end > begin ? text.substr(begin, end - begin) : "-"] = true;
    begin = end + 1;
  }
  return operations;
}

bool isWithin(const AddressAnswer& answer, const Case& one, double metres) {
  if (answer.count == 0 || !answer.found[0].position || !one.place) {
    return false;
  }
  const Point place = *answer.found[0].position;
  return std::hypot(place.east - one.place->east, place.north - one.place->north) <= metres;
}

std::string sameCase(std::string text) {
  for (char& c : text) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return text;
}

void count(const AddressMatcher& matcher, const Case& one, const AddressAnswer& answer, Score& score,
           Reliability& reliability, std::ostream* wrong) {
  const bool exists = !one.streetId.empty();
  const CandidateTexts best = answer.count > 0 ? matcher.textsOf(answer.found[0]) : CandidateTexts{};
  const bool streetRight = exists && best.streetId == one.streetId;
  const bool numberRight = streetRight && (one.kind != "address" || sameCase(best.number) == sameCase(one.truth));
  const bool accepted = answer.status == AnswerStatus::Accept;
  if (answer.count > 0) {
    reliability.add(static_cast<double>(answer.found[0].confidence), streetRight);
  }
  score.accepted += accepted ? 1U : 0U;
  score.acceptedRight += accepted && numberRight ? 1U : 0U;
  score.acceptedStreetRight += accepted && streetRight ? 1U : 0U;
  if (exists) {
    ++score.streets;
    score.streetRight += streetRight ? 1U : 0U;
    score.amongCandidates += std::ranges::any_of(answer.candidates(), [&](const AddressCandidate& candidate) {
      return matcher.textsOf(candidate).streetId == one.streetId;
    });
    for (const auto& [operation, present] : operationsOf(one.operations)) {
      auto& [all, missed] = score.byOperation[operation];
      ++all;
      missed += streetRight ? 0U : 1U;
    }
  } else {
    ++score.negatives;
    score.falseMatches += accepted ? 1U : 0U;
  }
  if (one.kind == "address") {
    ++score.addresses;
    score.addressRight += numberRight ? 1U : 0U;
    score.acceptedAddresses += accepted ? 1U : 0U;
    score.within25 += isWithin(answer, one, 25) ? 1U : 0U;
    score.within100 += isWithin(answer, one, 100) ? 1U : 0U;
  }
  const bool missed = exists ? !streetRight || (accepted && !numberRight) : accepted;
  if (wrong != nullptr && missed) {
    *wrong << std::format("{}\t{}\t{}\t{}\t{}", accepted ? "ACCEPTED" : "missed", one.input, one.operations,
                          one.streetId, one.truth);
    for (const AddressCandidate& candidate : answer.candidates()) {
      const CandidateTexts texts = matcher.textsOf(candidate);
      *wrong << std::format("\t{:.3f} {} {} {} {} {}", candidate.confidence, texts.street, texts.number, texts.postcode,
                            texts.municipality, texts.streetId);
    }
    *wrong << '\n';
  }
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
                Reliability& reliability) {
  const std::vector<Case> cases = readNoise(path);
  const std::string stem = path.stem().string();
  const std::string profile = stem.substr(stem.rfind('_') + 1);
  const Goals goals = kGoals.contains(profile) ? kGoals.at(profile) : Goals{};
  for (const bool asColumns : {false, true}) {
    Score score;
    Reliability unused;
    for (const Case& one : cases) {
      count(matcher, one, matcher.answer(asColumns ? one.asColumns() : one.asText()), score,
            asColumns ? unused : reliability, asColumns ? nullptr : wrong);
    }
    std::cout << std::format(
        "{:<7}{:<8} street@1 {:6.2f} ({:5.1f})  among five {:6.2f}  address@1 {:6.2f}  25 m {:6.2f}  100 m {:6.2f}  "
        "accepted {:5.2f} ({:4.1f}) street right {:6.2f} (99.9) number too {:6.2f}  false {}/{}  {:8.0f}/s ({:.0f})\n",
        profile, asColumns ? "columns" : "text", share(score.streetRight, score.streets), goals.street,
        share(score.amongCandidates, score.streets), share(score.addressRight, score.addresses),
        share(score.within25, score.addresses), share(score.within100, score.addresses),
        share(score.acceptedAddresses, score.addresses), goals.accepted,
        share(score.acceptedStreetRight, score.accepted), share(score.acceptedRight, score.accepted),
        score.falseMatches, score.negatives, perSecond(matcher, cases, asColumns), goals.perSecond);
    if (asColumns) {
      continue;
    }
    std::vector<std::pair<std::size_t, std::string>> worst;
    for (const auto& [operation, counts] : score.byOperation) {
      if (counts[1] > 0) {
        worst.emplace_back(counts[1], std::format("{} {}/{}", operation, counts[1], counts[0]));
      }
    }
    std::ranges::sort(worst, std::greater<>());
    std::cout << "        missed by damage:";
    for (std::size_t i = 0; i < std::min<std::size_t>(worst.size(), 12); ++i) {
      std::cout << "  " << worst[i].second;
    }
    std::cout << '\n';
  }
}

void scoreGold(const AddressMatcher& matcher, const std::filesystem::path& path, const RealPlaces& real,
               std::ostream* wrong) {
  const std::string text = textOfFile(path);
  const Plane plane = Plane::create("EPSG:31370").value();
  struct Tally {
    std::size_t all = 0;
    std::size_t ours = 0;
    std::size_t nominatim = 0;
  };
  std::map<std::string, Tally> byClass;
  Cells cells;
  forEachLine(text, [&](std::string_view line) {
    cut(line, cells);
    const auto gold = plane.fromLonLat({.lon = number(cells[5]), .lat = number(cells[4])});
    if (!gold || !real.isWithin(*gold, 40)) {
      return;
    }
    const Case one{.input = std::string(cells[2]), .place = *gold};
    const AddressAnswer answer = matcher.answer(one.asText());
    const bool right = isWithin(answer, one, 100);
    const bool nominatimRight = !cells[6].empty() && number(cells[6]) <= 100;
    for (const std::string& name : {std::string(cells[3]), std::string("all")}) {
      Tally& tally = byClass[name];
      ++tally.all;
      tally.ours += right ? 1U : 0U;
      tally.nominatim += nominatimRight ? 1U : 0U;
    }
    if (wrong != nullptr && !right) {
      *wrong << std::format("gold {}\t{}\t{}", cells[3], one.input, cells[6]);
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
    std::cout << std::format("gold {:<12} {:4} within 100 m {:6.2f}{}  Nominatim {:6.2f}\n", name, tally.all,
                             share(tally.ours, tally.all), name == "all" ? " (97)" : "",
                             share(tally.nominatim, tally.all));
  }
}

void scorePublic(const AddressMatcher& matcher, const std::filesystem::path& path, std::ostream* wrong) {
  const std::string text = textOfFile(path);
  std::map<std::string, std::array<std::size_t, 3>> byExpectation;
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
      right = sameStreet && (expected != "address" ||
                             sameCase(best.number) == sameCase(std::string(cells[4]) + std::string(cells[5])));
    }
    auto& tally = byExpectation[expected];
    ++tally[0];
    tally[1] += right ? 1U : 0U;
    tally[2] += accepted ? 1U : 0U;
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
    std::cout << std::format("public {:<13} {:4} as expected {:6.2f}  accepted {}\n", name, tally[0],
                             share(tally[1], tally[0]), tally[2]);
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
          out << index << '\t' << (!one.streetId.empty() && texts.streetId == one.streetId ? 1 : 0);
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
  Reliability reliability;
  for (const std::filesystem::path& path : noise) {
    scoreNoise(matcher, path, wrongs, reliability);
  }
  reliability.print();
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
