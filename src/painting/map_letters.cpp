#include "painting/map_letters.h"

#include <numeric>

namespace buurtatlas {

MapLetters::MapLetters(const QFont& font) : m_font(QRawFont::fromFont(font)) {}

std::vector<MapLetters::Letter> MapLetters::lettersOf(const QString& text) {
  const QList<quint32> glyphs = m_font.glyphIndexesForString(text);
  const QList<QPointF> advances = m_font.advancesForGlyphIndexes(glyphs, QRawFont::KernedAdvances);
  // All outlines are made before any is pointed to: a growing hash moves its values.
  for (const quint32 glyph : glyphs) {
    if (!m_outlines.contains(glyph)) {
      m_outlines.insert(glyph, m_font.pathForGlyph(glyph));
    }
  }
  std::vector<Letter> letters;
  letters.reserve(static_cast<std::size_t>(glyphs.size()));
  for (qsizetype i = 0; i < glyphs.size(); ++i) {
    letters.push_back({.outline = &*m_outlines.constFind(glyphs[i]), .advance = advances[i].x()});
  }
  return letters;
}

double MapLetters::widthOf(const QString& text) const {
  const QList<QPointF> advances =
      m_font.advancesForGlyphIndexes(m_font.glyphIndexesForString(text), QRawFont::KernedAdvances);
  return std::accumulate(advances.begin(), advances.end(), 0.0,
                         [](double sum, QPointF advance) { return sum + advance.x(); });
}

}  // namespace buurtatlas
