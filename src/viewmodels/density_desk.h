#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "painting/density_painter.h"
#include "viewmodels/background_job.h"
#include "viewmodels/density_file_desk.h"
#include "viewmodels/density_frame_list.h"
#include "viewmodels/density_legend.h"
#include "viewmodels/density_order.h"

namespace buurtatlas {

class AtlasSession;
class IncidentView;
class StreetSource;

/// Where incidents are dense: how it is computed, how it is coloured, as one picture or a row of them by month or part
/// of the day. Follows the filter of the incidents while it is looked at.
class DensityDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int kernel READ kernel WRITE setKernel NOTIFY methodChanged)
  Q_PROPERTY(double bandwidth READ bandwidth WRITE setBandwidth NOTIFY methodChanged)
  Q_PROPERTY(int nearest READ nearest WRITE setNearest NOTIFY methodChanged)
  Q_PROPERTY(bool atBoundary READ isAtBoundary WRITE setAtBoundary NOTIFY methodChanged)
  Q_PROPERTY(int ramp READ ramp WRITE setRamp NOTIFY methodChanged)
  Q_PROPERTY(int classing READ classing WRITE setClassing NOTIFY methodChanged)
  Q_PROPERTY(bool contours READ hasContours WRITE setContours NOTIFY methodChanged)
  Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY methodChanged)
  Q_PROPERTY(int series READ series WRITE setSeries NOTIFY methodChanged)
  Q_PROPERTY(QString adviceText READ adviceText NOTIFY adviceChanged)
  Q_PROPERTY(bool hasDensity READ hasDensity NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(QString recipeText READ recipeText NOTIFY changed)
  Q_PROPERTY(QString noDensityText READ noDensityText NOTIFY changed)
  Q_PROPERTY(buurtatlas::DensityPicture picture READ picture NOTIFY changed)
  Q_PROPERTY(int frameCount READ frameCount NOTIFY changed)
  Q_PROPERTY(int frame READ frame WRITE showFrame NOTIFY changed)
  Q_PROPERTY(QString frameText READ frameText NOTIFY changed)
  Q_PROPERTY(bool playing READ isPlaying WRITE setPlaying NOTIFY playingChanged)
  Q_PROPERTY(buurtatlas::DensityFrameList* multiples READ multiples CONSTANT)
  Q_PROPERTY(buurtatlas::DensityLegend* legend READ legend CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* paintJob READ paintJob CONSTANT)
  Q_PROPERTY(buurtatlas::BackgroundJob* adviceJob READ adviceJob CONSTANT)
  Q_PROPERTY(buurtatlas::DensityFileDesk* files READ files CONSTANT)

 public:
  /// One picture, or one per month or part of the day, all under one legend.
  enum Series { Whole, Months, FourParts, SixParts };
  Q_ENUM(Series)

  DensityDesk(AtlasSession& session, IncidentView& incidents, StreetSource& streets,
              const DensityFileDesk::Doors& doors, QObject* parent = nullptr);

  /// What is not shown is not computed either.
  void setShown(bool shown);
  [[nodiscard]] int kernel() const { return static_cast<int>(m_recipe.kernel); }
  void setKernel(int kernel);
  /// Units: metres.
  [[nodiscard]] double bandwidth() const { return m_recipe.bandwidth.value; }
  void setBandwidth(double metres);
  /// 0 for a fixed bandwidth.
  [[nodiscard]] int nearest() const { return m_recipe.nearest; }
  void setNearest(int nearest);
  [[nodiscard]] bool isAtBoundary() const { return m_recipe.atBoundary; }
  void setAtBoundary(bool atBoundary);
  [[nodiscard]] int ramp() const { return static_cast<int>(m_look.ramp); }
  void setRamp(int ramp);
  [[nodiscard]] int classing() const { return static_cast<int>(m_look.classing); }
  void setClassing(int classing);
  [[nodiscard]] bool hasContours() const { return m_contours; }
  void setContours(bool contours);
  [[nodiscard]] bool isDark() const { return m_look.theme == MapTheme::Dark; }
  void setDark(bool dark);
  [[nodiscard]] int series() const { return m_series; }
  void setSeries(int series);

  /// Where the advised bandwidth came from; empty until asked.
  [[nodiscard]] QString adviceText() const;
  /// Takes over a bandwidth that suits the incidents.
  Q_INVOKABLE void advise();

  [[nodiscard]] bool hasDensity() const { return !m_picture.image.isNull(); }
  [[nodiscard]] bool isStale() const { return m_stale; }
  [[nodiscard]] QString recipeText() const;
  /// Why there is none; empty when there is one.
  [[nodiscard]] QString noDensityText() const;
  [[nodiscard]] const DensityPicture& picture() const { return m_picture; }
  [[nodiscard]] int frameCount() const;
  [[nodiscard]] int frame() const { return m_frame; }
  void showFrame(int frame);
  [[nodiscard]] QString frameText() const;
  [[nodiscard]] bool isPlaying() const { return m_player.isActive(); }
  void setPlaying(bool playing);
  /// All frames side by side; empty for one picture.
  [[nodiscard]] DensityFrameList* multiples() { return &m_multiples; }
  [[nodiscard]] DensityLegend* legend() { return &m_legend; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }
  [[nodiscard]] BackgroundJob* paintJob() { return &m_paintJob; }
  [[nodiscard]] BackgroundJob* adviceJob() { return &m_adviceJob; }
  [[nodiscard]] DensityFileDesk* files() { return &m_files; }

 signals:
  void methodChanged();
  void adviceChanged();
  void changed();
  void playingChanged();

 private:
  struct Answer {
    DensityFrames frames = {};
    int frame = 0;
    DensityPicture picture = {};
  };

  [[nodiscard]] DensityOrder order() const;
  [[nodiscard]] std::optional<DensityFileDesk::Shown> shown() const;
  /// The method as options of the command line, for recipes; and back.
  [[nodiscard]] std::vector<std::string> options() const;
  void recall(const std::vector<std::string>& options);
  void setMethod(const std::function<void()>& change);
  void setLook(const std::function<void()>& change);
  void refresh();
  /// Where it is looked at and what there is no longer holds.
  void computeWhereWanted();
  void compute();
  void repaint();
  void take(Answer answer);
  void paintMultiples();
  void listMultiples();
  void playOn();
  [[nodiscard]] const DensityFrame* shownFrame() const;

  AtlasSession& m_session;
  IncidentView& m_incidents;
  TraceContours m_traceContours;
  DensityRecipe m_recipe;
  DensityLook m_look;
  bool m_isShown = true;
  bool m_contours = false;
  int m_series = Whole;
  bool m_stale = true;
  std::optional<BandwidthAdvice> m_advice;
  DensityFrames m_frames;
  int m_frame = 0;
  DensityPicture m_picture;
  DensityLegend m_legend;
  std::vector<DensityPicture> m_small;  ///< of the frames
  DensityFrameList m_multiples;
  QTimer m_player;
  BackgroundJob m_job;
  BackgroundJob m_paintJob;
  BackgroundJob m_adviceJob;
  BackgroundJob m_multiplesJob;
  DensityFileDesk m_files;
};

}  // namespace buurtatlas
