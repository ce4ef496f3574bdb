#include "support/memory_store.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace buurtatlas::test {

namespace {

template <class T>
std::vector<Id> putRows(Rows<T>& rows, const std::vector<T>& changed, Id& nextId) {
  std::vector<Id> ids;
  if (changed.empty()) {
    return ids;
  }
  std::vector<T> all = *rows;
  for (T row : changed) {
    if (row.id == 0) {
      row.id = nextId++;
    }
    ids.push_back(row.id);
    const auto old = std::ranges::find(all, row.id, &T::id);
    if (old == all.end()) {
      all.push_back(std::move(row));
    } else {
      *old = std::move(row);
    }
  }
  rows = std::make_shared<const std::vector<T>>(std::move(all));
  return ids;
}

template <class T>
void removeRows(Rows<T>& rows, const std::vector<Id>& removed) {
  std::vector<T> left = *rows;
  std::erase_if(left, [&](const T& row) { return std::ranges::contains(removed, row.id); });
  rows = std::make_shared<const std::vector<T>>(std::move(left));
}

void takeEffect(Atlas& atlas, const ComingZone& change) {
  std::vector<Zone> zones = *atlas.zones;
  std::erase_if(zones, [&](const Zone& zone) { return zone.id == change.zone.id; });
  if (!change.ends) {
    zones.insert(std::ranges::upper_bound(zones, change.zone.id, {}, &Zone::id), change.zone);
  }
  atlas.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
}

/// Lets zones change on a later day.
std::vector<Id> addComing(Atlas& atlas, const AtlasEdit& edit, Id& nextId) {
  std::vector<ComingZone> coming = *atlas.comingZones;
  std::vector<Id> ids;
  for (Zone zone : edit.putZones) {
    zone.id = zone.id == 0 ? nextId++ : zone.id;
    ids.push_back(zone.id);
    coming.push_back({.day = *edit.zonesFrom, .zone = std::move(zone)});
  }
  for (const Zone& zone : *atlas.zones) {
    if (std::ranges::contains(edit.removeZones, zone.id)) {
      coming.push_back({.day = *edit.zonesFrom, .zone = zone, .ends = true});
    }
  }
  std::ranges::stable_sort(coming, {}, &ComingZone::day);
  atlas.comingZones = std::make_shared<const std::vector<ComingZone>>(std::move(coming));
  return ids;
}

void withdraw(Atlas& atlas, Date day) {
  std::vector<ComingZone> coming = *atlas.comingZones;
  std::erase_if(coming, [day](const ComingZone& change) { return change.day == day; });
  atlas.comingZones = std::make_shared<const std::vector<ComingZone>>(std::move(coming));
}

template <class T>
void takeLayer(Rows<T>& rows, const Rows<T>& replacement) {
  if (replacement) {
    rows = replacement;
  }
}

bool mayHaveReached(DeliveryState state) {
  return state == DeliveryState::Sending || state == DeliveryState::Unknown || state == DeliveryState::Accepted ||
         state == DeliveryState::NoReceipt || state == DeliveryState::Delivered;
}

/// Reasons for overlaps: new ones in the place of old ones, and none of zones that are gone.
void allow(const AtlasEdit& edit, const std::vector<Id>& put, Atlas& after) {
  std::vector<AllowedOverlap> all = *after.allowedOverlaps;
  for (AllowedOverlap overlap : edit.allowOverlaps) {
    const auto stored = [&](Id zone) { return zone < 0 ? put[static_cast<std::size_t>(-zone) - 1] : zone; };
    std::tie(overlap.first, overlap.second) = std::minmax({stored(overlap.first), stored(overlap.second)});
    std::erase_if(
        all, [&](const AllowedOverlap& old) { return old.first == overlap.first && old.second == overlap.second; });
    if (!overlap.reason.empty()) {
      all.push_back(std::move(overlap));
    }
  }
  std::erase_if(all, [&](const AllowedOverlap& each) {
    return std::ranges::contains(edit.removeZones, each.first) || std::ranges::contains(edit.removeZones, each.second);
  });
  after.allowedOverlaps = std::make_shared<const std::vector<AllowedOverlap>>(std::move(all));
}

}  // namespace

MemoryStore::MemoryStore(Atlas atlas) : m_atlas(std::make_shared<const Atlas>(std::move(atlas))) {}

Result<std::vector<Id>> MemoryStore::perform(const AtlasEdit& edit, const JobControl& control) {
  if (m_failure) {
    return std::unexpected(*std::exchange(m_failure, std::nullopt));
  }
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "Stopped.");
  }
  Atlas after = *m_atlas;
  if (edit.withdrawZonesOf) {
    withdraw(after, *edit.withdrawZonesOf);
  }
  const bool waits = edit.zonesFrom && *edit.zonesFrom > after.day;
  std::vector<Id> ids = waits ? addComing(after, edit, m_nextId) : putRows(after.zones, edit.putZones, m_nextId);
  const std::vector<Id> memberIds = putRows(after.members, edit.putMembers, m_nextId);
  ids.insert(ids.end(), memberIds.begin(), memberIds.end());
  const std::vector<Id> planIds = putRows(after.plans, edit.putPlans, m_nextId);
  ids.insert(ids.end(), planIds.begin(), planIds.end());
  if (!edit.removePlans.empty()) {
    std::vector<Plan> plans = *after.plans;
    std::erase_if(plans, [&](const Plan& plan) { return std::ranges::contains(edit.removePlans, plan.id); });
    after.plans = std::make_shared<const std::vector<Plan>>(std::move(plans));
  }
  const std::vector<Id> gapIds = putRows(after.allowedGaps, edit.putAllowedGaps, m_nextId);
  ids.insert(ids.end(), gapIds.begin(), gapIds.end());
  if (!edit.removeAllowedGaps.empty()) {
    std::vector<AllowedGap> gaps = *after.allowedGaps;
    std::erase_if(gaps, [&](const AllowedGap& gap) { return std::ranges::contains(edit.removeAllowedGaps, gap.id); });
    after.allowedGaps = std::make_shared<const std::vector<AllowedGap>>(std::move(gaps));
  }
  const std::vector<Id> aliasIds = putRows(after.aliases, edit.addAliases, m_nextId);
  ids.insert(ids.end(), aliasIds.begin(), aliasIds.end());
  removeRows(after.aliases, edit.removeAliases);
  putRows(after.incidents, edit.putIncidents, m_nextId);
  removeRows(after.templates, edit.removeTemplates);
  const std::vector<Id> templateIds = putRows(after.templates, edit.putTemplates, m_nextId);
  ids.insert(ids.end(), templateIds.begin(), templateIds.end());
  putRows(after.coveredDays, edit.addCoveredDays, m_nextId);
  putRows(after.recipes, edit.putRecipes, m_nextId);
  removeRows(after.recipes, edit.removeRecipes);
  if (!edit.removeZones.empty() && !waits) {
    std::vector<Zone> zones = *after.zones;
    std::erase_if(zones, [&](const Zone& zone) { return std::ranges::contains(edit.removeZones, zone.id); });
    after.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
  }
  allow(edit, ids, after);
  if (edit.boundary) {
    after.boundary = edit.boundary;
  }
  takeLayer(after.streets, edit.streets);
  takeLayer(after.background, edit.background);
  takeLayer(after.addresses, edit.addresses);
  takeLayer(after.neighbourhoods, edit.neighbourhoods);
  takeLayer(after.areas, edit.areas);
  for (const auto& [kind, source] : edit.sources) {
    after.info.sources[kind] = source;
  }
  std::erase_if(m_steps, &Step::undone);
  const std::shared_ptr<const Atlas> before = m_atlas;
  replace(std::move(after));
  m_steps.push_back({.label = edit.label, .before = before, .after = m_atlas});
  return ids;
}

Result<std::vector<Zone>> MemoryStore::zonesAsOf(Date day) const {
  Atlas atlas = *m_atlas;
  for (const ComingZone& change : *m_atlas->comingZones) {
    if (change.day <= day) {
      takeEffect(atlas, change);
    }
  }
  std::vector<Zone> zones = *atlas.zones;
  std::erase_if(zones, [day](const Zone& zone) { return zone.validFrom > day; });
  return zones;
}

Result<void> MemoryStore::followDay(Date day) {
  Atlas after = *m_atlas;
  after.day = day;
  std::vector<ComingZone> waiting;
  for (const ComingZone& change : *m_atlas->comingZones) {
    if (change.day <= day) {
      takeEffect(after, change);
    } else {
      waiting.push_back(change);
    }
  }
  after.comingZones = std::make_shared<const std::vector<ComingZone>>(std::move(waiting));
  replace(std::move(after));
  return {};
}

std::vector<HistoryEntry> MemoryStore::history() const {
  std::vector<HistoryEntry> entries;
  for (const Step& step : m_steps) {
    entries.push_back({.id = static_cast<Id>(entries.size()) + 1, .label = step.label, .undone = step.undone});
  }
  return entries;
}

Result<Reason> MemoryStore::undo() {
  const auto step = std::ranges::find(m_steps.rbegin(), m_steps.rend(), false, &Step::undone);
  if (step == m_steps.rend()) {
    return fail(ErrorCode::Conflict, "There is nothing to undo.");
  }
  if (m_refusal && m_undoable-- == 0) {
    return std::unexpected(*m_refusal);
  }
  step->undone = true;
  replace(*step->before);
  return step->label;
}

Result<Reason> MemoryStore::redo() {
  const auto step = std::ranges::find(m_steps, true, &Step::undone);
  if (step == m_steps.end()) {
    return fail(ErrorCode::Conflict, "There is nothing to redo.");
  }
  step->undone = false;
  replace(*step->after);
  return step->label;
}

Result<void> MemoryStore::recordLeave(Id member, Date day) {
  Atlas after = *m_atlas;
  std::vector<Member> members = *after.members;
  const auto found = std::ranges::find(members, member, &Member::id);
  if (found == members.end()) {
    return fail(ErrorCode::NotFound, "There is no such member.");
  }
  found->left = day;
  after.members = std::make_shared<const std::vector<Member>>(std::move(members));
  replace(std::move(after));
  return {};
}

Result<std::int64_t> MemoryStore::deliveriesOnTheWire(Id) const { return onTheWire > 0 ? onTheWire-- : 0; }

Result<void> MemoryStore::eraseMember(Id member) {
  Atlas after = *m_atlas;
  std::vector<Member> members = *after.members;
  std::erase_if(members, [&](const Member& candidate) { return candidate.id == member; });
  after.members = std::make_shared<const std::vector<Member>>(std::move(members));
  std::vector<AddressAlias> aliases = *after.aliases;
  std::erase_if(aliases, [&](const AddressAlias& alias) { return alias.member == member; });
  after.aliases = std::make_shared<const std::vector<AddressAlias>>(std::move(aliases));
  m_steps.clear();
  replace(std::move(after));
  return {};
}

Result<Id> MemoryStore::acceptAlert(const Alert& alert, const std::vector<Recipient>& recipients,
                                    const std::string& actor) {
  Atlas after = *m_atlas;
  std::vector<Alert> alerts = *after.alerts;
  alerts.push_back(alert);
  alerts.back().id = m_nextId++;
  const Id id = alerts.back().id;
  after.alerts = std::make_shared<const std::vector<Alert>>(std::move(alerts));
  m_recipients = recipients;
  m_lists[id] = recipients;
  for (const Recipient& recipient : recipients) {
    alertDeliveries[id].push_back({.id = m_nextId++, .member = recipient.member, .channel = recipient.channel});
  }
  log({.at = alert.acceptedAt, .actor = actor, .action = "send", .object = "message", .objectId = id});
  replace(std::move(after));
  return id;
}

Result<CancelReport> MemoryStore::cancelAlert(Id alert) {
  CancelReport report;
  for (DeliveryRecord& record : alertDeliveries[alert]) {
    if (record.state == DeliveryState::Queued || record.state == DeliveryState::Claimed) {
      record.state = DeliveryState::Cancelled;
      ++report.cancelled;
    } else if (mayHaveReached(record.state)) {
      ++report.maybeReached;
    }
  }
  return report;
}

Result<std::int64_t> MemoryStore::retryDeliveries(Id alert, DeliveryState state, const std::string& actor) {
  std::int64_t queued = 0;
  for (DeliveryRecord& record : alertDeliveries[alert]) {
    if (record.state == state) {
      record.state = DeliveryState::Queued;
      ++queued;
    }
  }
  log({.actor = actor, .action = "retry", .object = "message", .objectId = alert, .amount = queued});
  return queued;
}

Result<std::vector<Recipient>> MemoryStore::recipientsOf(Id alert, ListPart part) const {
  const auto list = m_lists.find(alert);
  const auto records = alertDeliveries.find(alert);
  if (list == m_lists.end() || records == alertDeliveries.end()) {
    return fail(ErrorCode::NotFound, "There is no such alert.");
  }
  std::vector<Recipient> recipients;
  for (std::size_t i = 0; i < list->second.size(); ++i) {
    const Recipient& recipient = list->second[i];
    const auto member = std::ranges::find(*m_atlas->members, recipient.member, &Member::id);
    const bool hasLeft = member != m_atlas->members->end() && member->left.has_value();
    if (!hasLeft && (part == ListPart::Everyone || mayHaveReached(records->second[i].state))) {
      recipients.push_back(recipient);
    }
  }
  return recipients;
}

Result<DeliveryCounts> MemoryStore::deliveryCounts(Id alert) const {
  DeliveryCounts counts;
  if (const auto records = alertDeliveries.find(alert); records != alertDeliveries.end()) {
    for (const DeliveryRecord& record : records->second) {
      ++counts.byState[static_cast<std::size_t>(record.state)];
    }
    return counts;
  }
  // An alert that the test put into the atlas by itself.
  const auto found = std::ranges::find(*m_atlas->alerts, alert, &Alert::id);
  if (found != m_atlas->alerts->end()) {
    counts.byState[static_cast<std::size_t>(DeliveryState::Queued)] = found->recipients;
  }
  return counts;
}

Result<Id> MemoryStore::putPerson(const Person& person, const AuditEvent& event) {
  log(event);
  if (const auto found = std::ranges::find(m_people, person.id, &Person::id); found != m_people.end()) {
    *found = person;
    return person.id;
  }
  m_people.push_back(person);
  m_people.back().id = m_nextId++;
  return m_people.back().id;
}

Result<void> MemoryStore::putPolicy(const AlertPolicy& policy, const AuditEvent& event) {
  log(event);
  std::erase_if(m_policies, [&](const AlertPolicy& each) {
    return each.policeZone == policy.policeZone && each.urgency == policy.urgency;
  });
  m_policies.push_back(policy);
  return {};
}

Result<void> MemoryStore::note(const AuditEvent& event) {
  log(event);
  return {};
}

Result<std::vector<AlertCase>> MemoryStore::cases() const { return std::vector(m_cases.rbegin(), m_cases.rend()); }

Result<std::vector<AlertCase>> MemoryStore::casesAbout(Id id) const {
  std::vector<AlertCase> about;
  std::ranges::copy_if(m_cases, std::back_inserter(about),
                       [&](const AlertCase& each) { return each.content.refersTo == id; });
  return about;
}

Result<AlertCase> MemoryStore::caseOf(Id id) const {
  const auto found = std::ranges::find(m_cases, id, &AlertCase::id);
  return found == m_cases.end() ? fail(ErrorCode::NotFound, "no case") : Result<AlertCase>(*found);
}

Result<std::vector<Recipient>> MemoryStore::frozenRecipients(Id id) const {
  const auto found = m_frozen.find(id);
  return found == m_frozen.end() ? std::vector<Recipient>() : found->second;
}

AlertCase& MemoryStore::stored(AlertCase next) {
  ++next.version;
  const auto found = std::ranges::find(m_cases, next.id, &AlertCase::id);
  if (found != m_cases.end()) {
    return *found = std::move(next);
  }
  next.id = m_nextId++;
  return m_cases.emplace_back(std::move(next));
}

Result<AlertCase> MemoryStore::record(const CaseStep& step) {
  std::vector<Recipient> reached;
  for (const Id alert : step.callOff) {
    const std::vector<Recipient> maybe = recipientsOf(alert, ListPart::MaybeReached).value();
    for (const Recipient& each : maybe) {
      if (!std::ranges::contains(reached, each)) {
        reached.push_back(each);
      }
    }
  }
  if (!step.accept && !reached.empty()) {
    return fail(ErrorCode::Conflict, "It may have reached somebody.");
  }
  if (step.along && caseOf(step.along->next.id)->version != step.along->next.version) {
    return fail(ErrorCode::Conflict, "Somebody took a step meanwhile.");
  }
  AlertCase next = step.change.next;
  if (step.freeze) {
    next.recipients = static_cast<std::int64_t>(step.freeze->size());
  }
  next = stored(std::move(next));
  if (step.freeze) {
    m_frozen[next.id] = *step.freeze;
  }
  std::vector<Recipient> recipients = m_frozen[next.id];
  if (!step.callOff.empty()) {
    recipients = std::move(reached);
  }
  for (const Id alert : step.callOff) {
    cancelAlert(alert).value();
  }
  if (step.accept && !recipients.empty()) {
    Alert alert = *step.accept;
    alert.recipients = std::ssize(recipients);
    next.alert = acceptAlert(alert, recipients).value();
    --next.version;
    next = stored(std::move(next));
  }
  log(step.change.event);
  if (step.along) {
    stored(step.along->next);
    log(step.along->event);
  }
  replace(Atlas(*m_atlas));
  return next;
}

Result<void> MemoryStore::eraseLists(const std::vector<ListErasure>& lists) {
  for (const ListErasure& list : lists) {
    m_frozen.erase(list.alertCase);
    m_lists.erase(list.alert);
    for (DeliveryRecord& record : alertDeliveries[list.alert]) {
      record.member = -record.id;
    }
    log(list.event);
  }
  return {};
}

void MemoryStore::handOverEverything() {
  for (auto& [alert, records] : alertDeliveries) {
    for (DeliveryRecord& record : records) {
      record.state = DeliveryState::Accepted;
    }
  }
}

void MemoryStore::log(AuditEvent event) { m_log.push_back(std::move(event)); }

Result<std::vector<AuditEntry>> MemoryStore::audit() const {
  std::vector<AuditEntry> entries;
  for (const AuditEvent& event : m_log) {
    AuditEntry entry{.number = std::ssize(entries) + 1,
                     .event = event,
                     .previous = entries.empty() ? auditOrigin("memory") : entries.back().hash};
    entry.hash = auditHash(entry);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Result<AlertProgress> MemoryStore::alertProgress(Id alert) const {
  AlertProgress progress;
  if (const auto records = alertDeliveries.find(alert); records != alertDeliveries.end()) {
    for (const DeliveryRecord& record : records->second) {
      DeliveryCounts& counts = record.channel == Channel::Sms ? progress.sms : progress.email;
      ++counts.byState[static_cast<std::size_t>(record.state)];
    }
  }
  return progress;
}

Result<std::vector<DeliveryRecord>> MemoryStore::deliveriesOf(Id alert, std::optional<DeliveryState> state, Id after,
                                                              std::size_t most) const {
  std::vector<DeliveryRecord> found;
  if (const auto records = alertDeliveries.find(alert); records != alertDeliveries.end()) {
    for (const DeliveryRecord& record : records->second) {
      if (record.id > after && found.size() < most && (!state || record.state == *state)) {
        found.push_back(record);
      }
    }
  }
  return found;
}

void MemoryStore::replace(Atlas atlas) {
  atlas.revision = m_atlas->revision + 1;
  m_atlas = std::make_shared<const Atlas>(std::move(atlas));
}

}  // namespace buurtatlas::test
