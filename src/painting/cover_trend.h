#pragma once

#include <QPainter>

#include "core/cover_sheet.h"
#include "painting/cover_words.h"

namespace buurtatlas {

/// Whether zones of two days or more are on record.
bool canShowTrend(const std::vector<CoverSheet::Day>& trend);

/// The share of addresses in a live zone from day to day, the last one in words, over a scale from 0 to 100 %. Days of
/// which no zones are on record are left out. Units: kUnitsPerMillimetre.
void drawCoverTrend(QPainter& painter, const QRectF& box, const CoverSheet& sheet, const CoverWords& words);

}  // namespace buurtatlas
