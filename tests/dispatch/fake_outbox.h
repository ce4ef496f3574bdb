#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/ports.h"
#include "dispatch/deliveries.h"

namespace buurtatlas::test {

/// An outbox in memory, with the rules of ports.h.
class FakeOutbox final : public Outbox {
 public:
  struct Row {
    Delivery delivery;
    std::string owner = {};
    Instant leaseUntil = {};
    Instant dueAt = {};
    std::string reason = {};
  };
  std::map<Id, Row> rows = {};
  std::vector<DoubtPolicy> policies = {};  ///< every one that was applied
  std::vector<Receipt> receipts = {};
  std::vector<OpenMessage> open = {};        ///< what may be asked about
  std::vector<GatewayReport> gateways = {};  ///< all that was said
  std::vector<Id> notMine = {};              ///< ids that were taken away between claim and wire

  void add(Delivery delivery) {
    delivery.state = DeliveryState::Queued;
    rows[delivery.id] = {.delivery = delivery};
  }

  Result<std::vector<Delivery>> claim(Channel channel, const std::string& owner, std::size_t most, Instant present,
                                      std::chrono::seconds lease) override {
    std::vector<Row*> due;
    for (auto& [id, row] : rows) {
      if (row.delivery.state == DeliveryState::Queued && row.delivery.expiresAt <= present) {
        row.delivery.state = DeliveryState::Expired;
      } else if (row.delivery.state == DeliveryState::Queued && row.delivery.channel == channel &&
                 row.dueAt <= present) {
        due.push_back(&row);
      }
    }
    std::ranges::stable_sort(due, {}, [](const Row* row) { return row->delivery.urgency; });
    std::vector<Delivery> claimed;
    for (Row* row : due) {
      if (claimed.size() < most) {
        row->delivery.state = DeliveryState::Claimed;
        row->owner = owner;
        row->leaseUntil = present + lease;
        claimed.push_back(row->delivery);
      }
    }
    return claimed;
  }

  Result<std::vector<Id>> markSending(const std::string& owner, const std::vector<Id>& deliveries, Instant present,
                                      std::chrono::seconds lease) override {
    std::vector<Id> marked;
    for (const Id id : deliveries) {
      Row& row = rows.at(id);
      if (row.owner == owner && row.delivery.state == DeliveryState::Claimed && !std::ranges::contains(notMine, id)) {
        row.delivery.state = DeliveryState::Sending;
        ++row.delivery.attempt;
        row.leaseUntil = present + lease;
        marked.push_back(id);
      }
    }
    return marked;
  }

  Result<void> record(const std::string&, const std::vector<Outcome>& outcomes, Instant present) override {
    for (const Outcome& outcome : outcomes) {
      Row& row = rows.at(outcome.delivery);
      row.delivery.state = outcome.state;
      row.dueAt = present + outcome.retryAfter;
      row.reason = outcome.reason;
    }
    return {};
  }

  Result<void> endLeases(Channel channel, Instant present) override {
    for (auto& [id, row] : rows) {
      if (row.leaseUntil > present || row.delivery.channel != channel) {
        continue;
      }
      if (row.delivery.state == DeliveryState::Claimed) {
        row.delivery.state = DeliveryState::Queued;
      } else if (row.delivery.state == DeliveryState::Sending) {
        row.delivery.state = DeliveryState::Unknown;
      }
    }
    return {};
  }

  Result<std::int64_t> settleDoubts(Channel, const DoubtPolicy& policy, Instant) override {
    policies.push_back(policy);
    return 0;
  }
  Result<std::vector<OpenMessage>> takeToAsk(Channel, const AskPolicy&, std::size_t, Instant) override { return open; }
  Result<ReceiptCounts> applyReceipts(Channel, const std::vector<Receipt>& some, Instant) override {
    receipts.insert(receipts.end(), some.begin(), some.end());
    return ReceiptCounts{.applied = std::ssize(some)};
  }
  Result<void> noteGateway(const GatewayReport& report) override {
    gateways.push_back(report);
    return {};
  }

  [[nodiscard]] Result<DeliveryCounts> counts() const override {
    DeliveryCounts counts;
    for (const auto& [id, row] : rows) {
      ++counts.byState[static_cast<std::size_t>(row.delivery.state)];
    }
    return counts;
  }
};

/// A channel that remembers what it got and answers as it is told.
class FakeChannel final : public MessageChannel {
 public:
  std::function<Outbox::Outcome(const Delivery&)> answer = [](const Delivery&) {
    return Outbox::Outcome{.state = DeliveryState::Accepted};
  };
  std::vector<Id> sent = {};
  std::size_t largestBatch = 0;
  std::chrono::seconds slowest = {};  ///< what a batch may take

  [[nodiscard]] std::chrono::seconds longestSend(std::size_t) const override { return slowest; }

  std::vector<Outbox::Outcome> send(const std::vector<Delivery>& deliveries) override {
    std::vector<Outbox::Outcome> outcomes;
    largestBatch = std::max(largestBatch, deliveries.size());
    for (const Delivery& delivery : deliveries) {
      sent.push_back(delivery.id);
      outcomes.push_back(answer(delivery));
      outcomes.back().delivery = delivery.id;
    }
    return outcomes;
  }
};

}  // namespace buurtatlas::test
