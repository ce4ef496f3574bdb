#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "geometry/plane.h"
#include "storage/atlas_file.h"

namespace buurtatlas::test {

/// Memory where the machine has such a folder: these tests are about what is stored, not about how fast a disk is.
inline std::filesystem::path quickFolder() {
  const std::filesystem::path memory = "/dev/shm";
  return access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

/// A folder of its own that goes away with the test.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::filesystem::path& parent = quickFolder()) {
    std::string pattern = parent / "buurtatlas-XXXXXX";
    m_path = mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(m_path); }

  [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }
  [[nodiscard]] std::string path() const { return m_path.string(); }

 private:
  std::filesystem::path m_path;
};

inline std::string lambertWkt() {
  static const std::string wkt = Plane::create("EPSG:3812").value().wkt();
  return wkt;
}

inline std::unique_ptr<AtlasFile> createAtlas(const std::string& path) {
  auto atlas = AtlasFile::create(path, {.name = "Testdorp", .nis = "99999"}, lambertWkt());
  EXPECT_TRUE(atlas.has_value()) << inEnglish(atlas.error().reason);
  return *std::move(atlas);
}

inline std::unique_ptr<AtlasFile> openAtlas(const std::string& path, OpenMode mode = OpenMode::Edit) {
  auto atlas = AtlasFile::open(path, mode);
  EXPECT_TRUE(atlas.has_value()) << inEnglish(atlas.error().reason);
  return *std::move(atlas);
}

/// A square with its south-west corner there, counter-clockwise.
inline MultiPolygon square(double east, double north, double side = 100) {
  return {
      {.outer = {{east, north}, {east + side, north}, {east + side, north + side}, {east, north + side}}, .holes = {}}};
}

inline Zone zoneNamed(std::string name, MultiPolygon border = square(675000, 676000)) {
  return {.name = std::move(name), .border = std::move(border)};
}

inline Member memberNamed(const std::string& name) {
  return {.key = "key-" + name,
          .name = name,
          .address = {.text = "Kerkstraat 1"},
          .phone = "+32470000001",
          .email = name + "@example.org",
          .placement = {.matchClass = PlacementClass::Exact,
                        .status = PlacementStatus::Accepted,
                        .confidence = 0.97,
                        .position = Point{675010.123, 676010.456},
                        .radius = Metres(5),
                        .street = "Kerkstraat",
                        .number = "1",
                        .flags = {"name-fuzzy", "ambiguous"}}};
}

inline AtlasEdit drawZone(const Zone& zone) { return {.label = {"Draw zone %1", {zone.name}}, .putZones = {zone}}; }

inline AtlasEdit addMember(const Member& member) {
  return {.label = {"Add member %1", {member.name}}, .putMembers = {member}};
}

/// Performs what must succeed. Returns the first id, or 0.
inline Id performed(AtlasFile& atlas, const AtlasEdit& edit) {
  const auto ids = atlas.perform(edit);
  EXPECT_TRUE(ids.has_value()) << inEnglish(ids.error().reason);
  return ids && !ids->empty() ? ids->front() : 0;
}

/// Takes away what version 10 of the file added.
inline void makeOfVersionNine(SQLite::Database& old) {
  old.exec("DROP TABLE case_taken_out; UPDATE atlas SET value = '9' WHERE name = 'schema_version'");
}

/// Takes away what version 9 of the file added.
inline void makeOfVersionEight(SQLite::Database& old) {
  old.exec("DROP INDEX outbox_without_receipt; UPDATE atlas SET value = '8' WHERE name = 'schema_version'");
}

/// Takes away what version 8 of the file added.
inline void makeOfVersionSeven(SQLite::Database& old) {
  old.exec(
      "DROP TABLE alert_template; DROP TABLE case_recipients; DROP TABLE cap_message; CREATE TABLE case_recipient "
      "(case_id INTEGER NOT NULL, "
      "member_id INTEGER NOT NULL, channel TEXT NOT NULL, address TEXT NOT NULL, language TEXT NOT NULL);"
      "CREATE INDEX case_recipient_of_case ON case_recipient(case_id);"
      "CREATE INDEX case_recipient_of_member ON case_recipient(member_id);"
      "DROP TABLE covered_days; DROP TABLE incident_recipe; ALTER TABLE incidents DROP COLUMN precision;"
      "UPDATE atlas SET value = '7' WHERE name = 'schema_version'");
}

/// Takes away what version 6 of the file added; every recipient of an alert has a row of `outbox`, queued.
inline void makeOfVersionSix(SQLite::Database& old) {
  old.exec(
      "DROP TABLE person; DROP TABLE alert_policy; DROP TABLE alert_case; DROP TABLE case_text; DROP TABLE "
      "case_recipient; DROP TABLE case_coordinator; DROP TABLE audit; CREATE TABLE log (id INTEGER PRIMARY KEY "
      "AUTOINCREMENT NOT NULL, at TEXT NOT "
      "NULL, event TEXT NOT NULL, subject_id INTEGER NOT NULL, amount INTEGER NOT NULL);"
      "UPDATE atlas SET value = '6' WHERE name = 'schema_version'");
}

inline void makeOfVersionFive(SQLite::Database& old) {
  old.exec(
      "DROP TABLE outbox; DROP TABLE waiting; DROP TABLE gateway; DROP TABLE alert_recipients; DROP TABLE alert_text; "
      "DROP INDEX alert_revision; ALTER TABLE alert DROP COLUMN kind; ALTER TABLE alert DROP COLUMN refers_to; "
      "ALTER TABLE alert DROP COLUMN revision; ALTER TABLE alert DROP COLUMN exercise;"
      "DELETE FROM atlas WHERE name = 'exercise';"
      "CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, alert_id INTEGER NOT NULL REFERENCES "
      "alert(id), member_id INTEGER NOT NULL, channel TEXT NOT NULL, lane INTEGER NOT NULL, key TEXT NOT NULL UNIQUE, "
      "address TEXT NOT NULL, language TEXT NOT NULL, state TEXT NOT NULL, attempt INTEGER NOT NULL, due_at INTEGER "
      "NOT NULL, expires_at INTEGER NOT NULL, owner TEXT, lease_until INTEGER, reason TEXT NOT NULL, "
      "provider_reference TEXT NOT NULL, changed_at INTEGER NOT NULL);"
      "CREATE INDEX outbox_to_send ON outbox(lane, id) WHERE state = 'queued';"
      "CREATE INDEX outbox_under_way ON outbox(lease_until) WHERE state IN ('claimed', 'sending');"
      "CREATE INDEX outbox_of_member ON outbox(member_id); CREATE INDEX outbox_of_alert ON outbox(alert_id, state);"
      "UPDATE atlas SET value = '5' WHERE name = 'schema_version'");
}

/// Takes away what later versions of the file added.
inline void makeOfVersion(const std::string& path, int version) {
  SQLite::Database old(path, SQLite::OPEN_READWRITE);
  makeOfVersionNine(old);
  if (version == 9) {
    return;
  }
  makeOfVersionEight(old);
  if (version == 8) {
    return;
  }
  makeOfVersionSeven(old);
  if (version == 7) {
    return;
  }
  makeOfVersionSix(old);
  if (version == 6) {
    return;
  }
  makeOfVersionFive(old);
  old.exec("UPDATE atlas SET value = '" + std::to_string(version) + "' WHERE name = 'schema_version'");
  if (version == 5) {
    return;
  }
  old.exec("ALTER TABLE layer_sources DROP COLUMN data_day; DROP TABLE address_alias");
  if (version == 4) {
    return;
  }
  old.exec("DROP TABLE allowed_gap");
  if (version == 3) {
    return;
  }
  old.exec(
      "DROP TABLE drawing_step; DROP TABLE drawing; DROP TABLE overlap_reason; DROP TABLE plan_left_out; DROP TABLE "
      "plan_zone; DROP TABLE plan; DROP VIEW zones; CREATE VIEW zones AS SELECT "
      "zone.id AS OGC_FID, name, type, state, coordinator, valid_from, geom FROM zone JOIN zone_border ON zone_id = "
      "zone.id WHERE valid_to IS NULL");
  if (version == 1) {
    old.exec("DROP TABLE zone_past");
  }
}

inline Alert urgentAlert(const std::string& text = "Let op.") {
  return {.urgency = Urgency::Urgent,
          .text = text,
          .area = square(675000, 676000),
          .acceptedAt = Instant(std::chrono::seconds(1'000'000)),
          .expiresAt = Instant(std::chrono::seconds(1'003'600))};
}

inline Recipient smsTo(Id member, const std::string& phone = "+32470000001") {
  return {.member = member, .channel = Channel::Sms, .address = phone, .language = "nl"};
}

inline Recipient mailTo(Id member, const std::string& address = "an@example.org") {
  return {.member = member, .channel = Channel::Email, .address = address, .language = "nl"};
}

inline std::string bytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace buurtatlas::test
