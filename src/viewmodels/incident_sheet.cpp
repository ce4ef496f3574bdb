#include "viewmodels/incident_sheet.h"

#include <utility>

#include "painting/density_words.h"
#include "painting/zone_picture.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/street_source.h"

namespace buurtatlas {

DensitySheet emptySheet(const AtlasSession& session, const StreetSource& streets, const QString& title) {
  const DensityWords words = densityWords();
  return {.title = title,
          .subtitle = mapWords().printedOn.arg(longDate(today())),
          .layers = {.streets = streets.picture()},
          .legendTitle = words.legendTitle,
          .methodTitle = words.methodTitle,
          .sources = session.dataText(),
          .words = mapWords()};
}

Result<void> writeSheet(DensitySheet sheet, const Atlas& atlas, const std::string& file,
                        const PrintDesk::WriteFile& write) {
  return makeZonePicture(*atlas.zones, sheet.words.zoneStates, atlas.info.plane)
      .and_then([&](AreaPicture zones) {
        sheet.layers.zones = std::move(zones);
        return endsWith(file, ".pdf") ? densityPdf(sheet) : densityPng(sheet);
      })
      .and_then([&](const QByteArray& bytes) {
        return write(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
      });
}

bool endsWith(const std::string& file, const char* ending) {
  return QString::fromStdString(file).endsWith(QLatin1StringView(ending), Qt::CaseInsensitive);
}

}  // namespace buurtatlas
