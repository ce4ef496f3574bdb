#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/alert_case.h"

namespace buurtatlas {

class AtlasSession;

/// Who works with the atlas, and who of them sits here now. Names are recorded with what is done, not proved.
class PeopleDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QStringList names READ names NOTIFY changed)
  Q_PROPERTY(QStringList roles READ roles NOTIFY changed)
  Q_PROPERTY(int current READ current NOTIFY changed)
  Q_PROPERTY(QString actor READ actor NOTIFY changed)
  Q_PROPERTY(bool chief READ isChief NOTIFY changed)

 public:
  /// Role, for QML.
  enum WorkRole { Author, Approver, Chief, Analyst };
  Q_ENUM(WorkRole)

  explicit PeopleDesk(AtlasSession& session, QObject* parent = nullptr);

  /// Those who work here now. Order: by name.
  [[nodiscard]] QStringList names() const;
  /// What each of names() may do.
  [[nodiscard]] QStringList roles() const;
  /// The place among names() of who sits here; -1 for nobody.
  [[nodiscard]] int current() const;
  /// The name of who sits here; empty for nobody.
  [[nodiscard]] const QString& actor() const { return m_actor; }
  /// Whether who sits here may add people: a chief, and anybody while there is nobody.
  [[nodiscard]] bool isChief() const;
  /// The one who sits here; no roles for nobody.
  [[nodiscard]] Person person() const;

  Q_INVOKABLE void choose(int index);
  /// Adds somebody, who sits here from now on when there was nobody before. False: it was refused, and reported.
  Q_INVOKABLE bool add(const QString& name, bool writes, bool approves);
  /// Whether one of names() has the role, a place in WorkRole.
  [[nodiscard]] Q_INVOKABLE bool has(int index, buurtatlas::PeopleDesk::WorkRole role) const;
  /// Gives or takes a role. False: it was refused, and reported.
  Q_INVOKABLE bool setRole(int index, buurtatlas::PeopleDesk::WorkRole role, bool given);

 signals:
  void changed();

 private:
  void list();
  [[nodiscard]] const Person* find(const QString& name) const;

  AtlasSession& m_session;
  std::vector<Person> m_people;
  QString m_actor;
};

}  // namespace buurtatlas
