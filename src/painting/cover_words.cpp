#include "painting/cover_words.h"

#include <QCoreApplication>

namespace buurtatlas {

CoverWords coverWords() {
  const auto word = [](const char* text) { return QCoreApplication::translate("CoverWords", text); };
  return {
      .title = word(QT_TRANSLATE_NOOP("CoverWords", "%1: how far the networks reach")),
      .zonesOf = word(QT_TRANSLATE_NOOP("CoverWords", "zones of %1")),
      .layersHeading = word(QT_TRANSLATE_NOOP("CoverWords", "Addresses in four layers")),
      .layers = {word(QT_TRANSLATE_NOOP("CoverWords", "In a zone")),
                 word(QT_TRANSLATE_NOOP("CoverWords", "… that is live")),
                 word(QT_TRANSLATE_NOOP("CoverWords", "… with a member within %1 m")),
                 word(QT_TRANSLATE_NOOP("CoverWords", "… who gets SMS"))},
      .layersNote = word(QT_TRANSLATE_NOOP(
          "CoverWords",
          "Of %1 addresses with a position that are not known to be businesses, in BIN zones and WhatsApp groups. Each "
          "layer is part of the one above it; zones that are dormant or being founded count in the first alone. A "
          "member is near as the crow flies.")),
      .useUnknown = word(QT_TRANSLATE_NOOP("CoverWords", "Of %1 it is unknown whether they are homes or businesses.")),
      .withoutPosition = word(QT_TRANSLATE_NOOP("CoverWords", "%1 more have no position and count nowhere.")),
      .onAllowedGround =
          word(QT_TRANSLATE_NOOP("CoverWords", "Of those in no live zone, %1 lie where a gap is allowed.")),
      .businesses = word(QT_TRANSLATE_NOOP("CoverWords", "Businesses in a live Z-BIN zone: %1 of %2.")),
      .businessesUnknown = word(QT_TRANSLATE_NOOP(
          "CoverWords", "Which addresses are businesses is unknown, so nothing is said of Z-BIN zones.")),
      .members = word(QT_TRANSLATE_NOOP("CoverWords", "Members: %1.")),
      .gapsHeading = word(QT_TRANSLATE_NOOP("CoverWords", "Gaps with the most addresses")),
      .noGaps = word(QT_TRANSLATE_NOOP("CoverWords", "The live zones leave no gap.")),
      .unnamedGap = word(QT_TRANSLATE_NOOP("CoverWords", "without a named street")),
      .moreGaps = word(QT_TRANSLATE_NOOP("CoverWords", "Smaller ones: %1, with %2 addresses")),
      .trendHeading = word(QT_TRANSLATE_NOOP("CoverWords", "Addresses in a live zone over the past year")),
      .trendNote = word(QT_TRANSLATE_NOOP("CoverWords", "The addresses of today in the zones of each day.")),
      .trendUnknown = word(QT_TRANSLATE_NOOP("CoverWords", "No zones of an earlier day are on record.")),
      .areasHeading = word(QT_TRANSLATE_NOOP("CoverWords", "Where most addresses lie in no live zone")),
      .areaColumns = {word(QT_TRANSLATE_NOOP("CoverWords", "addresses")),
                      word(QT_TRANSLATE_NOOP("CoverWords", "in no live zone")),
                      word(QT_TRANSLATE_NOOP("CoverWords", "near a member"))},
      .outsideAreas = word(QT_TRANSLATE_NOOP("CoverWords", "in no neighbourhood")),
      .withheldSign = word(QT_TRANSLATE_NOOP("CoverWords", "n.p.")),
      .withheldNote = word(QT_TRANSLATE_NOOP("CoverWords",
                                             "n.p.: not published. Counts under 5 that tell of members are not "
                                             "published, nor those from which one could be "
                                             "worked out.")),
      .addressesRead = word(QT_TRANSLATE_NOOP("CoverWords", "Addresses read on %1.")),
      .membersRead = word(QT_TRANSLATE_NOOP("CoverWords", "Members read on %1.")),
      .percent = word(QT_TRANSLATE_NOOP("CoverWords", "%1 %")),
  };
}

}  // namespace buurtatlas
