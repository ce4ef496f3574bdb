#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QString>
#include <memory>

#include "tasks/alert_neighbours.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

/// The zones beside the area of an alert, with how many people each adds, and the coordinators of all zones.
class NeighbourList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the alert composer")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(int coordinators READ coordinators NOTIFY listed)
  Q_PROPERTY(int coordinatorsAdd READ coordinatorsAdd NOTIFY listed)
  Q_PROPERTY(int zonesWithout READ zonesWithout NOTIFY listed)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  enum Role { ZoneIdRole = Qt::UserRole + 1, NameRole, AddsRole, HowRole };

  explicit NeighbourList(QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_found.zones.size()); }
  [[nodiscard]] int coordinators() const { return static_cast<int>(m_found.coordinators.members.size()); }
  [[nodiscard]] int coordinatorsAdd() const { return static_cast<int>(m_found.coordinatorsAdd); }
  /// Live zones whose coordinator is not known among the members.
  [[nodiscard]] int zonesWithout() const { return static_cast<int>(m_found.coordinators.zonesWithout); }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Looks for those of an area in the background; what was found before stays until then.
  void look(const std::shared_ptr<const Atlas>& atlas, const std::shared_ptr<const AudienceSelector>& selector,
            const MultiPolygon& area, const AudienceChoice& choice);
  void clear();
  void retranslate();

 signals:
  void listed();

 private:
  void take(AlertNeighbours found);

  AlertNeighbours m_found;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
