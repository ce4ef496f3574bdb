#include "viewmodels/import_words.h"

#include <QCoreApplication>
#include <array>
#include <utility>

#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

constexpr std::array kFieldWords = {
    std::pair{"box", QT_TRANSLATE_NOOP("ImportWords", "Box")},
    std::pair{"channels", QT_TRANSLATE_NOOP("ImportWords", "Channels")},
    std::pair{"class", QT_TRANSLATE_NOOP("ImportWords", "Road class")},
    std::pair{"clock", QT_TRANSLATE_NOOP("ImportWords", "Hour, beside the day")},
    std::pair{"code", QT_TRANSLATE_NOOP("ImportWords", "Code")},
    std::pair{"coordinator", QT_TRANSLATE_NOOP("ImportWords", "Coordinator")},
    std::pair{"email", QT_TRANSLATE_NOOP("ImportWords", "E-mail")},
    std::pair{"from", QT_TRANSLATE_NOOP("ImportWords", "Not before")},
    std::pair{"id", QT_TRANSLATE_NOOP("ImportWords", "Key")},
    std::pair{"kind", QT_TRANSLATE_NOOP("ImportWords", "Kind of ground")},
    std::pair{"language", QT_TRANSLATE_NOOP("ImportWords", "Language")},
    std::pair{"left", QT_TRANSLATE_NOOP("ImportWords", "Left on")},
    std::pair{"member", QT_TRANSLATE_NOOP("ImportWords", "Member number")},
    std::pair{"municipality", QT_TRANSLATE_NOOP("ImportWords", "Municipality")},
    std::pair{"name", QT_TRANSLATE_NOOP("ImportWords", "Name")},
    std::pair{"number", QT_TRANSLATE_NOOP("ImportWords", "House number")},
    std::pair{"phone", QT_TRANSLATE_NOOP("ImportWords", "Phone")},
    std::pair{"postcode", QT_TRANSLATE_NOOP("ImportWords", "Postcode")},
    std::pair{"precision", QT_TRANSLATE_NOOP("ImportWords", "How well the place is known")},
    std::pair{"state", QT_TRANSLATE_NOOP("ImportWords", "State")},
    std::pair{"street", QT_TRANSLATE_NOOP("ImportWords", "Street")},
    std::pair{"street_id", QT_TRANSLATE_NOOP("ImportWords", "Key of the street")},
    std::pair{"subtype", QT_TRANSLATE_NOOP("ImportWords", "Subtype")},
    std::pair{"text", QT_TRANSLATE_NOOP("ImportWords", "Whole address")},
    std::pair{"to_clock", QT_TRANSLATE_NOOP("ImportWords", "Hour, beside the last day")},
    std::pair{"to", QT_TRANSLATE_NOOP("ImportWords", "Not after")},
    std::pair{"type", QT_TRANSLATE_NOOP("ImportWords", "Type")},
    std::pair{"at", QT_TRANSLATE_NOOP("ImportWords", "Time")},
    std::pair{"use", QT_TRANSLATE_NOOP("ImportWords", "Use: residential or business")},
    std::pair{"x", QT_TRANSLATE_NOOP("ImportWords", "Position: x, east or longitude")},
    std::pair{"y", QT_TRANSLATE_NOOP("ImportWords", "Position: y, north or latitude")},
};

}  // namespace

QStringList layerKindWords() {
  return {QCoreApplication::translate("ImportWords", "Boundary of the municipality"),
          QCoreApplication::translate("ImportWords", "Streets"),
          QCoreApplication::translate("ImportWords", "Background: water, green, buildings"),
          QCoreApplication::translate("ImportWords", "Addresses"),
          QCoreApplication::translate("ImportWords", "Neighbourhoods"),
          QCoreApplication::translate("ImportWords", "Statistical areas"),
          QCoreApplication::translate("ImportWords", "Zones"),
          QCoreApplication::translate("ImportWords", "Members"),
          QCoreApplication::translate("ImportWords", "Incidents")};
}

QString fieldWord(std::string_view field) {
  for (const auto& [name, word] : kFieldWords) {
    if (field == name) {
      return QCoreApplication::translate("ImportWords", word);
    }
  }
  return QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
}

QStringList incidentSentences(const IncidentReport& report) {
  const auto words = [](const char* sentence, std::int64_t count) {
    return QCoreApplication::translate("ImportWords", sentence).arg(countWords(count));
  };
  QStringList sentences{words(QT_TRANSLATE_NOOP("ImportWords", "Known by a moment: %1."), report.moments)};
  const auto add = [&](const char* sentence, std::int64_t count) {
    if (count > 0) {
      sentences.append(words(sentence, count));
    }
  };
  add(QT_TRANSLATE_NOOP("ImportWords", "Between two times: %1."), report.intervals);
  add(QT_TRANSLATE_NOOP("ImportWords", "By the day only: %1."), report.daysOnly);
  add(QT_TRANSLATE_NOOP("ImportWords", "Brought from UTC to the clock in Belgium: %1."), report.converted);
  add(QT_TRANSLATE_NOOP("ImportWords", "Placed by the address: %1."), report.fromAddress);
  add(QT_TRANSLATE_NOOP("ImportWords", "Known by the street only: %1."), report.street);
  add(QT_TRANSLATE_NOOP("ImportWords", "Far from the municipality, so without a place: %1."), report.farAway);
  for (const RepeatedPoint& point : report.repeated) {
    add(QT_TRANSLATE_NOOP("ImportWords", "At one point that stands for unknown, so without a place: %1."),
        point.incidents);
  }
  if (report.midnightIsNoClock) {
    sentences.append(QCoreApplication::translate("ImportWords", "Every time was 00:00, so only the days were taken."));
  }
  return sentences;
}

}  // namespace buurtatlas
