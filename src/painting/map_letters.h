#pragma once

#include <QFont>
#include <QHash>
#include <QPainterPath>
#include <QRawFont>
#include <QString>
#include <vector>

namespace buurtatlas {

/// The outlines of a font's letters, to be set along a line. Thread: used by the one that made it; needs a
/// QGuiApplication.
class MapLetters {
 public:
  explicit MapLetters(const QFont& font);

  struct Letter {
    const QPainterPath* outline = nullptr;  ///< the baseline begins at the origin
    double advance = 0;
  };
  [[nodiscard]] std::vector<Letter> lettersOf(const QString& text);
  [[nodiscard]] double widthOf(const QString& text) const;
  [[nodiscard]] double capHeight() const { return m_font.capHeight(); }

 private:
  QRawFont m_font;
  QHash<quint32, QPainterPath> m_outlines;
};

}  // namespace buurtatlas
