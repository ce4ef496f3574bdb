#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "core/point.h"
#include "core/zone.h"

namespace buurtatlas {

class AddressIndex;
class AtlasSession;
class MapFocus;
class ZoneEditor;

/// What goes on as the words in the search box: zones first, then streets and addresses.
class PlaceSearch : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { LabelRole = Qt::UserRole + 1, KindRole, KindTextRole };

  PlaceSearch(AtlasSession& session, AddressIndex& addresses, ZoneEditor& zones, MapFocus& focus,
              QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] QString query() const { return m_query; }
  void setQuery(const QString& query);
  [[nodiscard]] int count() const { return static_cast<int>(m_hits.size()); }

  /// Goes to a hit: chooses the zone, or points out the address. Says so when there is none.
  Q_INVOKABLE void go(int row);

 signals:
  void queryChanged();
  void countChanged();

 private:
  enum class Kind { Zone, Street, Address };
  struct Hit {
    Kind kind = Kind::Address;
    QString label;
    Id zone = 0;
    std::optional<Point> position;
    Box extent;
  };
  void search();

  AtlasSession& m_session;
  AddressIndex& m_addresses;
  ZoneEditor& m_zones;
  MapFocus& m_focus;
  QString m_query;
  std::vector<Hit> m_hits;
};

}  // namespace buurtatlas
