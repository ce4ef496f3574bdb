#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

#include <QCoreApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <memory>

#include "support/busy_town.h"
#include "support/kept_in_memory.h"
#include "support/memory_store.h"
#include "support/small_town.h"
#include "viewmodels/workspace.h"

Q_IMPORT_QML_PLUGIN(Buurtatlas_MapPlugin)
Q_IMPORT_QML_PLUGIN(Buurtatlas_ViewModelsPlugin)
Q_IMPORT_QML_PLUGIN(BuurtatlasPlugin)

namespace buurtatlas {

/// A file of neighbourhoods that bear these names.
class GivenNeighbourhoods : public ForeignReader {
 public:
  Result<void> read(const ForeignRequest& request, const Sink& sink, const JobControl&) override {
    sink.header({.fields = {"code", "name"}, .layer = "given", .crs = request.plane});
    std::vector<ForeignRow> rows;
    for (const QString& name : names) {
      const std::string text = name.toStdString();
      rows.push_back({.values = {text, text},
                      .shape = MultiPolygon{Polygon{.outer = {{0, 0}, {9, 0}, {9, 9}, {0, 0}}, .holes = {}}}});
    }
    sink.rows(blockOf(std::move(rows)));
    return {};
  }

  QStringList names = {};
};

/// The view-models of a window over atlases in memory.
class TestWorld : public QObject {
  Q_OBJECT
  Q_PROPERTY(buurtatlas::Workspace* workspace MEMBER m_workspace CONSTANT)

 public:
  TestWorld() {
    Workspace::Ports ports{.doors = {}, .reader = m_neighbourhoods, .writeRaster = {}, .startSender = {}};
    ports.drawings = m_drawings.doors();
    ports.traceContours = [](const Raster&, const std::vector<double>&) { return std::vector<Contour>(); };
    m_workspace = new Workspace(std::move(ports), this);
  }

  [[nodiscard]] Workspace* workspace() { return m_workspace; }
  Q_INVOKABLE void openSmallTown() {
    m_store = std::make_shared<test::MemoryStore>(test::smallTown());
    m_store->putPerson({.name = "Eva", .roles = {Role::Author, Role::Chief}}, {}).value();
    m_workspace->session()->setStore(m_store);
  }
  Q_INVOKABLE void openBusyTown() {
    m_store = std::make_shared<test::MemoryStore>(test::busyTown());
    m_workspace->session()->setStore(m_store);
  }
  /// The small town for practice.
  Q_INVOKABLE void openExercise() {
    Atlas town = test::smallTown();
    town.info.exercise = true;
    m_store = std::make_shared<test::MemoryStore>(std::move(town));
    m_store->putPerson({.name = "Eva", .roles = {Role::Author, Role::Chief}}, {}).value();
    m_workspace->session()->setStore(m_store);
  }
  /// The small town with 600 more members in its zone.
  Q_INVOKABLE void openFullTown() {
    Atlas town = test::smallTown();
    std::vector<Member> members = *town.members;
    for (Id id = 1001; id <= 1600; ++id) {
      Member member = members.front();
      member.id = id;
      member.key = "n" + std::to_string(id);
      member.name = "Neighbour " + std::to_string(id);
      member.phone = "+3247000" + std::to_string(id);
      member.email.clear();
      members.push_back(std::move(member));
    }
    town.members = std::make_shared<const std::vector<Member>>(std::move(members));
    m_store = std::make_shared<test::MemoryStore>(std::move(town));
    m_store->putPerson({.name = "Eva", .roles = {Role::Author, Role::Chief}}, {}).value();
    m_workspace->session()->setStore(m_store);
  }
  /// Lets the delivery at this place of the newest alert stand in a state, for a reason.
  Q_INVOKABLE void letDelivery(int place, int state, const QString& reason) {
    DeliveryRecord& record = m_store->alertDeliveries.rbegin()->second.at(static_cast<std::size_t>(place));
    record.state = static_cast<DeliveryState>(state);
    record.reason = reason.toStdString();
    record.attempts = 1;
    record.changedAt = now();
    m_workspace->alerts()->refresh();
  }
  /// A sender that works on the SMS gateway, which rests for this reason; an empty one: it answers.
  Q_INVOKABLE void setGateway(const QString& fault, double perSecond) {
    GatewayReport report{.channel = Channel::Sms, .fault = fault.toStdString(), .perSecond = perSecond};
    report.noticedAt = now();
    if (fault.isEmpty()) {
      report.answeredAt = now();
    } else {
      report.restingUntil = now() + std::chrono::seconds(20);
    }
    m_store->gatewayReports = {report};
    m_workspace->gateways()->look();
  }
  Q_INVOKABLE void takeGatewaysAway() {
    m_store->gatewayReports.clear();
    m_workspace->gateways()->look();
  }
  /// Lets the newest alert be as old as that.
  Q_INVOKABLE void letTheNewestAlertBeSentBefore(int hours) {
    Atlas town = *m_store->snapshot();
    std::vector<Alert> alerts = *town.alerts;
    alerts.back().acceptedAt -= std::chrono::hours(hours);
    alerts.back().expiresAt -= std::chrono::hours(hours);
    town.alerts = std::make_shared<const std::vector<Alert>>(std::move(alerts));
    m_store->replaceAtlas(std::move(town));
    m_workspace->session()->refresh();
  }
  /// Lets the newest case have been handed in and sent that much earlier.
  Q_INVOKABLE void letTheNewestCaseBeFrom(int hoursAgo) {
    AlertCase newest = m_store->cases().value().front();
    for (std::optional<Instant>* const moment : {&newest.submittedAt, &newest.sentAt}) {
      if (*moment) {
        **moment -= std::chrono::hours(hoursAgo);
      }
    }
    m_store->record({.change = {.next = newest}}).value();
    m_workspace->session()->refresh();
    m_workspace->cases()->refresh();
  }
  /// Opens the same atlas again.
  Q_INVOKABLE void reopen() { m_workspace->session()->setStore(m_store); }
  /// The state of the newest case, as people left it.
  Q_INVOKABLE QString newestCaseState() const {
    const std::string_view name = nameOf(m_store->cases().value().front().state);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
  }
  /// Lets all messages of the small town be handed over to their gateways.
  Q_INVOKABLE void handOverEverything() { m_store->handOverEverything(); }
  /// The town as a file, where unfinished drawings are kept.
  Q_INVOKABLE void openTownFile() {
    auto store = std::make_shared<test::MemoryStore>(test::smallTown());
    store->file = "town.gpkg";
    m_workspace->session()->setStore(store);
  }
  /// Gives the second zone a border half a metre from that of the first one.
  Q_INVOKABLE void openTownWithAGap() {
    Atlas town = test::smallTown();
    std::vector<Zone> zones = {town.zones->front(), town.zones->front()};
    const Box box = boundsOf(zones[0].border);
    zones[1].id = 900;
    zones[1].name = "East";
    for (Point& corner : zones[1].border.front().outer) {
      corner.east += box.east - box.west + 0.5;
    }
    town.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
    m_workspace->session()->setStore(std::make_shared<test::MemoryStore>(std::move(town)));
  }
  /// Lets a second zone reach 200 m over the first one.
  Q_INVOKABLE void openTownWithAnOverlap() {
    Atlas town = test::smallTown();
    std::vector<Zone> zones = {town.zones->front(), town.zones->front()};
    const Box box = boundsOf(zones[0].border);
    zones[1].id = 900;
    zones[1].name = "East";
    for (Point& corner : zones[1].border.front().outer) {
      corner.east += box.east - box.west - 200;
    }
    town.zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
    m_workspace->session()->setStore(std::make_shared<test::MemoryStore>(std::move(town)));
  }
  /// Gives the first zone a smaller border that waits.
  Q_INVOKABLE void letZoneShrinkIn(int days) {
    const Atlas& atlas = *m_workspace->session()->atlas();
    Zone zone = atlas.zones->front();
    zone.border.front().outer[1].east -= 100;
    m_workspace->session()->perform(
        {.label = {"Shrink", {}}, .putZones = {zone}, .zonesFrom = atlas.day + std::chrono::days(days)});
  }
  /// Moves the eastern border of the first zone to the west.
  Q_INVOKABLE void letZoneShrink(double metres) {
    Zone zone = m_workspace->session()->atlas()->zones->front();
    const Box box = boundsOf(zone.border);
    for (Point& corner : zone.border.front().outer) {
      corner.east -= corner.east == box.east ? metres : 0;
    }
    m_workspace->session()->perform({.label = {"Shrink", {}}, .putZones = {zone}});
  }
  /// Imports a file with neighbourhoods of these names.
  Q_INVOKABLE void importNeighbourhoods(const QStringList& names) {
    m_neighbourhoods->names = names;
    m_workspace->importDesk()->run(static_cast<int>(LayerKind::Neighbourhoods),
                                   QUrl::fromLocalFile(QStringLiteral("/data/wijken-2026-10-01.gpkg")));
  }
  Q_INVOKABLE void openNothing() { m_workspace->session()->setStore(std::make_shared<test::MemoryStore>()); }

 private:
  test::KeptInMemory m_drawings;
  std::shared_ptr<GivenNeighbourhoods> m_neighbourhoods = std::make_shared<GivenNeighbourhoods>();
  std::shared_ptr<test::MemoryStore> m_store;
  Workspace* m_workspace;
};

class Setup : public QObject {
  Q_OBJECT

 public slots:
  void applicationAvailable() {
    QCoreApplication::setApplicationName(QStringLiteral("window_test"));
    QCoreApplication::setOrganizationName(QStringLiteral("window_test"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
  }
  void qmlEngineAvailable(QQmlEngine* engine) {
    m_world = std::make_unique<TestWorld>();
    engine->rootContext()->setContextProperty(QStringLiteral("world"), m_world.get());
    QObject::connect(m_world->workspace()->language(), &Language::changed, engine, &QQmlEngine::retranslate);
  }
  void cleanupTestCase() { m_world.reset(); }

 private:
  std::unique_ptr<TestWorld> m_world;  ///< made when there is an application, which translators need
};

}  // namespace buurtatlas

QUICK_TEST_MAIN_WITH_SETUP(window, buurtatlas::Setup)
#include "window_test.moc"
