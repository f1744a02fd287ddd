// Tells the thread sanitizer of the part of Swift's Mutex that it does not see.
//
// On Linux a Mutex that nobody holds is taken by an atomic operation in the caller's own code, which the sanitizer knows.
// Where threads wait for each other it is taken and given back in libswiftSynchronization, which is built without the
// sanitizer, so that what a Mutex guards passes for a race. Loaded before that library (LD_PRELOAD), these two functions do
// what its own do and say so. Where a toolchain names them otherwise, they are never called, and the false races are back.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

extern void __tsan_acquire(void *) __attribute__((weak));
extern void __tsan_release(void *) __attribute__((weak));
SWIFT void lock(uint32_t thread, SELF handle) __asm__(LOCK);
SWIFT void unlock(SELF handle) __asm__(UNLOCK);

// The library's own.
static void *own(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

SWIFT void lock(uint32_t thread, SELF handle) {
  ((SWIFT void (*)(uint32_t, SELF))own(LOCK))(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFT void unlock(SELF handle) {
  if (__tsan_release) __tsan_release(handle);
  ((SWIFT void (*)(SELF))own(UNLOCK))(handle);
}
