#pragma once

#include <QString>
#include <QStringList>

namespace buurtatlas {

/// The words on the page for the council, in the language that was on when they were asked for.
/// Thread: GUI; the words themselves go to any.
struct CoverWords {
  QString title;    ///< %1: the municipality
  QString zonesOf;  ///< %1: a day
  QString layersHeading;
  QStringList layers;       ///< four; %1 in the third: metres
  QString layersNote;       ///< %1: addresses
  QString useUnknown;       ///< %1: addresses
  QString withoutPosition;  ///< %1: addresses
  QString onAllowedGround;  ///< %1: addresses
  QString businesses;       ///< %1 of %2
  QString businessesUnknown;
  QString members;  ///< %1: a count
  QString gapsHeading, noGaps, unnamedGap;
  QString moreGaps;  ///< %1: gaps, %2: their addresses
  QString trendHeading, trendNote, trendUnknown;
  QString areasHeading;
  QStringList areaColumns;  ///< three
  QString outsideAreas;
  QString withheldSign, withheldNote;
  QString addressesRead, membersRead;  ///< %1: a day
  QString percent;                     ///< %1: a number
};
CoverWords coverWords();

}  // namespace buurtatlas
