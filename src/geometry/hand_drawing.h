#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/polygon.h"
#include "core/units.h"

namespace buurtatlas {

enum class DrawingTool { Corners, Freehand, Rectangle, Circle };

/// What is drawn: the vertices in the order they were set, and what they are when they are a circle.
struct DrawnForm {
  Ring ring = {};
  std::optional<Point> centre = {};
  Metres radius = {};  ///< 0 before the circle has one
  friend bool operator==(const DrawnForm&, const DrawnForm&) = default;
};

/// A line or ring that a hand draws with tools, step by step, and takes back step by step. It stays open here; whether
/// it has a fault is not checked.
class HandDrawing {
 public:
  HandDrawing() = default;
  /// Goes on with an earlier drawing: what was drawn, and how it was before each step, oldest first.
  HandDrawing(Ring drawn, std::vector<Ring> stepsBefore);

  [[nodiscard]] const Ring& ring() const { return m_form.ring; }
  [[nodiscard]] const DrawnForm& form() const { return m_form; }
  /// How it was before each step, oldest first.
  [[nodiscard]] const std::vector<DrawnForm>& stepsBefore() const { return m_steps; }

  /// What the next click or stroke draws.
  [[nodiscard]] DrawingTool tool() const { return m_tool; }
  void setTool(DrawingTool tool) { m_tool = tool; }
  /// Whether the tool makes a form by two places, a rectangle or a circle.
  [[nodiscard]] bool isByTwoPlaces() const { return m_tool == DrawingTool::Rectangle || m_tool == DrawingTool::Circle; }

  /// Adds vertices in one step. Where the way begins by going back over the newest vertices, these are taken away: one
  /// who clicks past a corner and goes on from there wants no spike. With a tool of two places the end of the way is
  /// one of them.
  void addWay(const std::vector<Point>& way);
  /// What addWay() would make of the form with a way to one place.
  [[nodiscard]] DrawnForm formTo(Point place) const;
  /// Makes the drawing a circle, around the centre it has or else this place; one step. Nothing for less than 1 m.
  void drawCircle(Point place, Metres radius);
  /// Replaces all of it, in one step.
  void replace(Ring ring);

  /// A stroke with the freehand tool or one of two places, from where the pointer is pressed to where it is let go, is
  /// one step. A freehand line keeps to where the hand went within the tolerance.
  void beginStroke(Point at);
  void strokeTo(Point at);
  void endStroke(Metres tolerance);

  /// Shows a vertex elsewhere, or a whole circle; the drag is one step when it ends. A circle loses its centre with a
  /// vertex.
  void dragVertex(std::size_t vertex, Point to);
  void dragCircle(Point centre);
  void endDrag();

  /// Whether a stroke or a drag is under way.
  [[nodiscard]] bool isStroking() const { return m_before.has_value(); }
  /// Takes back the stroke or drag that is under way, or else the newest step. Returns false when there is none left.
  bool undo();

 private:
  /// Takes a form as one step after another one.
  void step(const DrawnForm& before, DrawnForm after);

  DrawingTool m_tool = DrawingTool::Corners;
  DrawnForm m_form;
  std::vector<DrawnForm> m_steps;
  std::optional<DrawnForm> m_before;  ///< how it was before the stroke or drag that is under way
  std::size_t m_strokeStart = 0;      ///< how many vertices there were when the stroke had begun
};

}  // namespace buurtatlas
