#pragma once

#include <QSizeF>

#include "painting/label_placement.h"
#include "painting/map_letters.h"

namespace buurtatlas {

/// The letters of each kind of label. Units: pixels. Thread: used by the one that made it.
class LabelLetters {
 public:
  /// Letters grow a little where streets are wide.
  explicit LabelLetters(int zoom);

  [[nodiscard]] MapLetters& of(PlacedLabel::Kind kind);
  [[nodiscard]] MapLetters& ofSubtext() { return m_subtext; }
  [[nodiscard]] double widthOf(const QString& text, PlacedLabel::Kind kind) { return of(kind).widthOf(text); }
  /// The room that an area's label, of one line or more, takes with its subtext, with some air around it.
  [[nodiscard]] QSizeF blockOf(const PlacedLabel& label);

 private:
  MapLetters m_street;
  MapLetters m_mainStreet;
  MapLetters m_area;
  MapLetters m_smallArea;
  MapLetters m_subtext;
  MapLetters m_houseNumber;
};

/// From the baseline of an area's label to its next line, and to its subtext.
constexpr double lineDropOf(PlacedLabel::Kind kind) { return kind == PlacedLabel::Kind::SmallArea ? 13 : 17; }
inline constexpr double kSubtextDrop = 15;

}  // namespace buurtatlas
