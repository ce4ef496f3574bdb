#include "viewmodels/unmatched_list.h"

#include <QStringList>
#include <algorithm>
#include <iterator>
#include <utility>

#include "viewmodels/reason_text.h"
#include "viewmodels/street_words.h"

namespace buurtatlas {

int UnmatchedList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant UnmatchedList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const UnmatchedRow& why = line(index.row()).why;
  switch (role) {
    case LineRole:
      return static_cast<int>(why.row);
    case Qt::DisplayRole:
    case TextRole:
      return (QString::fromStdString(why.street) + u' ' +
              (line(index.row()).row ? numbersText(*line(index.row()).row, true) : QString()))
          .trimmed();
    case ReasonRole:
      return translated(why.reason);
    case SuggestionsRole: {
      QStringList suggestions;
      for (const std::string& suggestion : why.suggestions) {
        suggestions.append(QString::fromStdString(suggestion));
      }
      return suggestions;
    }
    default:
      return {};
  }
}

QHash<int, QByteArray> UnmatchedList::roleNames() const {
  return {{LineRole, "line"}, {TextRole, "written"}, {ReasonRole, "reason"}, {SuggestionsRole, "suggestions"}};
}

void UnmatchedList::setLines(std::vector<UnmatchedLine> lines) {
  beginResetModel();
  m_lines = std::move(lines);
  endResetModel();
  emit countChanged();
}

void UnmatchedList::add(std::vector<UnmatchedLine> lines) {
  if (!lines.empty()) {
    beginInsertRows({}, count(), count() + static_cast<int>(lines.size()) - 1);
    std::ranges::move(lines, std::back_inserter(m_lines));
    endInsertRows();
    emit countChanged();
  }
}

void UnmatchedList::remove(int row) {
  beginRemoveRows({}, row, row);
  m_lines.erase(m_lines.begin() + row);
  endRemoveRows();
  emit countChanged();
}

void UnmatchedList::retranslate() {
  if (count() > 0) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

}  // namespace buurtatlas
