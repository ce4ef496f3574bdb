#include "viewmodels/gap_ranking.h"

#include <QLocale>
#include <QStringList>
#include <cmath>

namespace buurtatlas {

QString GapRanking::formula() const {
  QStringList terms;
  const auto add = [&](double points, const QString& of) {
    if (points > 0) {
      terms.append(QStringLiteral("%1 × %2").arg(QLocale().toString(points, 'g', QLocale::FloatingPointShortest), of));
    }
  };
  add(m_weights.address, tr("addresses"));
  add(m_weights.streetKilometre, tr("kilometres of street"));
  add(m_weights.hectare, tr("hectares"));
  add(m_weights.member, tr("members"));
  add(m_weights.incident, tr("incidents of the last year"));
  return terms.isEmpty() ? tr("No gap has points; those with most addresses come first.")
                         : tr("Points of a gap = %1").arg(terms.join(QStringLiteral(" + ")));
}

void GapRanking::reset() {
  if (!isUsual()) {
    m_weights = {};
    emit changed();
  }
}

void GapRanking::set(double GapWeights::* weight, double points) {
  if (std::isfinite(points) && points >= 0 && points != m_weights.*weight) {
    m_weights.*weight = points;
    emit changed();
  }
}

}  // namespace buurtatlas
