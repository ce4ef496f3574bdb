#pragma once

#include <QString>
#include <QStringList>

#include "core/zone.h"

namespace buurtatlas {

/// The words for the types and states of zones, in the order of their enums.
QStringList zoneTypeWords();
QStringList zoneStateWords();
QString wordOf(ZoneType type);
QString wordOf(ZoneState state);

}  // namespace buurtatlas
