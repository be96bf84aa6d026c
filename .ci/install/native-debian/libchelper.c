// Stands in for the C part of SubstrateVM. Written from the names and types in its class files.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <semaphore.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "amd64cpufeatures.h"
#include "svm_locale.h"

extern char **environ;
char **getEnviron(void) { return environ; }

extern char *findJavaTZ_md(const char *java_home); // in libjava.a
char *SVM_FindJavaTZmd(const char *mappings, int length) { return findJavaTZ_md(""); }

// --- threads and memory ---

int getThreadId(void) { return gettid(); }

int64_t getThreadUserTimeSlow(int thread) {
  char path[64], line[1024];
  snprintf(path, sizeof path, "/proc/self/task/%d/stat", thread);
  FILE *file = fopen(path, "r");
  if (!file) return -1;
  unsigned long long ticks = 0;
  char *name_end = fgets(line, sizeof line, file) ? strrchr(line, ')') : 0;
  int found =
      name_end ? sscanf(name_end + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu", &ticks) : 0;
  fclose(file);
  return found == 1 ? (int64_t)(ticks * (1000000000ULL / sysconf(_SC_CLK_TCK))) : -1;
}

void *mremapP(void *old, size_t old_size, size_t new_size, int flags, void *to) {
  return mremap(old, old_size, new_size, flags, to);
}

void codeSynchronization_clearCache(long start, long length) {
  __builtin___clear_cache((char *)start, (char *)start + length);
}

// --- the processor ---

// Leaves out the wider vectors and some others. Fewer features are always right.
void determineCPUFeatures(CPUFeatures *f) {
  memset(f, 0, sizeof *f);
  __builtin_cpu_init();
  f->fCX8 = f->fCMOV = f->fFXSR = f->fMMX = f->fSSE = f->fSSE2 = f->fFLUSH = f->fTSC = 1; // of every x86-64
#define HAS(field, name) f->field = __builtin_cpu_supports(name) != 0
  HAS(fSSE3, "sse3");
  HAS(fSSSE3, "ssse3");
  HAS(fSSE4A, "sse4a");
  HAS(fSSE4_1, "sse4.1");
  HAS(fSSE4_2, "sse4.2");
  HAS(fPOPCNT, "popcnt");
  HAS(fLZCNT, "lzcnt");
  HAS(fAVX, "avx");
  HAS(fAVX2, "avx2");
  HAS(fAES, "aes");
  HAS(fCLMUL, "pclmul");
  HAS(fBMI1, "bmi");
  HAS(fBMI2, "bmi2");
  HAS(fFMA, "fma");
  HAS(fF16C, "f16c");
  HAS(fADX, "adx");
  HAS(fSHA, "sha");
  HAS(fAMD_3DNOW_PREFETCH, "prfchw");
  HAS(fFLUSHOPT, "clflushopt");
  f->fVZEROUPPER = f->fAVX;
}

// Returns whether the processor lacks a feature. Each byte of `needed` is 0xFE for a needed feature, else 0xFF.
int checkCPUFeatures(const unsigned char *needed) {
  CPUFeatures f;
  determineCPUFeatures(&f);
  for (size_t i = 0; i < sizeof f; i++)
    if ((needed[i] | ((unsigned char *)&f)[i]) != 0xFF) return 1;
  return 0;
}

int checkCPUFeaturesOrExit(const unsigned char *needed, const char *message) {
  if (!checkCPUFeatures(needed)) return 0;
  fputs(message, stderr);
  exit(1);
}

// --- the locale ---

static svm_locale_props_t locale_props;

static const char *copy(const char *from, size_t length) {
  char *text = malloc(length + 1);
  if (text) {
    memcpy(text, from, length);
    text[length] = 0;
  }
  return text;
}

// Splits the name of a locale. Example: sr_RS.UTF-8@latin is sr, Latn, RS.
static int split(int category, const char **language, const char **script, const char **country, const char **variant) {
  const char *name = setlocale(category, 0);
  *script = *country = *variant = "";
  if (!name || !strcmp(name, "C") || !strcmp(name, "POSIX") || !strncmp(name, "C.", 2)) {
    *language = "en";
    return SVM_LOCALE_INITIALIZATION_SUCCEEDED;
  }
  size_t end = strcspn(name, "_.@");
  *language = copy(name, end);
  if (name[end] == '_') *country = copy(name + end + 1, strcspn(name + end + 1, ".@"));
  const char *at = strchr(name, '@');
  if (at && !strcmp(at, "@latin")) *script = "Latn";
  if (at && !strcmp(at, "@cyrillic")) *script = "Cyrl";
  return *language && *country ? SVM_LOCALE_INITIALIZATION_SUCCEEDED : SVM_LOCALE_INITIALIZATION_OUT_OF_MEMORY;
}

int svm_initialize_locale(void) {
  svm_locale_props_t *p = &locale_props;
  setlocale(LC_ALL, "");
  return split(LC_MESSAGES, &p->display_language, &p->display_script, &p->display_country, &p->display_variant) ||
         split(LC_CTYPE, &p->format_language, &p->format_script, &p->format_country, &p->format_variant);
}

svm_locale_props_t *svm_get_locale(void) { return &locale_props; }

// --- signals that Java handles ---

static sem_t some_pending;
static volatile unsigned pending[NSIG];
static volatile int opened;

static void on_signal(int number, siginfo_t *info, void *context) {
  int kept = errno;
  __atomic_add_fetch(&pending[number], 1, __ATOMIC_SEQ_CST);
  sem_post(&some_pending);
  errno = kept;
}

int cSunMiscSignal_open(void) {
  if (opened) {
    errno = EBUSY;
    return -1;
  }
  opened = 1;
  return sem_init(&some_pending, 0, 0);
}

int cSunMiscSignal_close(void) {
  opened = 0;
  return sem_destroy(&some_pending);
}

int cSunMiscSignal_awaitSemaphore(void) {
  int result;
  while ((result = sem_wait(&some_pending)) && errno == EINTR);
  return result;
}

int cSunMiscSignal_signalSemaphore(void) { return sem_post(&some_pending); }

int cSunMiscSignal_signalRangeCheck(int number) { return number > 0 && number < NSIG; }

int cSunMiscSignal_checkPendingSignal(void) {
  for (int number = 1; number < NSIG; number++) {
    unsigned count = pending[number];
    while (count &&
           !__atomic_compare_exchange_n(&pending[number], &count, count - 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST));
    if (count) return number;
  }
  return -1;
}

void *cSunMiscSignal_signalHandlerFunctionPointer(void) { return on_signal; }

// --- calls with a varying number of values, in one fixed form each ---

int openSII(const char *path, int flags, int mode) { return open(path, flags, mode); }

int fprintfSD(FILE *file, const char *format, char *text, int number) { return fprintf(file, format, text, number); }
