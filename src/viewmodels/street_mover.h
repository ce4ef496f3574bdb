#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoPolygon>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "tasks/street_move.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;
class StreetIndex;
class ZoneEditor;
class ZoneGate;
class ZoneStreets;

/// A street of the chosen zone on its way to another one: what would move, shown before it does.
class StreetMover : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool active READ isActive NOTIFY changed)
  Q_PROPERTY(QString street READ street NOTIFY changed)
  Q_PROPERTY(int side READ side WRITE setSide NOTIFY changed)
  Q_PROPERTY(QString numbers READ numbers WRITE setNumbers NOTIFY changed)
  Q_PROPERTY(QStringList targets READ targets NOTIFY changed)
  Q_PROPERTY(int target READ target WRITE setTarget NOTIFY changed)
  Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed)
  Q_PROPERTY(bool dayValid READ isDayValid NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY previewChanged)
  Q_PROPERTY(QString summary READ summary NOTIFY previewChanged)
  Q_PROPERTY(QString elsewhereText READ elsewhereText NOTIFY previewChanged)
  Q_PROPERTY(QStringList movedAddresses READ movedAddresses NOTIFY previewChanged)
  Q_PROPERTY(QStringList movedMembers READ movedMembers NOTIFY previewChanged)
  Q_PROPERTY(QList<QGeoPolygon> outline READ outline NOTIFY previewChanged)
  Q_PROPERTY(bool canMove READ canMove NOTIFY previewChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  StreetMover(AtlasSession& session, StreetIndex& streets, ZoneEditor& zones, ZoneStreets& list, ZoneGate& gate,
              QObject* parent = nullptr);

  [[nodiscard]] bool isActive() const { return m_row.has_value(); }
  [[nodiscard]] QString street() const;
  /// See streetSideWords().
  [[nodiscard]] int side() const;
  void setSide(int side);
  /// House numbers as a person writes them; empty for all of the side.
  [[nodiscard]] QString numbers() const { return m_numbers; }
  void setNumbers(const QString& numbers);
  [[nodiscard]] QStringList targets() const;
  /// The place in targets(); -1 for none.
  [[nodiscard]] int target() const;
  void setTarget(int index);
  /// Such as 2026-04-30.
  [[nodiscard]] QString day() const { return m_day; }
  void setDay(const QString& day);
  [[nodiscard]] bool isDayValid() const;
  [[nodiscard]] QString problem() const { return m_problem; }
  [[nodiscard]] QString summary() const;
  [[nodiscard]] QString elsewhereText() const;
  [[nodiscard]] QStringList movedAddresses() const;
  [[nodiscard]] QStringList movedMembers() const;
  [[nodiscard]] QList<QGeoPolygon> outline() const;
  [[nodiscard]] bool canMove() const { return m_moved.has_value() && !m_job.busy(); }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Takes a row of the list of streets.
  Q_INVOKABLE void begin(int row);
  Q_INVOKABLE void cancel();
  /// Makes the move through the gate, as one step that can be undone. What is refused stays here to be changed.
  Q_INVOKABLE void move();

 signals:
  void changed();
  void previewChanged();

 private:
  [[nodiscard]] std::vector<const Zone*> otherZones() const;
  /// Fails: with what is not understood of the numbers.
  [[nodiscard]] Result<std::vector<StreetRow>> rows() const;
  /// Goes on with other words; what waits at the gate is no longer meant.
  void reconsider();
  void preview();
  void finish();
  void forget(const QString& problem);

  AtlasSession& m_session;
  StreetIndex& m_streets;
  ZoneEditor& m_zones;
  ZoneStreets& m_list;
  ZoneGate& m_gate;
  BackgroundJob m_job;
  std::optional<StreetRow> m_row;
  QString m_numbers;
  QString m_day;
  Id m_target = 0;
  QString m_problem;
  bool m_isAtGate = false;  ///< the move was refused, and waits there
  QString m_done;           ///< what the move at the gate moves, for people
  std::optional<MovedStreets> m_moved;
  std::shared_ptr<const Atlas> m_previewed;  ///< the snapshot that m_moved was made of
};

}  // namespace buurtatlas
