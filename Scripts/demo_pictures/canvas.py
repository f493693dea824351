"""The drawing surface: shapes, fills, light, grain and the JPEG writer.

Pictures are drawn in a 1600×900 coordinate space on a canvas of twice that
size and reduced at the end, which is what smooths the edges. Every shape ends
up as polygons, so one transform and one painting routine serve them all.
"""

from __future__ import annotations

import io
import math
from contextlib import contextmanager

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

W, H, S = 1600, 900, 2
MAX_BYTES = 109_000


def rgba(colour):
    """'#rrggbb' or '#rrggbbaa' as four floats of 0…255."""
    text = colour.lstrip("#")
    if len(text) == 6:
        text += "ff"
    return np.array([int(text[i:i + 2], 16) for i in (0, 2, 4, 6)], np.float32)


def mix(a, b, t):
    """The colour a fraction `t` of the way from `a` to `b`."""
    values = rgba(a) * (1 - t) + rgba(b) * t
    return "#" + "".join(f"{int(round(v)):02x}" for v in values)


class Fade:
    """A gradient: linear across the shape (or a given span), or radial.

    `span` is (x0, y0, x1, y1); `radial` is (x, y, radius). `spray` scatters
    the transition into a stipple, like the airbrushed grain of old posters.
    """

    def __init__(self, *colours, span=None, to=(0, 1), radial=None, spray=0.015, power=1.0):
        self.span, self.to, self.radial = span, to, radial
        self.spray, self.power = spray, power
        stops = [rgba(c) for c in colours]
        at = np.linspace(0, 1, 1024)
        places = np.linspace(0, 1, len(stops))
        self.table = np.stack(
            [np.interp(at, places, [s[k] for s in stops]) for k in range(4)], 1).astype(np.uint8)

    def layer(self, canvas, box, bounds):
        """The gradient's pixels for `box`; `bounds` is the shape's whole extent."""
        x0, y0, x1, y1 = box
        xs = np.arange(x0, x1, dtype=np.float32)[None, :]
        ys = np.arange(y0, y1, dtype=np.float32)[:, None]
        if self.radial:
            (cx, cy), = canvas.pixels([self.radial[:2]])
            reach = self.radial[2] * S * canvas.scale
            t = np.hypot(xs - cx, ys - cy) / reach
        else:
            if self.span:
                (ax, ay), (bx, by) = canvas.pixels([self.span[:2], self.span[2:]])
            else:
                bx0, by0, bx1, by1 = bounds
                dx, dy = self.to
                ax, bx = (bx0, bx1) if dx >= 0 else (bx1, bx0)
                ay, by = (by0, by1) if dy >= 0 else (by1, by0)
                bx, by = (bx if dx else ax), (by if dy else ay)
            vx, vy = bx - ax, by - ay
            t = ((xs - ax) * vx + (ys - ay) * vy) / max(vx * vx + vy * vy, 1e-6)
        t = t + canvas.noise[y0:y1, x0:x1] * max(self.spray, 0.003)
        t = np.clip(t, 0, 1)
        if self.power != 1.0:
            t = t ** self.power
        return self.table[(t * 1023).astype(np.int16)]


class Canvas:
    """A picture being drawn, with its own seeded random numbers."""

    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)
        self.im = Image.new("RGB", (W * S, H * S))
        self.noise = self.rng.standard_normal((H * S, W * S), dtype=np.float32)
        self.matrix = np.array([[1, 0, 0], [0, 1, 0]], float)
        self.mask = None

    # Placing -----------------------------------------------------------

    @property
    def scale(self):
        return math.sqrt(abs(np.linalg.det(self.matrix[:, :2])))

    def pixels(self, points):
        pts = np.asarray(points, float).reshape(-1, 2)
        return (pts @ self.matrix[:, :2].T + self.matrix[:, 2]) * S

    @contextmanager
    def at(self, x, y, scale=1.0, flip=False, turn=0.0, stretch=1.0):
        """Draw inside with the origin moved, scaled, mirrored and turned (degrees)."""
        saved, a = self.matrix, math.radians(turn)
        linear = np.array([[math.cos(a), -math.sin(a)], [math.sin(a), math.cos(a)]])
        linear = linear @ np.diag([scale * (-1 if flip else 1) * stretch, scale])
        self.matrix = np.column_stack(
            [saved[:, :2] @ linear, saved[:, :2] @ np.array([x, y]) + saved[:, 2]])
        try:
            yield self
        finally:
            self.matrix = saved

    @contextmanager
    def clip(self, *polygons):
        """Keep what is drawn inside to the union of these polygons."""
        saved = self.mask
        mask = stencil((0, 0, *self.im.size), [self.pixels(p) for p in polygons])
        self.mask = ImageChops.multiply(mask, saved) if saved else mask
        try:
            yield self
        finally:
            self.mask = saved

    # Painting ----------------------------------------------------------

    def polys(self, shapes, fill, alpha=1.0, mode=None, soft=0.0, holes=()):
        """Fill the union of polygons; `soft` blurs the edge by that many units."""
        shapes = [self.pixels(s) for s in shapes]
        if not shapes:
            return
        every = np.concatenate(shapes)
        bounds = (*every.min(0), *every.max(0))
        blur = soft * S * self.scale
        x0, y0 = (max(int(v - 2.5 * blur) - 1, 0) for v in bounds[:2])
        x1 = min(int(bounds[2] + 2.5 * blur) + 2, W * S)
        y1 = min(int(bounds[3] + 2.5 * blur) + 2, H * S)
        if x1 <= x0 or y1 <= y0:
            return
        mask = stencil((x0, y0, x1, y1), shapes, [self.pixels(h) for h in holes])
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur))
        self.paint(mask, (x0, y0, x1, y1), bounds, fill, alpha, mode)

    def paint(self, mask, box, bounds, fill, alpha, mode):
        if isinstance(fill, str):
            values = rgba(fill)
            layer = Image.new("RGB", mask.size, tuple(int(v) for v in values[:3]))
            alpha *= values[3] / 255
        else:
            array = fill.layer(self, box, bounds)
            layer = Image.fromarray(np.ascontiguousarray(array[..., :3]))
            if fill.table[:, 3].min() < 255:
                through = Image.fromarray(np.ascontiguousarray(array[..., 3]))
                mask = ImageChops.multiply(mask, through)
        if self.mask:
            mask = ImageChops.multiply(mask, self.mask.crop(box))
        if alpha < 1:
            mask = mask.point(lambda v: int(v * alpha + 0.5))
        if mode:
            layer = getattr(ImageChops, mode)(self.im.crop(box), layer)
        self.im.paste(layer, box[:2], mask)

    def poly(self, points, fill, **how):
        self.polys([points], fill, **how)

    def rect(self, x, y, w, h, fill, **how):
        self.polys([[(x, y), (x + w, y), (x + w, y + h), (x, y + h)]], fill, **how)

    def ellipse(self, x, y, rx, ry, fill, **how):
        self.polys([oval(x, y, rx, ry)], fill, **how)

    def circle(self, x, y, r, fill, **how):
        self.ellipse(x, y, r, r, fill, **how)

    def stroke(self, points, width, fill, smooth=False, **how):
        """A round-ended line; `width` may be a list of widths along the way."""
        self.polys(stroke_shapes(points, width, smooth), fill, **how)

    def sky(self, *colours, spray=0.022, bottom=H):
        self.rect(0, 0, W, H, Fade(*colours, span=(0, 0, 0, bottom), spray=spray))

    def glow(self, x, y, r, colour, strength=1.0, power=0.6):
        fade = Fade(colour, colour[:7] + "00", radial=(x, y, r), power=power, spray=0.02)
        self.circle(x, y, r, fade, alpha=strength, mode="screen")

    def image(self, array):
        """Replace the whole picture by an H·S × W·S × 3 array."""
        self.im = Image.fromarray(np.clip(array, 0, 255).astype(np.uint8))

    def soften(self, x, y, near, far, blur):
        """Let focus fall off with distance from (x, y), as through a lens."""
        ys, xs = np.ogrid[0:H * S, 0:W * S]
        away = (np.hypot(xs / S - x, ys / S - y) - near) / (far - near)
        mask = Image.fromarray((np.clip(away, 0, 1) * 255).astype(np.uint8))
        self.im.paste(self.im.filter(ImageFilter.GaussianBlur(blur * S)), (0, 0), mask)

    # Finishing ---------------------------------------------------------

    def jpeg(self, grain=3.0, vignette=0.16, quality=79):
        """Reduce, add grain and a soft vignette, and encode within MAX_BYTES."""
        smooth = self.im.filter(ImageFilter.GaussianBlur(S * 0.4))
        small = np.asarray(smooth.resize((W, H), Image.Resampling.BOX), np.float32)
        fine = self.noise[:H, :W]
        coarse = (self.noise[H:H * 2, :W] + self.noise[H:H * 2, W:W * 2]
                  + np.roll(self.noise[H:H * 2, :W], 1, 1)) / 1.7
        xs, ys = np.linspace(-1, 1, W)[None, :], np.linspace(-1, 1, H)[:, None]
        shade = 1 - vignette * np.clip((xs ** 2 * 0.7 + ys ** 2 * 0.6) - 0.25, 0, None) ** 1.3
        small = small * shade[..., None]
        speck = (fine * 0.6 + coarse * 0.7)[..., None]
        while True:
            out = Image.fromarray(np.clip(small + speck * grain, 0, 255).astype(np.uint8))
            data = io.BytesIO()
            out.save(data, "JPEG", quality=quality, progressive=True, optimize=True)
            if data.tell() <= MAX_BYTES or quality <= 62:
                return data.getvalue()
            grain, quality = max(grain * 0.8, 0.9), quality - (grain <= 1.3)


def stencil(box, shapes, holes=()):
    """A mask of the pixels of `box` inside the shapes, drawn double for its edges."""
    x0, y0, x1, y1 = box
    mask = Image.new("L", ((x1 - x0) * 2, (y1 - y0) * 2))
    pen = ImageDraw.Draw(mask)
    for group, value in ((shapes, 255), (holes, 0)):
        for shape in group:
            pen.polygon([((x - x0) * 2, (y - y0) * 2) for x, y in shape], fill=value)
    return mask.reduce(2)


# Outlines ----------------------------------------------------------------

def oval(x, y, rx, ry, start=0.0, end=360.0, steps=64):
    turns = np.radians(np.linspace(start, end, steps))
    return np.column_stack([x + rx * np.cos(turns), y + ry * np.sin(turns)])


def curve(points, closed=False, steps=12):
    """A Catmull-Rom curve through the points."""
    p = np.asarray(points, float)
    if closed:
        p = np.vstack([p[-1], p, p[0], p[1]])
    else:
        p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    parts = [0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2
                    + (3 * b - a - 3 * c + d) * t ** 3)
             for a, b, c, d in zip(p, p[1:], p[2:], p[3:])]
    tail = [] if closed else [p[-2][None, :]]
    return np.vstack(parts + tail)


def stroke_shapes(points, width, smooth=False):
    p = np.asarray(points, float)
    if np.ndim(width):
        widths = np.interp(np.linspace(0, 1, len(p)), np.linspace(0, 1, len(width)), width)
    else:
        widths = np.full(len(p), float(width))
    if smooth:
        q = curve(p)
        widths = np.interp(np.linspace(0, 1, len(q)), np.linspace(0, 1, len(p)), widths)
        p = q
    shapes = [oval(x, y, w / 2, w / 2, steps=20) for (x, y), w in zip(p, widths) if w > 0.8]
    for a, b, wa, wb in zip(p, p[1:], widths, widths[1:]):
        d = b - a
        length = math.hypot(*d)
        if length:
            n = np.array([-d[1], d[0]]) / length / 2
            shapes.append([a + n * wa, b + n * wb, b - n * wb, a - n * wa])
    return shapes
