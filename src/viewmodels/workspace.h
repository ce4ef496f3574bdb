#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <memory>

#include "viewmodels/address_index.h"
#include "viewmodels/alert_composer.h"
#include "viewmodels/alert_history.h"
#include "viewmodels/alert_keeper.h"
#include "viewmodels/alert_on_map.h"
#include "viewmodels/alert_report.h"
#include "viewmodels/alert_watch.h"
#include "viewmodels/atlas_opener.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/backup_keeper.h"
#include "viewmodels/border_editor.h"
#include "viewmodels/case_list.h"
#include "viewmodels/coverage_view.h"
#include "viewmodels/day_view.h"
#include "viewmodels/decision_list.h"
#include "viewmodels/density_desk.h"
#include "viewmodels/draw_guide.h"
#include "viewmodels/effect_desk.h"
#include "viewmodels/follow_up_desk.h"
#include "viewmodels/gap_desk.h"
#include "viewmodels/gateway_watch.h"
#include "viewmodels/history_list.h"
#include "viewmodels/household_cover_view.h"
#include "viewmodels/import_desk.h"
#include "viewmodels/incident_area.h"
#include "viewmodels/incident_map.h"
#include "viewmodels/incident_view.h"
#include "viewmodels/language.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/member_desk.h"
#include "viewmodels/member_list.h"
#include "viewmodels/near_repeat_desk.h"
#include "viewmodels/newcomer_list.h"
#include "viewmodels/overlap_desk.h"
#include "viewmodels/people_desk.h"
#include "viewmodels/place_search.h"
#include "viewmodels/plan_desk.h"
#include "viewmodels/policy_desk.h"
#include "viewmodels/prediction_desk.h"
#include "viewmodels/print_desk.h"
#include "viewmodels/proposal_desk.h"
#include "viewmodels/rate_brake.h"
#include "viewmodels/review_desk.h"
#include "viewmodels/search_register.h"
#include "viewmodels/simplify_desk.h"
#include "viewmodels/sketch.h"
#include "viewmodels/sketch_figures.h"
#include "viewmodels/sketch_keeper.h"
#include "viewmodels/sliver_view.h"
#include "viewmodels/split_desk.h"
#include "viewmodels/street_index.h"
#include "viewmodels/street_mover.h"
#include "viewmodels/street_picker.h"
#include "viewmodels/street_source.h"
#include "viewmodels/template_desk.h"
#include "viewmodels/zone_editor.h"
#include "viewmodels/zone_gate.h"
#include "viewmodels/zone_list.h"
#include "viewmodels/zone_streets.h"

namespace buurtatlas {

/// All view-models of one window, joined to what they share.
class Workspace : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(buurtatlas::Language* language READ language CONSTANT)
  Q_PROPERTY(buurtatlas::AtlasSession* session READ session CONSTANT)
  Q_PROPERTY(buurtatlas::HistoryList* history READ history CONSTANT)
  Q_PROPERTY(buurtatlas::BackupKeeper* backups READ backups CONSTANT)
  Q_PROPERTY(buurtatlas::AtlasOpener* opener READ opener CONSTANT)
  Q_PROPERTY(buurtatlas::MapFocus* focus READ focus CONSTANT)
  Q_PROPERTY(buurtatlas::StreetSource* streets READ streets CONSTANT)
  Q_PROPERTY(buurtatlas::Sketch* sketch READ sketch CONSTANT)
  Q_PROPERTY(buurtatlas::DrawGuide* guide READ guide CONSTANT)
  Q_PROPERTY(buurtatlas::ZoneList* zones READ zones CONSTANT)
  Q_PROPERTY(buurtatlas::ZoneEditor* zoneEditor READ zoneEditor CONSTANT)
  Q_PROPERTY(buurtatlas::ZoneGate* gate READ gate CONSTANT)
  Q_PROPERTY(buurtatlas::BorderEditor* borders READ borders CONSTANT)
  Q_PROPERTY(buurtatlas::SimplifyDesk* simplifying READ simplifying CONSTANT)
  Q_PROPERTY(buurtatlas::SplitDesk* splitting READ splitting CONSTANT)
  Q_PROPERTY(buurtatlas::SketchFigures* sketchFigures READ sketchFigures CONSTANT)
  Q_PROPERTY(buurtatlas::ZoneStreets* zoneStreets READ zoneStreets CONSTANT)
  Q_PROPERTY(buurtatlas::StreetMover* streetMover READ streetMover CONSTANT)
  Q_PROPERTY(buurtatlas::StreetPicker* streetPicker READ streetPicker CONSTANT)
  Q_PROPERTY(buurtatlas::SketchKeeper* sketchKeeper READ sketchKeeper CONSTANT)
  Q_PROPERTY(buurtatlas::DayView* day READ day CONSTANT)
  Q_PROPERTY(buurtatlas::PlanDesk* plans READ plans CONSTANT)
  Q_PROPERTY(buurtatlas::CoverageView* coverage READ coverage CONSTANT)
  Q_PROPERTY(buurtatlas::HouseholdCoverView* householdCover READ householdCover CONSTANT)
  Q_PROPERTY(buurtatlas::GapDesk* gapDesk READ gapDesk CONSTANT)
  Q_PROPERTY(buurtatlas::OverlapDesk* overlapDesk READ overlapDesk CONSTANT)
  Q_PROPERTY(buurtatlas::ProposalDesk* proposals READ proposals CONSTANT)
  Q_PROPERTY(buurtatlas::SliverView* slivers READ slivers CONSTANT)
  Q_PROPERTY(buurtatlas::MemberList* members READ members CONSTANT)
  Q_PROPERTY(buurtatlas::MemberDesk* memberDesk READ memberDesk CONSTANT)
  Q_PROPERTY(buurtatlas::ReviewDesk* review READ review CONSTANT)
  Q_PROPERTY(buurtatlas::DecisionList* decisions READ decisions CONSTANT)
  Q_PROPERTY(buurtatlas::PeopleDesk* people READ people CONSTANT)
  Q_PROPERTY(buurtatlas::PolicyDesk* policies READ policies CONSTANT)
  Q_PROPERTY(buurtatlas::TemplateDesk* templates READ templates CONSTANT)
  Q_PROPERTY(buurtatlas::AlertOnMap* alertOnMap READ alertOnMap CONSTANT)
  Q_PROPERTY(buurtatlas::CaseList* cases READ cases CONSTANT)
  Q_PROPERTY(buurtatlas::AlertComposer* composer READ composer CONSTANT)
  Q_PROPERTY(buurtatlas::RateBrake* brake READ brake CONSTANT)
  Q_PROPERTY(buurtatlas::AlertKeeper* alertKeeper READ alertKeeper CONSTANT)
  Q_PROPERTY(buurtatlas::FollowUpDesk* followUps READ followUps CONSTANT)
  Q_PROPERTY(buurtatlas::AlertKeeper* followUpKeeper READ followUpKeeper CONSTANT)
  Q_PROPERTY(buurtatlas::NewcomerList* newcomers READ newcomers CONSTANT)
  Q_PROPERTY(buurtatlas::AlertHistory* alerts READ alerts CONSTANT)
  Q_PROPERTY(buurtatlas::GatewayWatch* gateways READ gateways CONSTANT)
  Q_PROPERTY(buurtatlas::AlertWatch* watch READ watch CONSTANT)
  Q_PROPERTY(buurtatlas::AlertReport* alertReport READ alertReport CONSTANT)
  Q_PROPERTY(buurtatlas::IncidentView* incidents READ incidents CONSTANT)
  Q_PROPERTY(buurtatlas::DensityDesk* density READ density CONSTANT)
  Q_PROPERTY(buurtatlas::IncidentMap* incidentMap READ incidentMap CONSTANT)
  Q_PROPERTY(buurtatlas::IncidentArea* incidentArea READ incidentArea CONSTANT)
  Q_PROPERTY(buurtatlas::EffectDesk* effect READ effect CONSTANT)
  Q_PROPERTY(buurtatlas::NearRepeatDesk* nearRepeat READ nearRepeat CONSTANT)
  Q_PROPERTY(buurtatlas::PredictionDesk* prediction READ prediction CONSTANT)
  Q_PROPERTY(buurtatlas::SearchRegister* searchRegister READ searchRegister CONSTANT)
  Q_PROPERTY(buurtatlas::PlaceSearch* search READ search CONSTANT)
  Q_PROPERTY(buurtatlas::ImportDesk* importDesk READ importDesk CONSTANT)
  Q_PROPERTY(buurtatlas::PrintDesk* printDesk READ printDesk CONSTANT)

 public:
  /// What only main knows: how files are opened, read and written, and how the sender is started.
  struct Ports {
    AtlasOpener::Doors doors;
    std::shared_ptr<ForeignReader> reader;
    std::function<Result<void>(const DensityMap& map, const FileNotes& notes, const std::string& file)> writeRaster;
    AlertHistory::StartSender startSender;
    BackupKeeper::BackUp backUp = {};
    BackupKeeper::Clock clock = now;
    ZoneStreets::WriteTable writeTable = {};
    PrintDesk::WriteFile writeFile = {};
    SketchKeeper::Doors drawings = {};
    AlertKeeper::Doors unfinishedAlert = {};
    AlertKeeper::Doors unfinishedFollowUp = {};
    SearchRegister::Doors registers = {};
    std::function<Result<std::vector<Contour>>(const Raster& raster, const std::vector<double>& levels)> traceContours =
        {};
  };

  explicit Workspace(Ports ports, QObject* parent = nullptr);
  ~Workspace() override;

  [[nodiscard]] Language* language() { return &m_language; }
  [[nodiscard]] AtlasSession* session() { return &m_session; }
  [[nodiscard]] HistoryList* history() { return &m_history; }
  [[nodiscard]] BackupKeeper* backups() { return &m_backups; }
  [[nodiscard]] AtlasOpener* opener() { return &m_opener; }
  [[nodiscard]] MapFocus* focus() { return &m_focus; }
  [[nodiscard]] StreetSource* streets() { return &m_streets; }
  [[nodiscard]] Sketch* sketch() { return &m_sketch; }
  [[nodiscard]] DrawGuide* guide() { return &m_guide; }
  [[nodiscard]] ZoneList* zones() { return &m_zones; }
  [[nodiscard]] ZoneEditor* zoneEditor() { return &m_zoneEditor; }
  [[nodiscard]] ZoneGate* gate() { return &m_gate; }
  [[nodiscard]] BorderEditor* borders() { return &m_borders; }
  [[nodiscard]] SimplifyDesk* simplifying() { return &m_simplifying; }
  [[nodiscard]] SplitDesk* splitting() { return &m_splitting; }
  [[nodiscard]] SketchFigures* sketchFigures() { return &m_sketchFigures; }
  [[nodiscard]] ZoneStreets* zoneStreets() { return &m_zoneStreets; }
  [[nodiscard]] StreetMover* streetMover() { return &m_streetMover; }
  [[nodiscard]] StreetPicker* streetPicker() { return &m_streetPicker; }
  [[nodiscard]] SketchKeeper* sketchKeeper() { return &m_sketchKeeper; }
  [[nodiscard]] DayView* day() { return &m_day; }
  [[nodiscard]] PlanDesk* plans() { return &m_plans; }
  [[nodiscard]] CoverageView* coverage() { return &m_coverage; }
  [[nodiscard]] HouseholdCoverView* householdCover() { return &m_householdCover; }
  [[nodiscard]] GapDesk* gapDesk() { return &m_gapDesk; }
  [[nodiscard]] OverlapDesk* overlapDesk() { return &m_overlapDesk; }
  [[nodiscard]] ProposalDesk* proposals() { return &m_proposals; }
  [[nodiscard]] SliverView* slivers() { return &m_slivers; }
  [[nodiscard]] MemberList* members() { return &m_members; }
  [[nodiscard]] MemberDesk* memberDesk() { return &m_memberDesk; }
  [[nodiscard]] ReviewDesk* review() { return &m_review; }
  [[nodiscard]] DecisionList* decisions() { return &m_decisions; }
  [[nodiscard]] PeopleDesk* people() { return &m_people; }
  [[nodiscard]] PolicyDesk* policies() { return &m_policies; }
  [[nodiscard]] TemplateDesk* templates() { return &m_templates; }
  [[nodiscard]] AlertOnMap* alertOnMap() { return &m_alertOnMap; }
  [[nodiscard]] CaseList* cases() { return &m_cases; }
  [[nodiscard]] AlertComposer* composer() { return &m_composer; }
  [[nodiscard]] RateBrake* brake() { return &m_brake; }
  [[nodiscard]] AlertKeeper* alertKeeper() { return &m_alertKeeper; }
  [[nodiscard]] FollowUpDesk* followUps() { return &m_followUps; }
  [[nodiscard]] AlertKeeper* followUpKeeper() { return &m_followUpKeeper; }
  [[nodiscard]] NewcomerList* newcomers() { return &m_newcomers; }
  [[nodiscard]] AlertHistory* alerts() { return &m_alerts; }
  [[nodiscard]] GatewayWatch* gateways() { return &m_gateways; }
  [[nodiscard]] AlertWatch* watch() { return &m_watch; }
  [[nodiscard]] AlertReport* alertReport() { return &m_alertReport; }
  [[nodiscard]] IncidentView* incidents() { return &m_incidents; }
  [[nodiscard]] DensityDesk* density() { return &m_density; }
  [[nodiscard]] IncidentMap* incidentMap() { return &m_incidentMap; }
  [[nodiscard]] IncidentArea* incidentArea() { return &m_incidentArea; }
  [[nodiscard]] EffectDesk* effect() { return &m_effect; }
  [[nodiscard]] NearRepeatDesk* nearRepeat() { return &m_nearRepeat; }
  [[nodiscard]] PredictionDesk* prediction() { return &m_prediction; }
  [[nodiscard]] SearchRegister* searchRegister() { return &m_searchRegister; }
  [[nodiscard]] PlaceSearch* search() { return &m_search; }
  [[nodiscard]] ImportDesk* importDesk() { return &m_importDesk; }
  [[nodiscard]] PrintDesk* printDesk() { return &m_printDesk; }
  [[nodiscard]] AddressIndex& addresses() { return m_addresses; }
  [[nodiscard]] StreetIndex& streetIndex() { return m_streetIndex; }

 private:
  // In the order of their needs: what comes later uses what comes before.
  Language m_language;
  AtlasSession m_session;
  HistoryList m_history;
  BackupKeeper m_backups;
  MapFocus m_focus;
  StreetSource m_streets;
  AddressIndex m_addresses;
  StreetIndex m_streetIndex;
  Sketch m_sketch;
  DrawGuide m_guide;
  ZoneList m_zones;
  ZoneGate m_gate;
  ZoneEditor m_zoneEditor;
  BorderEditor m_borders;
  SimplifyDesk m_simplifying;
  SplitDesk m_splitting;
  SketchFigures m_sketchFigures;
  ZoneStreets m_zoneStreets;
  StreetMover m_streetMover;
  StreetPicker m_streetPicker;
  SketchKeeper m_sketchKeeper;
  DayView m_day;
  PlanDesk m_plans;
  CoverageView m_coverage;
  HouseholdCoverView m_householdCover;
  GapDesk m_gapDesk;
  OverlapDesk m_overlapDesk;
  ProposalDesk m_proposals;
  SliverView m_slivers;
  MemberList m_members;
  MemberDesk m_memberDesk;
  ReviewDesk m_review;
  DecisionList m_decisions;
  PeopleDesk m_people;
  PolicyDesk m_policies;
  TemplateDesk m_templates;
  AlertOnMap m_alertOnMap;
  CaseList m_cases;
  AlertComposer m_composer;
  RateBrake m_brake;
  AlertKeeper m_alertKeeper;
  FollowUpDesk m_followUps;
  AlertKeeper m_followUpKeeper;
  NewcomerList m_newcomers;
  AlertHistory m_alerts;
  GatewayWatch m_gateways;
  AlertWatch m_watch;
  AlertReport m_alertReport;
  IncidentView m_incidents;
  DensityDesk m_density;
  IncidentMap m_incidentMap;
  IncidentArea m_incidentArea;
  EffectDesk m_effect;
  NearRepeatDesk m_nearRepeat;
  PredictionDesk m_prediction;
  SearchRegister m_searchRegister;
  PlaceSearch m_search;
  ImportDesk m_importDesk;
  PrintDesk m_printDesk;
  AtlasOpener m_opener;
};

}  // namespace buurtatlas
