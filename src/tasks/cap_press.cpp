#include "tasks/cap_press.h"

#include <algorithm>

#include "alerting/cap_check.h"
#include "tasks/cap_task.h"

namespace buurtatlas {

Result<CapEdition> CapPress::editionOf(const CapSource& source, const CapTask& task, const JobControl& control) {
  const std::pair key(task.alert, task.isWithdrawal);
  if (const auto made = m_made.find(key); made != m_made.end()) {
    return made->second;
  }
  const CapRequest request{.alert = task.alert, .sender = m_settings.sender, .mostCorners = m_settings.mostCorners};
  auto message = task.isWithdrawal ? capWithdrawalOf(source.info, source.alerts, request, task.madeAt)
                                   : capMessageOf(source.info, source.alerts, request, now(), control);
  if (!message) {
    return std::unexpected(message.error());
  }
  auto xml = m_settings.signer.key.empty() ? Result<std::string>(capXml(*message))
                                           : signedCap(capXml(*message), m_settings.signer);
  if (!xml) {
    return std::unexpected(xml.error());
  }
  if (const auto faults = findCapFaults(*xml, std::max(now(), message->sent)); !faults.empty()) {
    return std::unexpected(Error{.code = ErrorCode::InvalidInput, .reason = faults.front().reason});
  }
  return m_made[key] = {.message = *std::move(message), .xml = *std::move(xml)};
}

CapFeedFiles CapPress::feedOf(const CapSource& source, const std::vector<CapReport>& reports, Instant now) {
  CapFeed feed{.address = m_settings.feedAddress,
               .author = source.info.name,
               .isExercise = source.info.exercise,
               .updatedAt = {}};
  CapFeedFiles files;
  for (const CapReport& report : reports) {
    const auto alert = std::ranges::find(source.alerts, report.task.alert, &Alert::id);
    if (report.task.attempt == 0 || alert == source.alerts.end()) {
      continue;
    }
    const bool isOver = alert->expiresAt <= now;
    const Instant begun = report.task.isWithdrawal ? report.task.madeAt : alert->acceptedAt;
    feed.updatedAt = std::max(feed.updatedAt, isOver ? alert->expiresAt : begun);
    if (isOver) {
      continue;
    }
    if (Result<CapEdition> edition = editionOf(source, report.task)) {
      files.messages[capFileName(edition->message)] = edition->xml;
      feed.editions.push_back(*std::move(edition));
    }
  }
  feed.updatedAt = feed.updatedAt == Instant{} ? m_since : feed.updatedAt;
  std::ranges::stable_sort(feed.editions, std::ranges::greater(),
                           [](const CapEdition& edition) { return edition.message.sent; });
  files.feed = capFeedXml(feed);
  return files;
}

}  // namespace buurtatlas
