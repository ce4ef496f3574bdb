#include "tasks/cap_task.h"

#include <algorithm>
#include <format>
#include <utility>

#include "geometry/warning_area.h"
#include "tasks/warning_task.h"

namespace buurtatlas {

namespace {

/// What a message is written with; corners go where these decimals stand.
constexpr CornerLattice kSixDecimals{.east = 1e-6, .north = 1e-6, .holdsAll = true};

char letterOf(CapType type) { return type == CapType::Alert ? 'a' : type == CapType::Update ? 'u' : 'c'; }

bool isName(const std::string& text) { return !text.empty() && text.find_first_of(" \t\r\n,<&") == std::string::npos; }

std::string identifierOf(const AtlasInfo& info, Id alert, Instant sent, CapType type) {
  return std::format("buurtatlas.{}.{}.{:%Y%m%dT%H%M%S}.{}", info.nis.empty() ? "0" : info.nis, alert, sent,
                     letterOf(type));
}

/// A message about an alert, and when it counts as sent: not before those it comes after, also after a clock was set
/// back.
struct SentAlert {
  const Alert* alert = nullptr;
  Instant sent = {};
};

/// The alert that this one is about, all that was sent about it, and this one last. Fails: NotFound.
Result<std::vector<SentAlert>> chainTo(const std::vector<Alert>& alerts, Id last) {
  const auto found = std::ranges::find(alerts, last, &Alert::id);
  if (found == alerts.end()) {
    return fail(ErrorCode::NotFound, "There is no alert %1.", {std::to_string(last)});
  }
  if (found->kind == AlertKind::Newcomers) {
    return fail(ErrorCode::InvalidInput,
                "A message to newcomers repeats what other systems know already. Take the alert that it repeats.");
  }
  const Id root = found->refersTo == 0 ? found->id : found->refersTo;
  std::vector<SentAlert> chain;
  for (const Alert& each : alerts) {
    if ((each.id == root || each.refersTo == root) && each.id <= last && each.kind != AlertKind::Newcomers) {
      chain.push_back({.alert = &each});
    }
  }
  std::ranges::sort(chain, {}, [](const SentAlert& each) { return each.alert->id; });
  Instant latest{};
  for (SentAlert& each : chain) {
    each.sent = latest = std::max(latest, each.alert->acceptedAt);
  }
  return chain;
}

std::string referenceTo(const AtlasInfo& info, const std::string& sender, const SentAlert& each) {
  const std::string identifier = identifierOf(info, each.alert->id, each.sent, capTypeOf(each.alert->kind));
  return capReference(sender, identifier, each.sent);
}

std::vector<std::string> referencesBefore(const AtlasInfo& info, const std::string& sender,
                                          const std::vector<SentAlert>& chain) {
  std::vector<std::string> references;
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    references.push_back(referenceTo(info, sender, chain[i]));
  }
  return references;
}

/// One for each language that is asked for; else for each that there is a text in, the main one first.
std::vector<CapText> textsOf(const Alert& alert, const std::vector<std::string>& languages) {
  std::vector<CapText> texts;
  for (const std::string& language : languages) {
    CapText text = capText(language, wordsFor(alert, std::string_view(language).substr(0, 2)).text, alert.urgency);
    text.language = language;
    texts.push_back(std::move(text));
  }
  if (!texts.empty()) {
    return texts;
  }
  for (const AlertText& each : alert.texts) {
    texts.push_back(capText(each.language, each.text, alert.urgency));
  }
  std::ranges::stable_partition(texts, [&](const CapText& text) { return text.description == alert.text; });
  if (texts.empty()) {
    texts.push_back(capText("nl", alert.text, alert.urgency));
  }
  return texts;
}

/// What every message about an alert says.
CapMessage frameOf(const AtlasInfo& info, const Alert& alert, const CapRequest& request) {
  const bool isExercise = request.isExercise || alert.exercise;
  return {.sender = request.sender,
          .senderName = info.name,
          .restriction = "Members of the neighbourhood networks of " + info.name,
          .kind = alert.kind,
          .isExercise = isExercise,
          .isUrgent = alert.urgency == Urgency::Urgent,
          .note = isExercise ? "Exercise" : "",
          .areaName = info.name};
}

Result<void> checkSender(const std::string& sender) {
  return isName(sender) ? Result<void>()
                        : fail(ErrorCode::InvalidInput,
                               "A CAP message needs a sender without spaces, commas, < and &, such as bin.example.be.");
}

/// All but the area.
Result<CapMessage> wordsOf(const AtlasInfo& info, const std::vector<SentAlert>& chain, const CapRequest& request,
                           Instant now) {
  const SentAlert& last = chain.back();
  CapMessage message = frameOf(info, *last.alert, request);
  const CapType own = capTypeOf(last.alert->kind);
  message.type = request.type.value_or(own);
  message.references = request.references.empty() ? referencesBefore(info, request.sender, chain) : request.references;
  if (message.type != CapType::Alert && message.references.empty()) {
    return fail(ErrorCode::InvalidInput, "An update or a cancellation must refer to the message that it is about.");
  }
  message.sent = message.type == own ? last.sent : now;
  message.identifier = identifierOf(info, last.alert->id, message.sent, message.type);
  message.expires = std::max(last.alert->expiresAt, message.sent);
  message.texts = textsOf(*last.alert, request.languages);
  message.parameters.emplace_back("revision", std::to_string(last.alert->revision));
  if (!info.nis.empty()) {
    message.geocodes.emplace_back("NIS", info.nis);
  }
  return message;
}

}  // namespace

Result<CapMessage> capMessageOf(const AtlasInfo& info, const std::vector<Alert>& alerts, const CapRequest& request,
                                Instant now, const JobControl& control) {
  const auto chain = chainTo(alerts, request.alert);
  if (!chain) {
    return std::unexpected(chain.error());
  }
  return checkSender(request.sender)
      .and_then([&] { return wordsOf(info, *chain, request, now); })
      .and_then([&](CapMessage message) {
        return areaInDegrees(chain->back().alert->area, info.plane)
            .and_then([&](const MultiPolygon& degrees) {
              return warningArea(
                  degrees, {.mostCorners = request.mostCorners, .keepsHoles = false, .lattice = kSixDecimals}, control);
            })
            .transform([&](MultiPolygon area) {
              message.area = std::move(area);
              return std::move(message);
            });
      });
}

Result<CapMessage> capWithdrawalOf(const AtlasInfo& info, const std::vector<Alert>& alerts, const CapRequest& request,
                                   Instant withdrawnAt) {
  const auto chain = chainTo(alerts, request.alert);
  if (!chain) {
    return std::unexpected(chain.error());
  }
  return checkSender(request.sender).transform([&] {
    const SentAlert& last = chain->back();
    CapMessage message = frameOf(info, *last.alert, request);
    message.type = CapType::Cancel;
    message.sent = std::max(withdrawnAt, last.sent);
    message.expires = std::max(last.alert->expiresAt, message.sent);
    message.identifier = identifierOf(info, last.alert->id, message.sent, CapType::Cancel);
    message.references = {referenceTo(info, request.sender, last)};
    return message;
  });
}

}  // namespace buurtatlas
