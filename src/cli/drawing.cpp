#include "cli/drawing.h"

#include <QLocale>
#include <QTranslator>

#include "painting/zone_picture.h"

namespace buurtatlas {

struct DrawingWithoutDisplay::Parts {
  int count = 1;
  std::string name = "buurtatlas-cli";
  std::array<char*, 2> arguments = {name.data(), nullptr};
  QGuiApplication application{count, arguments.data()};
  QTranslator translator;
};

DrawingWithoutDisplay::DrawingWithoutDisplay(const std::string& language) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  m_parts = std::make_unique<Parts>();
  QLocale::setDefault(language == "nl" ? QLocale(QLocale::Dutch, QLocale::Belgium)
                                       : QLocale(QLocale::English, QLocale::UnitedKingdom));
  if (m_parts->translator.load(QStringLiteral(":/i18n/buurtatlas_%1.qm").arg(QString::fromStdString(language)))) {
    QCoreApplication::installTranslator(&m_parts->translator);
  }
}

DrawingWithoutDisplay::~DrawingWithoutDisplay() = default;

void addLanguageOption(CLI::App& command, std::string& language) {
  command.add_option("--language", language, "Of the words on it")
      ->check(CLI::IsMember({"nl", "en"}))
      ->capture_default_str();
}

Result<MapLayers> layersOf(const Atlas& atlas, const MapWords& words) {
  auto streets = buildStreetMap(atlas);
  if (!streets) {
    return std::unexpected(streets.error());
  }
  return makeZonePicture(*atlas.zones, words.zoneStates, atlas.info.plane).transform([&](AreaPicture zones) {
    return MapLayers{.streets = {.map = std::move(*streets)}, .zones = std::move(zones)};
  });
}

QString sourcesLine(const std::string& attribution, const AtlasInfo& info) {
  QStringList parts = {QString::fromStdString(attribution), dataSourcesText(info)};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

}  // namespace buurtatlas
