#include "cli/case_report.h"

#include <format>
#include <optional>

#include "alerting/alert_lint.h"
#include "tasks/case_steps.h"
#include "tasks/feedback_debt.h"
#include "tasks/newcomers.h"
#include "tasks/rate_brake.h"

namespace buurtatlas {

namespace {

Json deliveriesAsJson(const DeliveryCounts& counts) {
  Json json = Json::object();
  for (std::size_t state = 0; state < kDeliveryStates; ++state) {
    if (counts.byState[state] > 0) {
      json[std::string(nameOf(static_cast<DeliveryState>(state)))] = counts.byState[state];
    }
  }
  return json;
}

Json instantAsJson(const std::optional<Instant>& at) { return at ? Json(isoInstant(*at)) : Json(nullptr); }

Json takenOutAsJson(const CaseContent& content) {
  Json rows = Json::array();
  for (const auto& [member, decision] : content.takenOut) {
    rows.push_back({{"member", member}, {"by", decision.by}, {"reason", decision.reason}});
  }
  return rows;
}

/// What sending would object to.
void addFindings(const Atlas& atlas, const CaseContent& content, CommandRun& run) {
  const AlertNames names(atlas);
  Json findings = Json::array();
  for (const auto& [language, text] : content.texts) {
    for (const Finding& finding : lintAlert(text, content.urgency, content.kind, names)) {
      const char* const severity = finding.severity == Severity::Blocker ? "blocker" : "warning";
      findings.push_back({{"language", language}, {"severity", severity}, {"reason", inEnglish(finding.reason)}});
      run.lines.push_back(std::format("{} ({}): {}", severity, language, inEnglish(finding.reason)));
    }
  }
  run.result["findings"] = findings;
}

/// Tells since when and until when the case waits, and for what.
void addWaiting(const CaseView& view, Instant at, CommandRun& run) {
  const AlertCase& each = view.alertCase;
  const std::optional<Instant> until = waitsUntil(each, view.state, view.policy);
  run.result["waits_since"] = until ? instantAsJson(each.submittedAt) : Json(nullptr);
  run.result["waits_until"] = instantAsJson(until);
  if (until) {
    run.lines.push_back(std::format("It waits since {}, and expires by itself at {}.", isoInstant(*each.submittedAt),
                                    isoInstant(*until)));
  }
  if (isExpiredUnsent(each, view.state)) {
    run.lines.push_back(
        std::format("It waited too long and expired at {}. Change it and hand it in again, or cancel it.",
                    isoInstant(*each.submittedAt + each.content.validFor)));
  }
  const std::optional<OwedFeedback> owed = owedFor(view, at);
  run.result["feedback_due"] = owed && owed->isDue;
  if (owed) {
    run.lines.push_back(std::format("Its people wait for feedback since {}{}.", isoInstant(owed->since),
                                    owed->isDue ? "; it was sent on an earlier day" : ""));
  }
}

/// Tells what brakes a case that was not sent yet.
Result<void> addBrake(const AtlasStore& store, const CaseView& view, const CaseProof& proof, Instant at,
                      CommandRun& run) {
  if (view.alertCase.alert != 0) {
    return {};
  }
  return earlierAlert(store, view.alertCase.content, proof.recipients, at)
      .transform([&](const std::optional<AlertCase>& earlier) {
        run.result["second_after"] = earlier ? Json(earlier->id) : Json(nullptr);
        if (earlier) {
          run.lines.push_back(
              std::format("Urgent alert {} went to the same people or the same neighbourhood at {}: send this one with "
                          "--second-after {} where both are meant.",
                          earlier->id, isoInstant(*earlier->sentAt), earlier->id));
        }
      });
}

}  // namespace

Json caseAsJson(const CaseView& view) {
  const AlertCase& each = view.alertCase;
  return {{"id", each.id},
          {"kind", nameOf(each.content.kind)},
          {"refers_to", each.content.refersTo == 0 ? Json(nullptr) : Json(each.content.refersTo)},
          {"urgency", nameOf(each.content.urgency)},
          {"state", nameOf(view.state)},
          {"texts", each.content.texts},
          {"valid_minutes", each.content.validFor.count()},
          {"next_update_at", instantAsJson(each.content.nextUpdateAt)},
          {"needs_approval", view.policy.needsApproval},
          {"created_at", isoInstant(each.createdAt)},
          {"submitted_at", instantAsJson(each.submittedAt)},
          {"approved_at", instantAsJson(each.approvedAt)},
          {"sent_at", instantAsJson(each.sentAt)},
          {"note", each.note},
          {"break_glass_reason", each.breakGlassReason},
          {"message", each.alert == 0 ? Json(nullptr) : Json(each.alert)},
          {"taken_out", takenOutAsJson(each.content)},
          {"frozen_recipients", each.recipients},
          {"deliveries", deliveriesAsJson(view.deliveries)}};
}

std::string caseLine(const CaseView& view) {
  const AlertCase& each = view.alertCase;
  std::string line = std::format("{}: {} {}, {}", each.id, nameOf(each.content.urgency), nameOf(each.content.kind),
                                 nameOf(view.state));
  const AlertTexts& texts = each.content.texts;
  if (const auto main = texts.find(textLanguageFor(each.content.language, texts, each.content.language));
      main != texts.end()) {
    line += std::format(" - {}", main->second);
  }
  return line;
}

Result<void> tellCase(const AtlasStore& store, Id id, CommandRun& run) {
  const Instant at = now();
  const auto view = viewCase(store, id, at);
  if (!view) {
    return std::unexpected(view.error());
  }
  run.result = caseAsJson(*view);
  run.lines.push_back(caseLine(*view));
  addWaiting(*view, at, run);
  if (view->alertCase.content.area.empty()) {
    return {};
  }
  const auto proof = proofOf(store, *view);
  if (!proof) {
    return std::unexpected(proof.error());
  }
  run.result["recipients"] = proof->recipients.size();
  run.result["digest"] = proof->digest;
  run.lines.push_back(std::format("{} recipients, digest {}", proof->recipients.size(), proof->digest));
  addFindings(*store.snapshot(), view->alertCase.content, run);
  if (const auto newcomers = newcomersTo(store, id, now())) {
    run.result["newcomers"] = newcomers->people.size();
    if (!newcomers->people.empty()) {
      run.lines.push_back(std::format("{} came into the area since and were not told", newcomers->people.size()));
    }
  }
  return addBrake(store, *view, *proof, at, run);
}

}  // namespace buurtatlas
