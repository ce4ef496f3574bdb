#include "painting/dossier_pages.h"

#include <QBuffer>
#include <QLocale>
#include <QTextLayout>
#include <cmath>
#include <format>

#include "painting/map_sheet.h"
#include "painting/paper.h"
#include "painting/pdf_pages.h"
#include "painting/sheet_parts.h"

namespace buurtatlas {

namespace {

constexpr Paper kPaper{.size = Paper::Size::A4, .landscape = false};
constexpr double kMapHeight = 420;
constexpr double kFoot = 24;
constexpr double kBand = 34;
constexpr double kLine = 20;
constexpr double kMapMargin = 0.6;  ///< of the area on each side, so that the map says where it is

QString countText(std::int64_t count) { return QLocale().toString(static_cast<qlonglong>(count)); }

QString momentText(Instant at) { return QString::fromStdString(std::format("{:%d/%m/%Y %H:%M:%S}", at)); }

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// How many lines a text takes at a width, broken at blanks.
int linesFor(const QString& text, const QFont& font, double width) {
  int lines = 0;
  for (const QString& paragraph : text.split(u'\n')) {
    QTextLayout layout(paragraph, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width);
      ++lines;
    }
    layout.endLayout();
  }
  return lines;
}

/// Writes from top to bottom, page after page.
class DossierPrinting {
 public:
  DossierPrinting(QIODevice& device, const DossierOrder& order)
      : m_order(order),
        m_words(order.words),
        m_ink(sheetInk(kPaperTheme)),
        m_pages(device, kPaper, titleOf(order)),
        m_labels(order.layers.streets, order.layers.zones) {}

  void print(const AreaPicture& area) {
    beginPage();
    write(titleOf(m_order), 30, QFont::DemiBold, m_ink.text, 40);
    const QString made = m_words.madeAt.arg(momentText(m_order.dossier.madeAt));
    write(QStringLiteral("%1 · %2").arg(m_order.atlasName, made), 15, QFont::Normal, m_ink.quiet, 24);
    drawMap(area);
    for (const AlertDossier::Message& message : m_order.dossier.messages) {
      printMessage(message);
    }
    printLog();
  }
  bool end() { return m_pages.end(); }

 private:
  static QString titleOf(const DossierOrder& order) {
    return order.words.title.arg(order.dossier.messages.front().alertCase.id);
  }

  void beginPage() {
    m_painter = &m_pages.next();
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_body =
        QRectF(QPointF(0, 0), sheetSizeOf(kPaper)).adjusted(kSheetMargin, kSheetMargin, -kSheetMargin, -kSheetMargin);
    const QRectF foot(m_body.left(), m_body.bottom() - kFoot, m_body.width(), kFoot);
    writeLine(*m_painter, foot, Qt::AlignLeft, m_order.sources, mapFont(12, QFont::Normal), m_ink.quiet);
    writeLine(*m_painter, foot, Qt::AlignRight, m_words.page.arg(m_pages.count()), mapFont(12, QFont::Normal),
              m_ink.quiet);
    m_body.setBottom(foot.top() - kPaperGap);
    if (m_order.isExercise) {
      drawExerciseBand(*m_painter, take(kBand), m_words.exercise);
      take(kPaperGap);
    }
  }

  QRectF take(double height) {
    if (height > m_body.height()) {
      beginPage();
    }
    const QRectF row(m_body.left(), m_body.top(), m_body.width(), height);
    m_body.setTop(m_body.top() + height);
    return row;
  }
  void write(const QString& text, double size, QFont::Weight weight, const QColor& colour, double height) {
    writeLine(*m_painter, take(height), Qt::AlignLeft, text, mapFont(size, weight), colour);
  }
  void writeParagraph(const QString& text, double size, QFont::Weight weight, const QColor& colour) {
    const QFont font = mapFont(size, weight);
    const int lines = linesFor(text, font, m_body.width());
    writeLines(*m_painter, take(lines * kLine + 4), kLine, text, font, colour);
  }
  void heading(const QString& text) {
    take(kPaperGap);
    write(text, 18, QFont::DemiBold, m_ink.text, 30);
  }

  void drawMap(const AreaPicture& area) {
    if (!area.areas || area.areas->empty()) {
      return;
    }
    const QRectF bounds = area.areas->front().bounds;
    const double margin = kMapMargin * std::max(bounds.width(), bounds.height());
    MapLayers layers = m_order.layers;
    layers.areas = area;
    take(kPaperGap);
    const RoundScale scale =
        drawFramedMap(*m_painter, take(kMapHeight), bounds.adjusted(-margin, -margin, margin, margin), layers, m_labels,
                      m_order.mapWords);
    const QRectF row = take(28);
    const double bar =
        drawScaleBar(*m_painter, row, Metres(scale.number / 1000 / kUnitsPerMillimetre), m_order.mapWords, m_ink);
    writeLine(*m_painter, row.adjusted(bar + 20, 0, 0, 0), Qt::AlignLeft,
              m_order.mapWords.scale.arg(QLocale().toString(scale.number, 'f', 0)), mapFont(14, QFont::DemiBold),
              m_ink.text);
  }

  void printMessage(const AlertDossier::Message& message) {
    const AlertCase& each = message.alertCase;
    heading(QStringLiteral("%1 %2 · %3 · %4")
                .arg(m_words.kinds[static_cast<int>(each.content.kind)])
                .arg(each.id)
                .arg(m_words.urgent[static_cast<int>(each.content.urgency)],
                     m_words.states[static_cast<int>(message.state)]));
    for (const auto& [language, text] : each.content.texts) {
      writeParagraph(QStringLiteral("[%1] %2").arg(textOf(language), textOf(text)), 15, QFont::Normal, m_ink.text);
    }
    writeParagraph(peopleOf(message), 14, QFont::Normal, m_ink.text);
    writeParagraph(momentsOf(each), 14, QFont::Normal, m_ink.quiet);
    writeParagraph(outcomeOf(message), 14, QFont::Normal, m_ink.text);
  }

  [[nodiscard]] QString peopleOf(const AlertDossier::Message& message) const {
    const AlertCase& each = message.alertCase;
    QStringList facts = {m_words.author.arg(textOf(message.author)),
                         message.approver.empty() ? m_words.nobody : m_words.approver.arg(textOf(message.approver))};
    if (!each.breakGlassReason.empty()) {
      facts.append(m_words.brokenGlass.arg(textOf(each.breakGlassReason)));
    }
    if (!each.note.empty()) {
      facts.append(m_words.note.arg(textOf(each.note)));
    }
    if (!each.content.outsideReason.empty()) {
      facts.append(m_words.outside.arg(textOf(each.content.outsideReason)));
    }
    return facts.join(u' ');
  }

  [[nodiscard]] QString momentsOf(const AlertCase& each) const {
    QStringList moments = {m_words.created.arg(momentText(each.createdAt))};
    const auto add = [&](const QString& text, const std::optional<Instant>& at) {
      if (at) {
        moments.append(text.arg(momentText(*at)));
      }
    };
    add(m_words.submitted, each.submittedAt);
    add(m_words.approved, each.approvedAt);
    add(m_words.sent, each.sentAt);
    return moments.join(QStringLiteral(" · ")) + QStringLiteral(" (UTC)");
  }

  [[nodiscard]] QString outcomeOf(const AlertDossier::Message& message) const {
    QStringList facts = {m_words.audience.arg(countText(message.alertCase.recipients), countText(message.bySms),
                                              countText(message.byEmail))};
    if (message.alertCase.content.includePossible) {
      facts.append(m_words.possible);
    }
    if (message.listErasedAt) {
      facts.append(m_words.listErased.arg(momentText(*message.listErasedAt)));
    }
    QStringList states;
    for (std::size_t state = 0; state < kDeliveryStates; ++state) {
      if (const std::int64_t count = message.deliveries.byState[state]; count > 0) {
        states.append(m_words.deliveries[static_cast<int>(state)].arg(countText(count)));
      }
    }
    facts.append(states.isEmpty() ? m_words.noDeliveries : states.join(QStringLiteral(", ")) + u'.');
    return facts.join(u' ');
  }

  void printLog() {
    heading(m_words.logHeading);
    writeParagraph(m_order.dossier.isLogSound ? m_words.logSound : m_words.logBroken, 14, QFont::DemiBold, m_ink.text);
    for (const AuditEntry& entry : m_order.dossier.entries) {
      printEntry(entry);
    }
    take(kPaperGap);
    writeParagraph(m_words.anchor.arg(textOf(m_order.dossier.anchor)), 13, QFont::DemiBold, m_ink.text);
    writeParagraph(m_words.notProved, 13, QFont::Normal, m_ink.quiet);
  }

  void printEntry(const AuditEntry& entry) {
    const AuditEvent& event = entry.event;
    writeParagraph(QStringLiteral("%1 · %2 · %3 %4 (%5 %6)")
                       .arg(entry.number)
                       .arg(momentText(event.at), textOf(event.actor), auditActionWord(event.action),
                            m_words.kinds.front().toLower())
                       .arg(event.objectId),
                   13, QFont::Normal, m_ink.text);
    if (!event.detail.empty()) {
      writeParagraph(QStringLiteral("      ") + textOf(event.detail), 11, QFont::Normal, m_ink.quiet);
    }
  }

  const DossierOrder& m_order;
  const DossierWords& m_words;
  const SheetInk& m_ink;
  PdfPages m_pages;
  LabelPlans m_labels;
  QPainter* m_painter = nullptr;
  QRectF m_body = {};
};

}  // namespace

Result<QByteArray> printDossier(const DossierOrder& order) {
  const MultiPolygon& ground = order.dossier.messages.front().alertCase.content.area;
  const auto area = makeAreaPicture(
      {{.id = 1, .border = ground, .role = AreaRole::Accent, .pattern = AreaPattern::FilledAndHatched}}, order.plane);
  if (!area) {
    return std::unexpected(area.error());
  }
  QByteArray pdf;
  QBuffer device(&pdf);
  device.open(QIODevice::WriteOnly);
  DossierPrinting printing(device, order);
  printing.print(ground.empty() ? AreaPicture{} : *area);
  if (!printing.end()) {
    return fail(ErrorCode::Internal, "The dossier could not be drawn.");
  }
  return pdf;
}

}  // namespace buurtatlas
