#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <set>
#include <string>
#include <vector>

#include "alerting/alert_template.h"

namespace buurtatlas {

/// What is filled in for the slots of a template. What a person filled in stays; what was only proposed gives way.
class AlertSlotList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the words of an alert")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { KeyRole = Qt::UserRole + 1, LabelRole, ClockRole, ValueRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_slots.size()); }
  [[nodiscard]] const SlotValues& values() const { return m_values; }
  /// Shows the slots of a template; their values stay.
  void setSlots(std::vector<TemplateSlot> rows);
  /// Fills in what nobody filled in yet.
  void propose(const std::string& key, const std::string& value);
  void setValues(SlotValues values);
  void clear();
  void retranslate();

  /// Fills in a slot. A time is read as 14:05, 14.05, 14u05, 1405 or 14; one that is none stays as it was.
  Q_INVOKABLE void fill(int row, const QString& value);

 signals:
  void countChanged();
  void filled();

 private:
  std::vector<TemplateSlot> m_slots;
  SlotValues m_values;
  std::set<std::string> m_byHand;
};

}  // namespace buurtatlas
