#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "incidents/filter.h"
#include "painting/density_painter.h"
#include "viewmodels/background_job.h"
#include "viewmodels/density_legend.h"
#include "viewmodels/layer_file_desk.h"

namespace buurtatlas {

class AtlasSession;
class IncidentView;
struct Atlas;

/// One way to show on the map the incidents that pass the filter. Made anew after every change of them while it is
/// shown and looked at; until then the old one is stale.
class IncidentLayer : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the incident map")
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(bool stopped READ isStopped NOTIFY changed)
  Q_PROPERTY(QString summary READ summary NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(buurtatlas::DensityLegend* legend READ legend CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  IncidentLayer(AtlasSession& session, IncidentView& incidents, QObject* parent = nullptr);

  [[nodiscard]] bool isShown() const { return m_shown; }
  void setShown(bool shown);
  void setDark(bool dark);
  [[nodiscard]] bool isStale() const { return m_stale; }
  /// Whether somebody stopped it, so that it is stale until make() or another change.
  [[nodiscard]] bool isStopped() const;
  /// How what is shown was made; empty while nothing is known.
  [[nodiscard]] virtual QString summary() const = 0;
  /// Why nothing could be made; empty when it could.
  [[nodiscard]] QString problem() const { return m_job.errorText(); }
  [[nodiscard]] const DensityPicture& picture() const { return m_picture; }
  [[nodiscard]] DensityLegend* legend() { return &m_legend; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// What is shown, for a file, without its titles; none while nothing is known or it is stale.
  [[nodiscard]] virtual std::optional<LayerToTake> toTake() const = 0;

  /// As a command of the command line, for recipes; and back.
  [[nodiscard]] virtual std::string command() const = 0;
  [[nodiscard]] virtual std::vector<std::string> options() const = 0;
  virtual void recall(const std::vector<std::string>& options) = 0;

  /// Makes it now, if it is stale.
  Q_INVOKABLE void make();

 signals:
  void changed();
  /// Something that options() tells is another.
  void methodChanged();

 protected:
  /// What a worker needs to know.
  struct Order {
    std::shared_ptr<const Atlas> atlas;
    IncidentFilter filter = {};
    MapTheme theme = MapTheme::Light;
  };
  [[nodiscard]] Order order() const;
  [[nodiscard]] MapTheme theme() const { return m_theme; }
  [[nodiscard]] const Atlas& atlas() const;

  /// Starts the job that ends with take().
  virtual void compute() = 0;
  /// The same with what is known already, in the colours that are on now; nothing when nothing is known.
  virtual void repaint() = 0;
  /// Forgets what is known.
  virtual void clear() = 0;
  /// Whether it is made of more than incidents, boundary and filter.
  [[nodiscard]] virtual bool isMadeOfOthers(const Atlas& before, const Atlas& after) const;
  /// The legend in the language that is on now.
  [[nodiscard]] virtual std::vector<DensityClass> classes(MapTheme theme) const = 0;
  /// With the atlas and what the filter asks for.
  [[nodiscard]] LayerToTake startTaking() const;
  void take(DensityPicture picture);
  void refresh();

 private:
  void tell();

  AtlasSession& m_session;
  IncidentView& m_incidents;
  bool m_shown = false;
  bool m_stale = true;
  MapTheme m_theme = MapTheme::Light;
  DensityPicture m_picture;
  DensityLegend m_legend;
  BackgroundJob m_job;
};

/// Of classes of counts those that may be told, the first from kLeastPublished on.
std::vector<DensityClass> toldClasses(std::vector<DensityClass> classes, Detail detail);

/// The value after an option; empty for none.
std::string optionOf(const std::vector<std::string>& options, std::string_view name);
/// The number after an option, or else this one.
double numberOf(const std::vector<std::string>& options, std::string_view name, double otherwise);

}  // namespace buurtatlas
