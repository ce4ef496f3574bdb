#pragma once

#include <QString>
#include <QStringList>

namespace buurtatlas {

/// The words in the dossier of an alert, in the language that was on when they were asked for.
/// Thread: GUI; the words themselves go to any.
struct DossierWords {
  QString title;  ///< %1: its number
  QString exercise;
  QStringList kinds;   ///< by AlertKind
  QStringList states;  ///< by CaseState
  QStringList urgent;  ///< by Urgency
  QString author, approver, nobody;
  QString created, submitted, approved, sent;  ///< %1: a moment
  QString brokenGlass, note, outside;          ///< %1: a reason
  QString audience;                            ///< %1: people, %2: by SMS, %3: by e-mail
  QString possible;
  QString listErased;      ///< %1: a moment
  QStringList deliveries;  ///< by DeliveryState
  QString noDeliveries;
  QString logHeading, logSound, logBroken;
  QString anchor;  ///< %1: a hash
  QString notProved;
  QString madeAt;  ///< %1: a moment
  QString page;    ///< %1: a number
};
DossierWords dossierWords();

/// What an action of the log is called.
QString auditActionWord(const std::string& action);

}  // namespace buurtatlas
