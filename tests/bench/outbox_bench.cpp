// An alert to a million people: accepting it, and making its deliveries as they are claimed. The peer puts the same
// rows into the same table with plain SQLite, a thousand a transaction, and leaves everything else out.
#include <benchmark/benchmark.h>

#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "geometry/plane.h"
#include "storage/atlas_file.h"
#include "storage/outbox_table.h"

namespace buurtatlas {
namespace {

constexpr Id kPeople = 1'000'000;
constexpr int kBatch = 1'000;

std::filesystem::path benchFolder() {
  const char* chosen = std::getenv("BUURTATLAS_BENCH_FOLDER");
  return chosen == nullptr ? std::filesystem::temp_directory_path() : std::filesystem::path(chosen);
}

std::vector<Recipient> people() {
  std::vector<Recipient> recipients;
  for (Id member = 1; member <= kPeople; ++member) {
    recipients.push_back({.member = member,
                          .channel = Channel::Sms,
                          .address = "+32470" + std::to_string(100'000 + member),
                          .language = member % 3 == 0 ? "fr" : "nl"});
  }
  return recipients;
}

Alert information() {
  return {.urgency = Urgency::Information,
          .text = "Vergadering dinsdag.",
          .acceptedAt = now(),
          .expiresAt = now() + std::chrono::hours(1)};
}

/// An atlas that goes away.
class BenchAtlas {
 public:
  BenchAtlas() {
    std::filesystem::remove(m_path);
    m_atlas =
        AtlasFile::create(m_path.string(), {.name = "Dorp", .nis = "1"}, Plane::create("EPSG:3812")->wkt()).value();
  }
  ~BenchAtlas() {
    m_atlas.reset();
    std::filesystem::remove(m_path);
  }
  BenchAtlas(const BenchAtlas&) = delete;
  BenchAtlas& operator=(const BenchAtlas&) = delete;
  AtlasFile& operator*() { return *m_atlas; }
  [[nodiscard]] std::string path() const { return m_path.string(); }

 private:
  std::filesystem::path m_path = benchFolder() / "buurtatlas-outbox-bench.gpkg";
  std::unique_ptr<AtlasFile> m_atlas;
};

void acceptAMillion(benchmark::State& state) {
  const std::vector<Recipient> recipients = people();
  BenchAtlas atlas;
  for (auto run : state) {
    if (!(*atlas).acceptAlert(information(), recipients)) {
      state.SkipWithError("not accepted");
    }
  }
}
BENCHMARK(acceptAMillion)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

/// As somebody sends it: the case with its frozen list, the alert with its own, and the entry in the log.
void sendACaseToAMillion(benchmark::State& state) {
  const std::vector<Recipient> recipients = people();
  BenchAtlas atlas;
  const CaseStep step{
      .change = {.next = {.state = CaseState::Sending, .sentAt = now()}, .event = {.at = now(), .action = "send"}},
      .freeze = recipients,
      .accept = information()};
  for (auto run : state) {
    if (!(*atlas).record(step)) {
      state.SkipWithError("not sent");
    }
  }
}
BENCHMARK(sendACaseToAMillion)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

void claimAMillion(benchmark::State& state) {
  const std::vector<Recipient> recipients = people();
  for (auto run : state) {
    state.PauseTiming();
    BenchAtlas atlas;
    const auto accepted = (*atlas).acceptAlert(information(), recipients);
    const auto outbox = OutboxTable::open(atlas.path()).value();
    state.ResumeTiming();
    std::size_t claimed = 0;
    for (std::size_t some = 1; some > 0; claimed += some) {
      some =
          outbox->claim(Channel::Sms, "host/1234/123456789/sms", kBatch, now(), std::chrono::hours(1)).value().size();
    }
    state.PauseTiming();
    if (!accepted || claimed != recipients.size()) {
      state.SkipWithError("not all were claimed");
    }
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * kPeople);
}
BENCHMARK(claimAMillion)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

void insertAMillion(sqlite3* database, const std::vector<Recipient>& recipients) {
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(database,
                     "INSERT INTO outbox VALUES (?1, 1, ?2, 'sms', 3, ?3, ?4, 'claimed', 0, 0, 2000000000, "
                     "'host/1234/123456789/sms', 2000000000, '', '', 1900000000)",
                     -1, &insert, nullptr);
  for (std::size_t at = 0; at < recipients.size(); ++at) {
    if (at % kBatch == 0) {
      sqlite3_exec(database, at == 0 ? "BEGIN IMMEDIATE" : "COMMIT; BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    }
    const Recipient& recipient = recipients[at];
    sqlite3_reset(insert);
    sqlite3_bind_int64(insert, 1, (Id{1} << 24) | static_cast<Id>(at));
    sqlite3_bind_int64(insert, 2, recipient.member);
    sqlite3_bind_text(insert, 3, recipient.address.data(), static_cast<int>(recipient.address.size()), SQLITE_STATIC);
    sqlite3_bind_text(insert, 4, recipient.language.data(), static_cast<int>(recipient.language.size()), SQLITE_STATIC);
    sqlite3_step(insert);
  }
  sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
  sqlite3_finalize(insert);
}

void plainInsertsOfAMillion(benchmark::State& state) {
  const std::vector<Recipient> recipients = people();
  for (auto run : state) {
    state.PauseTiming();
    BenchAtlas atlas;
    const auto accepted = (*atlas).acceptAlert(information(), {recipients.front()});
    sqlite3* database = nullptr;
    sqlite3_open(atlas.path().c_str(), &database);
    sqlite3_exec(database, "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON", nullptr, nullptr,
                 nullptr);
    state.ResumeTiming();
    insertAMillion(database, recipients);
    state.PauseTiming();
    sqlite3_close(database);
    if (!accepted) {
      state.SkipWithError("not accepted");
    }
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * kPeople);
}
BENCHMARK(plainInsertsOfAMillion)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

}  // namespace
}  // namespace buurtatlas
