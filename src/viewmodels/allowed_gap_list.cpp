#include "viewmodels/allowed_gap_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "tasks/gap_permits.h"
#include "viewmodels/gap_list.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

int AllowedGapList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AllowedGapList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const GapRemark& remark = row.allowed.remark;
  switch (role) {
    case Qt::DisplayRole:
    case PlaceRole:
      return row.isCovered ? tr("Covered by zones now") : GapList::placeOf(row.gap);
    case WhyRole: {
      const QString note = QString::fromStdString(remark.note);
      if (remark.reason == GapReason::Other) {
        return note;
      }
      return note.isEmpty() ? wordFor(remark.reason) : tr("%1: %2", "reason: note").arg(wordFor(remark.reason), note);
    }
    case AreaTextRole:
      return areaWords(row.gap.size);
    case AddressesRole:
      return static_cast<int>(row.gap.addresses);
    case SaidRole: {
      const QString said =
          tr("Allowed by %1 on %2.").arg(QString::fromStdString(remark.author), dayWords(row.allowed.allowedOn));
      return remark.reviewOn ? tr("%1 Review on %2.").arg(said, dayWords(*remark.reviewOn)) : said;
    }
    case DueRole:
      return isDue(remark, m_day);
    case CoveredRole:
      return row.isCovered;
    default:
      return {};
  }
}

QHash<int, QByteArray> AllowedGapList::roleNames() const {
  return {{PlaceRole, "place"}, {WhyRole, "why"}, {AreaTextRole, "areaText"}, {AddressesRole, "addresses"},
          {SaidRole, "said"},   {DueRole, "due"}, {CoveredRole, "covered"}};
}

int AllowedGapList::dueCount() const {
  return static_cast<int>(
      std::ranges::count_if(m_rows, [this](const Row& row) { return isDue(row.allowed.remark, m_day); }));
}

void AllowedGapList::setGaps(const std::vector<Gap>& gaps, SquareMetres minimum, const Atlas& atlas) {
  beginResetModel();
  m_rows.clear();
  m_day = atlas.day;
  for (const Gap& gap : gaps) {
    if (const auto allowed = allowedGapOf(atlas, gap.allowedBy); allowed && gap.size >= minimum) {
      m_rows.push_back({.allowed = **allowed, .gap = gap});
    }
  }
  for (Gap& gap : allowedButCovered(atlas, gaps)) {
    if (const auto allowed = allowedGapOf(atlas, gap.allowedBy)) {
      m_rows.push_back({.allowed = **allowed, .gap = std::move(gap), .isCovered = true});
    }
  }
  std::ranges::stable_sort(
      m_rows, {}, [this](const Row& row) { return std::tuple(row.isCovered, !isDue(row.allowed.remark, m_day)); });
  endResetModel();
  emit countChanged();
}

void AllowedGapList::retranslate() {
  if (!m_rows.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

QString AllowedGapList::wordFor(GapReason reason) {
  switch (reason) {
    case GapReason::Forest:
      return tr("Forest or nature");
    case GapReason::Water:
      return tr("Water");
    case GapReason::Industry:
      return tr("Industry");
    case GapReason::Refused:
      return tr("Refused by the residents");
    case GapReason::Other:
      break;
  }
  return tr("Other");
}

}  // namespace buurtatlas
