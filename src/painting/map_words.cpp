#include "painting/map_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include "painting/zone_words.h"

namespace buurtatlas {

namespace {

/// The day of the data, or that of their import where nobody said.
QString dayText(const LayerSource& source) {
  const QString day = longDate(source.day());
  return source.dataDay ? QCoreApplication::translate("MapWords", "data of %1", "day").arg(day)
                        : QCoreApplication::translate("MapWords", "read on %1", "day").arg(day);
}

}  // namespace

MapWords mapWords() {
  const auto word = [](const char* text) { return QCoreApplication::translate("MapWords", text); };
  return {
      .zoneTypes = zoneTypeWords(),
      .zoneStates = zoneStateWords(),
      .dormantOrDissolved = word(QT_TRANSLATE_NOOP("MapWords", "dormant or dissolved")),
      .gap = word(QT_TRANSLATE_NOOP("MapWords", "gap: no live zone")),
      .allowedGap = word(QT_TRANSLATE_NOOP("MapWords", "gap that is allowed")),
      .overlap = word(QT_TRANSLATE_NOOP("MapWords", "overlap of zones")),
      .neighbourhood = word(QT_TRANSLATE_NOOP("MapWords", "neighbourhood")),
      .drawnArea = word(QT_TRANSLATE_NOOP("MapWords", "chosen area")),
      .covered = word(QT_TRANSLATE_NOOP("MapWords", "covered")),
      .thinlyCovered = word(QT_TRANSLATE_NOOP("MapWords", "zone without members nearby")),
      .neighbours = word(QT_TRANSLATE_NOOP("MapWords", "other zones")),
      .boundary = word(QT_TRANSLATE_NOOP("MapWords", "boundary of the municipality")),
      .water = word(QT_TRANSLATE_NOOP("MapWords", "water")),
      .green = word(QT_TRANSLATE_NOOP("MapWords", "green")),
      .builtUp = word(QT_TRANSLATE_NOOP("MapWords", "built-up")),
      .industry = word(QT_TRANSLATE_NOOP("MapWords", "industry")),
      .density = word(QT_TRANSLATE_NOOP("MapWords", "incidents per km²")),
      .north = word(QT_TRANSLATE_NOOP("MapWords", "N")),
      .scale = word(QT_TRANSLATE_NOOP("MapWords", "1:%1")),
      .printedOn = word(QT_TRANSLATE_NOOP("MapWords", "Printed on %1")),
      .sheet = word(QT_TRANSLATE_NOOP("MapWords", "page %1 of %2")),
      .addresses = word(QT_TRANSLATE_NOOP("MapWords", "%1 addresses")),
      .oneAddress = word(QT_TRANSLATE_NOOP("MapWords", "1 address")),
      .validFrom = word(QT_TRANSLATE_NOOP("MapWords", "border since %1")),
      .squareKilometres = word(QT_TRANSLATE_NOOP("MapWords", "%1 km²")),
      .hectares = word(QT_TRANSLATE_NOOP("MapWords", "%1 ha")),
      .streetsOf = word(QT_TRANSLATE_NOOP("MapWords", "Streets of %1")),
      .street = word(QT_TRANSLATE_NOOP("MapWords", "Street")),
      .numbers = word(QT_TRANSLATE_NOOP("MapWords", "House numbers")),
      .addressCount = word(QT_TRANSLATE_NOOP("MapWords", "Addresses")),
      .odd = word(QT_TRANSLATE_NOOP("MapWords", "odd")),
      .even = word(QT_TRANSLATE_NOOP("MapWords", "even")),
      .allNumbers = word(QT_TRANSLATE_NOOP("MapWords", "all")),
      .noStreets = word(QT_TRANSLATE_NOOP("MapWords", "There is no address in this zone.")),
      .emptyPage = word(QT_TRANSLATE_NOOP("MapWords", "This page is empty, so that the next map begins on a front.")),
      .metres = word(QT_TRANSLATE_NOOP("MapWords", "%1 m")),
      .kilometres = word(QT_TRANSLATE_NOOP("MapWords", "%1 km")),
  };
}

QString dataSourcesText(const AtlasInfo& info) {
  QStringList days;
  QStringList files;
  for (const LayerKind kind : {LayerKind::Boundary, LayerKind::Streets, LayerKind::Background, LayerKind::Addresses}) {
    const auto source = info.sources.find(kind);
    if (source == info.sources.end()) {
      continue;
    }
    const QString day = dayText(source->second);
    const QString file = QString::fromStdString(source->second.file);
    if (days.isEmpty() || days.back() != day) {
      days.append(day);
      files.append(file);
    } else {
      files.back() += QStringLiteral(", ") + file;
    }
  }
  QStringList parts;
  for (qsizetype i = 0; i < days.size(); ++i) {
    parts.append(QStringLiteral("%1 (%2)").arg(files[i], days[i]));
  }
  return parts.join(QStringLiteral(" · "));
}

QString longDate(Date day) {
  const std::chrono::year_month_day parts(day);
  return QLocale().toString(
      QDate(static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())),
            static_cast<int>(static_cast<unsigned>(parts.day()))),
      QStringLiteral("d MMMM yyyy"));
}

}  // namespace buurtatlas
