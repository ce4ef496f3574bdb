#include "viewmodels/policy_desk.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "alerting/case_rules.h"
#include "tasks/case_people.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/people_desk.h"

namespace buurtatlas {

PolicyDesk::PolicyDesk(AtlasSession& session, PeopleDesk& people, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_people(people) {
  connect(&session, &AtlasSession::opened, this, [this] {
    m_policeZone.clear();
    list();
  });
  connect(&session, &AtlasSession::retranslated, this, &PolicyDesk::listed);
}

int PolicyDesk::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PolicyDesk::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const AlertPolicy& policy = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case PoliceZoneRole:
      return QString::fromStdString(policy.policeZone);
    case UrgentRole:
      return policy.urgency == Urgency::Urgent;
    case TwoPeopleRole:
      return policy.needsApproval;
    case MinutesRole:
      return static_cast<int>(policy.approvalHolds.count());
    default:
      return {};
  }
}

QHash<int, QByteArray> PolicyDesk::roleNames() const {
  return {
      {PoliceZoneRole, "policeZone"}, {UrgentRole, "urgent"}, {TwoPeopleRole, "twoPeople"}, {MinutesRole, "minutes"}};
}

QStringList PolicyDesk::policeZones() const {
  QStringList names = {tr("Everywhere else")};
  for (const AlertPolicy& policy : m_rows) {
    if (!policy.policeZone.empty() && policy.urgency == Urgency::Urgent) {
      names.append(QString::fromStdString(policy.policeZone));
    }
  }
  return names;
}

int PolicyDesk::policeZoneIndex() const {
  const auto place = policeZones().indexOf(QString::fromStdString(m_policeZone), 1);
  return static_cast<int>(std::max<qsizetype>(place, 0));
}

bool PolicyDesk::needsApproval(const CaseContent& content) const { return policyFor(content, m_stored).needsApproval; }

void PolicyDesk::choosePoliceZone(int index) {
  const QStringList names = policeZones();
  if (index >= 0 && index < names.size()) {
    m_policeZone = index == 0 ? std::string() : names[index].toStdString();
    emit policeZoneChanged();
  }
}

bool PolicyDesk::setTwoPeople(int row, bool twoPeople) {
  if (row < 0 || row >= count()) {
    return false;
  }
  AlertPolicy policy = m_rows[static_cast<std::size_t>(row)];
  policy.needsApproval = twoPeople;
  return put({policy});
}

bool PolicyDesk::setMinutes(int row, int minutes) {
  if (row < 0 || row >= count()) {
    return false;
  }
  AlertPolicy policy = m_rows[static_cast<std::size_t>(row)];
  policy.approvalHolds = std::chrono::minutes(minutes);
  return put({policy});
}

bool PolicyDesk::addPoliceZone(const QString& name) {
  const std::string zone = name.simplified().toStdString();
  if (zone.empty() || std::ranges::contains(m_rows, zone, &AlertPolicy::policeZone)) {
    return false;
  }
  std::vector<AlertPolicy> policies;
  for (const Urgency urgency : {Urgency::Urgent, Urgency::Information}) {
    policies.push_back(policyFor({.urgency = urgency, .policeZone = zone}, m_stored));
    policies.back().policeZone = zone;
  }
  return put(policies);
}

void PolicyDesk::list() {
  m_stored = m_session.ask<std::vector<AlertPolicy>>([](const AtlasStore& store) { return store.policies(); })
                 .value_or(std::vector<AlertPolicy>());
  std::set<std::string> zones = {""};
  for (const AlertPolicy& policy : m_stored) {
    zones.insert(policy.policeZone);
  }
  std::vector<AlertPolicy> rows;
  for (const std::string& zone : zones) {
    for (const Urgency urgency : {Urgency::Urgent, Urgency::Information}) {
      rows.push_back(policyFor({.urgency = urgency, .policeZone = zone}, m_stored));
      rows.back().policeZone = zone;
    }
  }
  const bool isSameLength = rows.size() == m_rows.size();
  if (!isSameLength) {
    beginResetModel();
  }
  m_rows = std::move(rows);
  if (!isSameLength) {
    endResetModel();
  } else {
    emit dataChanged(index(0), index(count() - 1));  // who goes on typing keeps the field
  }
  emit listed();
  emit policeZoneChanged();
}

bool PolicyDesk::put(const std::vector<AlertPolicy>& policies) {
  const bool done = m_session.performNow([&](AtlasStore& store) -> Result<void> {
    const CaseDesk desk{.store = store, .actor = m_people.actor().toStdString()};
    for (const AlertPolicy& policy : policies) {
      if (const Result<void> put = setPolicy(desk, policy); !put) {
        return put;
      }
    }
    return {};
  });
  list();
  return done;
}

}  // namespace buurtatlas
