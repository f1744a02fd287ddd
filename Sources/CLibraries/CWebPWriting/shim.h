#include <stddef.h>
#include <stdint.h>
#include <webp/encode.h>

/// Encodes rows of three bytes a pixel, and returns the number of bytes of the file, 0 on an error. The file is to be
/// given back with cwebp_free.
static inline size_t cwebp_encode(
    const uint8_t *rows, int width, int height, float quality, int method, uint8_t **file) {
  *file = NULL;
  WebPConfig config;
  WebPPicture picture;
  if (!WebPConfigPreset(&config, WEBP_PRESET_PICTURE, quality) || !WebPPictureInit(&picture)) return 0;
  config.method = method;
  picture.width = width;
  picture.height = height;
  WebPMemoryWriter writer;
  WebPMemoryWriterInit(&writer);
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  int done = WebPValidateConfig(&config) && WebPPictureImportRGB(&picture, rows, width * 3) &&
             WebPEncode(&config, &picture);
  WebPPictureFree(&picture);
  if (!done) {
    WebPMemoryWriterClear(&writer);
    return 0;
  }
  *file = writer.mem;
  return writer.size;
}

/// Gives back a file.
static inline void cwebp_free(uint8_t *file) { WebPFree(file); }
