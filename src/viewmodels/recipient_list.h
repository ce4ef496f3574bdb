#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <map>
#include <vector>

#include "alerting/audience.h"
#include "core/atlas.h"

namespace buurtatlas {

/// The ledger of an alert, one line per member in or possibly in the area; the address itself is not shown.
class RecipientList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the alert composer")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { NameRole = Qt::UserRole + 1, ChannelTextRole, InRole, ReasonRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
  void setAudience(const Audience& audience, const Rows<Member>& members);
  void retranslate();

 signals:
  void countChanged();

 private:
  std::vector<AudienceLine> m_lines;  ///< those who are in, then those who may be
  Rows<Member> m_members;
  std::map<Id, std::size_t> m_places;  ///< of the members of the lines, in m_members
};

}  // namespace buurtatlas
