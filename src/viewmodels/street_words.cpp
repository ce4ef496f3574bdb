#include "viewmodels/street_words.h"

#include <QCoreApplication>
#include <array>

namespace buurtatlas {

namespace {

constexpr std::array kSides{StreetSide::Both, StreetSide::Odd, StreetSide::Even};

QString words(const char* text) { return QCoreApplication::translate("StreetWords", text); }

}  // namespace

QStringList streetSideWords() {
  return {words(QT_TRANSLATE_NOOP("StreetWords", "both sides")), words(QT_TRANSLATE_NOOP("StreetWords", "odd")),
          words(QT_TRANSLATE_NOOP("StreetWords", "even"))};
}

StreetSide sideAt(int index) {
  return index > 0 && index < std::ssize(kSides) ? kSides[static_cast<std::size_t>(index)] : StreetSide::Both;
}

int indexOf(StreetSide side) { return side == StreetSide::Both ? 0 : side == StreetSide::Odd ? 1 : 2; }

CharterWords charterWords() {
  return {.odd = words(QT_TRANSLATE_NOOP("StreetWords", "odd")).toStdString(),
          .even = words(QT_TRANSLATE_NOOP("StreetWords", "even")).toStdString(),
          //: between two house numbers
          .to = words(QT_TRANSLATE_NOOP("StreetWords", "to")).toStdString()};
}

QString numberWords(const StreetRow& row) {
  const QString from = QString::fromStdString(row.from);
  return row.from == row.to ? from : from + QStringLiteral(" – ") + QString::fromStdString(row.to);
}

QString numbersText(StreetRow row, bool withSide) {
  if (!withSide) {
    row.side = StreetSide::Both;
  }
  return QString::fromStdString(charterNumbers(row, charterWords()));
}

QString streetPlaceWords(const StreetMarks& marks) {
  const auto text = [](std::string_view part) {
    return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
  };
  return (text(marks.postcode) + u' ' + text(marks.municipality)).trimmed();
}

}  // namespace buurtatlas
