#pragma once

#include <QString>
#include <chrono>

#include "core/alert.h"
#include "core/alert_case.h"
#include "core/dates.h"

namespace buurtatlas {

/// The words for what becomes of messages and alerts, in the language of the window.
QString deliveryWord(DeliveryState state);
QString caseStateWord(CaseState state);
QString alertKindWord(AlertKind kind);
QString channelWord(Channel channel);
/// Less than a minute, about 3 minutes, about 2 hours, about 3 days.
QString durationWords(std::chrono::seconds time);
/// A day and a time, such as 22-11-2026 17:05.
QString momentWords(Instant instant);
/// Only the time, of today; else as momentWords().
QString clockWords(Instant instant);

}  // namespace buurtatlas
