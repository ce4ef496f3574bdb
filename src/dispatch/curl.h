#pragma once

#include <curl/curl.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace buurtatlas {

struct CurlCloser {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlCloser>;

/// Runs many transfers, several at the same time. Thread: one thread at a time.
class CurlTransfers {
 public:
  explicit CurlTransfers(int atOnce);
  ~CurlTransfers();
  CurlTransfers(const CurlTransfers&) = delete;
  CurlTransfers& operator=(const CurlTransfers&) = delete;

  /// Sets the options of transfer number `index` on a handle that was reset.
  using Prepare = std::function<void(CURL* easy, std::size_t index)>;
  /// Hears how transfer number `index` ended, before its handle is used again.
  using Finish = std::function<void(CURL* easy, std::size_t index, CURLcode code)>;
  void run(std::size_t count, const Prepare& prepare, const Finish& finish);

 private:
  struct Slot;
  void start(Slot& slot, std::size_t index, const Prepare& prepare);
  std::size_t finishDone(const Finish& finish);

  CURLM* m_multi = nullptr;
  std::vector<std::unique_ptr<Slot>> m_slots;
};

/// How long so many transfers take at the most, when each ends in time.
std::chrono::seconds longestRun(std::size_t count, int atOnce, std::chrono::seconds each);

/// What every transfer of ours has: no signals, no redirects, time limits, certificates verified, TLS 1.2 or newer.
struct TransferRules {
  const char* protocols = "";
  std::string caFile = {};
  long connectSeconds = 0;
  long totalSeconds = 0;
};
void applyRules(CURL* easy, const TransferRules& rules);

/// Whether a host name or address is this machine.
bool isLoopback(const std::string& host);

/// The parts of a URL that decide whether it may be used.
struct UrlParts {
  std::string scheme;
  std::string host;
};
/// None: the text is no URL.
std::optional<UrlParts> partsOfUrl(const std::string& url);

}  // namespace buurtatlas
