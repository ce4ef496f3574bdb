#include "viewmodels/search_register.h"

#include <QDir>
#include <QFileInfo>
#include <utility>

#include "core/dates.h"
#include "viewmodels/atlas_session.h"

namespace buurtatlas {

namespace {

constexpr auto kSuffix = "reg";

QString nameOf(const RegisterSummary& summary) {
  const QString source = QString::fromStdString(summary.source);
  return summary.dataDate ? source + QStringLiteral(", ") + QString::fromStdString(isoDate(*summary.dataDate)) : source;
}

}  // namespace

SearchRegister::SearchRegister(AtlasSession& session, Doors doors, QObject* parent)
    : QObject(parent), m_session(session), m_doors(std::move(doors)) {
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void SearchRegister::choose(const QUrl& file) {
  const QFileInfo chosen(file.toLocalFile());
  if (chosen.suffix() == QLatin1String(kSuffix)) {
    reopen(chosen.filePath());
  } else {
    load(chosen.filePath(), QDir(m_doors.folder).filePath(chosen.completeBaseName() + QStringLiteral(".reg")));
  }
}

void SearchRegister::reopen(const QString& file) { load({}, file); }

void SearchRegister::load(const QString& source, const QString& file) {
  m_job.start<Opened>(
      [source = source.toStdString(), out = file.toStdString(), doors = m_doors](const JobControl& control) {
        Result<void> built;
        if (!source.empty()) {
          QDir().mkpath(doors.folder);
          built = doors.build(source, out, control);
        }
        return built.and_then([&] { return AddressRegister::open(out); }).transform([](AddressRegister addresses) {
          const RegisterSummary summary = addresses.summary();
          return Opened{.geocoder = std::make_shared<const Geocoder>(std::move(addresses)), .summary = summary};
        });
      },
      [this, file](Opened opened) {
        m_geocoder = std::move(opened.geocoder);
        m_file = file;
        m_name = nameOf(opened.summary);
        emit changed();
      });
}

void SearchRegister::forget() {
  m_job.cancel();
  m_geocoder.reset();
  m_file.clear();
  m_name.clear();
  emit changed();
}

}  // namespace buurtatlas
