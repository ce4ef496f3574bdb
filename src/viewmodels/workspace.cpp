#include "viewmodels/workspace.h"

#include <utility>

namespace buurtatlas {

Workspace::Workspace(Ports ports, QObject* parent)
    : QObject(parent),
      m_history(m_session),
      m_backups(m_session, std::move(ports.backUp), std::move(ports.clock)),
      m_focus(m_session),
      m_streets(m_session),
      m_addresses(m_session),
      m_streetIndex(m_session),
      m_sketch(m_session),
      m_guide(m_session),
      m_zones(m_session),
      m_gate(m_session),
      m_zoneEditor(m_session, m_zones, m_gate, m_focus),
      m_borders(m_session, m_zoneEditor, m_sketch, m_gate),
      m_simplifying(m_session, m_gate),
      m_splitting(m_session, m_zoneEditor, m_sketch, m_gate),
      m_sketchFigures(m_session, m_sketch, m_zoneEditor),
      m_zoneStreets(m_session, m_streetIndex, m_zoneEditor, ports.writeTable),
      m_streetMover(m_session, m_streetIndex, m_zoneEditor, m_zoneStreets, m_gate),
      m_streetPicker(m_session, m_streetIndex, m_zoneEditor, m_borders, m_gate, m_focus, ports.reader),
      m_sketchKeeper(m_session, m_sketch, m_zoneEditor, m_focus, std::move(ports.drawings)),
      m_day(m_session),
      m_plans(m_session, m_focus, ports.reader),
      m_coverage(m_session, m_focus),
      m_householdCover(m_session, m_focus, ports.writeTable),
      m_gapDesk(m_session, m_coverage),
      m_overlapDesk(m_session, m_coverage, m_gate),
      m_proposals(m_session, m_coverage, m_streetIndex, m_zoneEditor, m_plans),
      m_slivers(m_session, m_gate, m_focus),
      m_members(m_session, m_addresses),
      m_memberDesk(m_session, m_members, m_addresses, m_focus),
      m_review(m_session, m_members, m_addresses, m_focus),
      m_decisions(m_session, m_addresses),
      m_people(m_session),
      m_policies(m_session, m_people),
      m_templates(m_session),
      m_alertOnMap(m_session, m_focus),
      m_cases(m_session, m_people, m_alertOnMap),
      m_composer({.area = {.session = m_session,
                           .zones = m_zoneEditor,
                           .sketch = m_sketch,
                           .focus = m_focus,
                           .addresses = m_addresses,
                           .reader = ports.reader},
                  .people = m_people,
                  .policies = m_policies}),
      m_brake(m_session, m_composer),
      m_alertKeeper(m_session,
                    {.isWriting = [this] { return m_composer.isComposing(); },
                     .kept = [this] { return m_composer.kept(); },
                     .resume = [this](const KeptAlert& kept) { m_composer.resume(kept); }},
                    std::move(ports.unfinishedAlert)),
      m_followUps(m_session, m_people, m_policies),
      m_followUpKeeper(m_session,
                       {.isWriting = [this] { return m_followUps.isOpen(); },
                        .kept = [this] { return m_followUps.kept(); },
                        .resume = [this](const KeptAlert& kept) { m_followUps.resume(kept); }},
                       std::move(ports.unfinishedFollowUp)),
      m_newcomers(m_session, m_people),
      m_alerts(m_session, std::move(ports.startSender)),
      m_gateways(m_session, m_alerts),
      m_watch(
          {.session = m_session, .history = m_alerts, .gateways = m_gateways, .map = m_alertOnMap, .people = m_people}),
      m_alertReport(m_session, m_people, ports.writeTable),
      m_incidents(m_session),
      m_density(m_session, m_incidents, m_streets,
                {.writeRaster = std::move(ports.writeRaster),
                 .traceContours = std::move(ports.traceContours),
                 .writeTable = ports.writeTable,
                 .writeFile = ports.writeFile}),
      m_incidentMap({.session = m_session,
                     .incidents = m_incidents,
                     .density = m_density,
                     .coverage = m_coverage,
                     .focus = m_focus,
                     .streets = m_streets},
                    {.writeTable = ports.writeTable, .writeFile = ports.writeFile}),
      m_incidentArea(m_sketch, m_incidents),
      m_effect(m_session, m_incidents),
      m_nearRepeat({.session = m_session, .incidents = m_incidents, .focus = m_focus, .streets = m_streets},
                   {.writeTable = ports.writeTable, .writeFile = ports.writeFile}),
      m_prediction(m_session, m_incidents),
      m_searchRegister(m_session, std::move(ports.registers)),
      m_search(m_session, m_addresses, m_searchRegister, m_zoneEditor, m_focus),
      m_importDesk(m_session, m_focus, std::move(ports.reader)),
      m_printDesk(m_session, m_streets, m_zoneEditor, m_householdCover, std::move(ports.writeFile)),
      m_opener(m_session, std::move(ports.doors)) {
  connect(&m_language, &Language::changed, &m_session, &AtlasSession::retranslate);
  connect(&m_gate, &ZoneGate::refusing, &m_sketch, &Sketch::resume);
  connect(&m_composer, &AlertComposer::edited, &m_alertKeeper, &AlertKeeper::follow);
  connect(&m_followUps, &FollowUpDesk::edited, &m_followUpKeeper, &AlertKeeper::follow);
  connect(&m_composer, &AlertComposer::sent, &m_alerts, &AlertHistory::startSender);
  connect(&m_cases, &CaseList::sent, &m_alerts, &AlertHistory::startSender);
  connect(&m_followUps, &FollowUpDesk::sent, &m_alerts, &AlertHistory::startSender);
  connect(&m_newcomers, &NewcomerList::sent, &m_alerts, &AlertHistory::startSender);
  connect(&m_watch, &AlertWatch::queued, &m_alerts, &AlertHistory::startSender);
}

Workspace::~Workspace() = default;

}  // namespace buurtatlas
