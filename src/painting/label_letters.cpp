#include "painting/label_letters.h"

#include <algorithm>

#include "painting/map_style.h"

namespace buurtatlas {

namespace {
constexpr int kLargeLettersFrom = 17;
}

LabelLetters::LabelLetters(int zoom)
    : m_street(mapFont(zoom >= kLargeLettersFrom ? 12 : 11, QFont::Medium)),
      m_mainStreet(mapFont(zoom >= kLargeLettersFrom ? 13 : 12, QFont::DemiBold)),
      m_area(mapFont(14, QFont::DemiBold)),
      m_smallArea(mapFont(11, QFont::DemiBold)),
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
    case PlacedLabel::Kind::SmallArea:
      return m_smallArea;
    case PlacedLabel::Kind::HouseNumber:
      return m_houseNumber;
  }
  return m_street;
}

QSizeF LabelLetters::blockOf(const PlacedLabel& label) {
  double width = m_subtext.widthOf(label.subtext);
  const QStringList lines = label.text.split(QLatin1Char('\n'));
  for (const QString& line : lines) {
    width = std::max(width, of(label.kind).widthOf(line));
  }
  const double below = label.subtext.isEmpty() ? 0 : kSubtextDrop;
  const double drop = lineDropOf(label.kind);
  return {width + 12, drop + 1 + drop * static_cast<double>(lines.size() - 1) + below};
}

}  // namespace buurtatlas
