#include "painting/zone_words.h"

#include <QCoreApplication>

namespace buurtatlas {

QStringList zoneTypeWords() {
  return {QCoreApplication::translate("ZoneWords", "BIN"), QCoreApplication::translate("ZoneWords", "Z-BIN"),
          QCoreApplication::translate("ZoneWords", "WhatsApp group")};
}

QStringList zoneStateWords() {
  return {QCoreApplication::translate("ZoneWords", "plan"), QCoreApplication::translate("ZoneWords", "being founded"),
          QCoreApplication::translate("ZoneWords", "live"), QCoreApplication::translate("ZoneWords", "dormant"),
          QCoreApplication::translate("ZoneWords", "dissolved")};
}

QString wordOf(ZoneType type) { return zoneTypeWords().at(static_cast<int>(type)); }

QString wordOf(ZoneState state) { return zoneStateWords().at(static_cast<int>(state)); }

}  // namespace buurtatlas
