#include "viewmodels/alert_slot_list.h"

#include <QRegularExpression>
#include <QTime>
#include <optional>
#include <utility>

namespace buurtatlas {

namespace {

/// The clock as HH:MM; empty for nothing, none for what is no time.
std::optional<QString> clockFrom(const QString& words) {
  static const QRegularExpression form(QStringLiteral("^([0-9]{1,2})[:.uh ]?([0-9]{2})?[uh]?$"));
  const QString trimmed = words.trimmed();
  if (trimmed.isEmpty()) {
    return QString();
  }
  const QRegularExpressionMatch match = form.match(trimmed);
  const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
  return match.hasMatch() && time.isValid() ? std::optional(time.toString(QStringLiteral("HH:mm"))) : std::nullopt;
}

}  // namespace

int AlertSlotList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AlertSlotList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const TemplateSlot& slot = m_slots[static_cast<std::size_t>(index.row())];
  switch (role) {
    case KeyRole:
      return QString::fromStdString(slot.key);
    case Qt::DisplayRole:
    case LabelRole:
      return slot.key == "place"         ? tr("Where")
             : slot.key == "time"        ? tr("When")
             : slot.key == "description" ? tr("Description")
             : slot.key == "direction"   ? tr("Direction")
                                         : tr("Next message at");
    case ClockRole:
      return slot.type == SlotType::Clock;
    case ValueRole: {
      const auto value = m_values.find(slot.key);
      return value == m_values.end() ? QString() : QString::fromStdString(value->second);
    }
    default:
      return {};
  }
}

QHash<int, QByteArray> AlertSlotList::roleNames() const {
  return {{KeyRole, "key"}, {LabelRole, "caption"}, {ClockRole, "isClock"}, {ValueRole, "value"}};
}

void AlertSlotList::setSlots(std::vector<TemplateSlot> rows) {
  if (rows != m_slots) {
    beginResetModel();
    m_slots = std::move(rows);
    endResetModel();
    emit countChanged();
  }
}

void AlertSlotList::propose(const std::string& key, const std::string& value) {
  if (!m_byHand.contains(key) && m_values[key] != value) {
    m_values[key] = value;
    retranslate();
    emit filled();
  }
}

void AlertSlotList::setValues(SlotValues values) {
  m_values = std::move(values);
  m_byHand.clear();
  for (const auto& [key, value] : m_values) {
    m_byHand.insert(key);
  }
  retranslate();
  emit filled();
}

void AlertSlotList::clear() {
  m_values.clear();
  m_byHand.clear();
  setSlots({});
}

void AlertSlotList::retranslate() {
  if (!m_slots.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

void AlertSlotList::fill(int row, const QString& value) {
  if (row < 0 || row >= count()) {
    return;
  }
  const TemplateSlot& slot = m_slots[static_cast<std::size_t>(row)];
  const std::optional<QString> words = slot.type == SlotType::Clock ? clockFrom(value) : value.simplified();
  if (words && words->toStdString() != m_values[slot.key]) {
    m_values[slot.key] = words->toStdString();
    m_byHand.insert(slot.key);
    emit filled();
  }
  emit dataChanged(index(row), index(row));
}

}  // namespace buurtatlas
