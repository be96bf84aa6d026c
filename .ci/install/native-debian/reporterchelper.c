// Stands in for the library by which the builder shows its progress.
#include <jni.h>
#include <sys/ioctl.h>
#include <sys/resource.h>

JNIEXPORT jlong JNICALL Java_com_oracle_svm_hosted_ProgressReporterCHelper_getPeakRSS0(JNIEnv *env, jclass type) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) ? -1 : (jlong)usage.ru_maxrss * 1024;
}

JNIEXPORT jint JNICALL
Java_com_oracle_svm_hosted_ProgressReporterCHelper_getTerminalWindowColumns0(JNIEnv *env, jclass type) {
  struct winsize size;
  return ioctl(1, TIOCGWINSZ, &size) ? -1 : size.ws_col;
}
