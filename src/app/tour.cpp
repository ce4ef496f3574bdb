#include "app/tour.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <algorithm>
#include <functional>

#include "viewmodels/qt_convert.h"

namespace buurtatlas {

namespace {

constexpr int kZones = 0;
constexpr int kCoverage = 1;
constexpr int kMembers = 2;
constexpr int kAlerts = 3;
constexpr int kIncidents = 4;
constexpr int kDeliveryPatience = 60'000;  // milliseconds
constexpr const char* kWords =
    "Inbraak in uw buurt vanmiddag rond 14 uur. Let op onbekende wagens. Iets gezien? Bel 101.";

bool waitFor(const std::function<bool()>& done, int milliseconds) {
  QElapsedTimer timer;
  timer.start();
  while (!done()) {
    if (timer.elapsed() > milliseconds) {
      return false;
    }
    QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  return true;
}

}  // namespace

bool waitUntilIdle(QQuickWindow& window, int milliseconds) {
  // Layers begin to paint a moment after the camera rests, so idle must last.
  constexpr int kRest = 400;
  QElapsedTimer idle;
  idle.start();
  return waitFor(
      [&] {
        if (window.property("busy").toBool()) {
          idle.restart();
        }
        return idle.elapsed() > kRest;
      },
      milliseconds);
}

Tour::Tour(QQuickWindow& window, Workspace& workspace, const QString& folder)
    : m_window(window), m_workspace(workspace), m_folder(folder) {}

int Tour::run() {
  if (!m_workspace.session()->isOpen() && !openDemoCity()) {
    return 1;
  }
  lookAtZones();
  lookAtCoverage();
  closeAGap();
  lookAtMembers();
  const bool sent = sendAlert();
  mapIncidents();
  lookInTheDark();
  QFile file(m_folder.filePath(QStringLiteral("results.json")));
  const bool written = file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(m_found.dump(2))) > 0;
  return sent && written ? 0 : 1;
}

bool Tour::openDemoCity() {
  QElapsedTimer timer;
  timer.start();
  m_workspace.opener()->openDemo();
  waitFor([this] { return !m_workspace.opener()->job()->busy(); }, 120'000);
  if (!m_workspace.session()->isOpen()) {
    m_found["failed"] = m_workspace.session()->errorText().toStdString();
    return false;
  }
  m_found["import_ms"] = timer.elapsed();
  return true;
}

void Tour::lookAtZones() {
  const Atlas& atlas = *m_workspace.session()->atlas();
  m_found["addresses"] = atlas.addresses->size();
  m_found["streets"] = atlas.streets->size();
  m_found["zones"] = atlas.zones->size();
  show(kZones);
  picture(QStringLiteral("zones"));
}

void Tour::lookAtCoverage() {
  show(kCoverage);
  CoverageView& view = *m_workspace.coverage();
  m_found["addresses_in_zones"] = view.addressesInZones();
  m_found["share_covered"] = view.share();
  m_found["gaps"] = view.gaps()->count();
  m_found["overlaps"] = view.overlaps()->count();
  picture(QStringLiteral("coverage"));
  view.showGap(0);
  picture(QStringLiteral("largest-gap"));
}

void Tour::closeAGap() {
  const std::vector<GapList::Row>& gaps = m_workspace.coverage()->gaps()->rows();
  // A drawing has no holes, so a gap around other zones is left to a person.
  const auto row = std::ranges::find_if(
      gaps, [](const GapList::Row& candidate) { return candidate.gap.area.front().holes.empty(); });
  if (row == gaps.end()) {
    return;
  }
  const Ring border = row->gap.area.front().outer;
  m_found["closed_gap_addresses"] = row->gap.addresses;
  m_workspace.focus()->show(boundsOf(row->gap.area));
  show(kZones);
  Sketch& sketch = *m_workspace.sketch();
  m_workspace.borders()->beginDrawing();
  for (const Point point : border) {
    sketch.addVertex(toCoordinate(m_workspace.session()->plane(), point));
  }
  picture(QStringLiteral("drawing"));
  sketch.finish();
  picture(QStringLiteral("zone-drawn"));
  m_workspace.zoneEditor()->clearSelection();
  show(kCoverage);
  m_found["share_covered_with_new_zone"] = m_workspace.coverage()->share();
  picture(QStringLiteral("coverage-after"));
}

void Tour::lookAtMembers() {
  m_workspace.focus()->showEverything();
  show(kMembers);
  MemberList& members = *m_workspace.members();
  m_found["members"] = members.active();
  m_found["members_placed"] = members.placed();
  m_found["members_in_review"] = members.inReview();
  picture(QStringLiteral("members"));
  m_workspace.review()->begin();
  waitUntilIdle(m_window);
  picture(QStringLiteral("member-in-review"));
  m_workspace.review()->choose(0);
  m_workspace.review()->close();
}

bool Tour::sendAlert() {
  const ZoneList& zones = *m_workspace.zones();
  const std::vector<Zone>& all = *m_workspace.session()->atlas()->zones;
  const auto fullest = std::ranges::max_element(all, {}, [&](const Zone& zone) { return zones.membersIn(zone.id); });
  if (fullest == all.end()) {
    return false;
  }
  const Box box = boundsOf(fullest->border);
  show(kAlerts);
  picture(QStringLiteral("alerts-empty"));
  if (m_workspace.people()->actor().isEmpty()) {
    m_workspace.people()->add(QStringLiteral("Eva"), true, false);
  }
  AlertComposer& composer = *m_workspace.composer();
  m_workspace.focus()->show(box);
  composer.area()->draw();
  const Plane& plane = m_workspace.session()->plane();
  const double cut = (box.east - box.west) / 4;
  for (const Point corner : {Point{box.west, box.south}, Point{box.east, box.south}, Point{box.east, box.north - cut},
                             Point{box.east - cut, box.north}, Point{box.west, box.north}}) {
    m_workspace.sketch()->addVertex(toCoordinate(plane, corner));
  }
  picture(QStringLiteral("alert-area"));
  m_workspace.sketch()->finish();
  composer.setText(QString::fromUtf8(kWords));
  picture(QStringLiteral("alert-check"));
  m_found["alert_people"] = composer.people();
  m_found["alert_by_sms"] = composer.bySms();
  m_found["alert_by_email"] = composer.byEmail();
  if (!composer.send(composer.people())) {
    m_found["alert_failed"] =
        (composer.missing().isEmpty() ? m_workspace.session()->errorText() : composer.missing()).toStdString();
    return false;
  }
  if (m_workspace.alerts()->canStartSender()) {
    waitFor([this] { return m_workspace.alerts()->waiting() == 0; }, kDeliveryPatience);
  }
  m_found["alert_still_queued"] = m_workspace.alerts()->waiting();
  picture(QStringLiteral("alert-sent"));
  return true;
}

void Tour::mapIncidents() {
  m_workspace.focus()->showEverything();
  show(kIncidents);
  IncidentView& view = *m_workspace.incidents();
  m_found["incidents"] = view.total();
  picture(QStringLiteral("incidents"));
  view.setHours(22, 6);
  waitUntilIdle(m_window);
  m_found["incidents_at_night"] = view.shown();
  picture(QStringLiteral("incidents-at-night"));
  DensityDesk& density = *m_workspace.density();
  density.files()->exportTo(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("density.tif"))), {});
  waitFor([&] { return !density.files()->job()->busy(); }, kDeliveryPatience);
  density.files()->exportTo(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("density-sheet.png"))), {});
  waitFor([&] { return !density.files()->job()->busy(); }, kDeliveryPatience);
}

void Tour::lookInTheDark() {
  m_window.setProperty("dark", true);
  m_workspace.language()->setCode(QStringLiteral("en"));
  show(kCoverage);
  picture(QStringLiteral("dark-in-english"));
}

void Tour::show(int task) {
  m_window.setProperty("task", task);
  waitUntilIdle(m_window);
}

void Tour::picture(const QString& name) {
  waitUntilIdle(m_window);
  const QString file = QStringLiteral("%1-%2.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
  if (!m_window.grabWindow().save(m_folder.filePath(file))) {
    m_found["pictures_failed"] = true;
  }
}

}  // namespace buurtatlas
