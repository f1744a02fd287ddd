#include <ft2build.h>
#include FT_FREETYPE_H

/// How glyphs are loaded: rendered at once, as 8-bit coverage, hinted (the macros are not imported into Swift).
static const FT_Int32 loom_load_flags = FT_LOAD_RENDER | FT_LOAD_TARGET_NORMAL;
