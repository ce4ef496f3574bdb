#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/point.h"
#include "core/zone.h"

namespace buurtatlas {

class AddressIndex;
class AtlasSession;
class Geocoder;
class MapFocus;
class SearchRegister;
class ZoneEditor;

/// What goes on as the words in the search box: zones first, then streets and addresses of the atlas, then those of the
/// register. The last row chooses a register, or lets the one in use go.
class PlaceSearch : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  Q_PROPERTY(int placeCount READ placeCount NOTIFY countChanged)

 public:
  enum Role { LabelRole = Qt::UserRole + 1, KindRole, KindTextRole };

  PlaceSearch(AtlasSession& session, AddressIndex& addresses, SearchRegister& searchRegister, ZoneEditor& zones,
              MapFocus& focus, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] QString query() const { return m_query; }
  void setQuery(const QString& query);
  [[nodiscard]] int count() const { return static_cast<int>(m_hits.size()); }
  /// The rows that lead to a place.
  [[nodiscard]] int placeCount() const;

  /// Goes to a hit: chooses the zone, points out the address, asks for a register. Says so when there is none.
  Q_INVOKABLE void go(int row);

 signals:
  void queryChanged();
  void countChanged();
  /// A file is to be chosen.
  void registerWanted();

 private:
  enum class Kind { Zone, Street, Address, Register };
  struct Hit {
    Kind kind = Kind::Address;
    QString label = {};
    std::string street = {};
    std::string number = {};
    std::string postcode = {};
    Id zone = 0;
    std::optional<Point> position = {};
    Box extent = {};
    bool inRegister = false;
  };
  void search();
  void findZones(const std::string& typed);
  void findAddresses(const Geocoder& geocoder, const std::string& typed, std::size_t most, bool inRegister);
  void addRegisterRow();
  void showPlace(const Hit& hit);
  void sayIfOutside(const QString& label, Point place);
  [[nodiscard]] QString kindText(const Hit& hit) const;
  [[nodiscard]] std::optional<Point> inAtlasPlane(Point position) const;

  AtlasSession& m_session;
  AddressIndex& m_addresses;
  SearchRegister& m_register;
  ZoneEditor& m_zones;
  MapFocus& m_focus;
  QString m_query;
  std::vector<Hit> m_hits;
};

}  // namespace buurtatlas
