import CJPEG
import Imaging

/// Encodes a picture as a JPEG file with halved colours (4:2:0), as libjpeg does by default.
func jpeg(_ picture: Picture, quality: Int) -> [UInt8] {
  var bytes = picture.rgbBytes
  var error = unsafe jpeg_error_mgr()
  var encoder = unsafe jpeg_compress_struct()
  unsafe encoder.err = unsafe jpeg_std_error(&error)
  unsafe jpeg_CreateCompress(&encoder, JPEG_LIB_VERSION, MemoryLayout<jpeg_compress_struct>.size)
  var file: UnsafeMutablePointer<UInt8>?
  var count: UInt = 0
  unsafe jpeg_mem_dest(&encoder, &file, &count)
  unsafe encoder.image_width = UInt32(picture.width)
  unsafe encoder.image_height = UInt32(picture.height)
  unsafe encoder.input_components = 3
  unsafe encoder.in_color_space = JCS_RGB
  unsafe jpeg_set_defaults(&encoder)
  unsafe jpeg_set_quality(&encoder, CInt(quality), 1)
  unsafe jpeg_start_compress(&encoder, 1)
  unsafe bytes.withUnsafeMutableBufferPointer { pixels in
    for y in 0..<picture.height {
      var row: UnsafeMutablePointer<UInt8>? = unsafe pixels.baseAddress.map {
        unsafe $0 + 3 * picture.width * y
      }
      _ = unsafe jpeg_write_scanlines(&encoder, &row, 1)
    }
  }
  unsafe jpeg_finish_compress(&encoder)
  let encoded = unsafe [UInt8](UnsafeBufferPointer(start: file, count: Int(count)))
  unsafe jpeg_destroy_compress(&encoder)
  unsafe free(file)
  return encoded
}
