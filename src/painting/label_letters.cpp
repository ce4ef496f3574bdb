#include "painting/label_letters.h"

#include <algorithm>

#include "painting/map_style.h"

namespace buurtatlas {

LabelLetters::LabelLetters()
    : m_street(mapFont(11, QFont::Medium)),
      m_mainStreet(mapFont(12, QFont::DemiBold)),
      m_area(mapFont(14, QFont::DemiBold)),
      m_subtext(mapFont(11, QFont::Medium)),
      m_houseNumber(mapFont(10, QFont::Medium)) {}

MapLetters& LabelLetters::of(PlacedLabel::Kind kind) {
  switch (kind) {
    case PlacedLabel::Kind::Street:
      return m_street;
    case PlacedLabel::Kind::MainStreet:
      return m_mainStreet;
    case PlacedLabel::Kind::Area:
      return m_area;
    case PlacedLabel::Kind::HouseNumber:
      return m_houseNumber;
  }
  return m_street;
}

QSizeF LabelLetters::blockOf(const PlacedLabel& label) {
  const double width = std::max(m_area.widthOf(label.text), m_subtext.widthOf(label.subtext));
  return {width + 12, label.subtext.isEmpty() ? 18.0 : 18.0 + kSubtextDrop};
}

}  // namespace buurtatlas
