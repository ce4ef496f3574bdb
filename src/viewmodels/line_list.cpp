#include "viewmodels/line_list.h"

#include <utility>

namespace buurtatlas {

int LineList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant LineList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Line& line = m_lines[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
      return line.title;
    case SubtitleRole:
      return line.subtitle;
    case ValueRole:
      return line.value;
    default:
      return {};
  }
}

QHash<int, QByteArray> LineList::roleNames() const {
  return {{TitleRole, "title"}, {SubtitleRole, "subtitle"}, {ValueRole, "value"}};
}

void LineList::setLines(std::vector<Line> lines) {
  // A list of the same length keeps its rows, and with them the place and the focus of who reads it.
  if (lines.size() == m_lines.size()) {
    m_lines = std::move(lines);
    if (!m_lines.empty()) {
      emit dataChanged(index(0), index(count() - 1));
    }
    return;
  }
  beginResetModel();
  m_lines = std::move(lines);
  endResetModel();
  emit countChanged();
}

}  // namespace buurtatlas
