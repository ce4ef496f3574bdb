#include "dispatch/scripted_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace buurtatlas::test {

namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

void reset(int connection) {
  const linger now{.l_onoff = 1, .l_linger = 0};
  setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

void write(int connection, const std::string& text) { send(connection, text.data(), text.size(), MSG_NOSIGNAL); }

}  // namespace

ScriptedServer::ScriptedServer(std::string endMark, std::string greeting, Script script)
    : m_endMark(std::move(endMark)), m_greeting(std::move(greeting)), m_script(std::move(script)) {
  m_listener = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
  listen(m_listener, 64);
  getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
  m_port = ntohs(address.sin_port);
  m_acceptor = std::thread([this] { accept(); });
}

ScriptedServer::~ScriptedServer() {
  shutdown(m_listener, SHUT_RDWR);
  m_acceptor.join();
  close(m_listener);
  {
    const std::lock_guard lock(m_mutex);
    for (const int connection : m_connections) {
      shutdown(connection, SHUT_RDWR);
    }
  }
  for (std::thread& thread : m_threads) {
    thread.join();
  }
}

std::vector<std::string> ScriptedServer::requests() {
  const std::lock_guard lock(m_mutex);
  return m_requests;
}

std::size_t ScriptedServer::openConnections() {
  const std::lock_guard lock(m_mutex);
  return m_connections.size();
}

void ScriptedServer::accept() {
  while (true) {
    const int connection = ::accept(m_listener, nullptr, nullptr);
    if (connection < 0) {
      return;
    }
    const std::lock_guard lock(m_mutex);
    m_connections.push_back(connection);
    m_threads.emplace_back([this, connection] { serve(connection); });
  }
}

void ScriptedServer::serve(int connection) {
  write(connection, m_greeting);
  std::string received;
  char bytes[4096];
  for (bool isOpen = true; isOpen;) {
    const ssize_t count = recv(connection, bytes, sizeof bytes, 0);
    if (count <= 0) {
      break;
    }
    received.append(bytes, static_cast<std::size_t>(count));
    for (std::size_t end = received.find(m_endMark); isOpen && end != std::string::npos;
         end = received.find(m_endMark)) {
      const std::string request = received.substr(0, end + m_endMark.size());
      received.erase(0, request.size());
      Step step;
      {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(request);
        step = m_script(request);
      }
      write(connection, step.answer);
      isOpen = step.then == Step::Then::KeepOpen || step.then == Step::Then::StaySilent;
      if (step.then == Step::Then::Reset) {
        reset(connection);
      }
    }
  }
  const std::lock_guard lock(m_mutex);
  std::erase(m_connections, connection);
  close(connection);
}

}  // namespace buurtatlas::test
