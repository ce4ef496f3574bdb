#pragma once

#include <QString>
#include <QStringList>

#include "core/atlas.h"
#include "core/dates.h"
#include "core/units.h"
#include "painting/map_style.h"

namespace buurtatlas {

/// The words on a printed or exported map, in the language that was on when they were asked for.
/// Thread: GUI; the words themselves go to any.
struct MapWords {
  QStringList zoneTypes, zoneStates;
  QString dormantOrDissolved;
  QString gap, allowedGap, overlap, neighbourhood, drawnArea, covered, thinlyCovered;
  QString neighbours;
  QString boundary, water, green, builtUp, industry;
  QString density;
  QString north;
  QString scale;      ///< 1:%1
  QString printedOn;  ///< %1: a day
  QString sheet;      ///< sheet %1 of %2
  QString addresses, oneAddress, validFrom;
  QString squareKilometres, hectares;
  QString streetsOf;  ///< %1: a zone
  QString street, numbers, addressCount;
  QString odd, even, allNumbers;
  QString noStreets;
  QString emptyPage;
  QString metres, kilometres;
};
MapWords mapWords();

/// The files that the map is drawn from, and when they were read.
QString dataSourcesText(const AtlasInfo& info);
/// 30 April 2026.
QString longDate(Date day);

}  // namespace buurtatlas
