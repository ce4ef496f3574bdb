#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "painting/density_painter.h"

namespace buurtatlas {

/// The pictures of a row of densities, small enough to lie side by side.
class DensityFrameList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("the density has one")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { DensityRole = Qt::UserRole + 1, CaptionRole, IncidentsRole };
  struct Frame {
    DensityPicture density = {};  ///< without an image where there are too few incidents
    QString caption = {};         ///< of when
    QString incidents = {};       ///< how many
  };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_frames.size()); }
  void setFrames(std::vector<Frame> frames);

 signals:
  void countChanged();

 private:
  std::vector<Frame> m_frames;
};

}  // namespace buurtatlas
