#include "storage/import_sandbox.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

namespace buurtatlas {

namespace {

constexpr std::uint64_t kMegabyte = 1ULL << 20U;
constexpr std::uint64_t kLeastMemory = 2048 * kMegabyte;
constexpr std::uint64_t kMostMemory = 16'384 * kMegabyte;
/// Text that is decoded, and GeoJSON, take many times their size on disk.
constexpr std::uint64_t kMemoryPerByte = 12;
constexpr std::uint64_t kLeastSeconds = 60;

bool limit(__rlimit_resource resource, std::uint64_t most) {
  const rlimit both{.rlim_cur = most, .rlim_max = most};
  return setrlimit(resource, &both) == 0;
}

bool limitResources(std::uint64_t fileBytes) {
#ifdef __SANITIZE_ADDRESS__
  const bool memory = true;  // the sanitizer reserves terabytes of addresses
#else
  const bool memory = limit(RLIMIT_AS, std::min(kMostMemory, kLeastMemory + fileBytes * kMemoryPerByte));
#endif
  return memory && limit(RLIMIT_CPU, kLeastSeconds + fileBytes / kMegabyte * 2) && limit(RLIMIT_CORE, 0) &&
         limit(RLIMIT_FSIZE, 0);
}

using Filter = std::unique_ptr<void, void (*)(void*)>;

/// Files may be opened to be read, no other way.
bool forbidWriting(const Filter& filter) {
  constexpr std::array<std::uint64_t, 2> kWriting{O_WRONLY, O_RDWR};
  return std::ranges::all_of(kWriting, [&](std::uint64_t mode) {
    return seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(open), 1,
                            SCMP_A1(SCMP_CMP_MASKED_EQ, O_ACCMODE, mode)) == 0 &&
           seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(openat), 1,
                            SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, mode)) == 0;
  });
}

bool forbidCalls() {
  const Filter filter(seccomp_init(SCMP_ACT_ALLOW), [](void* context) { seccomp_release(context); });
  constexpr std::array kForbidden{SCMP_SYS(socket),
                                  SCMP_SYS(socketpair),
                                  SCMP_SYS(connect),
                                  SCMP_SYS(bind),
                                  SCMP_SYS(listen),
                                  SCMP_SYS(accept),
                                  SCMP_SYS(accept4),
                                  SCMP_SYS(sendto),
                                  SCMP_SYS(sendmsg),
                                  SCMP_SYS(execve),
                                  SCMP_SYS(execveat),
                                  SCMP_SYS(fork),
                                  SCMP_SYS(vfork),
                                  SCMP_SYS(ptrace),
                                  SCMP_SYS(process_vm_readv),
                                  SCMP_SYS(process_vm_writev),
                                  SCMP_SYS(creat),
                                  SCMP_SYS(openat2),
                                  SCMP_SYS(truncate),
                                  SCMP_SYS(unlink),
                                  SCMP_SYS(unlinkat),
                                  SCMP_SYS(rename),
                                  SCMP_SYS(renameat),
                                  SCMP_SYS(renameat2),
                                  SCMP_SYS(link),
                                  SCMP_SYS(linkat),
                                  SCMP_SYS(symlink),
                                  SCMP_SYS(symlinkat),
                                  SCMP_SYS(mkdir),
                                  SCMP_SYS(mkdirat),
                                  SCMP_SYS(chmod),
                                  SCMP_SYS(fchmodat),
                                  SCMP_SYS(chown),
                                  SCMP_SYS(io_uring_setup),
                                  SCMP_SYS(bpf),
                                  SCMP_SYS(kill)};
  return filter &&
         std::ranges::all_of(
             kForbidden,
             [&](int call) { return seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0) == 0; }) &&
         forbidWriting(filter) && seccomp_load(filter.get()) == 0;
}

}  // namespace

Result<void> enterImportSandbox(const ForeignRequest& request) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(request.file, error);
  // Writing beyond the size limit must be an error that GDAL sees, not the end of the process.
  std::signal(SIGXFSZ, SIG_IGN);
  if (!limitResources(error ? 0 : size) || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !forbidCalls()) {
    return fail(ErrorCode::NotAllowed,
                "The importer cannot shut itself off from the network on this system, so it reads nothing. "
                "A Linux kernel with seccomp is needed.");
  }
  return {};
}

}  // namespace buurtatlas
