#include <cairo.h>
#include <dlfcn.h>

#ifndef RTLD_DEFAULT
#define RTLD_DEFAULT ((void *)0)
#endif

/// The version of the pixman that Cairo has loaded, or NULL if it can't be told. Cairo draws with pixman but does not
/// say with which, and its own link line does not name it everywhere; so the loaded symbol is asked for.
static inline const char *loom_pixman_version(void) {
  const char *(*version)(void) = (const char *(*)(void))dlsym(RTLD_DEFAULT, "pixman_version_string");
  return version ? version() : (const char *)0;
}
