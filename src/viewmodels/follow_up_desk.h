#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "alerting/alert_texts.h"
#include "core/alert_scope.h"
#include "tasks/alert_follow_up.h"
#include "viewmodels/remark_list.h"

namespace buurtatlas {

class AtlasSession;
class PeopleDesk;
class PolicyDesk;

/// Words about an alert that was sent, to everybody who got it: it was wrong, it is over, or there is news. The text is
/// there at once, in every language, and only send() lets it go.
class FollowUpDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(Use use READ use NOTIFY changed)
  Q_PROPERTY(bool callingBack READ isCallingBack NOTIFY changed)
  Q_PROPERTY(QString about READ about NOTIFY changed)
  Q_PROPERTY(QString aboutText READ aboutText NOTIFY changed)
  Q_PROPERTY(int people READ people NOTIFY changed)
  Q_PROPERTY(int left READ left NOTIFY changed)
  Q_PROPERTY(QStringList languageLabels READ languageLabels NOTIFY changed)
  Q_PROPERTY(int languageIndex READ languageIndex WRITE setLanguageIndex NOTIFY changed)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
  Q_PROPERTY(bool canSend READ canSend NOTIFY changed)
  Q_PROPERTY(bool mustTypeCount READ mustTypeCount NOTIFY changed)
  Q_PROPERTY(bool handsIn READ handsIn NOTIFY changed)
  Q_PROPERTY(QString note READ note NOTIFY changed)
  Q_PROPERTY(buurtatlas::RemarkList* findings READ findings CONSTANT)

 public:
  enum Use {
    Update = static_cast<int>(AlertKind::Update),
    AllClear = static_cast<int>(AlertKind::AllClear),
    FalseAlarm = static_cast<int>(AlertKind::FalseAlarm),
    Feedback = static_cast<int>(AlertKind::Feedback)
  };
  Q_ENUM(Use)

  FollowUpDesk(AtlasSession& session, PeopleDesk& people, PolicyDesk& policies, QObject* parent = nullptr);

  [[nodiscard]] bool isOpen() const { return m_followUp.alert != 0; }
  [[nodiscard]] Use use() const { return static_cast<Use>(m_followUp.use); }
  /// Whether news about an alert is called back: whoever may have got it is told what is right.
  [[nodiscard]] bool isCallingBack() const { return m_isAboutNews && use() == FalseAlarm; }
  /// What was said last about the alert, in the language that is shown.
  [[nodiscard]] QString about() const;
  /// What kind of message that was, and when it was sent.
  [[nodiscard]] QString aboutText() const;
  /// Who got the alert, or may have got what was wrong, and has not left since.
  [[nodiscard]] int people() const { return static_cast<int>(m_readers.size()); }
  /// Who got it and has left since.
  [[nodiscard]] int left() const { return m_left; }
  [[nodiscard]] QStringList languageLabels() const;
  [[nodiscard]] int languageIndex() const { return m_language; }
  void setLanguageIndex(int index);
  [[nodiscard]] QString text() const;
  void setText(const QString& text);
  /// What was wrong is called back even when nobody got it yet.
  [[nodiscard]] bool canSend() const { return isOpen() && (people() > 0 || use() == FalseAlarm) && !m_blocked; }
  /// Whether the number of people is typed before it goes.
  [[nodiscard]] bool mustTypeCount() const;
  /// Whether somebody else has to approve it first.
  [[nodiscard]] bool handsIn() const;
  /// Why it was returned, of one that is changed.
  [[nodiscard]] QString note() const;
  [[nodiscard]] RemarkList* findings() { return &m_findings; }

  /// Opens the words for an alert.
  Q_INVOKABLE void begin(int alert, buurtatlas::FollowUpDesk::Use use);
  /// Opens the words of a case that was not sent yet, such as one that was returned.
  Q_INVOKABLE void edit(int caseId);
  /// Drops what was written.
  Q_INVOKABLE void discard();
  /// `people` is the number that was confirmed; another one is refused.
  Q_INVOKABLE bool send(int people);
  /// The state to be kept for the case that the program ends.
  [[nodiscard]] KeptAlert kept() const;
  /// Goes on with it; with changes to a case that somebody took a step with since, as a new message.
  void resume(const KeptAlert& kept);
  void retranslate();

 signals:
  void changed();
  /// Something was written, sent or dropped that is kept.
  void edited();
  void sent(qint64 alert, int people);

 private:
  void clear();
  void read();
  /// What readers of an alert know last: the message itself when it is called back.
  [[nodiscard]] AlertCase newestSaid(const AlertCase& about) const;

  AtlasSession& m_session;
  PeopleDesk& m_people;
  PolicyDesk& m_policies;
  std::optional<AlertCase> m_edited;  ///< the case whose words are changed
  std::string m_policeZone;           ///< of the alert it is about
  AlertFollowUp m_followUp;
  Urgency m_urgency = Urgency::Urgent;
  AlertCase m_said;  ///< the newest message that was sent about the alert, or the alert
  bool m_isAboutNews = false;
  std::vector<std::string> m_readers;  ///< the language of each
  int m_left = 0;
  int m_language = 0;
  bool m_blocked = false;
  RemarkList m_findings;
};

}  // namespace buurtatlas
