#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QTimer>
#include <vector>

#include "core/atlas.h"
#include "tasks/newcomers.h"

namespace buurtatlas {

class AtlasSession;
class PeopleDesk;

/// The live alerts to which people joined or moved since they were sent, newest first. Looks again when members or
/// alerts change, and now and then, because alerts end with the clock. Nothing is sent to them unless somebody says so.
class NewcomerList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY listed)

 public:
  enum Role { CaseIdRole = Qt::UserRole + 1, MessageRole, WhenTextRole, PeopleRole, NamesRole };

  NewcomerList(AtlasSession& session, PeopleDesk& people, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

  /// Sends the words that hold now to the newcomers of a row, for who sits here. False: it was refused, and reported.
  Q_INVOKABLE bool tell(int row);
  Q_INVOKABLE void refresh();

 signals:
  void listed();
  /// Messages were handed to the outbox.
  void sent();

 private:
  [[nodiscard]] QString namesOf(const Newcomers& row) const;

  AtlasSession& m_session;
  PeopleDesk& m_people;
  std::vector<Newcomers> m_rows;
  QTimer m_timer;
};

}  // namespace buurtatlas
