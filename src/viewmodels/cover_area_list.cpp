#include "viewmodels/cover_area_list.h"

#include <algorithm>
#include <utility>

#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

std::int64_t missingIn(const CoverAreaList::Row& row) { return row.located - row.inLayer; }

}  // namespace

int CoverAreaList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant CoverAreaList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case NameRole:
      return row.name;
    case MissingTextRole:
      return tr("%1 of %2", "addresses missing of all").arg(countWords(missingIn(row)), countWords(row.located));
    default:
      return {};
  }
}

QHash<int, QByteArray> CoverAreaList::roleNames() const {
  return {{NameRole, "name"}, {MissingTextRole, "missingText"}};
}

void CoverAreaList::setRows(std::vector<Row> rows) {
  std::erase_if(rows, [](const Row& row) { return row.located == 0; });
  std::ranges::stable_sort(rows, std::ranges::greater(), missingIn);
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
  emit listed();
}

void CoverAreaList::retranslate() {
  if (!m_rows.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

}  // namespace buurtatlas
