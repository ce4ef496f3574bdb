#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

class AtlasSession;

/// What was done to the atlas, newest first, and at the end how it was before all of that. Any row can be gone to.
class HistoryList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(int currentRow READ currentRow NOTIFY listed)

 public:
  enum Role { LabelRole = Qt::UserRole + 1, WhenTextRole, UndoneRole, CurrentRole };

  explicit HistoryList(AtlasSession& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  /// With the row of how it was before; 0 when nothing was done.
  [[nodiscard]] int count() const;
  /// The newest row that is not undone: where the atlas stands.
  [[nodiscard]] int currentRow() const;

  /// Undoes or redoes up to that row, as one piece of background work. A refusal is reported.
  Q_INVOKABLE void goTo(int row);

 signals:
  void listed();

 private:
  void list();
  /// None for the row of how it was before.
  [[nodiscard]] const HistoryEntry* entryAt(int row) const;
  [[nodiscard]] QString labelOf(int row) const;

  AtlasSession& m_session;
  std::vector<HistoryEntry> m_entries;  ///< oldest first
};

}  // namespace buurtatlas
