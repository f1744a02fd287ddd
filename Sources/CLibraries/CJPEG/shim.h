#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <jpeglib.h>
#include <jerror.h>

// libjpeg reports an error by a function that must not return, and leaves by longjmp, which must not cross a Swift
// frame. The one function here that decodes catches it, keeps what libjpeg said, and returns 0.

#ifdef LIBJPEG_TURBO_VERSION_NUMBER
/// The version of libjpeg-turbo as major · 1,000,000 + minor · 1,000 + patch, or 0 for another libjpeg.
static const int cjpeg_version = LIBJPEG_TURBO_VERSION_NUMBER;
#else
static const int cjpeg_version = 0;
#endif

/// What is wanted of a file.
typedef struct {
  /// The size that its header claims.
  uint32_t width;
  uint32_t height;
  /// The size at the scale that is wanted.
  uint32_t scaled_width;
  uint32_t scaled_height;
  /// The scale in eighths, 1 to 8.
  uint32_t eighths;
  /// The bytes of a decoded pixel: 3 for red, green, blue, or 4 for cyan, magenta, yellow, black.
  uint32_t channels;
  /// The most bytes that libjpeg may take for coefficients.
  long memory;
} cjpeg_request;

/// The kinds of failure.
enum { cjpeg_damaged, cjpeg_ended, cjpeg_memory, cjpeg_unsupported };

/// Why a file could not be decoded.
typedef struct {
  int kind;
  char message[JMSG_LENGTH_MAX];
} cjpeg_failure;

/// The most scans of a progressive file: more are made to keep a decoder busy.
enum { cjpeg_most_scans = 500 };

typedef struct {
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr error;
  struct jpeg_progress_mgr progress;
  jmp_buf leave;
  cjpeg_failure *failure;
} cjpeg_decoder;

static void cjpeg_failed(j_common_ptr jpeg) {
  cjpeg_decoder *decoder = (cjpeg_decoder *)jpeg->client_data;
  (*jpeg->err->format_message)(jpeg, decoder->failure->message);
  switch (jpeg->err->msg_code) {
    case JWRN_JPEG_EOF:
    case JERR_INPUT_EMPTY:
    case JERR_INPUT_EOF:
      decoder->failure->kind = cjpeg_ended;
      break;
    case JERR_OUT_OF_MEMORY:
    case JERR_NO_BACKING_STORE:
    case JERR_IMAGE_TOO_BIG:
      decoder->failure->kind = cjpeg_memory;
      break;
    case JERR_ARITH_NOTIMPL:
    case JERR_BAD_PRECISION:
    case JERR_CCIR601_NOTIMPL:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_EMPTY_IMAGE:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_NOTIMPL:
    case JERR_SOF_UNSUPPORTED:
      decoder->failure->kind = cjpeg_unsupported;
      break;
    default:
      decoder->failure->kind = cjpeg_damaged;
  }
  longjmp(decoder->leave, 1);
}

// What libjpeg only warns of is data that is damaged or missing: pixels that it makes up.
static void cjpeg_warned(j_common_ptr jpeg, int level) {
  if (level < 0) cjpeg_failed(jpeg);
}

static void cjpeg_fail(cjpeg_decoder *decoder, int kind, const char *message) {
  decoder->failure->kind = kind;
  strncpy(decoder->failure->message, message, sizeof decoder->failure->message - 1);
  longjmp(decoder->leave, 1);
}

static void cjpeg_progressed(j_common_ptr jpeg) {
  cjpeg_decoder *decoder = (cjpeg_decoder *)jpeg->client_data;
  if (decoder->jpeg.input_scan_number > cjpeg_most_scans)
    cjpeg_fail(decoder, cjpeg_damaged, "more scans than a photo has");
}

/// Decodes a file into rows of pixels without gaps. Returns 0 on an error.
static inline __attribute__((noinline)) int cjpeg_decode(
    const uint8_t *bytes, size_t count, const cjpeg_request *request, uint8_t *rows,
    cjpeg_failure *failure) {
  memset(failure, 0, sizeof *failure);
  cjpeg_decoder *decoder = (cjpeg_decoder *)calloc(1, sizeof *decoder);
  if (!decoder) {
    failure->kind = cjpeg_memory;
    return 0;
  }
  decoder->failure = failure;
  decoder->jpeg.client_data = decoder;
  decoder->jpeg.err = jpeg_std_error(&decoder->error);
  decoder->error.error_exit = cjpeg_failed;
  decoder->error.emit_message = cjpeg_warned;
  decoder->progress.progress_monitor = cjpeg_progressed;
  if (setjmp(decoder->leave)) {
    jpeg_destroy_decompress(&decoder->jpeg);
    free(decoder);
    return 0;
  }
  jpeg_create_decompress(&decoder->jpeg);
  decoder->jpeg.progress = &decoder->progress;
  decoder->jpeg.mem->max_memory_to_use = request->memory;
  jpeg_mem_src(&decoder->jpeg, (unsigned char *)bytes, (unsigned long)count);
  jpeg_read_header(&decoder->jpeg, TRUE);
  if (decoder->jpeg.image_width != request->width || decoder->jpeg.image_height != request->height)
    cjpeg_fail(decoder, cjpeg_damaged, "the header is there twice");
  decoder->jpeg.out_color_space = request->channels == 4 ? JCS_CMYK : JCS_RGB;
  // The accurate transform and the smooth upsampling give the same pixels with any vector unit and with none.
  decoder->jpeg.dct_method = JDCT_ISLOW;
  decoder->jpeg.do_fancy_upsampling = TRUE;
  decoder->jpeg.do_block_smoothing = FALSE;
  decoder->jpeg.scale_num = request->eighths;
  decoder->jpeg.scale_denom = 8;
  jpeg_start_decompress(&decoder->jpeg);
  if (decoder->jpeg.output_width != request->scaled_width ||
      decoder->jpeg.output_height != request->scaled_height ||
      (uint32_t)decoder->jpeg.output_components != request->channels)
    cjpeg_fail(decoder, cjpeg_unsupported, "the rows have an unexpected size");
  size_t row_bytes = (size_t)request->scaled_width * request->channels;
  while (decoder->jpeg.output_scanline < decoder->jpeg.output_height) {
    JSAMPROW row = rows + decoder->jpeg.output_scanline * row_bytes;
    jpeg_read_scanlines(&decoder->jpeg, &row, 1);
  }
  jpeg_finish_decompress(&decoder->jpeg);
  jpeg_destroy_decompress(&decoder->jpeg);
  free(decoder);
  return 1;
}
