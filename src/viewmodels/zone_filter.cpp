#include "viewmodels/zone_filter.h"

#include <QStringList>
#include <algorithm>

namespace buurtatlas {

void ZoneFilter::setZones(ZoneList* zones) {
  setSourceModel(zones);
  emit zonesChanged();
}

void ZoneFilter::setWords(const QString& words) {
  if (words != m_words) {
    m_words = words;
    invalidateRowsFilter();
    emit wordsChanged();
  }
}

bool ZoneFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const QModelIndex index = sourceModel()->index(row, 0, parent);
  QString text;
  for (const ZoneList::Role role : {ZoneList::NameRole, ZoneList::TypeTextRole, ZoneList::StateTextRole}) {
    text += sourceModel()->data(index, role).toString() + u' ';
  }
  const QStringList words = m_words.split(u' ', Qt::SkipEmptyParts);
  return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace buurtatlas
