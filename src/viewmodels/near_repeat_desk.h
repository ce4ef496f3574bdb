#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

#include "tasks/near_repeat_task.h"
#include "tasks/watch_list.h"
#include "viewmodels/background_job.h"
#include "viewmodels/layer_file_desk.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

class AtlasSession;
class IncidentView;
class MapFocus;
class StreetSource;

/// Whether incidents that pass the filter draw others after them close by, and which segments of street are therefore
/// to be watched next. Answered when asked; after a change of the
/// filter or the method the answer is stale.
class NearRepeatDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(double band READ band WRITE setBand NOTIFY changed)
  Q_PROPERTY(int days READ days WRITE setDays NOTIFY changed)
  Q_PROPERTY(int permutations READ permutations WRITE setPermutations NOTIFY changed)
  Q_PROPERTY(bool known READ isKnown NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(QString method READ method NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QStringList dayHeads READ dayHeads NOTIFY changed)
  Q_PROPERTY(QStringList bandHeads READ bandHeads NOTIFY changed)
  Q_PROPERTY(QStringList observed READ observed NOTIFY changed)
  Q_PROPERTY(QStringList expected READ expected NOTIFY changed)
  Q_PROPERTY(QStringList chances READ chances NOTIFY changed)
  Q_PROPERTY(QList<bool> striking READ striking NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* classes READ classes CONSTANT)
  Q_PROPERTY(QString watchText READ watchText NOTIFY changed)
  Q_PROPERTY(bool takeable READ isTakeable NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* watchLines READ watchLines CONSTANT)
  Q_PROPERTY(buurtatlas::LayerFileDesk* files READ files CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  /// The view-models that it works with.
  struct Others {
    AtlasSession& session;
    IncidentView& incidents;
    MapFocus& focus;
    StreetSource& streets;
  };
  NearRepeatDesk(const Others& others, LayerFileDesk::Doors doors, QObject* parent = nullptr);

  /// The width of a band of distance. Units: metres.
  [[nodiscard]] double band() const { return m_recipe.knox.band.value; }
  void setBand(double metres);
  /// The width of a band of days.
  [[nodiscard]] int days() const { return m_recipe.knox.days; }
  void setDays(int days);
  [[nodiscard]] int permutations() const { return static_cast<int>(m_recipe.knox.permutations); }
  void setPermutations(int permutations);
  [[nodiscard]] bool isKnown() const { return m_answer != nullptr; }
  [[nodiscard]] bool isStale() const { return m_stale; }
  /// What came out, in one sentence about the first days: striking is what chance gives in one of twenty tables at
  /// most, for all distances together (Bonferroni).
  [[nodiscard]] QString sentence() const;
  [[nodiscard]] QString method() const;
  /// Why there is no answer; empty when there is.
  [[nodiscard]] QString problem() const { return m_job.errorText(); }
  /// Of the columns and rows of the table of pairs; empty where there is too little to say.
  [[nodiscard]] QStringList dayHeads() const;
  [[nodiscard]] QStringList bandHeads() const;
  // Cell by cell, by distance and then by days.
  [[nodiscard]] QStringList observed() const;
  [[nodiscard]] QStringList expected() const;
  [[nodiscard]] QStringList chances() const;
  [[nodiscard]] QList<bool> striking() const;
  /// How many incidents are originators, repeats, near repeats or none of these.
  [[nodiscard]] LineList* classes() { return &m_classes; }
  /// When the segments are to be watched and what that rests on, or why there are none.
  [[nodiscard]] QString watchText() const;
  /// The segments to watch, the first most.
  [[nodiscard]] LineList* watchLines() { return &m_watchLines; }
  /// Goes to one of them on the map.
  Q_INVOKABLE void showWatched(int row);
  [[nodiscard]] bool isTakeable() const { return !m_stale && m_watchLines.count() > 0; }
  [[nodiscard]] LayerFileDesk* files() { return &m_files; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void find();

 signals:
  void changed();

 private:
  struct Answer {
    std::shared_ptr<const Atlas> atlas = {};
    NearRepeatReport report = {};
    WatchList watch = {};
  };
  [[nodiscard]] const KnoxTable* table() const;
  [[nodiscard]] const LineString* watched(int row) const;
  [[nodiscard]] std::optional<LayerToTake> toTake() const;
  void setStale();
  void list();
  void listWatched();

  AtlasSession& m_session;
  IncidentView& m_incidents;
  MapFocus& m_focus;
  NearRepeatRecipe m_recipe;
  bool m_stale = false;
  std::shared_ptr<const Answer> m_answer;
  LineList m_classes;
  LineList m_watchLines;
  BackgroundJob m_job;
  LayerFileDesk m_files;
};

}  // namespace buurtatlas
