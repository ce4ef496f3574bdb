#include "painting/pdf_pages.h"

namespace buurtatlas {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kDotsPerInch = 1200;

}  // namespace

PdfPages::PdfPages(QIODevice& device, const Paper& paper, const QString& title) : m_writer(&device) {
  m_writer.setPageLayout(QPageLayout(
      pageSizeOf(paper), paper.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
  m_writer.setResolution(kDotsPerInch);
  m_writer.setTitle(title);
  m_writer.setCreator(QStringLiteral("Buurtatlas"));
  m_painter.begin(&m_writer);
  const double scale = kDotsPerInch / (kMillimetresPerInch * kUnitsPerMillimetre);
  m_painter.scale(scale, scale);
}

QPainter& PdfPages::next() {
  if (++m_count > 1) {
    m_painter.restore();
    m_writer.newPage();
  }
  m_painter.save();
  return m_painter;
}

bool PdfPages::end() {
  if (m_count > 0) {
    m_painter.restore();
  }
  return m_painter.end();
}

}  // namespace buurtatlas
