#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>

#include "tasks/prediction_task.h"
#include "viewmodels/background_job.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

class AtlasSession;
class IncidentView;

/// Whether counting, density, Gi* or near repeat foretell where later incidents are. Answered when asked; after a
/// change of the filter or the question the answer is stale.
class PredictionDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QString split READ split NOTIFY changed)
  Q_PROPERTY(double cell READ cell WRITE setCell NOTIFY changed)
  Q_PROPERTY(double band READ band WRITE setBand NOTIFY changed)
  Q_PROPERTY(bool known READ isKnown NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(QString summary READ summary NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QStringList figures READ figures NOTIFY changed)
  Q_PROPERTY(int budgets READ budgets NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* predictors READ predictors CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  /// Of one row of figures(): share of the ground, share of the later incidents, PAI, PEI, recapture (RRI).
  static constexpr int kFigures = 5;

  PredictionDesk(AtlasSession& session, IncidentView& incidents, QObject* parent = nullptr);

  /// The first day of the later part; two thirds through the incidents until somebody writes another.
  [[nodiscard]] QString split() const;
  /// Returns false when it is not a day.
  Q_INVOKABLE bool setSplit(const QString& day);
  // Units: metres.
  [[nodiscard]] double cell() const { return m_recipe.cell.value; }
  void setCell(double metres);
  /// Of Gi* and, as its bandwidth, of the density.
  [[nodiscard]] double band() const { return m_recipe.band.value; }
  void setBand(double metres);
  [[nodiscard]] bool isKnown() const { return m_report.has_value(); }
  [[nodiscard]] bool isStale() const { return m_stale; }
  /// What was learned from and what it was tried on, or why there is too little to say.
  [[nodiscard]] QString summary() const;
  /// Why there is no answer; empty when there is.
  [[nodiscard]] QString problem() const { return m_job.errorText(); }
  /// kFigures for each budget of each predictor.
  [[nodiscard]] QStringList figures() const;
  /// How many budgets each predictor has.
  [[nodiscard]] int budgets() const;
  /// Each with its verdict.
  [[nodiscard]] LineList* predictors() { return &m_predictors; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void test();

 signals:
  void changed();

 private:
  [[nodiscard]] Date splitDay() const;
  void setStale();
  void list();

  AtlasSession& m_session;
  IncidentView& m_incidents;
  PredictionRecipe m_recipe;
  std::optional<Date> m_split;  ///< that somebody wrote
  bool m_stale = false;
  std::optional<PredictionReport> m_report;
  LineList m_predictors;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
