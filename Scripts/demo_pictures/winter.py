"""Winter abroad: moskow."""

from __future__ import annotations

import numpy as np

from .canvas import H, W, Fade, curve, mix, oval, stroke_shapes
from .scenery import cloud, haze, pine, ridge, sun


# moskow: onion domes in the snow --------------------------------------------------

def onion(c, x, y, w, light, dark, style, snow="#fdf3ee"):
    """An onion dome standing on y; `style` is plain, stripe, swirl or check."""
    h = w * 1.12
    right = curve([(x + w * 0.34, y), (x + w * 0.52, y - h * 0.24), (x + w * 0.44, y - h * 0.5),
                   (x + w * 0.19, y - h * 0.74),
                   (x + w * 0.06, y - h * 0.9), (x, y - h * 1.08)])
    outline = np.vstack([right, (right * (-1, 1) + (2 * x, 0))[::-1]])
    c.poly(outline, Fade(light, mix(light, dark, 0.4), dark, to=(1, 0)))
    with c.clip(outline):
        if style == "stripe":
            for d in (-0.42, -0.2, 0.02, 0.24, 0.44):
                c.stroke([(x + d * w * 0.8, y), (x + d * w * 1.06, y - h * 0.3), (x + d * w * 0.7, y - h * 0.6),
                          (x, y - h)],
                         [w * 0.07, w * 0.09, w * 0.05, 1], snow, smooth=True, alpha=0.75)
        elif style == "swirl":
            for k in range(-3, 8):
                base = y - h * 0.17 * k + h * 0.25
                c.stroke([(x - w * 0.6, base), (x, base - h * 0.12), (x + w * 0.6, base - h * 0.4)],
                         w * 0.06, snow, smooth=True, alpha=0.7)
        elif style == "check":
            for k in range(-9, 10):
                for lean in (-1, 1):
                    c.stroke([(x + k * w * 0.17 - lean * w * 0.5, y), (x + k * w * 0.17 + lean * w * 0.5, y - h)],
                             w * 0.025, snow, alpha=0.6)
        c.rect(x + w * 0.1, y - h * 1.1, w * 0.6, h * 1.2, Fade("#1a1c4000", "#1a1c40b0", to=(1, 0)))
        c.poly(curve([(x - w * 0.2, y - h * 0.76), (x - w * 0.46, y - h * 0.5), (x - w * 0.54, y - h * 0.3),
                      (x - w * 0.38, y - h * 0.42),
                      (x - w * 0.16, y - h * 0.64), (x - w * 0.02, y - h * 0.98)], closed=True), snow, alpha=0.92)
    c.stroke([(x, y - h), (x, y - h * 1.34)], [w * 0.05, w * 0.016], "#f0c36a")
    c.circle(x, y - h * 1.1, w * 0.045, "#f6d68c")


def drum(c, x, top, base, w, light, dark, trim):
    """A tower carrying a dome: cornices, an arcade and slit windows."""
    c.rect(x - w / 2, top, w, base - top, Fade(light, mix(light, dark, 0.5), dark, to=(1, 0)))
    for y in (top, top + w * 0.72):
        c.rect(x - w * 0.56, y - w * 0.05, w * 1.12, w * 0.1, Fade(trim, mix(trim, dark, 0.6), to=(1, 0)))
        c.rect(x - w * 0.56, y - w * 0.085, w * 1.12, w * 0.04, "#fdf3ee", alpha=0.9)
    n = 4
    for k in range(n):
        px = x - w * 0.375 + k * w * 0.25
        r = w * 0.085
        c.polys([oval(px, top + w * 0.3, r, r, 180, 360), [(px - r, top + w * 0.3), (px + r, top + w * 0.3),
                                                           (px + r, top + w * 0.58),
                (px - r, top + w * 0.58)]], "#2a2350")
        c.polys([oval(px, top + w * 0.84, r * 1.25, r * 1.4, 180, 360)], Fade(trim, mix(trim, dark, 0.6), to=(1, 0)))
    y = top + w * 1.25
    while y < base - w * 0.5:
        for px in (x - w * 0.18, x + w * 0.18):
            c.polys([oval(px, y, w * 0.06, w * 0.06, 180, 360), [(px - w * 0.06, y), (px + w * 0.06, y),
                                                            (px + w * 0.06, y + w * 0.26),
                    (px - w * 0.06, y + w * 0.26)]], "#ffcf7a")
        y += w * 0.72


def moskow(c):
    c.sky("#1b2350", "#3c4580", "#8a6f9f", "#e2a29a", "#fbd5b0", bottom=680)
    sun(c, 1120, 470, 78, "#fff0d8", "#ffbf98", reach=7, strength=0.6)
    for x, y, w in ((260, 200, 460), (1370, 150, 420), (1250, 330, 320), (420, 360, 300)):
        cloud(c, x, y, w, Fade("#eeb6a8", "#8d74a3"), alpha=0.55)
    # A far wall with its gate tower and the city behind it.
    tone = Fade("#8f7aa5", "#d9a8a4", span=(0, 400, 0, 690))
    c.polys([[(x, 690 - h), (x + w, 690 - h), (x + w, 690), (x, 690)] for x, w, h in
             ((0, 90, 120), (100, 60, 160), (180, 110, 104), (1180, 80, 140), (1275, 120, 108), (1405, 70, 170),
              (1490, 120, 124))], tone)
    haze(c, 520, 720, "#f6c9b4", 0.55, peak=0.7)
    wall = Fade("#8e4a63", "#b9788a", span=(0, 380, 0, 700))
    shapes = [[(0, 620), (W, 620), (W, 720), (0, 720)]]
    shapes += [[(x, 606), (x + 15, 606), (x + 15, 622), (x, 622)] for x in range(0, W, 25)]
    for x, h in ((250, 330), (1365, 380)):
        shapes += [[(x - 40, 700 - h * 0.52), (x + 40, 700 - h * 0.52), (x + 40, 720), (x - 40, 720)],
                   [(x - 28, 700 - h * 0.7), (x + 28, 700 - h * 0.7), (x + 28, 700 - h * 0.5),
                    (x - 28, 700 - h * 0.5)],
                   [(x - 30, 700 - h * 0.7), (x, 700 - h * 1.1),
                    (x + 30, 700 - h * 0.7)], *stroke_shapes([(x, 700 - h), (x, 700 - h * 1.18)], 3)]
    c.polys(shapes, wall)
    c.polys([[(x, 603), (x + 15, 603), (x + 15, 609), (x, 609)] for x in range(0, W, 25)], "#f8e4e0")
    for x, h in ((250, 330), (1365, 380)):
        c.circle(x, 700 - h * 0.6, 13, "#f6dfc2")
        c.circle(x, 700 - h * 0.6, 9.5, "#5b3558")
        c.rect(x - 44, 696 - h * 0.52, 88, 6, "#f8e4e0")
    haze(c, 600, 760, "#e9bfb8", 0.5, peak=0.7)
    ridge(c, 712, 6, Fade("#efd0cf", "#d9bccb", span=(0, 705, 0, 780)), waves=3)
    # The cathedral, outer towers first.
    red, deep, trim = "#c65a50", "#4a2550", "#f3dcc0"
    for x, top, base, w, light, dark, style in (
            (560, 470, 770, 82, "#3f8f93", "#1d3f66", "stripe"), (1040, 470, 770, 82, "#d9a441", "#7c3f45", "swirl"),
            (640, 400, 770, 92, "#d5563f", "#6a2547", "check"), (960, 400, 770, 92, "#3c7a6d", "#1f3d5c", "swirl")):
        drum(c, x, top, base, w, red, deep, trim)
        onion(c, x, top - 4, w * 1.24, light, dark, style)
    c.rect(730, 430, 140, 340, Fade(red, "#8b3d52", deep, to=(1, 0)))
    c.poly([(738, 400), (862, 400), (822, 216), (778, 216)], Fade("#d8705c", "#8b3d52", deep, to=(1, 0)))
    for k in range(5):
        y = 380 - 36 * k
        half = 60 - 8.2 * k
        c.polys([[(800 + s * half * d - 3, y), (800 + s * half * d + 3, y), (800 + s * half * (d - 0.05), y - 24)]
                for s in (-1, 1) for d in (0.3, 0.75)], trim, alpha=0.7)
        c.rect(800 - half - 3, y + 6, half * 2 + 6, 4, "#fdf3ee", alpha=0.8)
    c.poly([(738, 400), (760, 310), (778, 216), (788, 216), (768, 400)], "#fdf3ee", alpha=0.85)
    drum(c, 800, 404, 770, 132, red, deep, trim)
    c.rect(776, 190, 48, 28, Fade("#f3dcc0", deep, to=(1, 0)))
    onion(c, 800, 192, 66, "#f0bd57", "#8f4a3f", "plain")
    for x, top, w, light, dark, style in ((700, 560, 84, "#e0a83f", "#7c3f45", "check"),
                                          (900, 560, 84, "#3f8fa0", "#23396b", "stripe")):
        drum(c, x, top, 770, w, "#d36a58", deep, trim)
        onion(c, x, top - 4, w * 1.22, light, dark, style)
    for k in range(9):
        x = 520 + 70 * k
        c.polys([oval(x, 742, 27, 34, 180, 360), [(x - 27, 742), (x + 27, 742),
                (x + 27, 790), (x - 27, 790)]], Fade("#d36a58", "#6a2d50"))
        c.polys([oval(x, 744, 17, 22, 180, 360), [(x - 17, 744), (x + 17, 744), (x + 17, 790), (x - 17, 790)]],
                "#3a2450")
        c.polys([oval(x, 742, 30, 37, 190, 350)], "#fdf3ee", alpha=0.9, holes=[oval(x, 746, 30, 35, 180, 360)])
    # Snow in the square, pines and lamps.
    ridge(c, 772, 8, Fade("#f6dcd8", "#b9a9cf", "#7f82b8", span=(0, 760, 0, 900)), waves=4)
    for x, h in ((60, 300), (150, 230), (360, 190), (440, 150), (1180, 160), (1270, 210), (1480, 250), (1570, 320)):
        pine(c, x, 800, h, Fade("#3d4f7c", "#27335f"), snow="#e9dff0")
    ridge(c, 816, 12, Fade("#ffeee6", "#c3b3d6", "#8a8bc0", span=(0, 790, 0, 900)), waves=3)
    c.poly([(740, 800), (860, 800), (1010, 900), (560, 900)], Fade("#d9b5c0", "#a79bc9"), alpha=0.7, soft=2)
    for x in (500, 1110):
        c.stroke([(x, 850), (x, 700)], [7, 4], "#20234c")
        c.rect(x - 11, 842, 22, 12, "#20234c")
        c.glow(x, 690, 110, "#ffd391", 0.8)
        for d in (-20, 0, 20):
            c.stroke([(x, 716), (x + d, 706), (x + d, 694)], 3, "#20234c")
            c.circle(x + d, 688 - (d == 0) * 6, 8, "#fff1cf")
    flakes = [oval(x, y, r, r, steps=10) for x, y, r in
              zip(c.rng.uniform(0, W, 260), c.rng.uniform(0, H, 260), c.rng.choice([1.3, 1.8, 2.4, 3.4], 260))]
    c.polys(flakes, "#fffaf6", alpha=0.8)
    c.polys([oval(x, y, r, r) for x, y, r in zip(c.rng.uniform(0, W, 26), c.rng.uniform(0, H, 26),
                                                 c.rng.uniform(4, 7, 26))], "#fffaf6",
            alpha=0.5, soft=2)
    return {"grain": 1.6}
