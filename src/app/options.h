#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace buurtatlas {

/// What the command line of the window asks for.
struct Options {
  QString atlas;  ///< file to open; empty for the start screen
  QString language = QStringLiteral("nl");
  QString dispatchConfig;  ///< settings of the sender; empty: messages stay queued
  QString demoData;        ///< folder of the demo city; empty for the one that was installed
  QString screenshot;      ///< file to write a picture of the window to, and stop
  QString tour;            ///< folder to write the pictures and results of the whole job to, and stop
  int task = 0;            ///< the task to begin with, in the order of the rail
  bool dark = false;
  bool selfTest = false;  ///< load the window and stop
  std::optional<QSize> size;
};

/// Reads the arguments, the first of which is the program. Prints help or a fault and returns the exit code when the
/// program must stop.
std::optional<int> readOptions(const QStringList& arguments, Options& options);

}  // namespace buurtatlas
