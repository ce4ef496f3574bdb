#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QString>
#include <QUrl>
#include <functional>
#include <string>
#include <vector>

#include "core/layer_table.h"
#include "tasks/street_list.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;
class StreetIndex;
class ZoneEditor;

/// The streets and house numbers of the chosen zone, while they are looked at.
class ZoneStreets : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
  Q_PROPERTY(bool canSave READ canSave CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY listChanged)
  Q_PROPERTY(QString summary READ summary NOTIFY listChanged)
  Q_PROPERTY(QString ambiguousText READ ambiguousText NOTIFY listChanged)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  enum Role { StreetRole = Qt::UserRole + 1, PlaceRole, SideTextRole, NumbersRole, AddressesRole };
  using WriteTable = std::function<Result<void>(const LayerTable&, const std::string& file)>;

  ZoneStreets(AtlasSession& session, StreetIndex& streets, ZoneEditor& zones, WriteTable write,
              QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] bool isOpen() const { return m_open; }
  [[nodiscard]] bool canSave() const { return m_write != nullptr; }
  [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
  /// How many streets and addresses the zone has.
  [[nodiscard]] QString summary() const;
  /// Which house numbers no list can tell from others outside; empty for none.
  [[nodiscard]] QString ambiguousText() const;
  /// Only rows whose street holds every one of these are shown.
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] BackgroundJob* job() { return &m_job; }
  [[nodiscard]] const StreetRow& row(int index) const;

  Q_INVOKABLE void begin();
  Q_INVOKABLE void close();
  /// Puts the whole list on the clipboard, one line a street, ready for a charter.
  Q_INVOKABLE void copy() const;
  Q_INVOKABLE void saveCsv(const QUrl& file);

 signals:
  void openChanged();
  void listChanged();
  void wordsChanged();

 private:
  void make();
  void filter();

  AtlasSession& m_session;
  StreetIndex& m_streets;
  ZoneEditor& m_zones;
  WriteTable m_write;
  BackgroundJob m_job;
  bool m_open = false;
  Id m_zone = 0;
  StreetList m_list;
  std::vector<std::size_t> m_shown;
  QString m_words;
};

}  // namespace buurtatlas
