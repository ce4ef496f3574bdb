#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

#include <QCoreApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <memory>

#include "support/memory_store.h"
#include "support/small_town.h"
#include "viewmodels/workspace.h"

Q_IMPORT_QML_PLUGIN(Buurtatlas_MapPlugin)
Q_IMPORT_QML_PLUGIN(Buurtatlas_ViewModelsPlugin)
Q_IMPORT_QML_PLUGIN(BuurtatlasPlugin)

namespace buurtatlas {

/// The view-models of a window over atlases in memory.
class TestWorld : public QObject {
  Q_OBJECT
  Q_PROPERTY(buurtatlas::Workspace* workspace MEMBER m_workspace CONSTANT)

 public:
  TestWorld() {
    m_workspace = new Workspace({.doors = {}, .reader = nullptr, .writeRaster = {}, .startSender = {}}, this);
  }

  [[nodiscard]] Workspace* workspace() { return m_workspace; }
  Q_INVOKABLE void openSmallTown() {
    m_workspace->session()->setStore(std::make_shared<test::MemoryStore>(test::smallTown()));
  }
  /// Gives the first zone a smaller border that waits.
  Q_INVOKABLE void letZoneShrinkIn(int days) {
    const Atlas& atlas = *m_workspace->session()->atlas();
    Zone zone = atlas.zones->front();
    zone.border.front().outer[1].east -= 100;
    m_workspace->session()->perform(
        {.label = {"Shrink", {}}, .putZones = {zone}, .zonesFrom = atlas.day + std::chrono::days(days)});
  }
  Q_INVOKABLE void openNothing() { m_workspace->session()->setStore(std::make_shared<test::MemoryStore>()); }

 private:
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
