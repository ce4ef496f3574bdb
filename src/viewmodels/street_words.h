#pragma once

#include <QString>
#include <QStringList>

#include "tasks/charter_text.h"
#include "tasks/street_list.h"

namespace buurtatlas {

/// Both sides, odd side, even side; see sideAt().
QStringList streetSideWords();
StreetSide sideAt(int index);
int indexOf(StreetSide side);

/// The words of a charter in the language of the window.
CharterWords charterWords();
/// "1 – 15": the numbers of a row.
QString numberWords(const StreetRow& row);
/// The numbers of a row as they may be typed: "1 to 15", "1 to 15 (odd)".
QString numbersText(StreetRow row, bool withSide);
/// Where a street lies, when its name does not say: "3500 Hasselt".
QString streetPlaceWords(const StreetMarks& marks);

}  // namespace buurtatlas
