#include "viewmodels/number_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <format>

#include "core/units.h"

namespace buurtatlas {

namespace {

constexpr double kSquareMetresPerHectare = 10'000;
constexpr double kMetresPerKilometre = 1'000;

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

}  // namespace

QString areaWords(SquareMetres area) {
  if (area.value < kSquareMetresPerHectare) {
    return QCoreApplication::translate("NumberWords", "%1 m²").arg(number(area.value, 0));
  }
  if (area.value < kSquareMetresPerKm2) {
    return QCoreApplication::translate("NumberWords", "%1 ha").arg(number(area.value / kSquareMetresPerHectare, 1));
  }
  return QCoreApplication::translate("NumberWords", "%1 km²").arg(number(area.value / kSquareMetresPerKm2, 1));
}

QString lengthWords(Metres length) {
  if (length.value < kMetresPerKilometre) {
    return QCoreApplication::translate("NumberWords", "%1 m").arg(number(length.value, 0));
  }
  return QCoreApplication::translate("NumberWords", "%1 km").arg(number(length.value / kMetresPerKilometre, 1));
}

QString dayWords(Date day) { return QString::fromStdString(std::format("{:%d-%m-%Y}", day)); }

QString countWords(std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); }

}  // namespace buurtatlas
