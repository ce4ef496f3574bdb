#include <SQLiteCpp/SQLiteCpp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "faults/child_process.h"
#include "storage/sample_atlas.h"

namespace buurtatlas::test {
namespace {

constexpr uid_t kNobody = 65534;

/// Rights mean nothing to root, so a child gives them up first.
void becomeNobody() {
  if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) {
    _exit(1);
  }
}

void makeEveryones(const std::string& folder, const std::string& file, std::filesystem::perms rights) {
  (void)!chown(folder.c_str(), kNobody, kNobody);
  (void)!chown(file.c_str(), kNobody, kNobody);
  std::filesystem::permissions(folder, rights);
}

/// A disk of three megabytes that this process alone sees.
bool mountSmallDisk(const std::string& folder) {
  if (unshare(CLONE_NEWNS) != 0) {
    return false;
  }
  // Fails inside a root directory, whose mounts are private already.
  (void)mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  return mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=3m") == 0;
}

AtlasEdit manyAddresses() {
  return {.label = {"Import", {}},
          .addresses = std::make_shared<const std::vector<Address>>(
              std::vector<Address>(40'000, Address{.street = "Kerkstraat", .number = "1", .position = Point{1, 2}}))};
}

/// Fills the disk with an import, then says what came of it and whether the atlas still works.
std::string importUntilFull(AtlasFile& atlas) {
  const auto before = atlas.snapshot();
  const auto outcome = atlas.perform(manyAddresses());
  if (outcome) {
    return "the import fitted";
  }
  const bool unchanged = atlas.snapshot() == before && atlas.history().size() == 1;
  const auto smaller = atlas.perform(drawZone(zoneNamed("B")));
  return std::string(outcome.error().code == ErrorCode::FileUnwritable ? "unwritable, " : "other, ") +
         (unchanged ? "unchanged, " : "changed, ") + (smaller ? "works: " : "stuck: ") +
         inEnglish(outcome.error().reason);
}

class HostileDiskTest : public testing::Test {
 protected:
  TemporaryFolder m_folder;
  std::string m_path = m_folder.file("dorp.gpkg");

  void makeAtlas() { performed(*createAtlas(m_path), drawZone(zoneNamed("A"))); }
  void expectSoundWith(const std::vector<std::string>& zones) {
    const auto atlas = openAtlas(m_path);
    std::vector<std::string> names;
    for (const Zone& zone : *atlas->snapshot()->zones) {
      names.push_back(zone.name);
    }
    EXPECT_EQ(names, zones);
    EXPECT_TRUE(atlas->snapshot()->addresses->empty());
  }
};

TEST_F(HostileDiskTest, AFileThatMayNotGrowKeepsTheAtlasAsItWas) {
  makeAtlas();
  const ChildProcess child([&](int output) {
    signal(SIGXFSZ, SIG_IGN);
    constexpr rlim_t kBytes = 1024 * 1024;
    const rlimit limit{.rlim_cur = kBytes, .rlim_max = kBytes};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto atlas = openAtlas(m_path);
    tell(output, importUntilFull(*atlas));
  });
  EXPECT_THAT(child.readAll(), testing::StartsWith("unwritable, unchanged, works: The disk"));
  expectSoundWith({"A", "B"});
}

TEST_F(HostileDiskTest, AFullDiskKeepsTheAtlasAsItWas) {
  const std::string disk = m_folder.file("disk");
  std::filesystem::create_directory(disk);
  const ChildProcess child([&](int output) {
    if (!mountSmallDisk(disk)) {
      tell(output, "no small disk");
      return;
    }
    const auto atlas = createAtlas(disk + "/dorp.gpkg");
    performed(*atlas, drawZone(zoneNamed("A")));
    tell(output, importUntilFull(*atlas));
  });
  const std::string answer = child.readAll();
  if (answer == "no small disk") {
    GTEST_SKIP() << "mounting a small disk takes root";
  }
  EXPECT_THAT(answer, testing::StartsWith("unwritable, unchanged, works: The disk is full"));
}

TEST_F(HostileDiskTest, AReadOnlyFolderCanBeLookedAtButNotEdited) {
  makeAtlas();
  makeEveryones(m_folder.path(), m_path, std::filesystem::perms(0555));
  const ChildProcess child([&](int output) {
    becomeNobody();
    const auto edit = AtlasFile::open(m_path, OpenMode::Edit);
    const auto look = AtlasFile::open(m_path, OpenMode::ReadOnly);
    const auto make = AtlasFile::create(m_folder.file("new.gpkg"), {.name = "Dorp"}, "x");
    tell(output,
         (look ? "look, " : "no look, ") + inEnglish(edit.error().reason) + " / " + inEnglish(make.error().reason));
  });
  EXPECT_THAT(child.readAll(), testing::AllOf(testing::StartsWith("look, The folder of the atlas may not be written"),
                                              testing::HasSubstr("/ The atlas cannot be made here")));
  std::filesystem::permissions(m_folder.path(), std::filesystem::perms(0755));
  expectSoundWith({"A"});
}

TEST_F(HostileDiskTest, AReadOnlyFileCanBeLookedAtButNotEdited) {
  makeAtlas();
  makeEveryones(m_folder.path(), m_path, std::filesystem::perms(0755));
  std::filesystem::permissions(m_path, std::filesystem::perms(0444));
  const ChildProcess child([&](int output) {
    becomeNobody();
    const auto edit = AtlasFile::open(m_path, OpenMode::Edit);
    const auto look = AtlasFile::open(m_path, OpenMode::ReadOnly);
    tell(output, (look ? "look, " : "no look, ") + inEnglish(edit.error().reason));
  });
  EXPECT_THAT(child.readAll(), testing::StartsWith("look, The atlas may not be written"));
}

TEST_F(HostileDiskTest, AnUnreadableFileIsSaidToBeSo) {
  makeAtlas();
  makeEveryones(m_folder.path(), m_path, std::filesystem::perms(0755));
  std::filesystem::permissions(m_path, std::filesystem::perms(0000));
  const ChildProcess child([&](int output) {
    becomeNobody();
    tell(output, inEnglish(AtlasFile::open(m_path, OpenMode::ReadOnly).error().reason));
  });
  EXPECT_THAT(child.readAll(), testing::StartsWith("The file may not be read"));
}

}  // namespace
}  // namespace buurtatlas::test
