#include <stddef.h>
#include <stdint.h>
#include <webp/decode.h>

/// What the header of a file says.
typedef struct {
  int width;
  int height;
  int transparent;
  int animated;
} cwebp_head;

/// The kinds of failure.
enum { cwebp_fine, cwebp_damaged, cwebp_ended, cwebp_memory, cwebp_unsupported };

static inline int cwebp_kind(VP8StatusCode status) {
  switch (status) {
    case VP8_STATUS_OK: return cwebp_fine;
    case VP8_STATUS_NOT_ENOUGH_DATA: return cwebp_ended;
    case VP8_STATUS_OUT_OF_MEMORY: return cwebp_memory;
    case VP8_STATUS_UNSUPPORTED_FEATURE: return cwebp_unsupported;
    default: return cwebp_damaged;
  }
}

/// Reads the header, and returns a kind of failure.
static inline int cwebp_read_head(const uint8_t *bytes, size_t count, cwebp_head *head) {
  WebPBitstreamFeatures features;
  VP8StatusCode status = WebPGetFeatures(bytes, count, &features);
  if (status != VP8_STATUS_OK) return cwebp_kind(status);
  head->width = features.width;
  head->height = features.height;
  head->transparent = features.has_alpha;
  head->animated = features.has_animation;
  return cwebp_fine;
}

/// Decodes a file into rows of four bytes a pixel (transparent) or three (else), and returns a kind of failure.
static inline int cwebp_decode(
    const uint8_t *bytes, size_t count, const cwebp_head *head, uint8_t *rows) {
  WebPDecoderConfig config;
  if (!WebPInitDecoderConfig(&config)) return cwebp_unsupported;
  int channels = head->transparent ? 4 : 3;
  config.output.colorspace = head->transparent ? MODE_RGBA : MODE_RGB;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = rows;
  config.output.u.RGBA.stride = head->width * channels;
  config.output.u.RGBA.size = (size_t)head->width * (size_t)head->height * (size_t)channels;
  VP8StatusCode status = WebPDecode(bytes, count, &config);
  WebPFreeDecBuffer(&config.output);
  return cwebp_kind(status);
}
