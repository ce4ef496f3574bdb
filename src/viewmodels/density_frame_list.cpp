#include "viewmodels/density_frame_list.h"

#include <utility>

namespace buurtatlas {

int DensityFrameList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DensityFrameList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Frame& frame = m_frames[static_cast<std::size_t>(index.row())];
  switch (role) {
    case DensityRole:
      return QVariant::fromValue(frame.density);
    case Qt::DisplayRole:
    case CaptionRole:
      return frame.caption;
    case IncidentsRole:
      return frame.incidents;
    default:
      return {};
  }
}

QHash<int, QByteArray> DensityFrameList::roleNames() const {
  return {{DensityRole, "density"}, {CaptionRole, "caption"}, {IncidentsRole, "incidents"}};
}

void DensityFrameList::setFrames(std::vector<Frame> frames) {
  beginResetModel();
  m_frames = std::move(frames);
  endResetModel();
  emit countChanged();
}

}  // namespace buurtatlas
