#pragma once

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

#include "painting/paper.h"

namespace buurtatlas {

/// The pages of one PDF, one after the other, in units of kUnitsPerMillimetre.
class PdfPages {
 public:
  PdfPages(QIODevice& device, const Paper& paper, const QString& title);

  /// The painter of a new page, as on every page before.
  QPainter& next();
  [[nodiscard]] int count() const { return m_count; }
  /// False: it could not be written.
  bool end();

 private:
  QPdfWriter m_writer;
  QPainter m_painter;
  int m_count = 0;
};

}  // namespace buurtatlas
