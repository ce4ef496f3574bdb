#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QSortFilterProxyModel>
#include <QString>

#include "viewmodels/zone_list.h"

namespace buurtatlas {

/// The zones whose name, type or state holds every one of some words, in any case.
class ZoneFilter : public QSortFilterProxyModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(buurtatlas::ZoneList* zones READ zones WRITE setZones NOTIFY zonesChanged)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)

 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  [[nodiscard]] ZoneList* zones() const { return qobject_cast<ZoneList*>(sourceModel()); }
  void setZones(ZoneList* zones);
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);

 signals:
  void zonesChanged();
  void wordsChanged();

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  QString m_words;
};

}  // namespace buurtatlas
