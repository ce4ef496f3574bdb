#include "viewmodels/remark_list.h"

#include "viewmodels/reason_text.h"

namespace buurtatlas {

int RemarkList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant RemarkList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Remark& remark = m_remarks[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case SentenceRole:
      return translated(remark.reason);
    case NumberRole:
      return remark.count;
    case BlocksRole:
      return remark.blocks;
    case MendedRole:
      return QString::fromStdString(remark.mended);
    default:
      return {};
  }
}

QHash<int, QByteArray> RemarkList::roleNames() const {
  return {{SentenceRole, "sentence"}, {NumberRole, "number"}, {BlocksRole, "blocks"}, {MendedRole, "mended"}};
}

void RemarkList::setRemarks(std::vector<Remark> remarks) {
  if (remarks == m_remarks) {
    return;  // what a hand is about to press stays where it is
  }
  beginResetModel();
  m_remarks = std::move(remarks);
  endResetModel();
  emit countChanged();
}

void RemarkList::retranslate() {
  if (!m_remarks.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

}  // namespace buurtatlas
