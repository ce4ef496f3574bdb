#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <memory>

#include "alerting/audience.h"
#include "painting/pictures.h"
#include "tasks/alert_task.h"
#include "viewmodels/background_job.h"
#include "viewmodels/recipient_list.h"
#include "viewmodels/remark_list.h"

namespace buurtatlas {

class AtlasSession;
class MapFocus;
class Sketch;
class ZoneEditor;

/// An alert while it is written: area, people, words, check. Nothing leaves before send(), and send() only goes with
/// the number of people that was shown.
class AlertComposer : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool composing READ isComposing NOTIFY changed)
  Q_PROPERTY(bool hasArea READ hasArea NOTIFY changed)
  Q_PROPERTY(QString areaText READ areaText NOTIFY changed)
  Q_PROPERTY(bool urgent READ isUrgent WRITE setUrgent NOTIFY changed)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
  Q_PROPERTY(bool counted READ isCounted NOTIFY changed)
  Q_PROPERTY(int people READ people NOTIFY changed)
  Q_PROPERTY(int possible READ possible NOTIFY changed)
  Q_PROPERTY(int bySms READ bySms NOTIFY changed)
  Q_PROPERTY(int byEmail READ byEmail NOTIFY changed)
  Q_PROPERTY(int smsSegments READ smsSegments NOTIFY changed)
  Q_PROPERTY(int smsLeft READ smsLeft NOTIFY changed)
  Q_PROPERTY(bool smsPlain READ smsPlain NOTIFY changed)
  Q_PROPERTY(QString smsOffending READ smsOffending NOTIFY changed)
  Q_PROPERTY(bool canSend READ canSend NOTIFY changed)
  Q_PROPERTY(QString missing READ missing NOTIFY changed)
  Q_PROPERTY(buurtatlas::RecipientList* recipients READ recipients CONSTANT)
  Q_PROPERTY(buurtatlas::RemarkList* leftOut READ leftOut CONSTANT)
  Q_PROPERTY(buurtatlas::RemarkList* findings READ findings CONSTANT)
  Q_PROPERTY(buurtatlas::AreaPicture picture READ picture NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::DotPicture dots READ dots NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  AlertComposer(AtlasSession& session, ZoneEditor& zones, Sketch& sketch, MapFocus& focus, QObject* parent = nullptr);
  ~AlertComposer() override;

  [[nodiscard]] bool isComposing() const { return m_composing; }
  [[nodiscard]] bool hasArea() const { return !m_draft.area.empty(); }
  [[nodiscard]] QString areaText() const;
  [[nodiscard]] bool isUrgent() const { return m_draft.urgency == Urgency::Urgent; }
  void setUrgent(bool urgent);
  [[nodiscard]] QString text() const { return QString::fromStdString(m_draft.text); }
  void setText(const QString& text);
  /// Whether the figures belong to the area and the urgency that are set now.
  [[nodiscard]] bool isCounted() const { return m_counted; }
  [[nodiscard]] int people() const { return static_cast<int>(m_audience.in); }
  [[nodiscard]] int possible() const { return static_cast<int>(m_audience.possible); }
  [[nodiscard]] int bySms() const { return static_cast<int>(m_audience.bySms); }
  [[nodiscard]] int byEmail() const { return static_cast<int>(m_audience.byEmail); }
  [[nodiscard]] int smsSegments() const;
  [[nodiscard]] int smsLeft() const;
  [[nodiscard]] bool smsPlain() const;
  /// The letters that make the SMS dear, each once.
  [[nodiscard]] QString smsOffending() const;
  [[nodiscard]] bool canSend() const;
  /// What must still be done before it can be sent; empty when nothing.
  [[nodiscard]] QString missing() const;
  [[nodiscard]] RecipientList* recipients() { return &m_recipients; }
  [[nodiscard]] RemarkList* leftOut() { return &m_leftOut; }
  [[nodiscard]] RemarkList* findings() { return &m_findings; }
  [[nodiscard]] const AreaPicture& picture() const { return m_picture; }
  [[nodiscard]] const DotPicture& dots() const { return m_dots; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void begin();
  Q_INVOKABLE void drawArea();
  /// Takes the border of the zone that is chosen.
  Q_INVOKABLE void takeZone();
  /// Replaces letters that make the SMS dear by near ones; the text is shown for approval.
  Q_INVOKABLE void useCheapLetters();
  /// Drops everything that was written.
  Q_INVOKABLE void discard();
  /// Hands the alert over to the outbox. `people` is the number that was confirmed; another one is refused.
  Q_INVOKABLE bool send(int people);

 signals:
  void changed();
  void pictureChanged();
  void sent(qint64 alert, int people);

 private:
  struct Count {
    Audience audience;
    DotPicture dots;
  };
  void setArea(const MultiPolygon& area, const QString& zoneName);
  void followSketch();
  void count(const MultiPolygon& area);
  void take(Count count);
  void lint();
  void retranslate();

  AtlasSession& m_session;
  ZoneEditor& m_zones;
  Sketch& m_sketch;
  MapFocus& m_focus;
  bool m_composing = false;
  AlertDraft m_draft;
  QString m_zoneName;  ///< of the zone the area was taken from; empty for a drawing
  bool m_counted = false;
  Audience m_audience;
  std::shared_ptr<const AudienceSelector> m_selector;  ///< over m_selectorMembers
  Rows<Member> m_selectorMembers;
  RecipientList m_recipients;
  RemarkList m_leftOut;
  RemarkList m_findings;
  bool m_blocked = false;
  AreaPicture m_picture;
  DotPicture m_dots;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
