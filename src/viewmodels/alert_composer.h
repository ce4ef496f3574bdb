#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "alerting/audience.h"
#include "core/alert_case.h"
#include "core/alert_scope.h"
#include "core/ports.h"
#include "geocoding/geocoder.h"
#include "painting/pictures.h"
#include "tasks/alert_area.h"
#include "tasks/alert_task.h"
#include "viewmodels/alert_ledger.h"
#include "viewmodels/alert_words.h"
#include "viewmodels/background_job.h"
#include "viewmodels/neighbour_list.h"
#include "viewmodels/remark_list.h"

namespace buurtatlas {

class AddressIndex;
class AtlasSession;
class MapFocus;
class PeopleDesk;
class PolicyDesk;
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
  Q_PROPERTY(QStringList areaParts READ areaParts NOTIFY changed)
  Q_PROPERTY(QString outsideText READ outsideText NOTIFY changed)
  Q_PROPERTY(bool keepsOutside READ keepsOutside NOTIFY changed)
  Q_PROPERTY(QStringList placeHits READ placeHits NOTIFY placeHitsChanged)
  Q_PROPERTY(double reach READ reach WRITE setReach NOTIFY changed)
  Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
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
    AtlasSession& session;
    ZoneEditor& zones;
    Sketch& sketch;
    MapFocus& focus;
    AddressIndex& addresses;
    PeopleDesk& people;
    PolicyDesk& policies;
    std::shared_ptr<ForeignReader> reader = {};  ///< of files with an area; none: no file can be taken
  };

  explicit AlertComposer(const Tools& tools, QObject* parent = nullptr);
  ~AlertComposer() override;

  [[nodiscard]] bool isComposing() const { return m_composing; }
  [[nodiscard]] bool hasArea() const { return !m_scope.parts.empty(); }
  [[nodiscard]] QString areaText() const;
  /// What the area is made of, holes last.
  [[nodiscard]] QStringList areaParts() const;
  /// How much of the area lies outside the municipality; empty for nothing.
  [[nodiscard]] QString outsideText() const;
  [[nodiscard]] bool keepsOutside() const { return m_scope.keepsOutside; }
  /// What goes on as the words that a place was looked for with last.
  [[nodiscard]] QStringList placeHits() const;
  /// How far an area goes around an address that is added. Units: metres.
  [[nodiscard]] double reach() const { return m_reach.value; }
  void setReach(double metres);
  [[nodiscard]] bool canUndo() const { return !m_before.empty(); }
  [[nodiscard]] bool includesPossible() const { return m_scope.includesPossible; }
  void setIncludesPossible(bool included);
  [[nodiscard]] bool withCoordinators() const { return m_scope.withCoordinators; }
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
  [[nodiscard]] const MultiPolygon& area() const { return m_ground.area; }
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
  /// Begins a drawing that is added to the area.
  Q_INVOKABLE void drawArea();
  /// Begins a drawing that is cut out of the area.
  Q_INVOKABLE void drawHole();
  /// Adds the ground of the zone that is chosen.
  Q_INVOKABLE void takeZone();
  Q_INVOKABLE void addZone(int id);
  Q_INVOKABLE void addFile(const QUrl& file);
  /// Looks for zones, streets and addresses; what is found are the placeHits().
  Q_INVOKABLE void findPlace(const QString& words);
  /// Adds a place that was found: a zone, the ground along a street, or a circle around an address.
  Q_INVOKABLE void addPlace(int hit);
  /// Adds a circle around a place on the map.
  Q_INVOKABLE void addCircle(const QGeoCoordinate& centre);
  Q_INVOKABLE void removePart(int part);
  /// Warns ground outside the municipality too, for this reason; an empty one leaves it out again.
  Q_INVOKABLE void keepOutside(const QString& reason);
  /// Takes back the last change of the area or of who else is addressed.
  Q_INVOKABLE void undo();
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
  void placeHitsChanged();
  /// Something was changed that is kept.
  void edited();
  void sent(qint64 alert, int people);

 private:
  struct PlaceHit {
    Id zone = 0;
    AddressSuggestion address = {};
  };
  struct Count {
    AlertGround ground = {};
    Audience audience = {};
    DotPicture dots = {};
    AreaPicture picture = {};
    std::shared_ptr<const AudienceSelector> selector = {};
  };
  void reset();
  void change(AlertScope scope);
  void add(Result<AlertAreaPart> part);
  void show(const MultiPolygon& area);
  void follow();
  void followSketch();
  void takeDrawing(const MultiPolygon& shape);
  void count(const AlertScope& scope);
  void take(Count count);
  void forgetCount();
  void proposePlace();
  /// The case that was being changed, as it was opened; none when there is no such case any more.
  [[nodiscard]] std::optional<AlertCase> caseChangedIn(const KeptAlert& kept);
  void retranslate();
  [[nodiscard]] AudienceChoice choice() const;
  [[nodiscard]] AlertDraft draft() const;
  [[nodiscard]] CaseContent changedContent() const;
  [[nodiscard]] QString partText(const AlertAreaPart& part) const;

  AtlasSession& m_session;
  ZoneEditor& m_zones;
  Sketch& m_sketch;
  MapFocus& m_focus;
  AddressIndex& m_addresses;
  PeopleDesk& m_people;
  PolicyDesk& m_policies;
  std::shared_ptr<ForeignReader> m_reader;
  bool m_composing = false;
  Instant m_begunAt = {};             ///< when composing began
  std::optional<AlertCase> m_edited;  ///< the case that is changed
  Urgency m_urgency = Urgency::Urgent;
  AlertScope m_scope;
  std::vector<AlertScope> m_before;  ///< how the scope was before each change, oldest first
  AlertGround m_ground;              ///< of the scope, when it is counted
  bool m_counted = false;
  Metres m_reach{300};
  std::vector<PlaceHit> m_hits;
  std::shared_ptr<const AudienceSelector> m_selector;  ///< over m_selectorMembers
  Rows<Member> m_selectorMembers;
  AlertLedger m_ledger;
  RemarkList m_leftOut;
  NeighbourList m_neighbours;
  AlertWords m_words;
  AreaPicture m_picture;
  DotPicture m_dots;
  BackgroundJob m_job;
  BackgroundJob m_reading;
};

}  // namespace buurtatlas
