#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/atlas.h"
#include "core/result.h"
#include "tasks/case_changes.h"
#include "tasks/case_desk.h"

namespace buurtatlas {

class AlertOnMap;
class AtlasSession;
class PeopleDesk;

/// The alerts that wait for somebody: drafts, what was handed in, returned or approved, and urgent ones without
/// feedback, and what waited too long and expired. What was sent and needs nothing is in AlertHistory. Order: newest
/// first. Looks again now and then, because approvals lapse and alerts end with the clock.
class CaseList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged)

 public:
  enum Role {
    CaseIdRole = Qt::UserRole + 1,
    StateRole,
    StateTextRole,
    MessageRole,
    UrgentRole,
    PeopleRole,
    AuthorRole,
    WhenTextRole,
    NoteRole,
    TakenOutRole,
    CanJudgeRole,
    CanSendRole,
    CanBreakGlassRole,
    CanSubmitRole,
    CanGiveFeedbackRole,
    CanDropRole,
    CanEditRole,
    IsFollowUpRole,
    MustTypeCountRole,
    DigestRole,
    BySmsRole,
    ByEmailRole,
    WaitTextRole,
    EarlierRole,
    EarlierTextRole,
    ChangesRole
  };

  CaseList(AtlasSession& session, PeopleDesk& people, AlertOnMap& map, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  /// The case whose area the map shows; 0 for none.
  [[nodiscard]] int chosen() const { return static_cast<int>(m_chosen); }

  /// Shows the area of a row on the map.
  Q_INVOKABLE void choose(int row);
  Q_INVOKABLE void clearChoice();

  // Each takes one step with the case of a row, for who sits here. False: it was refused, and reported.
  Q_INVOKABLE bool handIn(int row);
  /// Approves what the row shows, not what it may have become since.
  Q_INVOKABLE bool approve(int row);
  Q_INVOKABLE bool giveBack(int row, const QString& reason);
  Q_INVOKABLE bool refuse(int row, const QString& reason);
  /// `people` is the number that was confirmed. With a reason, without the approval that is needed. `secondAfter` is
  /// the earlier alert that was shown, 0 for none.
  Q_INVOKABLE bool send(int row, int people, const QString& breakGlassReason, int secondAfter);
  /// Remembers what who sits here sees of a row for the first time, so that later changes can be told.
  Q_INVOKABLE void look(int row);
  /// Withdraws what was never sent.
  Q_INVOKABLE bool drop(int row);
  Q_INVOKABLE bool giveFeedback(int row, const QString& text);
  Q_INVOKABLE void refresh();

 signals:
  void listed();
  void chosenChanged();
  /// Messages were handed to the outbox.
  void sent();

 private:
  struct Row {
    CaseView view;
    std::size_t people = 0;
    std::size_t bySms = 0;
    std::string digest = {};
    std::string author = {};
    std::vector<Recipient> recipients = {};
    std::vector<Person> judges = {};
    std::optional<AlertCase> earlier = {};  ///< what brakes it
    Rows<Member> countedIn = {};            ///< the members that the figures and the digest are of
  };
  bool step(int row, const std::function<Result<AlertCase>(const CaseDesk&, const Row&)>& work);
  [[nodiscard]] bool may(const Row& row, int action) const;
  /// What changed since who sits here looked.
  [[nodiscard]] QStringList changesOf(const Row& row) const;
  [[nodiscard]] static SeenCase seenIn(const Row& row);
  void remember(const Row& row);
  [[nodiscard]] QString takenOutOf(const Row& row) const;
  [[nodiscard]] bool canEdit(const Row& row) const;
  [[nodiscard]] Row rowOf(const AtlasStore& store, CaseView view) const;

  AtlasSession& m_session;
  PeopleDesk& m_people;
  AlertOnMap& m_map;
  Id m_chosen = 0;
  std::map<std::pair<QString, Id>, SeenCase> m_seen;  ///< by who looked, and the case
  std::vector<Row> m_rows;
  QTimer m_timer;
};

}  // namespace buurtatlas
