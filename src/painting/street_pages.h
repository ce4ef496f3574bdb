#pragma once

#include <QPainter>
#include <QString>
#include <vector>

#include "core/layer_table.h"
#include "painting/map_words.h"
#include "painting/paper.h"

namespace buurtatlas {

/// A street list laid out on pages: streets in columns, each with its house numbers and addresses.
/// Thread: any; needs a QGuiApplication.
class StreetPages {
 public:
  /// The table has the columns street, side, from, to, addresses, then what tells namesakes apart.
  StreetPages(const LayerTable& streets, const Paper& paper, const MapWords& words);

  [[nodiscard]] int count() const;
  /// Units: kUnitsPerMillimetre.
  void draw(QPainter& painter, int page, const QString& title) const;

 private:
  struct Line {
    QString street;  ///< empty where it is that of the line before
    QString numbers;
    QString addresses;
    bool begins = false;
  };

  const MapWords& m_words;
  QRectF m_body;
  int m_columns = 1;
  int m_rows = 1;  ///< in a column
  std::vector<Line> m_lines;
};

}  // namespace buurtatlas
