import CCairo

extension Canvas {
  /// Fills the inside of an outline.
  public func fill(_ path: Path, with paint: Paint) {
    trace(path)
    withSource(paint) { unsafe cairo_fill(context) }
  }

  /// Fills the inside of an outline with one colour.
  public func fill(_ path: Path, with color: Color) {
    fill(path, with: .flat(color))
  }

  /// Fills a rectangle with one colour.
  public func fill(_ box: Rectangle, with color: Color) {
    fill(.rectangle(box), with: .flat(color))
  }

  /// Draws along an outline.
  public func stroke(_ path: Path, with paint: Paint, _ stroke: Stroke) {
    trace(path)
    unsafe cairo_set_line_width(context, stroke.width)
    unsafe cairo_set_line_cap(context, stroke.cap.value)
    unsafe cairo_set_line_join(context, stroke.join.value)
    unsafe cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), 0)
    withSource(paint) { unsafe cairo_stroke(context) }
  }

  /// Draws along an outline with one colour.
  public func stroke(_ path: Path, with color: Color, width: Double) {
    stroke(path, with: .flat(color), Stroke(width: width))
  }

  /// Keeps what is drawn from now on inside an outline, until the end of ``saved(_:)``.
  public func clip(to path: Path) {
    trace(path)
    unsafe cairo_clip(context)
  }

  /// Moves the origin.
  public func translate(x: Double, y: Double) {
    unsafe cairo_translate(context, x, y)
  }

  /// Makes what is drawn from now on larger or smaller.
  public func scale(x: Double, y: Double) {
    unsafe cairo_scale(context, x, y)
  }

  /// Turns what is drawn from now on, clockwise, by an angle in radians.
  public func rotate(by angle: Double) {
    unsafe cairo_rotate(context, angle)
  }

  /// Draws something, then forgets its clips and transforms.
  public func saved(_ draw: (borrowing Canvas) throws -> Void) rethrows {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    try draw(self)
  }

  /// Draws something as one layer of the given opacity, from 0 to 1.
  public func layered(alpha: Double, _ draw: (borrowing Canvas) throws -> Void) rethrows {
    unsafe cairo_push_group(context)
    defer {
      unsafe cairo_pop_group_to_source(context)
      unsafe cairo_paint_with_alpha(context, alpha)
    }
    try draw(self)
  }

  private func trace(_ path: Path) {
    unsafe cairo_new_path(context)
    for element in path.elements {
      switch element {
      case .move(let point): unsafe cairo_move_to(context, point.x, point.y)
      case .line(let point): unsafe cairo_line_to(context, point.x, point.y)
      case .curve(let a, let b, let end):
        unsafe cairo_curve_to(context, a.x, a.y, b.x, b.y, end.x, end.y)
      case .arc(let center, let radius, let from, let to):
        unsafe cairo_new_sub_path(context)
        unsafe cairo_arc(context, center.x, center.y, radius, from, to)
      case .close: unsafe cairo_close_path(context)
      }
    }
  }

  private func withSource(_ paint: Paint, _ draw: () -> Void) {
    switch paint {
    case .flat(let color):
      unsafe cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
      draw()
    case .linear(let from, let to, let stops):
      let pattern = unsafe cairo_pattern_create_linear(from.x, from.y, to.x, to.y)
      unsafe use(pattern, stops)
      draw()
    case .radial(let center, let radius, let stops):
      let pattern = unsafe cairo_pattern_create_radial(
        center.x, center.y, 0, center.x, center.y, radius)
      unsafe use(pattern, stops)
      draw()
    }
  }

  private func use(_ pattern: OpaquePointer?, _ stops: [Paint.Stop]) {
    for stop in stops {
      unsafe cairo_pattern_add_color_stop_rgba(
        pattern, stop.place, stop.color.red, stop.color.green, stop.color.blue, stop.color.alpha)
    }
    unsafe cairo_set_source(context, pattern)
    unsafe cairo_pattern_destroy(pattern)
  }
}

extension Stroke.Cap {
  var value: cairo_line_cap_t {
    switch self {
    case .butt: CAIRO_LINE_CAP_BUTT
    case .round: CAIRO_LINE_CAP_ROUND
    case .square: CAIRO_LINE_CAP_SQUARE
    }
  }
}

extension Stroke.Join {
  var value: cairo_line_join_t {
    switch self {
    case .miter: CAIRO_LINE_JOIN_MITER
    case .round: CAIRO_LINE_JOIN_ROUND
    case .bevel: CAIRO_LINE_JOIN_BEVEL
    }
  }
}
