#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// libpng reports an error by longjmp, which must not cross a Swift frame. Every function here that can
// meet an error catches it, keeps what libpng said in `message`, and returns 0.

/// A PNG file in memory that is being decoded.
typedef struct {
  png_structp png;
  png_infop info;
  const uint8_t *bytes;
  size_t count;
  size_t position;
  /// The file ended before the picture did.
  int ended;
  char message[160];
} cpng_decoder;

/// What the chunks before the pixels say.
typedef struct {
  uint32_t width;
  uint32_t height;
  /// Rows hold indices of a palette.
  int indexed;
  /// Some pixels may be transparent.
  int transparent;
  int colours;
  /// Red, green, blue, alpha.
  uint8_t palette[256][4];
} cpng_head;

static void cpng_failed(png_structp png, png_const_charp message) {
  cpng_decoder *decoder = (cpng_decoder *)png_get_error_ptr(png);
  strncpy(decoder->message, message, sizeof decoder->message - 1);
  png_longjmp(png, 1);
}

static void cpng_warned(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static void cpng_supply(png_structp png, png_bytep target, size_t count) {
  cpng_decoder *decoder = (cpng_decoder *)png_get_io_ptr(png);
  if (count > decoder->count - decoder->position) {
    decoder->ended = 1;
    png_error(png, "the file ends early");
  }
  memcpy(target, decoder->bytes + decoder->position, count);
  decoder->position += count;
}

/// Frees a decoder.
static inline void cpng_close(cpng_decoder *decoder) {
  if (decoder->png) png_destroy_read_struct(&decoder->png, &decoder->info, NULL);
  free(decoder);
}

/// Returns a decoder of bytes that must outlive it, or NULL if there is no memory.
static inline __attribute__((noinline)) cpng_decoder *cpng_open(
    const uint8_t *bytes, size_t count, uint32_t width, uint32_t height) {
  cpng_decoder *decoder = (cpng_decoder *)calloc(1, sizeof *decoder);
  if (!decoder) return NULL;
  decoder->bytes = bytes;
  decoder->count = count;
  decoder->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, decoder, cpng_failed, cpng_warned);
  if (decoder->png) decoder->info = png_create_info_struct(decoder->png);
  if (!decoder->info || setjmp(png_jmpbuf(decoder->png))) {
    cpng_close(decoder);
    return NULL;
  }
  png_set_read_fn(decoder->png, decoder, cpng_supply);
  png_set_user_limits(decoder->png, width, height);
  // Profiles, texts and times are passed over; a wrong sum in any chunk is an error.
  png_set_keep_unknown_chunks(decoder->png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_set_crc_action(decoder->png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  png_set_benign_errors(decoder->png, 0);
  return decoder;
}

/// Reads all chunks before the pixels. Returns 0 on an error.
static inline __attribute__((noinline)) int cpng_read_head(cpng_decoder *decoder, cpng_head *head) {
  png_structp png = decoder->png;
  png_infop info = decoder->info;
  if (setjmp(png_jmpbuf(png))) return 0;
  png_read_info(png, info);
  memset(head, 0, sizeof *head);
  head->width = png_get_image_width(png, info);
  head->height = png_get_image_height(png, info);
  head->indexed = png_get_color_type(png, info) == PNG_COLOR_TYPE_PALETTE;
  head->transparent =
      (png_get_color_type(png, info) & PNG_COLOR_MASK_ALPHA) || png_get_valid(png, info, PNG_INFO_tRNS);
  if (head->indexed) {
    png_colorp colours = NULL;
    png_bytep alphas = NULL;
    int alphaCount = 0;
    png_get_PLTE(png, info, &colours, &head->colours);
    png_get_tRNS(png, info, &alphas, &alphaCount, NULL);
    if (head->colours > 256) head->colours = 256;
    for (int i = 0; i < head->colours; i++) {
      head->palette[i][0] = colours[i].red;
      head->palette[i][1] = colours[i].green;
      head->palette[i][2] = colours[i].blue;
      head->palette[i][3] = alphas && i < alphaCount ? alphas[i] : 255;
    }
  }
  return 1;
}

/// Reads all pixels into rows of a byte a pixel (indices), four (transparent) or three (else). Returns 0 on an error.
static inline __attribute__((noinline)) int cpng_read_rows(
    cpng_decoder *decoder, const cpng_head *head, uint8_t *rows, size_t rowBytes) {
  png_structp png = decoder->png;
  if (setjmp(png_jmpbuf(png))) return 0;
  if (head->indexed) {
    png_set_packing(png);
  } else {
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
  }
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, decoder->info);
  if (png_get_rowbytes(png, decoder->info) != rowBytes) png_error(png, "the rows have an unexpected size");
  for (int pass = 0; pass < passes; pass++) {
    for (uint32_t y = 0; y < head->height; y++) png_read_row(png, rows + y * rowBytes, NULL);
  }
  return 1;
}
