#ifdef __linux__
#include <malloc.h>

// What Linux has and Swift's module Glibc leaves out, because it is not POSIX.
int syncfs(int descriptor);

/// Lets the C library keep memory that was given back for the next who asks, up to 256 MiB, instead of
/// returning it to the system at once: pictures come and go by the thousand.
static inline void keep_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
}
#else
static inline void keep_memory(void) {}
#endif
