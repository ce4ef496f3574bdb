#pragma once

#include <QString>
#include <vector>

#include "core/zone.h"
#include "painting/pictures.h"

namespace buurtatlas {

/// How the map shows a zone: the colour of its type, the pattern of its state, its name.
AreaToPaint zoneToPaint(const Zone& zone, const QString& sublabel);
/// Zones as paper shows them: under the name of one that is not live its state, and no count of people.
/// `states` are the words of zoneStateWords(). Fails: InvalidInput for a plane that is not known.
Result<AreaPicture> makeZonePicture(const std::vector<Zone>& zones, const QStringList& states,
                                    const std::string& plane);

}  // namespace buurtatlas
