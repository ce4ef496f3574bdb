#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QObject>
#include <QString>

#include "core/member.h"
#include "viewmodels/candidate_list.h"

namespace buurtatlas {

class AddressIndex;
class AtlasSession;
class MapFocus;
class MemberList;

/// One member at a time: the form, where the address lies, leaving and erasing.
class MemberDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int selectedId READ selectedId NOTIFY changed)
  Q_PROPERTY(bool composing READ isComposing NOTIFY changed)
  Q_PROPERTY(bool stored READ isStored NOTIFY changed)
  Q_PROPERTY(bool hasLeft READ hasLeft NOTIFY changed)
  Q_PROPERTY(bool inReview READ isInReview NOTIFY changed)
  Q_PROPERTY(bool pinning READ isPinning NOTIFY changed)
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(QString address READ address NOTIFY changed)
  Q_PROPERTY(QString phone READ phone NOTIFY changed)
  Q_PROPERTY(QString email READ email NOTIFY changed)
  Q_PROPERTY(int languageIndex READ languageIndex NOTIFY changed)
  Q_PROPERTY(bool wantsSms READ wantsSms NOTIFY changed)
  Q_PROPERTY(bool wantsEmail READ wantsEmail NOTIFY changed)
  Q_PROPERTY(QString placeText READ placeText NOTIFY changed)
  Q_PROPERTY(buurtatlas::CandidateList* candidates READ candidates CONSTANT)

 public:
  MemberDesk(AtlasSession& session, MemberList& members, AddressIndex& addresses, MapFocus& focus,
             QObject* parent = nullptr);

  [[nodiscard]] int selectedId() const { return static_cast<int>(m_member.id); }
  /// Whether the form is open, for a new person or for a stored one.
  [[nodiscard]] bool isComposing() const { return m_composing; }
  [[nodiscard]] bool isStored() const { return m_member.id != 0; }
  [[nodiscard]] bool hasLeft() const { return m_member.left.has_value(); }
  [[nodiscard]] bool isInReview() const;
  [[nodiscard]] bool isPinning() const { return m_pinning; }
  [[nodiscard]] QString name() const { return QString::fromStdString(m_member.name); }
  [[nodiscard]] QString address() const;
  [[nodiscard]] QString phone() const { return QString::fromStdString(m_member.phone); }
  [[nodiscard]] QString email() const { return QString::fromStdString(m_member.email); }
  [[nodiscard]] int languageIndex() const;
  [[nodiscard]] bool wantsSms() const { return m_member.wantsSms; }
  [[nodiscard]] bool wantsEmail() const { return m_member.wantsEmail; }
  /// Where the address was found, in words.
  [[nodiscard]] QString placeText() const;
  [[nodiscard]] CandidateList* candidates() { return &m_candidates; }

  Q_INVOKABLE void open(int id);
  Q_INVOKABLE void beginAdding();
  Q_INVOKABLE void close();
  /// Opens the next member whose address a person must look at, or closes the form when there is none.
  Q_INVOKABLE void openNextInReview();
  /// Stores the form. Returns whether that was possible; why not is reported.
  Q_INVOKABLE bool save(const QString& name, const QString& address, const QString& phone, const QString& email,
                        int languageIndex, bool wantsSms, bool wantsEmail);
  Q_INVOKABLE void accept(int candidate);
  /// The address is nowhere in this town.
  Q_INVOKABLE void reject();
  Q_INVOKABLE void beginPinning();
  Q_INVOKABLE void endPinning();
  /// A person says that the member lives here.
  Q_INVOKABLE void pinAt(const QGeoCoordinate& place);
  Q_INVOKABLE void leave();
  Q_INVOKABLE void erase();

 signals:
  void changed();

 private:
  void take(const Member& member);
  void followSnapshot();
  void decide(Placement placement);
  void findCandidates();

  AtlasSession& m_session;
  MemberList& m_members;
  AddressIndex& m_addresses;
  MapFocus& m_focus;
  Member m_member;
  bool m_composing = false;
  bool m_pinning = false;
  CandidateList m_candidates;
};

}  // namespace buurtatlas
