#include "core/alert.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kExercisePrefixes = {{
    {"nl", "OEFENING"},
    {"fr", "EXERCICE"},
    {"de", "ÜBUNG"},
    {"en", "EXERCISE"},
}};

std::unexpected<Error> withoutPrefix(const std::string& language) {
  return fail(ErrorCode::InvalidInput, "This is an exercise, so the text in the language %1 must begin with %2.",
              {language, std::string(exercisePrefix(language))});
}

}  // namespace

AlertText wordsFor(const Alert& alert, std::string_view language) {
  const auto found = std::ranges::find(alert.texts, language, &AlertText::language);
  return found != alert.texts.end() ? *found : AlertText{.language = std::string(language), .text = alert.text};
}

std::string_view exercisePrefix(std::string_view language) {
  const auto* found =
      std::ranges::find(kExercisePrefixes, language, &std::pair<std::string_view, std::string_view>::first);
  return found != kExercisePrefixes.end() ? found->second : kExercisePrefixes.front().second;
}

Result<void> checkExercisePrefix(const Alert& alert) {
  const auto isMarked = [&](const auto& prefix) { return alert.text.starts_with(prefix.second); };
  if (std::ranges::none_of(kExercisePrefixes, isMarked)) {
    return withoutPrefix("nl");
  }
  for (const AlertText& words : alert.texts) {
    if (!words.text.starts_with(exercisePrefix(words.language))) {
      return withoutPrefix(words.language);
    }
  }
  return {};
}

Lane laneOf(const Alert& alert) {
  if (alert.exercise) {
    return Lane::Exercise;
  }
  switch (alert.kind) {
    case AlertKind::AllClear:
    case AlertKind::FalseAlarm:
      return Lane::Correction;
    case AlertKind::Update:
    case AlertKind::Feedback:
      return Lane::Update;
    case AlertKind::Alert:
    case AlertKind::Newcomers:
      break;
  }
  return alert.urgency == Urgency::Urgent ? Lane::Urgent : Lane::Information;
}

int rankOf(DeliveryState state) {
  switch (state) {
    case DeliveryState::Queued:
      return 0;
    case DeliveryState::Claimed:
      return 1;
    case DeliveryState::Sending:
      return 2;
    case DeliveryState::Unknown:
      return 3;
    case DeliveryState::Accepted:
      return 4;
    case DeliveryState::NoReceipt:
    case DeliveryState::Cancelled:
      return 5;
    case DeliveryState::Failed:
    case DeliveryState::Expired:
      return 6;
    case DeliveryState::Delivered:
      return 7;
  }
  return 0;
}

std::optional<std::chrono::seconds> timeToSend(std::int64_t messages, double perSecond) {
  if (perSecond <= 0) {
    return std::nullopt;
  }
  return std::chrono::seconds(static_cast<std::int64_t>(std::ceil(static_cast<double>(messages) / perSecond)));
}

}  // namespace buurtatlas
