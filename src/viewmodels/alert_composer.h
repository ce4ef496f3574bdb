#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "alerting/audience.h"
#include "core/alert_case.h"
#include "core/alert_scope.h"
#include "painting/pictures.h"
#include "tasks/alert_area.h"
#include "tasks/alert_task.h"
#include "viewmodels/alert_area.h"
#include "viewmodels/alert_ledger.h"
#include "viewmodels/alert_words.h"
#include "viewmodels/background_job.h"
#include "viewmodels/neighbour_list.h"
#include "viewmodels/remark_list.h"

namespace buurtatlas {

class AtlasSession;
class PeopleDesk;
class PolicyDesk;
class Sketch;

/// An alert while it is written: its area, its words, whom it reaches, and the check before it goes. Nothing leaves
/// before send(), and send() only goes with the number of people that was shown.
class AlertComposer : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool composing READ isComposing NOTIFY changed)
  Q_PROPERTY(buurtatlas::AlertArea* area READ area CONSTANT)
  Q_PROPERTY(bool includesPossible READ includesPossible WRITE setIncludesPossible NOTIFY changed)
  Q_PROPERTY(bool withCoordinators READ withCoordinators WRITE setWithCoordinators NOTIFY changed)
  Q_PROPERTY(bool urgent READ isUrgent WRITE setUrgent NOTIFY changed)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
  Q_PROPERTY(bool counted READ isCounted NOTIFY changed)
  Q_PROPERTY(int people READ people NOTIFY changed)
  Q_PROPERTY(QString peopleText READ peopleText NOTIFY changed)
  Q_PROPERTY(int possible READ possible NOTIFY changed)
  Q_PROPERTY(int bySms READ bySms NOTIFY changed)
  Q_PROPERTY(int byEmail READ byEmail NOTIFY changed)
  Q_PROPERTY(int again READ again NOTIFY changed)
  Q_PROPERTY(bool canSend READ canSend NOTIFY changed)
  Q_PROPERTY(QString missing READ missing NOTIFY changed)
  Q_PROPERTY(bool mustTypeCount READ mustTypeCount NOTIFY changed)
  Q_PROPERTY(bool handsIn READ handsIn NOTIFY changed)
  Q_PROPERTY(int editedCase READ editedCase NOTIFY changed)
  Q_PROPERTY(QString note READ note NOTIFY changed)
  Q_PROPERTY(buurtatlas::AlertLedger* ledger READ ledger CONSTANT)
  Q_PROPERTY(buurtatlas::RemarkList* leftOut READ leftOut CONSTANT)
  Q_PROPERTY(buurtatlas::NeighbourList* neighbours READ neighbours CONSTANT)
  Q_PROPERTY(buurtatlas::AlertWords* words READ words CONSTANT)
  Q_PROPERTY(buurtatlas::AreaPicture picture READ picture NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::DotPicture dots READ dots NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  /// What an alert is composed with.
  struct Tools {
    AlertArea::Tools area;
    PeopleDesk& people;
    PolicyDesk& policies;
  };

  explicit AlertComposer(const Tools& tools, QObject* parent = nullptr);
  ~AlertComposer() override;

  [[nodiscard]] bool isComposing() const { return m_composing; }
  [[nodiscard]] AlertArea* area() { return &m_area; }
  [[nodiscard]] bool includesPossible() const { return m_area.scope().includesPossible; }
  void setIncludesPossible(bool included);
  [[nodiscard]] bool withCoordinators() const { return m_area.scope().withCoordinators; }
  void setWithCoordinators(bool addressed);
  [[nodiscard]] bool isUrgent() const { return m_urgency == Urgency::Urgent; }
  void setUrgent(bool urgent);
  [[nodiscard]] QString text() const { return m_words.text(); }
  void setText(const QString& text) { m_words.setText(text); }
  /// Whether the figures belong to the area and the urgency that are set now.
  [[nodiscard]] bool isCounted() const { return m_counted; }
  /// Who gets the alert.
  [[nodiscard]] int people() const { return static_cast<int>(m_ledger.audience().addressed()); }
  /// 81, or 81 to 86 where some may live in the area.
  [[nodiscard]] QString peopleText() const;
  [[nodiscard]] int possible() const { return m_ledger.possible(); }
  [[nodiscard]] int bySms() const { return static_cast<int>(m_ledger.audience().bySms); }
  [[nodiscard]] int byEmail() const { return static_cast<int>(m_ledger.audience().byEmail); }
  /// Who of them gets another alert that is live.
  [[nodiscard]] int again() const { return static_cast<int>(m_ledger.audience().again); }
  [[nodiscard]] bool canSend() const { return missing().isEmpty(); }
  /// What must still be done before it can be sent; empty when nothing.
  [[nodiscard]] QString missing() const;
  /// Whether the number of people is typed before it goes.
  [[nodiscard]] bool mustTypeCount() const;
  /// Whether somebody else has to approve it first.
  [[nodiscard]] bool handsIn() const;
  /// The case that is changed, such as one that was returned; 0 for a new alert.
  [[nodiscard]] int editedCase() const { return m_edited ? static_cast<int>(m_edited->id) : 0; }
  /// Why it was returned, of one that is changed.
  [[nodiscard]] QString note() const;
  [[nodiscard]] AlertLedger* ledger() { return &m_ledger; }
  [[nodiscard]] RemarkList* leftOut() { return &m_leftOut; }
  [[nodiscard]] NeighbourList* neighbours() { return &m_neighbours; }
  [[nodiscard]] AlertWords* words() { return &m_words; }
  /// The ground that is warned, when it is counted.
  [[nodiscard]] const AreaPicture& picture() const { return m_picture; }
  [[nodiscard]] const DotPicture& dots() const { return m_dots; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }
  /// The state to be kept for the case that the program ends.
  [[nodiscard]] KeptAlert kept() const;
  /// Goes on with it; with changes to a case that somebody took a step with since, as a new alert.
  void resume(const KeptAlert& kept);

  Q_INVOKABLE void begin();
  /// Opens a case that was not sent yet, to change it and hand it in again. It is kept as it was until then.
  Q_INVOKABLE void edit(int caseId);
  /// Leaves a member out whom the alert would reach, for a reason. False: it was refused, and reported.
  Q_INVOKABLE bool takeOut(int member, const QString& reason);
  /// Leaves out all who get another alert that is live.
  Q_INVOKABLE void takeOutAlerted();
  /// Addresses somebody again who was taken out.
  Q_INVOKABLE void putBack(int member);
  /// Drops everything that was written.
  Q_INVOKABLE void discard();
  /// Hands the alert over to the outbox. `people` is the number that was confirmed; another one is refused.
  /// `secondAfter` is the earlier alert that RateBrake showed, 0 for none.
  Q_INVOKABLE bool send(int people, int secondAfter = 0);
  /// Sends the text that is shown to one's own phone number or mail address alone, marked as a test.
  Q_INVOKABLE bool sendToMe(const QString& address);

 signals:
  void changed();
  void pictureChanged();
  /// Something was changed that is kept.
  void edited();
  void sent(qint64 alert, int people);

 private:
  struct Count {
    AlertGround ground = {};
    Audience audience = {};
    DotPicture dots = {};
    AreaPicture picture = {};
    std::shared_ptr<const AudienceSelector> selector = {};
  };
  void reset();
  void follow();
  void followSketch();
  void count(const AlertScope& scope);
  void take(Count count);
  void forgetCount();
  void proposePlace();
  /// The case that was being changed, as it was opened; none when there is no such case any more.
  [[nodiscard]] std::optional<AlertCase> caseChangedIn(const KeptAlert& kept);
  void retranslate();
  bool takeOutAll(const std::vector<Id>& members, const QString& reason);
  void lookWhoIsAlerted();
  [[nodiscard]] AudienceChoice choice() const;
  [[nodiscard]] AlertDraft draft() const;
  [[nodiscard]] CaseContent changedContent() const;

  AtlasSession& m_session;
  Sketch& m_sketch;
  PeopleDesk& m_people;
  PolicyDesk& m_policies;
  bool m_composing = false;
  Instant m_begunAt = {};             ///< when composing began
  std::optional<AlertCase> m_edited;  ///< the case that is changed
  Urgency m_urgency = Urgency::Urgent;
  AlertArea m_area;
  std::shared_ptr<const std::unordered_map<Id, Instant>> m_alerted;  ///< by the alerts that are live
  bool m_counted = false;
  std::shared_ptr<const AudienceSelector> m_selector;  ///< over m_selectorMembers
  Rows<Member> m_selectorMembers;
  AlertLedger m_ledger;
  RemarkList m_leftOut;
  NeighbourList m_neighbours;
  AlertWords m_words;
  AreaPicture m_picture;
  DotPicture m_dots;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
