#pragma once

#include <QByteArray>
#include <QString>

#include "core/alert_dossier.h"
#include "core/result.h"
#include "painting/dossier_words.h"
#include "painting/map_drawing.h"
#include "painting/map_words.h"

namespace buurtatlas {

/// What the dossier of an alert is made of.
struct DossierOrder {
  AlertDossier dossier = {};
  MapLayers layers = {};  ///< the municipality with its zones; the area of the alert is laid over them
  std::string plane = {};
  QString atlasName = {};
  QString sources = {};
  bool isExercise = false;  ///< every page says so
  DossierWords words = {};
  MapWords mapWords = {};
};

/// A PDF on A4: the area on the map, what was said to how many, what became of it, who did what when, and the anchor of
/// the log. Thread: made for a worker; needs a QGuiApplication. Fails: InvalidInput for a plane that is not known.
Result<QByteArray> printDossier(const DossierOrder& order);

}  // namespace buurtatlas
