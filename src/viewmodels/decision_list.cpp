#include "viewmodels/decision_list.h"

#include "tasks/review_task.h"
#include "tasks/written_address.h"
#include "viewmodels/address_index.h"
#include "viewmodels/atlas_session.h"

namespace buurtatlas {

DecisionList::DecisionList(AtlasSession& session, AddressIndex& addresses, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_addresses(addresses), m_aliases(session.atlas()->aliases) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->aliases != before->aliases) {
      beginResetModel();
      m_aliases = m_session.atlas()->aliases;
      endResetModel();
      emit countChanged();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    if (count() > 0) {
      emit dataChanged(index(0), index(count() - 1), {MeaningRole});
    }
  });
}

int DecisionList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DecisionList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const AddressAlias& decision = alias(index.row());
  const Placement& placement = decision.placement;
  switch (role) {
    case Qt::DisplayRole:
    case WrittenRole:
      return QString::fromStdString(lineOf(decision.written));
    case MeaningRole:
      if (placement.status == PlacementStatus::Rejected) {
        return tr("not in this town");
      }
      return placement.street.empty() ? tr("set on the map")
                                      : QString::fromStdString(lineOf({.street = placement.street,
                                                                       .number = placement.number,
                                                                       .postcode = placement.postcode,
                                                                       .municipality = placement.municipality}));
    default:
      return {};
  }
}

QHash<int, QByteArray> DecisionList::roleNames() const { return {{WrittenRole, "written"}, {MeaningRole, "meaning"}}; }

void DecisionList::forget(int row) {
  if (row < 0 || row >= count()) {
    return;
  }
  if (!m_addresses.geocoder()) {
    m_session.report({.code = ErrorCode::Conflict,
                      .reason = Reason{"The addresses are still being read. Try again in a moment.", {}}});
    return;
  }
  std::int64_t changed = 0;
  const bool done = m_session.performNow([&](AtlasStore& store) -> Result<void> {
    const Result<std::int64_t> forgotten = forgetAliases(store, {alias(row).id}, *m_addresses.geocoder());
    if (!forgotten) {
      return std::unexpected(forgotten.error());
    }
    changed = *forgotten;
    return {};
  });
  if (done) {
    m_session.say(
        tr("The decision is forgotten. %n members were looked up again.", nullptr, static_cast<int>(changed)));
  }
}

}  // namespace buurtatlas
