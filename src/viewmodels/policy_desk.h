#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/alert_case.h"

namespace buurtatlas {

class AtlasSession;
class PeopleDesk;

/// How alerts are checked before they go, by police zone and urgency; a chief chooses it. First what holds everywhere,
/// then the police zones by name, urgent ones before information.
class PolicyDesk : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(QStringList policeZones READ policeZones NOTIFY listed)
  Q_PROPERTY(int policeZoneIndex READ policeZoneIndex NOTIFY policeZoneChanged)

 public:
  enum Role { PoliceZoneRole = Qt::UserRole + 1, UrgentRole, TwoPeopleRole, MinutesRole };

  PolicyDesk(AtlasSession& session, PeopleDesk& people, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  /// Everywhere else, then the police zones that have policies of their own.
  [[nodiscard]] QStringList policeZones() const;
  /// The police zone that alerts are written in here, a place among policeZones().
  [[nodiscard]] int policeZoneIndex() const;
  /// Empty for everywhere else.
  [[nodiscard]] const std::string& policeZone() const { return m_policeZone; }
  /// Whether somebody else has to approve such an alert.
  [[nodiscard]] bool needsApproval(const CaseContent& content) const;

  Q_INVOKABLE void choosePoliceZone(int index);
  // Each is stored at once, for who sits here. False: it was refused, and reported.
  Q_INVOKABLE bool setTwoPeople(int row, bool twoPeople);
  /// How long an approval holds.
  Q_INVOKABLE bool setMinutes(int row, int minutes);
  /// Gives a police zone policies of its own, which begin as what holds everywhere.
  Q_INVOKABLE bool addPoliceZone(const QString& name);

 signals:
  void listed();
  void policeZoneChanged();

 private:
  void list();
  bool put(const std::vector<AlertPolicy>& policies);

  AtlasSession& m_session;
  PeopleDesk& m_people;
  std::vector<AlertPolicy> m_stored;
  std::vector<AlertPolicy> m_rows;
  std::string m_policeZone;
};

}  // namespace buurtatlas
