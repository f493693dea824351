"""What many of the pictures share: hills, water, clouds, trees, birds, people."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image

from .canvas import H, S, W, Fade, curve, oval, rgba, stroke_shapes


def wander(rng, n, waves, octaves=4, fall=0.5):
    """A smooth random line of `n` values, roughly within -1…1."""
    out, x, size = np.zeros(n), np.linspace(0, 1, n), 1.0
    for k in range(octaves):
        count = max(int(waves * 2 ** k), 2)
        at = x * (count - 1)
        knots = rng.uniform(-1, 1, count + 1)
        i = np.minimum(at.astype(int), count - 1)
        f = at - i
        f = f * f * (3 - 2 * f)
        out += size * (knots[i] * (1 - f) + knots[i + 1] * f)
        size *= fall
    return out


def ridge(c, base, amp, fill, waves=4, octaves=5, fall=0.5, shape=None, floor=H):
    """A hill line filled down to `floor`; `shape` (x → y) is added. Returns xs, ys."""
    xs = np.linspace(-10, W + 10, 540)
    ys = base + amp * wander(c.rng, len(xs), waves, octaves, fall)
    if shape:
        ys = ys + np.array([shape(x) for x in xs])
    c.poly([(-10, floor), *zip(xs, ys), (W + 10, floor)], fill)
    return xs, ys


def cone(cx, height, spread):
    """The concave flank of a volcano, as a shape for `ridge`."""
    return lambda x: -height * math.exp(-(abs(x - cx) / spread) ** 1.15)


def sun(c, x, y, r, disc, halo, reach=5.0, strength=0.8):
    c.glow(x, y, r * reach, halo, strength)
    c.circle(x, y, r, disc)


def haze(c, y0, y1, colour, alpha=0.7, peak=0.5):
    """A bank of mist between y0 and y1, densest at `peak` of the way down."""
    stops = []
    for t in np.linspace(0, 1, 21):
        near = t / peak if t < peak else (1 - t) / (1 - peak)
        stops.append(f"{colour[:7]}{int(255 * near):02x}")
    c.rect(0, y0, W, y1 - y0, Fade(*stops, spray=0.03), alpha=alpha)


def lens(x, y, w, h):
    """A flat lens: the stroke water and cloud are made of."""
    t = np.linspace(-1, 1, 16)
    up = (1 - t ** 2) * h / 2
    return np.concatenate([np.column_stack([x + t * w / 2, y - up]),
                           np.column_stack([x + t[::-1] * w / 2, y + up[::-1]])])


def streaks(c, x, y0, y1, spread, fill, count, alpha=0.8, size=60, thick=4):
    """Horizontal glints, denser near x, larger towards the viewer."""
    shapes = []
    for _ in range(count):
        t = c.rng.random() ** 0.8
        w = size * (0.35 + 1.4 * t) * c.rng.uniform(0.4, 1.2)
        px = x + c.rng.normal() * spread * (0.5 + 0.8 * t)
        shapes.append(lens(px, y0 + (y1 - y0) * t, w, thick * (0.4 + t)))
    c.polys(shapes, fill, alpha=alpha)


def reflect(c, y, tint, keep=0.6, wobble=5.0, squash=1.0):
    """Mirror everything above `y` into the water below it, rippled and tinted."""
    top, rows = int(y * S), np.arange(H * S - int(y * S))
    src = np.clip(top - 1 - (rows * squash).astype(int), 0, top - 1)
    depth = rows / len(rows)
    ripple = np.sin(rows / (3 + 14 * depth) + 2 * np.sin(rows / 47))
    ripple = ripple * wobble * S * (0.15 + depth) + wander(c.rng, len(rows), 60) * wobble * depth
    cols = np.clip(np.arange(W * S)[None, :] + ripple.astype(int)[:, None], 0, W * S - 1)
    mirror = Image.fromarray(np.asarray(c.im)[src[:, None], cols])
    flat = Image.new("RGB", mirror.size, tuple(int(v) for v in rgba(tint)[:3]))
    c.im.paste(Image.blend(flat, mirror, keep), (0, top))


def cloud(c, x, y, w, fill, alpha=0.9, layers=4):
    """A poster cloud: flat bars with rounded ends, narrowing upwards."""
    h, shapes = w * 0.024, []
    for k in range(layers):
        bar = w * (1 - 0.2 * k) * c.rng.uniform(0.75, 1.0)
        bx = x + c.rng.uniform(-0.2, 0.2) * w
        by = y - k * h * 1.7
        shapes += [[(bx - bar / 2, by - h), (bx + bar / 2, by - h),
                    (bx + bar / 2, by + h), (bx - bar / 2, by + h)],
                   oval(bx - bar / 2, by, h, h), oval(bx + bar / 2, by, h, h)]
    c.polys(shapes, fill, alpha=alpha)


def puffs(c, points, fill, alpha=1.0):
    """Round billows: (x, y, r) triples filled as one."""
    c.polys([oval(x, y, r, r * 0.92) for x, y, r in points], fill, alpha=alpha)


def birds(c, x, y, count, spread, colour, size=12):
    for _ in range(count):
        s = size * c.rng.uniform(0.6, 1.2)
        bx, by = x + c.rng.normal() * spread, y + c.rng.normal() * spread * 0.35
        wing = [(-1, -0.05), (-0.6, -0.34), (-0.2, -0.16), (0, 0.06), (0.2, -0.16), (0.6, -0.36), (1, -0.12)]
        c.stroke([(bx + a * s, by + b * s) for a, b in wing], [1, s * 0.13, s * 0.15, s * 0.2, s * 0.15, s * 0.13, 1],
                 colour, smooth=True)


def palm(c, x, y, h, fill, lean=0.12, fronds=13, alpha=1.0):
    """A coconut palm standing at (x, y)."""
    top = np.array([x + lean * h, y - h])
    trunk = curve([(x, y), (x + lean * h * 0.2, y - h * 0.5), top])
    shapes = stroke_shapes(trunk, [h * 0.05, h * 0.03, h * 0.024, h * 0.022])
    for k in range(fronds):
        a = math.radians(-214 + 248 * k / (fronds - 1) + c.rng.uniform(-7, 7))
        length = h * c.rng.uniform(0.3, 0.42)
        out = np.array([math.cos(a), math.sin(a)])
        tip = top + length * (out * (1, 0.62) + (0, 0.36))
        mid = top + length * (out * (0.56, 0.62) - (0, 0.04))
        spine = curve([top, mid, tip], steps=9)
        for i, (p, q) in enumerate(zip(spine, spine[1:])):
            leaf = h * 0.105 * math.sin(math.pi * (0.15 + 0.8 * i / (len(spine) - 1)))
            d = (q - p) / max(np.hypot(*(q - p)), 1e-6)
            side = np.array([-d[1], d[0]])
            for sign in (-1, 1):
                sweep = d * 0.75 + side * sign * 0.55 + (0, 0.45)
                shapes.append([p - d * 0.5, q + d * 0.5, (p + q) / 2 + sweep * leaf + d * 2, p + sweep * leaf * 0.6])
        shapes += stroke_shapes(spine, [h * 0.012, 1])
    c.polys(shapes, fill, alpha=alpha)


def pine(c, x, y, h, fill, snow=None):
    """A conifer in ragged tiers, optionally with snow on its left side."""
    shapes, caps = [[(x - h * 0.02, y), (x + h * 0.02, y), (x, y - h * 0.9)]], []
    for k in range(7):
        t = k / 7
        half, top, low = h * (0.2 - 0.17 * t), y - h * (0.3 + 0.7 * t), y - h * (0.06 + 0.8 * t)
        jag = half * c.rng.uniform(0.85, 1.15)
        shapes.append([(x, min(top, low - h * 0.1)), (x + jag, low), (x + jag * 0.4, low - h * 0.025),
                       (x, low + h * 0.01), (x - jag * 0.45, low - h * 0.025), (x - half, low)])
        caps.append([(x, min(top, low - h * 0.1)), (x - half, low), (x - half * 0.5, low - h * 0.045),
                     (x - half * 0.15, low - h * 0.03)])
    c.polys(shapes, fill)
    if snow:
        c.polys(caps, snow)


def tree(c, x, y, h, dark, light=None, width=0.8, count=16):
    """A broad-leaved tree of round masses, lit from the upper left."""
    c.stroke([(x, y), (x + h * 0.02, y - h * 0.3), (x, y - h * 0.6)], [h * 0.08, h * 0.05, h * 0.02],
             mix_down(dark))
    blobs, size = [], (16 / count) ** 0.45
    for _ in range(count):
        a, d = c.rng.uniform(0, 2 * math.pi), c.rng.random() ** 0.6
        blobs.append((x + math.cos(a) * d * h * width * 0.42, y - h * 0.66 + math.sin(a) * d * h * 0.25,
                      h * c.rng.uniform(0.1, 0.17) * size))
    c.ellipse(x, y - h * 0.66, h * width * 0.38, h * 0.23, dark)
    puffs(c, blobs, dark)
    if light:
        puffs(c, [(bx - r * 0.25, by - r * 0.35, r * 0.66) for bx, by, r in blobs
                  if by < y - h * 0.6 or bx < x], light)


def mix_down(colour, t=0.7):
    return "#" + "".join(f"{int(v * t):02x}" for v in rgba(colour)[:3])


def person(c, x, y, h, top, bottom, skin, step=0.5, flip=False, hat=None, pack=None,
           arm=0.35, reach=None, skirt=False, hair=None):
    """A walking or standing figure without features, feet at (x, y), `h` tall."""
    with c.at(x, y, h / 100, flip=flip):
        f = 17 * step
        for side in (-1, 1):
            knee = (side * f * 0.55 + 2 * step, -25)
            c.stroke([(side * 2.5, -48), knee, (side * f, -3), (side * f + 5, -1.5)],
                     [12, 9.5, 6.5, 5], skin if skirt else bottom)
        if skirt:
            c.poly([(-7, -52), (7, -52), (10 + f * 0.5, -24), (-10 - f * 0.5, -24)], bottom)
        c.stroke([(-8, -76), (-10 - 14 * arm, -62), (-8 - 12 * arm, -47)], [7, 6, 4.5], skin)
        c.stroke([(-8, -76), (-9 - 10 * arm, -66)], [7.5, 8], top)
        c.poly(curve([(-10, -80), (0, -83), (10, -80), (9.5, -64), (8, -46), (-8, -46), (-9.5, -64)],
                     closed=True), top)
        if pack:
            c.poly(curve([(-7, -79), (-17, -76), (-19, -58), (-8, -54)], closed=True), pack)
        elbow, hand = (10 + 8 * arm, -63), (11 + 16 * arm, -52)
        if reach:
            elbow, hand = (14, -68), reach
        c.stroke([(7.5, -76), elbow, hand], [7, 6, 4.5], skin)
        c.stroke([(7.5, -76), (7.5 + (elbow[0] - 7.5) * 0.7, -76 + (elbow[1] + 76) * 0.7)], [7.5, 8], top)
        c.stroke([(0, -82), (0.5, -88)], 6, skin)
        c.ellipse(1, -93, 7, 8.2, skin)
        if hair:
            c.poly(curve([(-6.5, -90), (-6.5, -98), (0, -102.5), (7, -99), (8, -95), (2, -96), (-3, -90)],
                         closed=True), hair)
        if hat:
            c.poly([(-17, -94), (1, -109), (19, -94), (1, -91)], hat)
