#pragma once

#include <QString>
#include <QStringList>
#include <string_view>

#include "tasks/incident_rows.h"

namespace buurtatlas {

/// The words of the window for the layers, in the order of LayerKind.
QStringList layerKindWords();

/// What a field of a layer is called: the canonical ones, and x and y for positions.
QString fieldWord(std::string_view field);

/// What was understood of a file of incidents.
QStringList incidentSentences(const IncidentReport& report);

}  // namespace buurtatlas
