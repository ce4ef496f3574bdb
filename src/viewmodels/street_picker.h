#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QGeoPolygon>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <memory>
#include <optional>
#include <vector>

#include "core/ports.h"
#include "tasks/area_figures.h"
#include "tasks/street_zone.h"
#include "viewmodels/background_job.h"
#include "viewmodels/unmatched_list.h"

namespace buurtatlas {

class AtlasSession;
class BorderEditor;
class MapFocus;
class StreetIndex;
class ZoneEditor;
class ZoneGate;

/// A zone in the making from streets: all streets of the town to tick, lists to paste or open, and the area that grows
/// from them.
class StreetPicker : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)
  Q_PROPERTY(bool possible READ isPossible NOTIFY possibleChanged)
  Q_PROPERTY(bool canOpen READ canOpen CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY shownChanged)
  Q_PROPERTY(int ticked READ ticked NOTIFY choiceChanged)
  Q_PROPERTY(bool onlyTicked READ onlyTicked WRITE setOnlyTicked NOTIFY shownChanged)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY shownChanged)
  Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
  Q_PROPERTY(int type READ type WRITE setType NOTIFY nameChanged)
  Q_PROPERTY(QStringList typeWords READ typeWords NOTIFY wordsChanged)
  Q_PROPERTY(buurtatlas::UnmatchedList* unmatched READ unmatched CONSTANT)
  Q_PROPERTY(QList<QGeoPolygon> outline READ outline NOTIFY previewChanged)
  Q_PROPERTY(QString figures READ figures NOTIFY previewChanged)
  Q_PROPERTY(QString leftOutText READ leftOutText NOTIFY previewChanged)
  Q_PROPERTY(QString problem READ problem NOTIFY previewChanged)
  Q_PROPERTY(bool canMake READ canMake NOTIFY previewChanged)
  Q_PROPERTY(QStringList sideWords READ sideWords NOTIFY wordsChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  enum Role { StreetRole = Qt::UserRole + 1, PlaceRole, AddressesRole, TickedRole, SideRole, NumbersRole, ProblemRole };

  StreetPicker(AtlasSession& session, StreetIndex& streets, ZoneEditor& zones, BorderEditor& borders, ZoneGate& gate,
               MapFocus& focus, std::shared_ptr<ForeignReader> reader, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] bool isActive() const { return m_active; }
  /// Whether the atlas has addresses.
  [[nodiscard]] bool isPossible() const;
  [[nodiscard]] bool canOpen() const { return m_reader != nullptr; }
  [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
  [[nodiscard]] int ticked() const;
  [[nodiscard]] bool onlyTicked() const { return m_onlyTicked; }
  void setOnlyTicked(bool only);
  /// Only streets whose name holds every one of these are shown.
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] QString name() const { return m_name; }
  void setName(const QString& name);
  /// See zoneTypeWords().
  [[nodiscard]] int type() const { return static_cast<int>(m_type); }
  void setType(int type);
  [[nodiscard]] QStringList typeWords() const;
  [[nodiscard]] UnmatchedList* unmatched() { return &m_unmatched; }
  [[nodiscard]] QList<QGeoPolygon> outline() const;
  /// What the area would hold.
  [[nodiscard]] QString figures() const;
  /// Why addresses of the list are not in the area; empty for none.
  [[nodiscard]] QString leftOutText() const;
  [[nodiscard]] QString problem() const { return m_problem; }
  [[nodiscard]] bool canMake() const;
  [[nodiscard]] QStringList sideWords() const;
  [[nodiscard]] BackgroundJob* job() { return &m_job; }
  [[nodiscard]] BackgroundJob& reading() { return m_reading; }

  Q_INVOKABLE void begin();
  Q_INVOKABLE void cancel();
  Q_INVOKABLE void setTicked(int row, bool ticked);
  /// See sideWords.
  Q_INVOKABLE void setSide(int row, int side);
  /// House numbers as a person writes them; empty for all of the side.
  Q_INVOKABLE void setNumbers(int row, const QString& numbers);
  /// Ticks what a list names; what it does not name is among the unmatched lines.
  Q_INVOKABLE void takeText(const QString& text);
  Q_INVOKABLE void takeClipboard();
  Q_INVOKABLE void takeFile(const QUrl& file);
  /// Says what an unmatched line means.
  Q_INVOKABLE void settle(int line, const QString& suggestion);
  Q_INVOKABLE void drop(int line);
  Q_INVOKABLE void clear();
  /// Stores the area as a zone, as one step that can be undone, and chooses it. When the gate refuses it, what was
  /// picked stays.
  Q_INVOKABLE void make();

 signals:
  void activeChanged();
  void possibleChanged();
  void shownChanged();
  void choiceChanged();
  void nameChanged();
  void previewChanged();
  void wordsChanged();

 private:
  /// What is chosen of one street.
  struct Choice {
    bool isTicked = false;
    StreetSide side = StreetSide::Both;
    QString numbers = {};
  };
  struct Preview {
    StreetArea made;
    AreaFigures figures;
    std::shared_ptr<const Atlas> atlas;
  };

  void takeStreets();
  void take(const WrittenStreets& list);
  void add(std::uint32_t street, const std::vector<StreetRow>& rows);
  void filter();
  void changeRow(int row);
  [[nodiscard]] std::uint32_t streetAt(int row) const { return m_order[m_shown[static_cast<std::size_t>(row)]]; }
  [[nodiscard]] WrittenStreets rowsOf(std::uint32_t street) const;
  void grow();
  void forget(const QString& problem);
  void finish(const std::vector<Id>& made);

  AtlasSession& m_session;
  StreetIndex& m_streets;
  ZoneEditor& m_zones;
  BorderEditor& m_borders;
  ZoneGate& m_gate;
  MapFocus& m_focus;
  std::shared_ptr<ForeignReader> m_reader;
  BackgroundJob m_job;
  BackgroundJob m_reading;
  UnmatchedList m_unmatched;
  bool m_active = false;
  bool m_onlyTicked = false;
  QString m_words;
  QString m_name;
  ZoneType m_type = ZoneType::Bin;
  std::shared_ptr<const StreetRegister> m_register;  ///< what the choices are of
  std::vector<Choice> m_choices;                     ///< by street of the register
  std::vector<std::uint32_t> m_order;                ///< streets by name
  std::vector<QString> m_names;                      ///< in that order
  std::vector<std::size_t> m_shown;                  ///< places in m_order
  std::shared_ptr<const AreaCounter> m_counter;      ///< of the snapshot it was made of
  std::shared_ptr<const Atlas> m_counted;
  std::optional<Preview> m_preview;
  bool m_showsNext = false;  ///< the area that a list gives comes into view
  bool m_isAtGate = false;   ///< the zone was refused, and may be repaired there
  QString m_problem;
};

}  // namespace buurtatlas
