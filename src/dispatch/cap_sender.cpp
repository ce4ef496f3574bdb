#include "dispatch/cap_sender.h"

#include <algorithm>
#include <set>
#include <utility>

namespace buurtatlas {

namespace {

/// How often what is published is looked through for what no longer holds.
constexpr std::chrono::seconds kPublishEvery{30};

}  // namespace

CapSender::CapSender(CapQueue& queue, CapWire& wire, CapSenderSettings settings)
    : m_queue(queue),
      m_wire(wire),
      m_settings(std::move(settings)),
      m_backoff(m_settings.firstRetry, m_settings.longestRetry) {}

Result<void> CapSender::publish(const CapSource& source) {
  if (!m_settings.publish) {
    return {};
  }
  m_publishedAt = m_settings.clock();
  return m_queue.reports().transform(
      [&](const std::vector<CapReport>& reports) { m_settings.publish(source, reports); });
}

Result<void> CapSender::hand(const CapSource& source, const CapTask& task) {
  CapQueue::Outcome outcome{.state = DeliveryState::Failed};
  if (Result<CapParcel> parcel = m_settings.make(source, task)) {
    parcel->attempt = task.attempt;
    outcome = m_wire.post(*parcel);
  } else {
    outcome.reason = inEnglish(parcel.error().reason);
  }
  if (outcome.state == DeliveryState::Queued) {
    outcome.retryAfter = std::max(outcome.retryAfter, m_backoff.after(task.attempt - 1));
  }
  return m_queue.record(m_settings.owner, task, outcome, m_settings.clock());
}

Result<void> CapSender::sendAllDue(const JobControl& control) {
  std::set<std::pair<Id, bool>> seen;
  while (!control.isStopped()) {
    const Instant present = m_settings.clock();
    // One at a time, so that the lease is long enough whatever the others take.
    const auto tasks = m_queue.claim({.owner = m_settings.owner,
                                      .at = present,
                                      .lease = m_settings.lease,
                                      .withInformation = m_settings.withInformation,
                                      .most = 1});
    if (!tasks) {
      return std::unexpected(tasks.error());
    }
    const bool isPublishDue = present < m_publishedAt || present - m_publishedAt >= kPublishEvery;
    if (tasks->empty() && !isPublishDue) {
      return {};
    }
    const Result<void> done = m_queue.source().and_then([&](const CapSource& source) {
      return publish(source).and_then([&] { return tasks->empty() ? Result<void>() : hand(source, tasks->front()); });
    });
    const bool isAgain = tasks->empty() || !seen.insert({tasks->front().alert, tasks->front().isWithdrawal}).second;
    if (!done || isAgain) {
      return done;
    }
  }
  return {};
}

void CapSender::runUntilStopped(const JobControl& control, std::chrono::milliseconds pause,
                                const std::function<void(const Error&)>& complain) {
  while (!control.isStopped()) {
    if (const Result<void> done = sendAllDue(control); !done) {
      complain(done.error());
    }
    pauseFor(pause, control);
  }
}

}  // namespace buurtatlas
