#include "dispatch/curl.h"

#include <algorithm>

namespace buurtatlas {

struct CurlTransfers::Slot {
  CURL* easy = nullptr;
  std::size_t index = 0;
  bool isBusy = false;
};

namespace {

constexpr int kWaitMilliseconds = 1000;

/// libcurl wants to be set up once, before any thread uses it.
bool setUpOnce() {
  static const bool isSetUp = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return isSetUp;
}

struct UrlCloser {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string partOf(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) {
    return {};
  }
  std::string result(text);
  curl_free(text);
  return result;
}

}  // namespace

CurlTransfers::CurlTransfers(int atOnce) {
  setUpOnce();
  m_multi = curl_multi_init();
  for (int i = 0; i < std::max(atOnce, 1); ++i) {
    m_slots.push_back(std::make_unique<Slot>());
    m_slots.back()->easy = curl_easy_init();
  }
}

CurlTransfers::~CurlTransfers() {
  for (const auto& slot : m_slots) {
    curl_easy_cleanup(slot->easy);
  }
  curl_multi_cleanup(m_multi);
}

void CurlTransfers::start(Slot& slot, std::size_t index, const Prepare& prepare) {
  curl_easy_reset(slot.easy);
  prepare(slot.easy, index);
  curl_easy_setopt(slot.easy, CURLOPT_PRIVATE, &slot);
  slot.index = index;
  slot.isBusy = true;
  curl_multi_add_handle(m_multi, slot.easy);
}

std::size_t CurlTransfers::finishDone(const Finish& finish) {
  std::size_t finished = 0;
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
    if (message->msg != CURLMSG_DONE) {
      continue;
    }
    CURL* easy = message->easy_handle;
    const CURLcode code = message->data.result;
    Slot* slot = nullptr;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &slot);
    finish(easy, slot->index, code);
    curl_multi_remove_handle(m_multi, easy);
    slot->isBusy = false;
    ++finished;
  }
  return finished;
}

void CurlTransfers::run(std::size_t count, const Prepare& prepare, const Finish& finish) {
  std::size_t started = 0;
  for (std::size_t finished = 0; finished < count;) {
    for (const auto& slot : m_slots) {
      if (!slot->isBusy && started < count) {
        start(*slot, started++, prepare);
      }
    }
    int running = 0;
    curl_multi_perform(m_multi, &running);
    const std::size_t done = finishDone(finish);
    finished += done;
    if (done == 0) {
      curl_multi_poll(m_multi, nullptr, 0, kWaitMilliseconds, nullptr);
    }
  }
}

std::chrono::seconds longestRun(std::size_t count, int atOnce, std::chrono::seconds each) {
  const auto lines = static_cast<std::size_t>(std::max(atOnce, 1));
  return each * static_cast<std::int64_t>((count + lines - 1) / lines);
}

void applyRules(CURL* easy, const TransferRules& rules) {
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, rules.protocols);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
  curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, rules.connectSeconds);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, rules.totalSeconds);
  if (!rules.caFile.empty()) {
    curl_easy_setopt(easy, CURLOPT_CAINFO, rules.caFile.c_str());
  }
}

bool isLoopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host == "[::1]" || host.starts_with("127.");
}

std::optional<UrlParts> partsOfUrl(const std::string& url) {
  setUpOnce();
  const std::unique_ptr<CURLU, UrlCloser> parsed(curl_url());
  if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
    return std::nullopt;
  }
  return UrlParts{.scheme = partOf(parsed.get(), CURLUPART_SCHEME), .host = partOf(parsed.get(), CURLUPART_HOST)};
}

}  // namespace buurtatlas
