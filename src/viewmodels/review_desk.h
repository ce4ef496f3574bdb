#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QObject>
#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/ports.h"
#include "tasks/member_zones.h"
#include "tasks/review_task.h"
#include "viewmodels/background_job.h"
#include "viewmodels/candidate_list.h"

namespace buurtatlas {

class AddressIndex;
class AtlasSession;
class MapFocus;
class MemberList;

/// The addresses in doubt, one card at a time: each decision answers all who wrote the same.
class ReviewDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(bool pinning READ isPinning NOTIFY changed)
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(int position READ position NOTIFY changed)
  Q_PROPERTY(QString address READ address NOTIFY changed)
  Q_PROPERTY(QString people READ people NOTIFY changed)
  Q_PROPERTY(QString streetText READ streetText NOTIFY changed)
  Q_PROPERTY(QString zoneText READ zoneText NOTIFY changed)
  Q_PROPERTY(bool pinIsForOne READ pinIsForOne NOTIFY changed)
  Q_PROPERTY(buurtatlas::CandidateList* candidates READ candidates CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  ReviewDesk(AtlasSession& session, const MemberList& members, AddressIndex& addresses, MapFocus& focus,
             QObject* parent = nullptr);

  [[nodiscard]] bool isOpen() const { return m_open; }
  /// Whether the next click on the map says where this address lies.
  [[nodiscard]] bool isPinning() const { return m_pinning; }
  /// Addresses that wait, equal ones once.
  [[nodiscard]] int count() const { return static_cast<int>(m_queue.size()); }
  /// Of the card that is shown, counted from 1; 0 for none.
  [[nodiscard]] int position() const { return m_queue.empty() ? 0 : static_cast<int>(m_at) + 1; }
  /// As it was written.
  [[nodiscard]] QString address() const;
  /// Who wrote it, in a sentence.
  [[nodiscard]] QString people() const;
  /// Who else wrote this street, in a sentence; empty for nobody.
  [[nodiscard]] QString streetText() const;
  /// The zone it lies in whichever candidate it is; empty when that differs.
  [[nodiscard]] QString zoneText() const;
  /// No house number was written, so a pin says nothing about others who wrote the same.
  [[nodiscard]] bool pinIsForOne() const { return m_pinIsForOne; }
  [[nodiscard]] CandidateList* candidates() { return &m_candidates; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void begin();
  Q_INVOKABLE void close();
  /// Decides for the candidate in this row; the best is row 0.
  Q_INVOKABLE void choose(int candidate);
  /// The address is nowhere in this town.
  Q_INVOKABLE void reject();
  /// Puts the address at the end of the queue until the window closes.
  Q_INVOKABLE void skip();
  Q_INVOKABLE void next();
  Q_INVOKABLE void previous();
  Q_INVOKABLE void beginPinning();
  Q_INVOKABLE void endPinning();
  Q_INVOKABLE void pinAt(const QGeoCoordinate& place);
  /// Looks up every member again, but where a person decided.
  Q_INVOKABLE void locateAll();

 signals:
  void changed();

 private:
  struct Listing {
    std::shared_ptr<const Geocoder> geocoder;  ///< outlives the zones, which ask it
    std::shared_ptr<const MemberZones> zones;
    std::vector<ReviewGroup> queue;
  };
  void list();
  void take(Listing listing);
  void show(std::size_t at);
  void decide(Placement placement);
  [[nodiscard]] const ReviewGroup* current() const { return m_queue.empty() ? nullptr : &m_queue[m_at]; }
  [[nodiscard]] bool isAddressIndexReady();

  AtlasSession& m_session;
  const MemberList& m_members;
  AddressIndex& m_addresses;
  MapFocus& m_focus;
  bool m_open = false;
  bool m_pinning = false;
  bool m_pinIsForOne = false;
  std::vector<ReviewGroup> m_queue;
  std::size_t m_at = 0;
  std::vector<std::string> m_skipped;  ///< what was skipped, see nameOf()
  Listing m_listing;                   ///< its queue is m_queue
  CandidateList m_candidates;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
