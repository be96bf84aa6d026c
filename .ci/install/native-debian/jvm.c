// Stands in for the JVM where the libraries of the JDK call one: clocks, signals, locks, printing.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

void initialize(void) {}

int JVM_ActiveProcessorCount(void) {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) ? (int)sysconf(_SC_NPROCESSORS_ONLN) : CPU_COUNT(&set);
}

// --- clocks ---

int64_t JVM_CurrentTimeMillis(void *env, void *type) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

int64_t JVM_NanoTime(void *env, void *type) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

// Returns the nanoseconds since a second of the epoch, or -1 if they are too many.
int64_t JVM_GetNanoTimeAdjustment(void *env, void *type, int64_t second) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  int64_t since = now.tv_sec - second;
  return since > (1LL << 32) || since < -(1LL << 32) ? -1 : since * 1000000000LL + now.tv_nsec;
}

// --- signals and the end ---

void *JVM_RegisterSignal(int number, void *handler) {
  struct sigaction action = {0}, old;
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  action.sa_handler = handler == (void *)2 ? SIG_IGN : handler;
  return sigaction(number, &action, &old) ? (void *)-1 : (void *)old.sa_handler;
}

unsigned char JVM_RaiseSignal(int number) { return raise(number) == 0; }

void JVM_BeforeHalt(void) {}

void JVM_Halt(int code) { _exit(code); }

// --- libraries ---

void *JVM_LoadLibrary(const char *name, unsigned char throws) { return dlopen(name, RTLD_LAZY); }

void JVM_UnloadLibrary(void *library) { dlclose(library); }

void *JVM_FindLibraryEntry(void *library, const char *name) { return dlsym(library, name); }

char *JVM_NativePath(char *path) { return path; }

unsigned char JVM_IsSupportedJNIVersion(int version) { return version >= 0x00010001 && version <= 0x00190000; }

unsigned char JVM_IsStaticallyLinked(void) { return 1; }

unsigned char JVM_IsContainerized(void *env) { return 0; }

unsigned char JVM_IsUseContainerSupport(void *env) { return 0; }

// --- locks ---

void *JVM_RawMonitorCreate(void) {
  pthread_mutex_t *lock = malloc(sizeof *lock);
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(lock, &attributes);
  return lock;
}

void JVM_RawMonitorDestroy(void *lock) {
  pthread_mutex_destroy(lock);
  free(lock);
}

int JVM_RawMonitorEnter(void *lock) { return pthread_mutex_lock(lock); }

void JVM_RawMonitorExit(void *lock) { pthread_mutex_unlock(lock); }

// --- printing ---

int jio_vfprintf(FILE *file, const char *format, va_list values) { return vfprintf(file, format, values); }

int jio_fprintf(FILE *file, const char *format, ...) {
  va_list values;
  va_start(values, format);
  int result = vfprintf(file, format, values);
  va_end(values);
  return result;
}

int jio_vsnprintf(char *text, size_t size, const char *format, va_list values) {
  int result = vsnprintf(text, size, format, values);
  return result >= 0 && (size_t)result < size ? result : -1;
}

int jio_snprintf(char *text, size_t size, const char *format, ...) {
  va_list values;
  va_start(values, format);
  int result = jio_vsnprintf(text, size, format, values);
  va_end(values);
  return result;
}
