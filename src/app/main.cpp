#include <QtQml/qqmlextensionplugin.h>

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTimer>
#include <QUrl>
#include <cstdio>

#include "app/ending_signals.h"
#include "app/options.h"
#include "app/ports.h"
#include "app/tour.h"
#include "viewmodels/reason_text.h"
#include "viewmodels/workspace.h"

Q_IMPORT_QML_PLUGIN(Buurtatlas_MapPlugin)
Q_IMPORT_QML_PLUGIN(Buurtatlas_ViewModelsPlugin)
Q_IMPORT_QML_PLUGIN(BuurtatlasPlugin)

namespace {

using namespace buurtatlas;

void useFont() {
  if (QFontDatabase::families().contains(QStringLiteral("Inter"))) {
    QGuiApplication::setFont(QFont(QStringLiteral("Inter")));
  }
}

int takeScreenshot(QQuickWindow& window, const QString& file) {
  waitUntilIdle(window);
  if (!window.grabWindow().save(file)) {
    std::fprintf(stderr, "buurtatlas: %s cannot be written.\n", qPrintable(file));
    return 1;
  }
  return 0;
}

/// What the command line wants done with the loaded window; then the program ends.
void runUnattended(const Options& options, QQuickWindow& window, Workspace& workspace) {
  if (options.selfTest) {
    QTimer::singleShot(0, &window, [] { QCoreApplication::exit(0); });
  } else if (!options.tour.isEmpty()) {
    QTimer::singleShot(0, &window, [&options, &window, &workspace] {
      QCoreApplication::exit(Tour(window, workspace, options.tour).run());
    });
  } else if (!options.screenshot.isEmpty()) {
    QTimer::singleShot(0, &window,
                       [&options, &window] { QCoreApplication::exit(takeScreenshot(window, options.screenshot)); });
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  QCoreApplication::setApplicationName(QStringLiteral("buurtatlas"));
  QCoreApplication::setOrganizationName(QStringLiteral("buurtatlas"));
  QCoreApplication::setApplicationVersion(QStringLiteral(BUURTATLAS_VERSION));
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  const QGuiApplication application(argc, argv);
  Options options;
  if (const std::optional<int> code = readOptions(QCoreApplication::arguments(), options)) {
    return *code;
  }
  useFont();
  const EndingSignals endingSignals;

  OpenFiles files(options);
  Workspace workspace(files.ports());
  workspace.language()->setCode(options.language);
  if (files.sender() != nullptr) {
    QObject::connect(files.sender(), &SenderProcess::ended, workspace.session(), &AtlasSession::report);
  }

  QQmlApplicationEngine engine;
  QObject::connect(workspace.language(), &Language::changed, &engine, &QQmlEngine::retranslate);
  engine.setInitialProperties({{QStringLiteral("workspace"), QVariant::fromValue(&workspace)},
                               {QStringLiteral("task"), options.task},
                               {QStringLiteral("dark"), options.dark},
                               {QStringLiteral("remembers"), !options.size && !options.dark}});
  engine.loadFromModule("Buurtatlas", "Main");
  auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().front());
  if (window == nullptr) {
    std::fputs("buurtatlas: the window cannot be loaded; is Buurtatlas installed completely?\n", stderr);
    return 1;
  }
  if (options.size) {
    window->resize(*options.size);
  }
  if (!options.atlas.isEmpty()) {
    workspace.opener()->open(QUrl::fromLocalFile(options.atlas));
  }
  runUnattended(options, *window, workspace);
  const int code = QGuiApplication::exec();
  if (const Result<void> backedUp = workspace.backups()->finish(); !backedUp) {
    std::fprintf(stderr, "buurtatlas: %s\n", qPrintable(errorSentence(backedUp.error())));
  }
  return code;
}
