// Counts what a program asks of malloc, and how often it gives memory back to the system, for LD_PRELOAD under glibc, and
// writes it to the file that ALLOCATIONS names.
#define _GNU_SOURCE
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

static atomic_ullong calls, bytes, unmaps;

static void *counted(void *memory, size_t size) {
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  atomic_fetch_add_explicit(&bytes, size, memory_order_relaxed);
  return memory;
}

void *malloc(size_t size) { return counted(__libc_malloc(size), size); }
void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size), count * size); }
void *realloc(void *old, size_t size) { return counted(__libc_realloc(old, size), size); }
void *memalign(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size), size); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void **memory, size_t alignment, size_t size) {
  *memory = memalign(alignment, size);
  return *memory ? 0 : ENOMEM;
}

// Not those of malloc itself, which do not come by here.
int munmap(void *memory, size_t size) {
  atomic_fetch_add_explicit(&unmaps, 1, memory_order_relaxed);
  return (int)syscall(SYS_munmap, memory, size);
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("ALLOCATIONS");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  unsigned long long all = calls, size = bytes, back = unmaps;
  fprintf(file, "%llu %llu %llu\n", all, size, back);
  fclose(file);
}
