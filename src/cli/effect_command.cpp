#include <cmath>
#include <format>

#include "cli/incident_options.h"
#include "tasks/effect_task.h"
#include "tasks/zone_facts.h"

namespace buurtatlas {

namespace {

struct EffectRequest {
  IncidentOptions incidents;
  std::string zone;
  std::string live;
  EffectQuestion question;
  double ring = EffectQuestion().ring.value;
};

std::string_view nameOf(EffectVerdict verdict) {
  switch (verdict) {
    case EffectVerdict::Fewer:
      return "fewer";
    case EffectVerdict::More:
      return "more";
    case EffectVerdict::CannotTell:
      break;
  }
  return "cannot_tell";
}

std::string_view nameOf(EffectDoubt doubt) {
  switch (doubt) {
    case EffectDoubt::TooFew:
      return "too_few";
    case EffectDoubt::TooFewElsewhere:
      return "too_few_elsewhere";
    case EffectDoubt::ApartBefore:
      return "apart_before";
    case EffectDoubt::WithinChance:
      return "within_chance";
    case EffectDoubt::None:
      break;
  }
  return "";
}

/// Whether these counts may be told, and with them what follows from them.
bool areTold(const EffectCounts& counts, Detail detail) {
  const auto isTold = [&](std::int64_t count) { return toldCount(count, detail).has_value(); };
  return isTold(counts.earlyBefore) && isTold(counts.lateBefore) && isTold(counts.after);
}

Json countsAsJson(const EffectCounts& counts, Detail detail) {
  const bool isTold = areTold(counts, detail);
  const auto told = [isTold](std::int64_t count) { return isTold ? Json(count) : Json(); };
  return {{"before", told(counts.before())}, {"before_early", told(counts.earlyBefore)}, {"after", told(counts.after)}};
}

/// An end that is infinite is null.
Json changeAsJson(const std::optional<Change>& change) {
  if (!change) {
    return {};
  }
  return {{"ratio", change->ratio},
          {"low", change->low},
          {"high", std::isfinite(change->high) ? Json(change->high) : Json()}};
}

std::string inPercent(const Change& change) {
  const auto percent = [](double ratio) { return std::format("{:+.0f} %", 100 * (ratio - 1)); };
  return std::format("{} ({} to {})", percent(change.ratio), percent(change.low),
                     std::isfinite(change.high) ? percent(change.high) : "no limit");
}

std::string verdictOf(const NetworkEffect& effect) {
  switch (effect.doubt) {
    case EffectDoubt::TooFew:
      return std::format("Cannot tell: too few incidents before, at least {} are needed.", kLeastBefore);
    case EffectDoubt::TooFewElsewhere:
      return "Cannot tell: too few incidents on ground without a network to compare with.";
    case EffectDoubt::ApartBefore:
      return std::format("Cannot tell: zone and comparison already differed in the time before{}.",
                         effect.apartBefore ? ", " + inPercent(*effect.apartBefore) : "");
    case EffectDoubt::WithinChance:
      return "Cannot tell: the difference may be chance.";
    case EffectDoubt::None:
      break;
  }
  return effect.verdict == EffectVerdict::Fewer ? "Fewer incidents than elsewhere, more than chance explains."
                                                : "More incidents than elsewhere, more than chance explains.";
}

/// What may be told of an effect: of counts that are withheld not what they can be worked out from either.
NetworkEffect told(const EffectStudy& study, Detail detail) {
  NetworkEffect effect = study.effect;
  if (!areTold(study.counts, detail)) {
    effect.zone.reset();
    effect.apartBefore.reset();
    effect.balance.reset();
  }
  if (!areTold(study.ring, detail)) {
    effect.ring.reset();
    effect.balance.reset();
  }
  return effect;
}

void describe(const EffectStudy& study, const EffectQuestion& question, Detail detail, CommandRun& run) {
  const Metres ring = question.ring;
  const bool isChosen = !question.elsewhere.empty();
  const NetworkEffect effect = told(study, detail);
  Json elsewhere = Json::array();
  std::string names;
  for (const EffectGround& ground : study.elsewhere) {
    Json row = {{"name", ground.name}};
    row.update(countsAsJson(ground.counts, detail));
    elsewhere.push_back(std::move(row));
    names += (names.empty() ? "" : ", ") + ground.name;
  }
  run.result = {{"zone", study.zone.name},
                {"from", isoDate(study.from)},
                {"live", isoDate(study.live)},
                {"to", isoDate(study.to)},
                {"ring_m", ring.value},
                {"counts", countsAsJson(study.counts, detail)},
                {"ring", countsAsJson(study.ring, detail)},
                {"elsewhere", std::move(elsewhere)},
                {"elsewhere_chosen", isChosen},
                {"without_position", study.withoutPosition},
                {"change", changeAsJson(effect.zone)},
                {"change_in_ring", changeAsJson(effect.ring)},
                {"apart_before", changeAsJson(effect.apartBefore)},
                {"balance", effect.balance ? Json{{"incidents", effect.balance->incidents},
                                                  {"low", effect.balance->low},
                                                  {"high", effect.balance->high}}
                                           : Json()},
                {"dispersion", effect.dispersion},
                {"verdict", nameOf(effect.verdict)},
                {"doubt", nameOf(effect.doubt)},
                {"withheld", detail == Detail::Withheld}};
  run.lines.push_back(
      areTold(study.counts, detail)
          ? std::format("{}: {} from {} up to {}, {} from then to {}.", study.zone.name,
                        counted(study.counts.before(), "incident", "incidents"), isoDate(study.from),
                        isoDate(study.live), grouped(study.counts.after), isoDate(study.to))
          : std::format("{}, {} up to {} and from then to {}: so few incidents that their number is withheld; an "
                        "analyst gets it with --as NAME.",
                        study.zone.name, isoDate(study.from), isoDate(study.live), isoDate(study.to)));
  run.lines.push_back(
      names.empty() ? std::string("There is no ground without a network to compare with.")
                    : std::format("Compared with {}, {}.", names, isChosen ? "as chosen" : "as the most alike before"));
  if (effect.zone) {
    run.lines.push_back(std::format("Beside elsewhere: {}.", inPercent(*effect.zone)));
  }
  if (effect.ring) {
    run.lines.push_back(std::format("Within {:.0f} m around it: {}.", ring.value, inPercent(*effect.ring)));
  }
  if (effect.balance) {
    run.lines.push_back(std::format("Zone and ring together: {:+.0f} incidents ({:+.0f} to {:+.0f}).",
                                    effect.balance->incidents, effect.balance->low, effect.balance->high));
  }
  run.lines.push_back(verdictOf(effect));
}

Result<void> tellEffect(const EffectRequest& request, CommandRun& run) {
  EffectQuestion question = request.question;
  question.ring = Metres(request.ring);
  if (!request.live.empty()) {
    question.live = parseDate(request.live);
    if (!question.live) {
      return fail(ErrorCode::InvalidInput, "\"%1\" is not a date; write it like 2026-04-30.", {request.live});
    }
  }
  const auto asked = request.incidents.ask(run);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  question.filter = asked->filter;
  const auto zone = zoneCalled(*asked->atlas, request.zone);
  if (!zone) {
    return std::unexpected(zone.error());
  }
  question.zone = (*zone)->id;
  run.phases.begin("effect");
  const auto study = studyEffect(*asked->file, question);
  if (!study) {
    return std::unexpected(study.error());
  }
  run.phases.end();
  const std::int64_t incidents = study->counts.before() + study->counts.after;
  return request.incidents.detail(*asked, {.what = "effect", .file = "", .incidents = incidents})
      .transform([&](Detail detail) { describe(*study, question, detail, run); });
}

}  // namespace

void addEffectCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<EffectRequest>();
  CLI::App* command =
      app.add_subcommand("effect", "Compare incidents before and after a zone went live with ground without a network");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  command->add_option("--zone", request->zone, "Its name, or #N for its row number")->required();
  command->add_option("--live", request->live, "The day it went live; found in its history when not given")
      ->type_name("DATE");
  command->add_option("--days", request->question.days, "At most so many days before and after")
      ->capture_default_str()
      ->check(CLI::Range(kLeastEffectDays, 3650));
  command->add_option("--ring", request->ring, "How far around the zone incidents may have moved to")
      ->type_name("METRES")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  command
      ->add_option("--elsewhere", request->question.elsewhere,
                   "A neighbourhood to compare with; may be given several times")
      ->expected(1)
      ->take_all();
  command->callback([=] { *choice = [=](CommandRun& run) { return tellEffect(*request, run); }; });
}

}  // namespace buurtatlas
