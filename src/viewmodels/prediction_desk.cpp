#include "viewmodels/prediction_desk.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/incident_columns.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_view.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

QString predictorWords(Predictor predictor) {
  switch (predictor) {
    case Predictor::Count:
      return PredictionDesk::tr("Counting");
    case Predictor::Density:
      return PredictionDesk::tr("Density");
    case Predictor::Gi:
      return PredictionDesk::tr("Gi*");
    case Predictor::NearRepeat:
      break;
  }
  return PredictionDesk::tr("Near repeat");
}

QString fixed(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

QString percent(double share) {
  const double value = share * 100;
  return PredictionDesk::tr("%1 %", "a share").arg(fixed(value, value < 10 && value != std::round(value) ? 1 : 0));
}

}  // namespace

PredictionDesk::PredictionDesk(AtlasSession& session, IncidentView& incidents, QObject* parent)
    : QObject(parent), m_session(session), m_incidents(incidents) {
  connect(&session, &AtlasSession::opened, this, [this] {
    m_job.cancel();
    m_split.reset();
    m_report.reset();
    m_stale = false;
    list();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.incidents != before->incidents || after.boundary != before->boundary) {
      setStale();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, &PredictionDesk::list);
  connect(&incidents, &IncidentView::filterChanged, this, &PredictionDesk::setStale);
  connect(&m_job, &BackgroundJob::failed, this, [this] {
    m_report.reset();
    list();
  });
}

Date PredictionDesk::splitDay() const {
  if (m_split) {
    return *m_split;
  }
  const auto columns = columnsOf(*m_session.atlas());
  return columns->firstDay + std::chrono::days(columns->days * 2 / 3);
}

QString PredictionDesk::split() const {
  return m_session.atlas()->incidents->empty() ? QString() : dayWords(splitDay());
}

bool PredictionDesk::setSplit(const QString& day) {
  const auto split = parseDate(day.trimmed().toStdString());
  if (!split && !day.trimmed().isEmpty()) {
    return false;
  }
  if (split != m_split && split != splitDay()) {
    m_split = split;
    setStale();
  }
  return true;
}

void PredictionDesk::setCell(double metres) {
  if (std::isfinite(metres) && metres > 0 && metres != cell()) {
    m_recipe.cell = Metres(metres);
    setStale();
  }
}

void PredictionDesk::setBand(double metres) {
  if (std::isfinite(metres) && metres > 0 && metres != band()) {
    m_recipe.band = Metres(metres);
    setStale();
  }
}

void PredictionDesk::setStale() {
  m_stale = m_report.has_value();
  emit changed();
}

QString PredictionDesk::summary() const {
  if (!m_report) {
    return {};
  }
  if (m_report->tooFew) {
    return tr("%Ln incidents before %1, %2 from that day on. %3", "", static_cast<int>(m_report->earlier))
        .arg(dayWords(m_report->recipe.split), countWords(m_report->later), translated(*m_report->tooFew));
  }
  return tr("Learned from %1 incidents before %2, tried on %3 from that day on, in %4 cells of %5. Better and worse "
            "are "
            "said where the 95 % interval of the difference leaves out 0, for all comparisons together.")
      .arg(countWords(m_report->earlier), dayWords(m_report->recipe.split), countWords(m_report->later),
           countWords(m_report->cells), lengthWords(m_report->recipe.cell));
}

QStringList PredictionDesk::figures() const {
  QStringList figures;
  if (m_report) {
    for (const PredictorJudgement& predictor : m_report->predictors) {
      for (const Judgement& judged : predictor.budgets) {
        figures.append({percent(judged.budget), percent(judged.hitRate), fixed(judged.pai, 2), fixed(judged.pei, 2),
                        judged.rri ? fixed(*judged.rri, 2) : QStringLiteral("–")});
      }
    }
  }
  return figures;
}

int PredictionDesk::budgets() const { return static_cast<int>(m_recipe.budgets.size()); }

void PredictionDesk::test() {
  PredictionRecipe recipe = m_recipe;
  recipe.split = splitDay();
  m_job.start<PredictionReport>(
      [atlas = m_session.atlas(), filter = m_incidents.filter(), recipe](const JobControl& control) {
        return testPrediction(*atlas, filter, recipe, control);
      },
      [this](PredictionReport report) {
        m_report = std::move(report);
        m_stale = false;
        list();
      });
  setStale();
}

void PredictionDesk::list() {
  std::vector<Line> lines;
  if (m_report) {
    for (const PredictorJudgement& predictor : m_report->predictors) {
      lines.push_back({.title = predictorWords(predictor.predictor),
                       .subtitle = predictor.predictor == Predictor::Count ? tr("What the others are held against.")
                                                                           : translated(verdictOf(predictor))});
    }
  }
  m_predictors.setLines(std::move(lines));
  emit changed();
}

}  // namespace buurtatlas
