#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QUrl>
#include <memory>
#include <optional>
#include <vector>

#include "core/ports.h"
#include "painting/pictures.h"
#include "tasks/plan_comparison.h"
#include "viewmodels/background_job.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

class AtlasSession;
class MapFocus;

/// The plans of the atlas, and the one that is laid beside the zones of today.
class PlanDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(buurtatlas::LineList* plans READ plans CONSTANT)
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(bool compared READ isCompared NOTIFY changed)
  Q_PROPERTY(bool adoptable READ isAdoptable NOTIFY changed)
  Q_PROPERTY(bool drawing READ isDrawing NOTIFY drawingChanged)
  Q_PROPERTY(QString drawingText READ drawingText NOTIFY changed)
  Q_PROPERTY(QString adoptQuestion READ adoptQuestion NOTIFY changed)
  Q_PROPERTY(QString movesText READ movesText NOTIFY changed)
  Q_PROPERTY(QString dayProblem READ dayProblem NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* figures READ figures CONSTANT)
  Q_PROPERTY(buurtatlas::LineList* zones READ zones CONSTANT)
  Q_PROPERTY(buurtatlas::LineList* moves READ moves CONSTANT)
  Q_PROPERTY(buurtatlas::LineList* faults READ faults CONSTANT)
  Q_PROPERTY(buurtatlas::AreaPicture picture READ picture NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  PlanDesk(AtlasSession& session, MapFocus& focus, std::shared_ptr<ForeignReader> reader, QObject* parent = nullptr);

  [[nodiscard]] LineList* plans() { return &m_plans; }
  /// Whether a plan is open.
  [[nodiscard]] bool isOpen() const { return plan() != nullptr; }
  [[nodiscard]] QString name() const;
  [[nodiscard]] QString stateText() const;
  /// Whether the figures are those of the open plan and the zones of now.
  [[nodiscard]] bool isCompared() const { return m_comparison.has_value(); }
  [[nodiscard]] bool isAdoptable() const { return isCompared() && m_faultList.empty(); }
  /// Whether commands on zones change the open plan, which the map shows in place of the zones of today.
  [[nodiscard]] bool isDrawing() const { return m_isDrawing; }
  /// That a plan is drawn in; empty for none.
  [[nodiscard]] QString drawingText() const;
  /// What adopting would do, in a sentence.
  [[nodiscard]] QString adoptQuestion() const;
  [[nodiscard]] QString movesText() const;
  /// Why the day that was given for adopting is none.
  [[nodiscard]] QString dayProblem() const;
  /// Figures of now (subtitle) and of the plan (value).
  [[nodiscard]] LineList* figures() { return &m_figures; }
  [[nodiscard]] LineList* zones() { return &m_zones; }
  [[nodiscard]] LineList* moves() { return &m_moves; }
  [[nodiscard]] LineList* faults() { return &m_faults; }
  /// The borders that the open plan proposes.
  [[nodiscard]] const AreaPicture& picture() const { return m_picture; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void makeFromFile(const QUrl& file);
  Q_INVOKABLE void makeFromZones();
  Q_INVOKABLE void show(int row);
  void open(Id plan) { select(plan); }
  Q_INVOKABLE void close();
  Q_INVOKABLE void rename(const QString& name);
  Q_INVOKABLE void draw();
  Q_INVOKABLE void endDrawing();
  /// At once for no text, else from the day that a person wrote. Returns whether it was done.
  Q_INVOKABLE bool adopt(const QString& validFrom);
  Q_INVOKABLE void drop();
  /// Brings a fault, a zone or the ground of a plan into view.
  Q_INVOKABLE void showFault(int row);
  Q_INVOKABLE void showZone(int row);
  /// Names the members of a move, or leaves their names out again.
  Q_INVOKABLE void toggleNames(int row);

 signals:
  void changed();
  void drawingChanged();
  void pictureChanged();

 private:
  struct Answer {
    std::optional<PlanComparison> comparison;
    std::vector<Error> faults;
    AreaPicture picture;
  };
  [[nodiscard]] const Plan* plan() const;
  [[nodiscard]] std::string freeName(const QString& wanted) const;
  void select(Id plan);
  void followDrawing();
  void followSnapshot(const std::shared_ptr<const Atlas>& before);
  void compare();
  void take(Answer answer);
  void listPlans();
  void listAnswer();
  [[nodiscard]] Line moveLine(std::size_t row) const;

  AtlasSession& m_session;
  MapFocus& m_focus;
  std::shared_ptr<ForeignReader> m_reader;
  Id m_open = 0;
  bool m_isDrawing = false;
  bool m_isDayUnreadable = false;
  std::optional<PlanComparison> m_comparison;
  std::vector<Error> m_faultList;
  std::vector<bool> m_named;  ///< of each move, whether its members are named
  LineList m_plans;
  LineList m_figures;
  LineList m_zones;
  LineList m_moves;
  LineList m_faults;
  AreaPicture m_picture;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
