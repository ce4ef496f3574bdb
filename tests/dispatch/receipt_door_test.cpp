#include "dispatch/receipt_door.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include <atomic>
#include <thread>

namespace buurtatlas {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kToken = "abcdefghijklmnop1234";

class ReceiptDoorTest : public ::testing::Test {
 protected:
  std::vector<Receipt> taken;
  bool isBroken = false;
  std::unique_ptr<ReceiptDoor> door = opened({});

  std::unique_ptr<ReceiptDoor> opened(ReceiptMapping mapping) {
    if (mapping.states.empty()) {
      mapping.states = usualReceiptStates();
    }
    return ReceiptDoor::open({.token = kToken, .mapping = mapping},
                             [this](const std::vector<Receipt>& receipts) -> Result<ReceiptCounts> {
                               if (isBroken) {
                                 return fail(ErrorCode::Conflict, "busy");
                               }
                               taken.insert(taken.end(), receipts.begin(), receipts.end());
                               return ReceiptCounts{};
                             })
        .value();
  }
  int get(const std::string& target) {
    httplib::Client client("127.0.0.1", door->port());
    const auto answer = client.Get(target);
    return answer ? answer->status : 0;
  }
  int post(const std::string& target, const std::string& body) {
    httplib::Client client("127.0.0.1", door->port());
    const auto answer = client.Post(target, body, "application/json");
    return answer ? answer->status : 0;
  }
  const std::string path = std::string("/receipts/") + kToken;
};

TEST_F(ReceiptDoorTest, TakesWhatKannelReports) {
  EXPECT_EQ(get(path + "?key=1b-00ff&state=8"), 200);
  EXPECT_EQ(get(path + "?key=1b-00ff&state=1"), 200);
  EXPECT_EQ(get(path + "?key=1b-00ff&state=2"), 200);
  EXPECT_THAT(taken, ElementsAre(Receipt{.key = "1b-00ff", .state = DeliveryState::Accepted},
                                 Receipt{.key = "1b-00ff", .state = DeliveryState::Delivered},
                                 Receipt{.key = "1b-00ff", .state = DeliveryState::Failed}));
}

TEST_F(ReceiptDoorTest, LetsNobodyInWithoutTheToken) {
  for (const std::string wrong : {"/receipts/x", "/receipts/", "/receipts/abcdefghijklmnop1235", "/", "/receipts"}) {
    EXPECT_EQ(get(wrong + "?key=1b-00ff&state=1"), 404) << wrong;
    EXPECT_EQ(post(wrong, R"({"key": "1b-00ff", "status": "1"})"), 404) << wrong;
  }
  EXPECT_THAT(taken, IsEmpty());
}

TEST_F(ReceiptDoorTest, ReadsTheReceiptsOfAProvider) {
  door = opened({.listPointer = "/results",
                 .keyPointer = "/callbackData",
                 .statePointer = "/status/groupName",
                 .reasonPointer = "/error/name",
                 .states = {{"DELIVERED", DeliveryState::Delivered}, {"UNDELIVERABLE", DeliveryState::Failed}}});
  EXPECT_EQ(post(path, R"({"results": [
    {"callbackData": "a-1", "status": {"groupName": "DELIVERED"}},
    {"callbackData": "b-2", "status": {"groupName": "UNDELIVERABLE"}, "error": {"name": "NO +32470 123"}},
    {"callbackData": "c-3", "status": {"groupName": "PENDING"}},
    {"status": {"groupName": "DELIVERED"}}, 7, null]})"),
            200);
  EXPECT_THAT(taken, ElementsAre(Receipt{.key = "a-1", .state = DeliveryState::Delivered},
                                 Receipt{.key = "b-2", .state = DeliveryState::Failed, .reason = "NO +..... ..."}));
}

TEST_F(ReceiptDoorTest, RefusesWhatIsNoReceipt) {
  EXPECT_EQ(post(path, "{"), 400);
  EXPECT_EQ(post(path, std::string(100'000, '[')), 413);
  EXPECT_EQ(post(path, std::string(60'000, '[')), 400);
  EXPECT_EQ(get(path + "?key=&state=1"), 200);
  EXPECT_EQ(get(path + "?key=x&state=99"), 200);
  EXPECT_THAT(taken, IsEmpty());
}

TEST_F(ReceiptDoorTest, AsksToComeAgainWhatCannotBeKept) {
  isBroken = true;
  EXPECT_EQ(get(path + "?key=x&state=1"), 503);
}

TEST_F(ReceiptDoorTest, ServesOthersWhileSomebodyDawdles) {
  httplib::Client slow("127.0.0.1", door->port());
  std::atomic<bool> isSeen = false;
  const std::jthread dawdler([&] {
    slow.Post(
        path, 1000,
        [&](std::size_t, std::size_t, httplib::DataSink& sink) {
          std::this_thread::sleep_for(std::chrono::milliseconds(100));
          return !isSeen && sink.write("x", 1);
        },
        "application/json");
  });
  EXPECT_EQ(get(path + "?key=x&state=1"), 200);
  isSeen = true;
}

TEST_F(ReceiptDoorTest, NeedsASecretThatCannotBeGuessedAndAPortOfItsOwn) {
  const auto refusal = ReceiptDoor::open({.token = "short"}, {});
  EXPECT_EQ(refusal.error().code, ErrorCode::InvalidInput);
  const auto port = static_cast<std::uint16_t>(door->port());
  const auto second = ReceiptDoor::open({.port = port, .token = kToken}, {});
  EXPECT_EQ(second.error().code, ErrorCode::Unreachable) << "two doors would share the receipts";
}

}  // namespace
}  // namespace buurtatlas
