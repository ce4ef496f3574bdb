#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QGeoRectangle>
#include <vector>

#include "core/placement.h"
#include "geocoding/address_reading.h"

namespace buurtatlas {

class AtlasSession;

/// Places where a member in review may live, the best first, and what differs from what was written.
class CandidateList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the desks")
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  Q_PROPERTY(QGeoRectangle extent READ extent NOTIFY countChanged)

 public:
  enum Role {
    LabelRole = Qt::UserRole + 1,
    DoubtRole,
    ChanceRole,
    StreetRole,
    NumberRole,
    PostcodeRole,
    MunicipalityRole,
    StreetDiffersRole,
    NumberDiffersRole,
    PostcodeDiffersRole,
    MunicipalityDiffersRole,
    PositionRole,
    RadiusRole,
  };

  explicit CandidateList(const AtlasSession& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_candidates.size()); }
  /// All candidates with what each may be off by; invalid when none has a position.
  [[nodiscard]] QGeoRectangle extent() const;
  [[nodiscard]] Box box() const;
  [[nodiscard]] const Placement* candidate(int row) const;
  /// Candidates for an address that was read so.
  void setCandidates(std::vector<Placement> candidates, AddressReading reading = {});
  void retranslate();

 signals:
  void countChanged();

 private:
  [[nodiscard]] QString doubtsOf(const Placement& candidate) const;

  const AtlasSession& m_session;
  std::vector<Placement> m_candidates;
  AddressReading m_reading;
};

}  // namespace buurtatlas
