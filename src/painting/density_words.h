#pragma once

#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

#include "core/density_facts.h"

namespace buurtatlas {

/// The words on a sheet with a density, in the language that was on when they were asked for.
/// Thread: GUI; the words themselves go to any.
struct DensityWords {
  QString title;        ///< %1: the municipality
  QString legendTitle;  ///< incidents per km²
  QString methodTitle;
  QString dataOf, period, count, filter, kernel, bandwidth, cell, boundary, summation, system, program;
  QString everything, fromDay, toDay, fromTo;  ///< %1, %2: days
  QString hours;                               ///< %1 and %2: hours
  QStringList weekdays;                        ///< seven, from Monday
  QString onHolidays, withoutHolidays;
  QString types;  ///< %1: their names
  QString inArea;
  QString withoutPosition, outside;  ///< %1: how many
  QString quartic, gaussian;
  QString metres;   ///< %1
  QString nearest;  ///< %1 and %2: metres; %3: how many
  QString corrected, notCorrected;
  QString exact, quick;
  QString withheld;  ///< %1: how many cells
  QString tooFew;    ///< in place of a map; %1: how many it takes
};
DensityWords densityWords();

/// What a method box says, a heading and its text per row.
using MethodRows = std::vector<std::pair<QString, QString>>;
/// The incidents first, then the method, the plane and the program.
MethodRows methodRows(const IncidentFacts& facts, const MethodRows& method, const QString& program,
                      const DensityWords& words);
/// Those of a density.
MethodRows methodRows(const DensityFacts& facts, const QString& program, const DensityWords& words);

}  // namespace buurtatlas
