#pragma once

#include <QDir>
#include <QQuickWindow>
#include <QString>
#include <nlohmann/json.hpp>

#include "viewmodels/workspace.h"

namespace buurtatlas {

/// Goes through the main job with the view-models of a window, takes a picture after each step, and writes what was
/// found to results.json.
class Tour {
 public:
  Tour(QQuickWindow& window, Workspace& workspace, const QString& folder);

  /// Returns the exit code: 0 when every step was done.
  int run();

 private:
  bool openDemoCity();
  void lookAtZones();
  void lookAtCoverage();
  void closeAGap();
  void lookAtMembers();
  bool sendAlert();
  void mapIncidents();
  void lookInTheDark();

  void show(int task);
  void picture(const QString& name);

  QQuickWindow& m_window;
  Workspace& m_workspace;
  QDir m_folder;
  int m_pictures = 0;
  nlohmann::ordered_json m_found = nlohmann::ordered_json::object();
};

/// Waits until the window has painted everything it is working on, at most this long. Returns whether it has.
bool waitUntilIdle(QQuickWindow& window, int milliseconds = 60'000);

}  // namespace buurtatlas
