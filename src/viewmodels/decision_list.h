#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <memory>

#include "core/atlas.h"

namespace buurtatlas {

class AddressIndex;
class AtlasSession;

/// What was decided about written addresses, the newest first.
class DecisionList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { WrittenRole = Qt::UserRole + 1, MeaningRole };

  DecisionList(AtlasSession& session, AddressIndex& addresses, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_aliases->size()); }
  /// Who was placed by it without being asked about is looked up again.
  Q_INVOKABLE void forget(int row);

 signals:
  void countChanged();

 private:
  [[nodiscard]] const AddressAlias& alias(int row) const {
    return (*m_aliases)[m_aliases->size() - 1 - static_cast<std::size_t>(row)];
  }

  AtlasSession& m_session;
  AddressIndex& m_addresses;
  Rows<AddressAlias> m_aliases;
};

}  // namespace buurtatlas
