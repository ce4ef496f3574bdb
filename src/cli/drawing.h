#pragma once

#include <QGuiApplication>
#include <array>
#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "painting/map_drawing.h"
#include "painting/map_words.h"

namespace buurtatlas {

/// What Qt needs to draw words: an application, of no display, in one language. One at a time.
class DrawingWithoutDisplay {
 public:
  explicit DrawingWithoutDisplay(const std::string& language = "en");
  ~DrawingWithoutDisplay();

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

/// Adds --language nl|en.
void addLanguageOption(CLI::App& command, std::string& language);

/// The map of an atlas with its zones. Fails: InvalidInput for a plane that is not known.
Result<MapLayers> layersOf(const Atlas& atlas, const MapWords& words);

/// "attribution · sources", without what is empty.
QString sourcesLine(const std::string& attribution, const AtlasInfo& info);

}  // namespace buurtatlas
