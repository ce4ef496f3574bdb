#pragma once

#include <QSizeF>

#include "painting/label_placement.h"
#include "painting/map_letters.h"

namespace buurtatlas {

/// The letters of each kind of label. Units: pixels. Thread: used by the one that made it.
class LabelLetters {
 public:
  LabelLetters();

  [[nodiscard]] MapLetters& of(PlacedLabel::Kind kind);
  [[nodiscard]] MapLetters& ofSubtext() { return m_subtext; }
  [[nodiscard]] double widthOf(const QString& text, PlacedLabel::Kind kind) { return of(kind).widthOf(text); }
  /// The room that an area's label with its subtext takes, with some air around it.
  [[nodiscard]] QSizeF blockOf(const PlacedLabel& label);

 private:
  MapLetters m_street;
  MapLetters m_mainStreet;
  MapLetters m_area;
  MapLetters m_subtext;
  MapLetters m_houseNumber;
};

/// The distance from a label's baseline to that of its subtext.
inline constexpr double kSubtextDrop = 15;

}  // namespace buurtatlas
