#pragma once

#include <map>
#include <memory>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

/// An atlas that lives in memory, with the contract of AtlasStore: for tests of what stands above it.
class MemoryStore : public AtlasStore {
 public:
  explicit MemoryStore(Atlas atlas = {});

  [[nodiscard]] std::shared_ptr<const Atlas> snapshot() const override { return m_atlas; }
  Result<std::vector<Id>> perform(const AtlasEdit& edit, const JobControl& control = {}) override;
  [[nodiscard]] std::vector<HistoryEntry> history() const override;
  Result<Reason> undo() override;
  Result<Reason> redo() override;
  Result<void> recordLeave(Id member, Date day) override;
  [[nodiscard]] Result<std::int64_t> deliveriesOnTheWire(Id member) const override;
  Result<void> eraseMember(Id member) override;
  Result<Id> acceptAlert(const Alert& alert, const std::vector<Recipient>& recipients) override;
  [[nodiscard]] Result<DeliveryCounts> deliveryCounts(Id alert) const override;

  /// What tests set and look at.
  mutable std::int64_t onTheWire = 0;  ///< goes down by one with every question
  std::map<Id, std::vector<Recipient>> accepted = {};
  std::optional<Error> refusal = {};  ///< what perform answers instead of doing it

 private:
  struct Step {
    Reason label;
    std::shared_ptr<const Atlas> before;
    std::shared_ptr<const Atlas> after;
  };
  void show(Atlas atlas);

  std::shared_ptr<const Atlas> m_atlas;
  std::vector<Step> m_steps = {};
  std::size_t m_done = 0;  ///< steps that are not undone
  Id m_lastId = 1000;
};

}  // namespace buurtatlas
