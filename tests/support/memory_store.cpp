#include "support/memory_store.h"

#include <algorithm>
#include <utility>

namespace buurtatlas {

namespace {

template <class T>
void put(Rows<T>& rows, const std::vector<T>& changed, Id& lastId, std::vector<Id>* ids) {
  if (changed.empty()) {
    return;
  }
  auto next = std::make_shared<std::vector<T>>(*rows);
  for (T row : changed) {
    const auto stored = std::ranges::find(*next, row.id, &T::id);
    if (row.id == 0) {
      row.id = ++lastId;
    }
    if (ids != nullptr) {
      ids->push_back(row.id);
    }
    if (stored != next->end()) {
      *stored = std::move(row);
    } else {
      next->push_back(std::move(row));
    }
  }
  rows = std::move(next);
}

template <class T>
void replace(T& layer, const T& next) {
  if (next) {
    layer = next;
  }
}

}  // namespace

MemoryStore::MemoryStore(Atlas atlas) : m_atlas(std::make_shared<const Atlas>(std::move(atlas))) {}

void MemoryStore::show(Atlas atlas) {
  atlas.revision = m_atlas->revision + 1;
  m_atlas = std::make_shared<const Atlas>(std::move(atlas));
}

Result<std::vector<Id>> MemoryStore::perform(const AtlasEdit& edit, const JobControl&) {
  if (refusal) {
    return std::unexpected(*refusal);
  }
  const auto before = m_atlas;
  Atlas next = *before;
  std::vector<Id> ids;
  put(next.zones, edit.putZones, m_lastId, &ids);
  put(next.members, edit.putMembers, m_lastId, &ids);
  put(next.incidents, edit.putIncidents, m_lastId, nullptr);
  if (!edit.removeZones.empty()) {
    auto zones = std::make_shared<std::vector<Zone>>(*next.zones);
    std::erase_if(*zones, [&](const Zone& zone) { return std::ranges::contains(edit.removeZones, zone.id); });
    next.zones = std::move(zones);
  }
  replace(next.boundary, edit.boundary);
  replace(next.streets, edit.streets);
  replace(next.background, edit.background);
  replace(next.addresses, edit.addresses);
  replace(next.neighbourhoods, edit.neighbourhoods);
  replace(next.areas, edit.areas);
  for (const auto& [kind, source] : edit.sources) {
    next.info.sources[kind] = source;
  }
  show(std::move(next));
  m_steps.resize(m_done);
  m_steps.push_back({.label = edit.label, .before = before, .after = m_atlas});
  m_done = m_steps.size();
  return ids;
}

std::vector<HistoryEntry> MemoryStore::history() const {
  std::vector<HistoryEntry> entries;
  for (std::size_t step = 0; step < m_steps.size(); ++step) {
    entries.push_back({.id = static_cast<Id>(step + 1), .label = m_steps[step].label, .undone = step >= m_done});
  }
  return entries;
}

Result<Reason> MemoryStore::undo() {
  if (m_done == 0) {
    return fail(ErrorCode::Conflict, "There is nothing to undo.");
  }
  const Step& step = m_steps[--m_done];
  show(*step.before);
  return step.label;
}

Result<Reason> MemoryStore::redo() {
  if (m_done == m_steps.size()) {
    return fail(ErrorCode::Conflict, "There is nothing to redo.");
  }
  const Step& step = m_steps[m_done++];
  show(*step.after);
  return step.label;
}

Result<void> MemoryStore::recordLeave(Id member, Date day) {
  const auto stored = std::ranges::find(*m_atlas->members, member, &Member::id);
  if (stored == m_atlas->members->end()) {
    return fail(ErrorCode::NotFound, "There is no member number %1 in this atlas.", {std::to_string(member)});
  }
  Member left = *stored;
  left.left = day;
  const auto done = perform({.label = Reason{"A member left"}, .putMembers = {left}});
  return done ? Result<void>() : std::unexpected(done.error());
}

Result<std::int64_t> MemoryStore::deliveriesOnTheWire(Id) const { return onTheWire > 0 ? onTheWire-- : 0; }

Result<void> MemoryStore::eraseMember(Id member) {
  Atlas next = *m_atlas;
  auto members = std::make_shared<std::vector<Member>>(*next.members);
  std::erase_if(*members, [&](const Member& stored) { return stored.id == member; });
  next.members = std::move(members);
  show(std::move(next));
  m_steps.clear();
  m_done = 0;
  return {};
}

Result<Id> MemoryStore::acceptAlert(const Alert& alert, const std::vector<Recipient>& recipients) {
  Alert stored = alert;
  stored.id = ++m_lastId;
  Atlas next = *m_atlas;
  auto alerts = std::make_shared<std::vector<Alert>>(*next.alerts);
  alerts->push_back(stored);
  next.alerts = std::move(alerts);
  show(std::move(next));
  accepted[stored.id] = recipients;
  return stored.id;
}

Result<DeliveryCounts> MemoryStore::deliveryCounts(Id alert) const {
  DeliveryCounts counts;
  const auto found = accepted.find(alert);
  if (found != accepted.end()) {
    counts.byState[static_cast<std::size_t>(DeliveryState::Queued)] = static_cast<std::int64_t>(found->second.size());
  }
  return counts;
}

}  // namespace buurtatlas
