#pragma once

// Private to geometry: a border that loses corners and never any ground.

#include <cstddef>
#include <memory>

#include "core/polygon.h"
#include "geometry/corner_lattice.h"

namespace buurtatlas {

/// The borders of an area, found by place. Thread: any number, once made.
class Ground {
 public:
  explicit Ground(const MultiPolygon& area);
  ~Ground();

 private:
  friend class Outline;
  struct Impl;
  std::unique_ptr<const Impl> m_impl;
};

/// Rings around an area that hold it at every moment. Thread: one thread at a time.
class Outline {
 public:
  /// The start must hold the ground; the ground must outlive the outline.
  Outline(const MultiPolygon& start, const Ground& ground, const CornerLattice& lattice);
  Outline(const Outline& other);
  Outline& operator=(Outline&&) noexcept;
  ~Outline();

  [[nodiscard]] std::size_t corners() const;
  [[nodiscard]] double size() const;
  [[nodiscard]] MultiPolygon area() const;

  /// Takes corners away, those first that cost the least ground. False where some stay that cannot be spared.
  bool reduceTo(std::size_t corners);
  /// Turns and moves edges as long as that gives up ground that need not be held, so many times around at most.
  void tune(int rounds);
  /// Cuts off up to so many corners, those first that give up the most.
  void cutCorners(std::size_t cuts);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
