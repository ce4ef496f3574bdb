#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "tasks/zone_proposal.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;
class CoverageView;
class PlanDesk;
class StreetIndex;
class ZoneEditor;

/// Has zones proposed for the gap that is pointed out, or parts for the zone that is chosen, and keeps them as plans.
class ProposalDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(int least MEMBER m_least NOTIFY changed)
  Q_PROPERTY(int most MEMBER m_most NOTIFY changed)
  Q_PROPERTY(bool sizeIsPossible READ isSizePossible NOTIFY changed)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  ProposalDesk(AtlasSession& session, const CoverageView& coverage, const StreetIndex& streets, const ZoneEditor& zones,
               PlanDesk& plans, QObject* parent = nullptr);

  /// Whether the form is open.
  [[nodiscard]] bool isOpen() const { return m_isOpen; }
  [[nodiscard]] bool isSizePossible() const { return m_least >= 1 && m_most >= m_least; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void begin();
  Q_INVOKABLE void cancel();
  Q_INVOKABLE void proposeForGap();
  Q_INVOKABLE void proposeSplit();

 signals:
  void changed();
  /// The plans are there, and the best one is open.
  void proposed();

 private:
  using Work = std::function<Result<std::vector<ZoneProposal>>(const Atlas&, const StreetRegister&, const GroupSize&,
                                                               const JobControl&)>;
  void run(const QString& name, Work work);
  void keep(const QString& wanted, const std::vector<ZoneProposal>& proposals);

  AtlasSession& m_session;
  const CoverageView& m_coverage;
  const StreetIndex& m_streets;
  const ZoneEditor& m_zones;
  PlanDesk& m_plans;
  bool m_isOpen = false;
  int m_least = static_cast<int>(GroupSize().least);
  int m_most = static_cast<int>(GroupSize().most);
  BackgroundJob m_job;
};

}  // namespace buurtatlas
