/*
 * Loaded before a sound server: Bluetooth's voice sockets, which need a Bluetooth controller, are pairs of Unix sockets. The
 * other end of a connected one hums: CVSD voice is 8000 samples a second of 16 bits, 24 of them to a packet.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BLUETOOTH = 31, MAX_SOCKETS = 65536, VOICE_MTU = 48 };

/* The other end of each of our sockets, plus one; 0 for all other sockets. */
static int peers[MAX_SOCKETS];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void *hum(void *where) {
  int fd = (int)(long)where;
  short voice[VOICE_MTU / 2];
  char thrown[1024];
  for (unsigned at = 0;; at += VOICE_MTU / 2) {
    for (unsigned index = 0; index < VOICE_MTU / 2; index++) voice[index] = (at + index) / 10 % 2 ? 6000 : -6000;
    if (send(fd, voice, sizeof voice, MSG_NOSIGNAL) < 0) break;
    while (recv(fd, thrown, sizeof thrown, MSG_DONTWAIT) > 0) {}
    usleep(3000);
  }
  REAL(close)(fd);
  return 0;
}

static int isOurs(int fd) { return fd >= 0 && fd < MAX_SOCKETS && peers[fd] > 0; }

int socket(int domain, int type, int protocol) {
  int pair[2];
  if (domain != BLUETOOTH) return REAL(socket)(domain, type, protocol);
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | (type & (SOCK_CLOEXEC | SOCK_NONBLOCK)), 0, pair) < 0) return -1;
  if (pair[0] < MAX_SOCKETS) peers[pair[0]] = pair[1] + 1;
  return pair[0];
}

int bind(int fd, const struct sockaddr *address, socklen_t length) { return isOurs(fd) ? 0 : REAL(bind)(fd, address, length); }

/* Only a connected socket carries voice: data on the socket that PulseAudio listens on would keep its main loop busy. */
int connect(int fd, const struct sockaddr *address, socklen_t length) {
  if (!isOurs(fd)) return REAL(connect)(fd, address, length);
  pthread_t speaker;
  pthread_create(&speaker, 0, hum, (void *)(long)(peers[fd] - 1));
  pthread_detach(speaker);
  return 0;
}

int listen(int fd, int backlog) { return isOurs(fd) ? 0 : REAL(listen)(fd, backlog); }

int setsockopt(int fd, int level, int name, const void *value, socklen_t length) {
  return isOurs(fd) ? 0 : REAL(setsockopt)(fd, level, name, value, length);
}

int getsockopt(int fd, int level, int name, void *value, socklen_t *length) {
  if (!isOurs(fd)) return REAL(getsockopt)(fd, level, name, value, length);
  memset(value, 0, *length);
  if (*length >= 2) *(unsigned short *)value = VOICE_MTU;
  return 0;
}

int close(int fd) {
  if (isOurs(fd)) peers[fd] = 0;
  return REAL(close)(fd);
}
