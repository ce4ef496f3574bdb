#include "painting/density_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "painting/map_words.h"

namespace buurtatlas {

namespace {

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

QString metresText(Metres length, const DensityWords& words) {
  const bool isWhole = length.value == std::floor(length.value) || length.value >= 100;
  return words.metres.arg(QLocale().toString(length.value, 'f', isWhole ? 0 : 1));
}

QString periodText(const IncidentFacts& facts, const DensityWords& words) {
  if (facts.from && facts.to) {
    return words.fromTo.arg(longDate(*facts.from), longDate(*facts.to));
  }
  return facts.from ? words.fromDay.arg(longDate(*facts.from))
         : facts.to ? words.toDay.arg(longDate(*facts.to))
                    : words.everything;
}

QString filterText(const IncidentFacts& facts, const DensityWords& words) {
  QStringList parts;
  if (!facts.types.empty()) {
    QStringList types;
    for (const std::string& type : facts.types) {
      types.append(QString::fromStdString(type));
    }
    parts.append(words.types.arg(types.join(QStringLiteral(", "))));
  }
  if (facts.hours) {
    parts.append(words.hours.arg(facts.hours->first).arg(facts.hours->second));
  }
  if (facts.weekdays != 0) {
    QStringList days;
    for (qsizetype day = 0; day < words.weekdays.size(); ++day) {
      if ((facts.weekdays >> day & 1) != 0) {
        days.append(words.weekdays[day]);
      }
    }
    parts.append(days.join(QStringLiteral(", ")));
  }
  if (facts.months != 0) {
    QStringList months;
    for (int month = 1; month <= 12; ++month) {
      if ((facts.months >> (month - 1) & 1) != 0) {
        months.append(QLocale().standaloneMonthName(month));
      }
    }
    parts.append(months.join(QStringLiteral(", ")));
  }
  if (facts.holidays) {
    parts.append(*facts.holidays ? words.onHolidays : words.withoutHolidays);
  }
  if (facts.inArea) {
    parts.append(words.inArea);
  }
  return parts.isEmpty() ? words.everything : parts.join(QStringLiteral("; "));
}

QString countText(const IncidentFacts& facts, const DensityWords& words) {
  QStringList parts = {number(facts.incidents)};
  if (facts.withoutPosition > 0) {
    parts.append(words.withoutPosition.arg(number(facts.withoutPosition)));
  }
  if (facts.outside > 0) {
    parts.append(words.outside.arg(number(facts.outside)));
  }
  return parts.join(QStringLiteral("; "));
}

}  // namespace

DensityWords densityWords() {
  const auto word = [](const char* text) { return QCoreApplication::translate("DensityWords", text); };
  return {
      .title = word(QT_TRANSLATE_NOOP("DensityWords", "%1: where incidents happen")),
      .legendTitle = word(QT_TRANSLATE_NOOP("DensityWords", "Incidents per km²")),
      .methodTitle = word(QT_TRANSLATE_NOOP("DensityWords", "How this was made")),
      .dataOf = word(QT_TRANSLATE_NOOP("DensityWords", "Data of")),
      .period = word(QT_TRANSLATE_NOOP("DensityWords", "Period")),
      .count = word(QT_TRANSLATE_NOOP("DensityWords", "Incidents")),
      .filter = word(QT_TRANSLATE_NOOP("DensityWords", "Filter")),
      .kernel = word(QT_TRANSLATE_NOOP("DensityWords", "Kernel")),
      .bandwidth = word(QT_TRANSLATE_NOOP("DensityWords", "Bandwidth")),
      .cell = word(QT_TRANSLATE_NOOP("DensityWords", "Cells")),
      .boundary = word(QT_TRANSLATE_NOOP("DensityWords", "At the boundary")),
      .summation = word(QT_TRANSLATE_NOOP("DensityWords", "Sum")),
      .system = word(QT_TRANSLATE_NOOP("DensityWords", "Coordinates")),
      .program = word(QT_TRANSLATE_NOOP("DensityWords", "Program")),
      .everything = word(QT_TRANSLATE_NOOP("DensityWords", "all")),
      .fromDay = word(QT_TRANSLATE_NOOP("DensityWords", "from %1")),
      .toDay = word(QT_TRANSLATE_NOOP("DensityWords", "up to %1")),
      .fromTo = word(QT_TRANSLATE_NOOP("DensityWords", "%1 to %2")),
      .hours = word(QT_TRANSLATE_NOOP("DensityWords", "%1:00 to %2:00")),
      .weekdays = {word(QT_TRANSLATE_NOOP("DensityWords", "Monday")),
                   word(QT_TRANSLATE_NOOP("DensityWords", "Tuesday")),
                   word(QT_TRANSLATE_NOOP("DensityWords", "Wednesday")),
                   word(QT_TRANSLATE_NOOP("DensityWords", "Thursday")),
                   word(QT_TRANSLATE_NOOP("DensityWords", "Friday")),
                   word(QT_TRANSLATE_NOOP("DensityWords", "Saturday")),
                   word(QT_TRANSLATE_NOOP("DensityWords", "Sunday"))},
      .onHolidays = word(QT_TRANSLATE_NOOP("DensityWords", "on holidays only")),
      .withoutHolidays = word(QT_TRANSLATE_NOOP("DensityWords", "without holidays")),
      .types = word(QT_TRANSLATE_NOOP("DensityWords", "only %1")),
      .inArea = word(QT_TRANSLATE_NOOP("DensityWords", "in an area only")),
      .withoutPosition = word(QT_TRANSLATE_NOOP("DensityWords", "%1 more have no position")),
      .outside = word(QT_TRANSLATE_NOOP("DensityWords", "%1 more lie outside")),
      .quartic = word(QT_TRANSLATE_NOOP("DensityWords", "quartic")),
      .gaussian = word(QT_TRANSLATE_NOOP("DensityWords", "Gaussian")),
      .metres = word(QT_TRANSLATE_NOOP("DensityWords", "%1 m")),
      .nearest = word(QT_TRANSLATE_NOOP("DensityWords", "%1 to %2, up to the %3th nearest incident")),
      .corrected = word(QT_TRANSLATE_NOOP("DensityWords", "divided by the share of the kernel inside")),
      .notCorrected = word(QT_TRANSLATE_NOOP("DensityWords", "not corrected: low near it")),
      .exact = word(QT_TRANSLATE_NOOP("DensityWords", "exact")),
      .quick = word(QT_TRANSLATE_NOOP("DensityWords", "within 0.02 % of the highest value")),
      .withheld = word(QT_TRANSLATE_NOOP("DensityWords",
                                         "Blank: fewer than 5 places of incidents within the bandwidth (%1 cells).")),
      .tooFew = word(QT_TRANSLATE_NOOP("DensityWords", "Fewer than %1 incidents: too few for a density")),
  };
}

MethodRows methodRows(const IncidentFacts& facts, const MethodRows& method, const QString& program,
                      const DensityWords& words) {
  MethodRows rows;
  if (facts.dataDate) {
    rows.emplace_back(words.dataOf, longDate(*facts.dataDate));
  }
  rows.emplace_back(words.period, periodText(facts, words));
  rows.emplace_back(words.count, countText(facts, words));
  rows.emplace_back(words.filter, filterText(facts, words));
  rows.insert(rows.end(), method.begin(), method.end());
  rows.emplace_back(words.system, QString::fromStdString(facts.plane));
  rows.emplace_back(words.program, program);
  return rows;
}

MethodRows methodRows(const DensityFacts& facts, const QString& program, const DensityWords& words) {
  const QString bandwidth =
      facts.nearest > 0
          ? words.nearest.arg(metresText(facts.narrowest, words), metresText(facts.widest, words)).arg(facts.nearest)
          : metresText(facts.widest, words);
  return methodRows(facts,
                    {{words.kernel, facts.kernel == Kernel::Quartic ? words.quartic : words.gaussian},
                     {words.bandwidth, bandwidth},
                     {words.cell, metresText(facts.cell, words)},
                     {words.boundary, facts.atBoundary ? words.corrected : words.notCorrected},
                     {words.summation, facts.isExact ? words.exact : words.quick}},
                    program, words);
}

}  // namespace buurtatlas
