#include "viewmodels/import_words.h"

#include <QCoreApplication>
#include <array>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::array kFieldWords = {
    std::pair{"box", QT_TRANSLATE_NOOP("ImportWords", "Box")},
    std::pair{"channels", QT_TRANSLATE_NOOP("ImportWords", "Channels")},
    std::pair{"class", QT_TRANSLATE_NOOP("ImportWords", "Road class")},
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
    std::pair{"state", QT_TRANSLATE_NOOP("ImportWords", "State")},
    std::pair{"street", QT_TRANSLATE_NOOP("ImportWords", "Street")},
    std::pair{"street_id", QT_TRANSLATE_NOOP("ImportWords", "Key of the street")},
    std::pair{"text", QT_TRANSLATE_NOOP("ImportWords", "Whole address")},
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

}  // namespace buurtatlas
