#include "dispatch/feed_door.h"

#include <atomic>
#include <chrono>
#include <format>
#include <string_view>
#include <utility>

#include "core/dates.h"
#include "core/digest.h"
#include "dispatch/listener.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kLongestQuestion = 1'024;
constexpr std::size_t kTagLetters = 32;

struct Shown {
  OfferedFile file = {};
  std::string tag = {};      ///< as it stands in the header ETag, with its quotes
  std::string changed = {};  ///< as it stands in the header Last-Modified
};

using Shelf = std::map<std::string, Shown, std::less<>>;

std::string tagOf(const std::string& bytes) { return '"' + sha256(bytes).substr(0, kTagLetters) + '"'; }

std::string headerMoment(Instant at) { return std::format("{:%a, %d %b %Y %H:%M:%S} GMT", at); }

/// Whether who asks has this already (RFC 9110, 13.2.2). A moment counts as the same text that was told before.
bool isKnown(const httplib::Request& request, const Shown& shown) {
  if (request.has_header("If-None-Match")) {
    const std::string tags = request.get_header_value("If-None-Match");
    return tags == "*" || tags.contains(shown.tag);
  }
  return request.get_header_value("If-Modified-Since") == shown.changed;
}

}  // namespace

struct FeedDoor::Impl {
  explicit Impl(FeedDoorSettings chosen) : settings(std::move(chosen)) {}

  void answer(const httplib::Request& request, httplib::Response& response) const;
  void set();

  FeedDoorSettings settings;
  std::atomic<std::shared_ptr<const Shelf>> shelf;
  Listener listener{kLongestQuestion};
};

void FeedDoor::Impl::answer(const httplib::Request& request, httplib::Response& response) const {
  const std::shared_ptr<const Shelf> offered = shelf.load();
  if (!offered) {
    response.status = httplib::ServiceUnavailable_503;
    response.set_header("Retry-After", "5");
    return;
  }
  std::string_view name = request.path;
  const bool isBelow = name.starts_with(settings.path);
  name.remove_prefix(isBelow ? settings.path.size() : 0);
  const auto found = isBelow ? offered->find(name) : offered->end();
  if (found == offered->end()) {
    response.status = httplib::NotFound_404;
    return;
  }
  const Shown& shown = found->second;
  response.set_header("ETag", shown.tag);
  response.set_header("Last-Modified", shown.changed);
  response.set_header("Cache-Control", "no-cache");
  response.set_header("X-Content-Type-Options", "nosniff");
  if (isKnown(request, shown)) {
    response.status = httplib::NotModified_304;
  } else {
    response.set_content(shown.file.bytes, shown.file.media);
  }
}

void FeedDoor::Impl::set() {
  listener.server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    if (request.method == "GET" || request.method == "HEAD") {
      return httplib::Server::HandlerResponse::Unhandled;
    }
    response.status = httplib::MethodNotAllowed_405;
    response.set_header("Allow", "GET, HEAD");
    return httplib::Server::HandlerResponse::Handled;
  });
  listener.server.Get(
      "/.*", [this](const httplib::Request& request, httplib::Response& response) { answer(request, response); });
}

Result<std::unique_ptr<FeedDoor>> FeedDoor::open(const FeedDoorSettings& settings) {
  auto impl = std::make_unique<Impl>(settings);
  impl->set();
  if (!impl->listener.listen(settings.address, settings.port)) {
    return fail(ErrorCode::Unreachable,
                "The feed cannot be offered on %1, port %2: another program has it. Choose another.",
                {settings.address, std::to_string(settings.port)});
  }
  return std::unique_ptr<FeedDoor>(new FeedDoor(std::move(impl)));
}

void FeedDoor::offer(const std::map<std::string, OfferedFile>& files) {
  const std::shared_ptr<const Shelf> before = m_impl->shelf.load();
  auto next = std::make_shared<Shelf>();
  for (const auto& [name, file] : files) {
    Shown shown{.file = file, .tag = tagOf(file.bytes), .changed = headerMoment(now())};
    if (before) {
      const auto old = before->find(name);
      shown.changed = old != before->end() && old->second.tag == shown.tag ? old->second.changed : shown.changed;
    }
    next->emplace(name, std::move(shown));
  }
  m_impl->shelf.store(std::move(next));
}

FeedDoor::FeedDoor(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

FeedDoor::~FeedDoor() = default;

int FeedDoor::port() const { return m_impl->listener.port; }

}  // namespace buurtatlas
