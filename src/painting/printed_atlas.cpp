#include "painting/printed_atlas.h"

#include <QBuffer>
#include <QLocale>
#include <algorithm>

#include "core/units.h"
#include "painting/pdf_pages.h"
#include "painting/sheet_parts.h"
#include "painting/street_pages.h"

namespace buurtatlas {

namespace {

constexpr double kSquareMetresPerHectare = 10'000;

QString sizeText(SquareMetres size, const MapWords& words) {
  const QLocale locale;
  return size.value < kSquareMetresPerKm2
             ? words.hectares.arg(locale.toString(size.value / kSquareMetresPerHectare, 'f', 1))
             : words.squareKilometres.arg(locale.toString(size.value / kSquareMetresPerKm2, 'f', 2));
}

QString factsOf(const ZoneSheet& sheet, const MapWords& words) {
  QStringList facts = {
      words.zoneTypes[static_cast<int>(sheet.zone.type)], words.zoneStates[static_cast<int>(sheet.zone.state)],
      sheet.addresses == 1 ? words.oneAddress
                           : words.addresses.arg(QLocale().toString(static_cast<qlonglong>(sheet.addresses))),
      sizeText(sheet.size, words)};
  if (sheet.zone.validFrom != Date{}) {
    facts.append(words.validFrom.arg(longDate(sheet.zone.validFrom)));
  }
  return facts.join(QStringLiteral(" · "));
}

/// The zone as it is, the others as outlines.
AreaPicture withOthersFaint(const AreaPicture& zones, Id chosen) {
  auto areas = std::make_shared<std::vector<PaintedArea>>();
  for (PaintedArea area : *zones.areas) {
    area.pattern = area.id == chosen ? area.pattern : AreaPattern::Outline;
    areas->push_back(std::move(area));
  }
  return {.areas = std::move(areas)};
}

class AtlasPrinting {
 public:
  AtlasPrinting(QIODevice& device, const PrintOrder& order)
      : m_order(order),
        m_pages(device, order.paper, order.atlasName),
        m_labels(order.layers.streets, order.layers.zones) {}

  void printCover() {
    const CoverPage page{.sheet = *m_order.cover,
                         .municipality = m_order.atlasName,
                         .sources = m_order.sources,
                         .note = dateOfPrinting(),
                         .words = m_order.coverWords};
    drawCoverPage(m_pages.next(), page, m_order.layers, m_labels, m_order.words);
  }

  void printSeen() {
    const MapSheet sheet{.title = m_order.atlasName,
                         .subtitle = {},
                         .world = *m_order.seen,
                         .layers = m_order.layers,
                         .sources = m_order.sources,
                         .note = dateOfPrinting()};
    drawMapSheet(m_pages.next(), sheet, m_labels, m_order.paper, m_order.words);
  }

  void printZone(const ZoneSheet& zone) {
    const auto area = std::ranges::find(*m_order.layers.zones.areas, zone.zone.id, &PaintedArea::id);
    if (area == m_order.layers.zones.areas->end()) {
      return;
    }
    beginOnFront();
    const QString name = QString::fromStdString(zone.zone.name);
    MapSheet sheet{.title = name,
                   .subtitle = QStringLiteral("%1 · %2").arg(m_order.atlasName, factsOf(zone, m_order.words)),
                   .world = area->bounds,
                   .layers = m_order.layers,
                   .sources = m_order.sources,
                   .note = dateOfPrinting()};
    sheet.layers.zones = withOthersFaint(m_order.layers.zones, zone.zone.id);
    drawMapSheet(m_pages.next(), sheet, m_labels, m_order.paper, m_order.words);
    if (zone.streets) {
      printStreets(*zone.streets, name);
    }
  }

  bool end() { return m_pages.end(); }

 private:
  [[nodiscard]] QString dateOfPrinting() const { return m_order.words.printedOn.arg(longDate(m_order.printedOn)); }

  /// Where backs are printed, a map never lies on the back of another's streets.
  void beginOnFront() {
    const bool printsBacks =
        std::ranges::any_of(m_order.zones, [](const ZoneSheet& zone) { return zone.streets.has_value(); });
    if (printsBacks && m_pages.count() % 2 == 1) {
      const QRectF page(QPointF(0, 0), sheetSizeOf(m_order.paper));
      writeLine(m_pages.next(), page, Qt::AlignHCenter, m_order.words.emptyPage, mapFont(13, QFont::Normal),
                sheetInk(MapTheme::Light).quiet);
    }
  }

  void printStreets(const LayerTable& streets, const QString& zone) {
    const StreetPages pages(streets, m_order.paper, m_order.words);
    const QSizeF sheet = sheetSizeOf(m_order.paper);
    const QRectF foot(kSheetMargin, sheet.height() - kSheetMargin - 20, sheet.width() - 2 * kSheetMargin, 20);
    for (int page = 0; page < pages.count(); ++page) {
      QPainter& painter = m_pages.next();
      pages.draw(painter, page, m_order.words.streetsOf.arg(zone));
      const QColor& quiet = sheetInk(MapTheme::Light).quiet;
      writeLine(painter, foot, Qt::AlignLeft, dateOfPrinting(), mapFont(12, QFont::Normal), quiet);
      if (pages.count() > 1) {
        writeLine(painter, foot, Qt::AlignRight, m_order.words.sheet.arg(page + 1).arg(pages.count()),
                  mapFont(12, QFont::Normal), quiet);
      }
    }
  }

  const PrintOrder& m_order;
  PdfPages m_pages;
  LabelPlans m_labels;
};

}  // namespace

Result<QByteArray> printPdf(const PrintOrder& order, const JobControl& control) {
  if (worldOf(order.layers).isEmpty() || (!order.cover && !order.seen && order.zones.empty())) {
    return fail(ErrorCode::NotFound, "There is nothing to print yet. Import streets or draw a zone first.");
  }
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  AtlasPrinting printing(buffer, order);
  if (order.cover) {
    printing.printCover();
  }
  if (order.seen) {
    printing.printSeen();
  }
  for (std::size_t i = 0; i < order.zones.size(); ++i) {
    if (control.isStopped()) {
      return fail(ErrorCode::Cancelled, "Stopped.");
    }
    printing.printZone(order.zones[i]);
    control.report(static_cast<double>(i + 1) / static_cast<double>(order.zones.size()));
  }
  if (!printing.end()) {
    return fail(ErrorCode::Internal,
                "The pages cannot be drawn: there is not enough memory. Print fewer zones at once.");
  }
  return bytes;
}

}  // namespace buurtatlas
