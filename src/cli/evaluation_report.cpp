#include "cli/evaluation_report.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <format>
#include <limits>
#include <map>
#include <utility>

#include "geocoding/address_verdict.h"

namespace buurtatlas {

namespace {

double threadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// CPU time of one thread; the best of three, for a machine that others use too.
double answersPerSecond(const AddressMatcher& matcher, const TruthFile& file, bool asColumns) {
  constexpr int kRounds = 3;
  double best = 0;
  std::size_t found = 0;
  for (int round = 0; round < kRounds; ++round) {
    const double start = threadSeconds();
    for (const TruthRow& row : file.rows) {
      found += matcher.answer(asColumns ? row.asColumns() : row.asText()).count;
    }
    const double took = threadSeconds() - start;
    best = took > 0 ? std::max(best, static_cast<double>(file.rows.size()) / took) : best;
  }
  return found == 0 ? 0 : best;
}

Json inJson(const Share& share) { return {{"part", share.part}, {"whole", share.whole}, {"percent", share.percent()}}; }

Json inJson(const Reliability& reliability) {
  Json bins = Json::array();
  for (const Reliability::Bin& bin : reliability.bins()) {
    const auto answers = static_cast<double>(std::max<std::int64_t>(bin.answers, 1));
    bins.push_back({{"answers", bin.answers},
                    {"claimed", bin.claimed / answers},
                    {"right", static_cast<double>(bin.right) / answers}});
  }
  return {{"ece", reliability.expectedCalibrationError()}, {"bins", bins}};
}

Json inJson(const Evaluation::Scores& scores) {
  Json damage = Json::object();
  for (const auto& [name, share] : scores.streetRightByDamage) {
    damage[name] = inJson(share);
  }
  return {{"street_right", inJson(scores.streetRight)},     {"among_candidates", inJson(scores.amongCandidates)},
          {"address_right", inJson(scores.addressRight)},   {"within_25_m", inJson(scores.within25)},
          {"within_100_m", inJson(scores.within100)},       {"accepted", inJson(scores.accepted)},
          {"accepted_right", inJson(scores.acceptedRight)}, {"false_matches", inJson(scores.falseMatches)},
          {"reliability", inJson(scores.reliability)},      {"by_damage", damage}};
}

std::string line(std::string_view what, const Share& share) {
  return std::format("  {:<38}{:7.2f} %  ({} of {})", what, share.percent(), grouped(share.part), grouped(share.whole));
}

void describe(const Evaluation::Scores& scores, std::vector<std::string>& lines) {
  lines.push_back(line("street right at rank 1", scores.streetRight));
  lines.push_back(line("right street among the candidates", scores.amongCandidates));
  lines.push_back(line("street and number right", scores.addressRight));
  lines.push_back(line("within 25 m", scores.within25));
  lines.push_back(line("within 100 m", scores.within100));
  lines.push_back(line("accepted without review", scores.accepted));
  lines.push_back(line("right among those accepted", scores.acceptedRight));
  lines.push_back(line("made-up streets accepted", scores.falseMatches));
  lines.push_back(std::format("  expected calibration error {:.4f}; confidence, answers, right:",
                              scores.reliability.expectedCalibrationError()));
  for (const Reliability::Bin& bin : scores.reliability.bins()) {
    if (bin.answers > 0) {
      const auto answers = static_cast<double>(bin.answers);
      lines.push_back(std::format("    {:.3f} {:>8} {:.3f}", bin.claimed / answers, grouped(bin.answers),
                                  static_cast<double>(bin.right) / answers));
    }
  }
  std::vector<std::pair<std::string, Share>> damage(scores.streetRightByDamage.begin(),
                                                    scores.streetRightByDamage.end());
  std::ranges::sort(damage, {}, [](const auto& entry) { return entry.second.percent(); });
  lines.emplace_back("  street right by kind of damage, the worst first:");
  for (const auto& [name, share] : damage) {
    lines.push_back("  " + line(name, share));
  }
}

/// How often a kind of question was answered near its truth.
struct GoldShare {
  Share within25 = {};
  Share within100 = {};
  Share peerWithin100 = {};
};

}  // namespace

void evaluateNoise(const AddressMatcher& matcher, const std::string& name, const TruthFile& file, bool asColumns,
                   CommandRun& run) {
  Evaluation evaluation;
  CandidateTexts best;
  for (const TruthRow& row : file.rows) {
    const AddressAnswer answer = matcher.answer(asColumns ? row.asColumns() : row.asText());
    evaluation.add(row.truth, verdictOf(matcher, row.truth, answer, best));
  }
  const double perSecond = answersPerSecond(matcher, file, asColumns);
  Json result = inJson(evaluation.scores());
  result["file"] = name;
  result["input"] = asColumns ? "columns" : "text";
  result["per_second"] = perSecond;
  run.result["files"].push_back(std::move(result));
  run.lines.push_back(
      std::format("{}, {}: {} addresses, {} a second on one core", name, asColumns ? "columns" : "free text",
                  grouped(static_cast<std::int64_t>(file.rows.size())), grouped(static_cast<std::int64_t>(perSecond))));
  describe(evaluation.scores(), run.lines);
}

void evaluateGold(const AddressMatcher& matcher, const std::string& name, const TruthFile& file, CommandRun& run) {
  std::map<std::string, GoldShare> shares;
  for (const TruthRow& row : file.rows) {
    const AddressAnswer answer = matcher.answer(row.asText());
    const std::optional<Point> found = answer.count > 0 ? answer.found[0].position : std::nullopt;
    const double distance = found && row.truth.position ? std::hypot(found->east - row.truth.position->east,
                                                                     found->north - row.truth.position->north)
                                                        : std::numeric_limits<double>::infinity();
    for (GoldShare* share : {&shares[row.quality], &shares["all"]}) {
      share->within25.add(distance <= 25);
      share->within100.add(distance <= 100);
      share->peerWithin100.add(row.peerDistance && *row.peerDistance <= 100);
    }
  }
  Json classes = Json::object();
  run.lines.push_back(std::format("{}: within 25 m, within 100 m, Nominatim 4.5 within 100 m", name));
  for (const auto& [quality, share] : shares) {
    classes[quality] = {{"within_25_m", inJson(share.within25)},
                        {"within_100_m", inJson(share.within100)},
                        {"nominatim_within_100_m", inJson(share.peerWithin100)}};
    run.lines.push_back(std::format("  {:<14}{:>6}{:8.2f} %{:8.2f} %{:8.2f} %", quality, share.within100.whole,
                                    share.within25.percent(), share.within100.percent(),
                                    share.peerWithin100.percent()));
  }
  run.result["files"].push_back({{"file", name}, {"gold", classes}});
}

}  // namespace buurtatlas
