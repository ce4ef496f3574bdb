#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QStringList>
#include <optional>

#include "coverage/measured_coverage.h"
#include "painting/pictures.h"
#include "viewmodels/allowed_gap_list.h"
#include "viewmodels/background_job.h"
#include "viewmodels/gap_list.h"
#include "viewmodels/gap_ranking.h"
#include "viewmodels/overlap_list.h"

namespace buurtatlas {

class AtlasSession;
class MapFocus;

/// How far the live zones cover the municipality, and what they leave open. Measured again after every edit while it is
/// looked at; until the new figures are there the old ones are stale.
class CoverageView : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
  Q_PROPERTY(bool possible READ isPossible NOTIFY changed)
  Q_PROPERTY(bool known READ isKnown NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(double share READ share NOTIFY changed)
  Q_PROPERTY(QString shareText READ shareText NOTIFY changed)
  Q_PROPERTY(int addressesTotal READ addressesTotal NOTIFY changed)
  Q_PROPERTY(int addressesLocated READ addressesLocated NOTIFY changed)
  Q_PROPERTY(int addressesInZones READ addressesInZones NOTIFY changed)
  Q_PROPERTY(int addressesInGaps READ addressesInGaps NOTIFY changed)
  Q_PROPERTY(QString boundaryText READ boundaryText NOTIFY changed)
  Q_PROPERTY(QString coveredText READ coveredText NOTIFY changed)
  Q_PROPERTY(QString gapText READ gapText NOTIFY changed)
  Q_PROPERTY(QString allowedText READ allowedText NOTIFY changed)
  Q_PROPERTY(int addressesAllowed READ addressesAllowed NOTIFY changed)
  Q_PROPERTY(QString overlapText READ overlapText NOTIFY changed)
  Q_PROPERTY(double minimumArea READ minimumArea WRITE setMinimumArea NOTIFY changed)
  Q_PROPERTY(double maximumArea READ maximumArea WRITE setMaximumArea NOTIFY changed)
  Q_PROPERTY(int hiddenGaps READ hiddenGaps NOTIFY changed)
  Q_PROPERTY(int currentGap READ currentGap NOTIFY currentGapChanged)
  Q_PROPERTY(int currentAllowed READ currentAllowed NOTIFY currentGapChanged)
  Q_PROPERTY(int currentOverlap READ currentOverlap NOTIFY currentGapChanged)
  Q_PROPERTY(QStringList currentFacts READ currentFacts NOTIFY changed)
  Q_PROPERTY(buurtatlas::GapRanking* ranking READ ranking CONSTANT)
  Q_PROPERTY(buurtatlas::GapList* gaps READ gaps CONSTANT)
  Q_PROPERTY(buurtatlas::AllowedGapList* allowedGaps READ allowedGaps CONSTANT)
  Q_PROPERTY(buurtatlas::OverlapList* overlaps READ overlaps CONSTANT)
  Q_PROPERTY(buurtatlas::AreaPicture picture READ picture NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  CoverageView(AtlasSession& session, MapFocus& focus, QObject* parent = nullptr);

  [[nodiscard]] bool isWatched() const { return m_watched; }
  void setWatched(bool watched);
  /// Whether there is a boundary and a zone to measure.
  [[nodiscard]] bool isPossible() const;
  [[nodiscard]] bool isKnown() const { return m_measured.has_value(); }
  [[nodiscard]] bool isStale() const { return m_stale; }
  /// Addresses in live zones of all addresses with a position, 0 to 1.
  [[nodiscard]] double share() const;
  [[nodiscard]] QString shareText() const;
  [[nodiscard]] int addressesTotal() const { return static_cast<int>(report().addressesTotal); }
  [[nodiscard]] int addressesLocated() const { return static_cast<int>(report().addressesLocated); }
  [[nodiscard]] int addressesInZones() const { return static_cast<int>(report().addressesInZones); }
  /// In the gaps that are listed.
  [[nodiscard]] int addressesInGaps() const;
  [[nodiscard]] QString boundaryText() const;
  [[nodiscard]] QString coveredText() const;
  [[nodiscard]] QString gapText() const;
  [[nodiscard]] QString allowedText() const;
  /// In all allowed gaps.
  [[nodiscard]] int addressesAllowed() const { return static_cast<int>(report().addressesInAllowedGaps); }
  [[nodiscard]] QString overlapText() const;
  /// Smaller gaps are not listed. Units: m2.
  [[nodiscard]] double minimumArea() const { return m_minimumArea.value; }
  void setMinimumArea(double squareMetres);
  /// Larger gaps are not listed; 0: gaps of any size are. Units: m2.
  [[nodiscard]] double maximumArea() const { return m_maximumArea.value; }
  void setMaximumArea(double squareMetres);
  [[nodiscard]] int hiddenGaps() const;
  /// The row of the gap that is pointed out on the map; -1 for none.
  [[nodiscard]] int currentGap() const { return m_currentGap; }
  /// The same among the allowed ones.
  [[nodiscard]] int currentAllowed() const { return m_currentAllowed; }
  /// The same among the overlaps.
  [[nodiscard]] int currentOverlap() const { return m_currentOverlap; }
  /// The gap that is pointed out, open or allowed; null for none.
  [[nodiscard]] const Gap* pointedOut() const;
  /// Null for none.
  [[nodiscard]] const Overlap* pointedOutOverlap() const;
  /// What is known of the open gap that is pointed out, in sentences.
  [[nodiscard]] QStringList currentFacts() const;
  /// What makes gaps matter.
  [[nodiscard]] GapRanking* ranking() { return &m_ranking; }
  /// Open and allowed, of any size.
  [[nodiscard]] const std::vector<Gap>& allGaps() const { return report().gaps; }
  [[nodiscard]] GapList* gaps() { return &m_gaps; }
  [[nodiscard]] AllowedGapList* allowedGaps() { return &m_allowed; }
  [[nodiscard]] OverlapList* overlaps() { return &m_overlaps; }
  [[nodiscard]] const AreaPicture& picture() const { return m_picture; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void showGap(int row);
  Q_INVOKABLE void showNextGap();
  Q_INVOKABLE void showPreviousGap();
  Q_INVOKABLE void showAllowed(int row);
  Q_INVOKABLE void showOverlap(int row);
  /// Points out the open gap on this ground as soon as gaps are measured; lists those of any size where it takes that.
  void openGap(const MultiPolygon& ground);

 signals:
  void watchedChanged();
  void changed();
  void currentGapChanged();
  void pictureChanged();

 private:
  [[nodiscard]] const CoverageReport& report() const;
  void measure();
  void take(MeasuredCoverage measured);
  void listGaps();
  [[nodiscard]] bool isListed(const Gap& gap) const;
  [[nodiscard]] std::vector<GapList::Row> rankedRows() const;
  void pointOut(int gap, int allowed, int overlap);
  void showWanted();
  void paint();
  void retranslate();

  AtlasSession& m_session;
  MapFocus& m_focus;
  bool m_watched = false;
  bool m_stale = false;
  SquareMetres m_minimumArea{500};
  SquareMetres m_maximumArea{0};
  GapRanking m_ranking;
  std::optional<MeasuredCoverage> m_measured;
  GapList m_gaps;
  AllowedGapList m_allowed;
  OverlapList m_overlaps;
  int m_currentGap = -1;
  int m_currentAllowed = -1;
  int m_currentOverlap = -1;
  MultiPolygon m_wanted;  ///< the ground of the gap to point out once it is measured
  AreaPicture m_picture;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
