"""The capital: jakarta, gedung."""

from __future__ import annotations

import math

import numpy as np

from .canvas import H, W, Fade, curve, mix, oval, stroke_shapes
from .scenery import birds, cloud, haze, palm, puffs, reflect, streaks, sun


# jakarta: the skyline at dusk ---------------------------------------------------

def towers(c, base, widths, heights, fill, lit=None, chance=0.4, middle=800, swell=0.5):
    """A row of towers with varied tops; higher near `middle`; `lit` colours windows."""
    x = -30.0
    while x < W + 20:
        w = c.rng.uniform(*widths)
        rise = 1 + swell * math.exp(-((x - middle) / 380) ** 2)
        h = c.rng.uniform(*heights) * rise
        y, kind = base - h, c.rng.integers(5)
        shapes = [[(x, y), (x + w, y), (x + w, H), (x, H)]]
        if kind == 0:
            shapes += [[(x + w * 0.2, y - w * 0.3), (x + w * 0.8, y - w * 0.3), (x + w * 0.8, y), (x + w * 0.2, y)],
                       *stroke_shapes([(x + w / 2, y), (x + w / 2, y - w * 1.3)], [3, 1])]
        elif kind == 1:
            shapes.append([(x, y), (x + w, y - w * 0.55), (x + w, y)])
        elif kind == 2:
            shapes.append(oval(x + w / 2, y, w / 2, w * 0.4, 180, 360))
        elif kind == 3:
            shapes += [[(x + w * 0.15, y - w * 0.2 * k - w * 0.2),
                        (x + w * (0.85 - 0.2 * k), y - w * 0.2 * k - w * 0.2),
                        (x + w * (0.85 - 0.2 * k), y), (x + w * 0.15, y)] for k in range(3)]
        c.polys(shapes, fill)
        if lit:
            c.poly([(x + w * 0.62, y), (x + w, y), (x + w, H), (x + w * 0.62, H)], "#0c1030", alpha=0.22)
            cols = max(int(w / 14), 2)
            gap = w / cols
            panes = {0: [], 1: [], 2: []}
            for row in range(int((base - y) / 17)):
                for col in range(cols):
                    if c.rng.random() < chance:
                        px, py = x + gap * (col + 0.25), y + 9 + row * 17
                        panes[int(c.rng.integers(3))].append(
                            [(px, py), (px + gap * 0.5, py), (px + gap * 0.5, py + 9), (px, py + 9)])
            for k, colour in enumerate(lit):
                c.polys(panes[k], colour, alpha=0.9)
        x += w + c.rng.uniform(-4, 10)


def monument(c, x, y, h):
    """An obelisk rising from a broad cup, with a gilded flame."""
    with c.at(x, y, h / 100):
        c.poly([(-40, 0), (40, 0), (34, -4), (-34, -4)], Fade("#cbb9b0", "#5f5478", to=(1, 0)))
        c.poly([(-9, -4), (9, -4), (9, -12), (-9, -12)], Fade("#d8c3b2", "#5f5478", to=(1, 0)))
        cup = np.vstack([curve([(-31, -17.5), (-22, -15), (-12, -11), (-7, -8)]),
                        curve([(7, -8), (12, -11), (22, -15), (31, -17.5)])])
        c.poly(cup, Fade("#fbe2bf", "#6a5c80", to=(1, 0)))
        c.rect(-31.5, -19, 63, 2, Fade("#fff2d6", "#8f7f98", to=(1, 0)))
        shaft = np.vstack([curve([(-6.6, -19), (-3.6, -30), (-2.6, -55), (-1.9, -86)]),
                          curve([(1.9, -86), (2.6, -55), (3.6, -30), (6.6, -19)])])
        c.poly(shaft, Fade("#fff0d4", "#c9a9a0", "#54496f", to=(1, 0)))
        c.poly([(-1.9, -86), (1.9, -86), (4, -89), (-4, -89)], Fade("#fbe2bf", "#6a5c80", to=(1, 0)))
        c.glow(0, -93, 22, "#ffc861", 0.9)
        c.poly(curve([(-3.4, -89.4), (-4, -92.4), (-1.8, -95), (-0.6, -99.6), (1.2, -96.8), (3.6, -93.6),
                      (3.2, -89.4)], closed=True),
               Fade("#fff3b8", "#f2a93b"))


def jakarta(c):
    c.sky("#1d1f4d", "#4b3470", "#a04a78", "#ec7b62", "#ffc67a", bottom=640)
    sun(c, 1090, 560, 96, Fade("#fff0c0", "#ffab5e"), "#ff9a5a", reach=5.5, strength=0.75)
    for x, y, w in ((300, 170, 520), (1240, 130, 460), (860, 300, 380), (1400, 340, 340), (180, 380, 300)):
        cloud(c, x, y, w, Fade("#f7a283", "#9c4f80"), alpha=0.6)
    for _ in range(70):
        c.circle(c.rng.uniform(0, W), c.rng.uniform(0, 200), c.rng.uniform(0.7, 1.7), "#ffe9d6", alpha=0.6)
    towers(c, 640, (34, 74), (70, 190), Fade("#b8607c", "#f2a077", span=(0, 340, 0, 660)), middle=1060, swell=0.5)
    haze(c, 500, 700, "#ffb884", 0.5, peak=0.7)
    towers(c, 680, (44, 88), (110, 240), Fade("#6d3f78", "#c26c78", span=(0, 300, 0, 700)),
           lit=("#ffd08a", "#f7a877", "#ffe3b0"), chance=0.12,
           middle=1240, swell=0.45)
    haze(c, 560, 740, "#f28f74", 0.5, peak=0.7)
    for lo, hi in ((-40, 330), (1180, 1640)):
        edge = [(lo, 0), (hi, 0), (hi, H), (lo, H)]
        with c.clip(edge):
            towers(c, 730, (70, 118), (210, 400), Fade("#2c2458", "#4f3168", span=(0, 240, 0, 760)),
                   lit=("#ffd892", "#ffb469", "#9fd3d8"), chance=0.34, middle=(lo + hi) / 2, swell=0.3)
    haze(c, 640, 790, "#b8587a", 0.4, peak=0.6)
    for x in np.arange(-20, W + 40, 26):
        y = 764 + 8 * math.sin(x / 70)
        puffs(c, [(x + c.rng.normal() * 14, y - c.rng.uniform(0, 34), c.rng.uniform(16, 30)) for _ in range(5)],
              c.rng.choice(["#241d4a", "#2b2352", "#211a42"]))
    monument(c, 640, 792, 600)
    for x in list(range(-10, 450, 28)) + list(range(835, W + 30, 28)):
        puffs(c, [(x + c.rng.normal() * 12, 796 - c.rng.uniform(-8, 26), c.rng.uniform(14, 26)) for _ in range(4)],
              c.rng.choice(["#191538", "#1f1a42"]))
    c.rect(0, 792, W, 20, Fade("#221b47", "#120f2c"))
    for x, h in ((110, 210), (196, 170), (1430, 190), (1520, 230)):
        palm(c, x, 806, h, "#120f2c", lean=c.rng.uniform(-0.12, 0.12))
    for x in range(60, W, 148):
        c.stroke([(x, 812), (x, 762), (x + 18, 756)], 2.4, "#0e0c22")
        c.glow(x + 18, 758, 34, "#ffd58a", 0.9)
        c.circle(x + 18, 758, 3, "#fff4d0")
    # The long pool in front doubles it all.
    reflect(c, 812, "#2a1c4c", keep=0.62, wobble=5, squash=2.4)
    c.rect(0, 808, W, 5, "#0e0c22")
    c.rect(0, 812, W, 88, Fade("#1a143c10", "#151033c0"))
    streaks(c, 1000, 818, 895, 420, "#ffb184", 60, alpha=0.4, size=90)
    streaks(c, 640, 818, 895, 30, "#ffdf9f", 34, alpha=0.7, size=60)
    birds(c, 880, 250, 7, 90, "#2a1d4a", 14)
    return {"grain": 1.8}


# gedung: a neoclassical building with its flag --------------------------------------

def flag(c, x, y, h, size):
    """A red-over-white flag on a pole of height h."""
    c.stroke([(x, y), (x, y - h)], [size * 0.08, size * 0.05], "#f6ead2")
    c.circle(x, y - h, size * 0.05, "#e2b455")
    for k, tones in enumerate((("#e2473a", "#a9241f"), ("#ffffff", "#d9d2c4"))):
        top = curve([(x, y - h + size * (0.06 + 0.32 * k)), (x + size * 0.3, y - h + size * (0.0 + 0.32 * k)),
                     (x + size * 0.62, y - h + size * (0.1 + 0.32 * k)), (x + size,
                                                            y - h + size * (0.03 + 0.32 * k))])
        c.poly(np.vstack([top, top[::-1] + (0, size * 0.32)]),
               Fade(tones[0], tones[1], tones[0], tones[1], to=(1, 0), power=1.1))


def column(c, x, base, top, w, light, dark):
    c.poly([(x - w * 0.42, top), (x + w * 0.42, top), (x + w * 0.5, base),
           (x - w * 0.5, base)], Fade(light, light, dark, to=(1, 0)))
    c.polys([[(x + w * d, top + 8), (x + w * (d + 0.045), top + 8), (x + w * (d + 0.05), base), (x + w * d, base)]
             for d in (-0.24, -0.04, 0.16)],
            dark, alpha=0.5)
    for y, k in ((top - 9, 1.35), (base - 9, 1.4)):
        c.rect(x - w * k / 2, y, w * k, 11, Fade(light, dark, to=(1, 0)))


def windows(c, xs, y, w, h, frame, arch=False):
    for x in xs:
        c.rect(x - w / 2 - 5, y - 5, w + 10, h + 12, frame)
        shapes = [[(x - w / 2, y), (x + w / 2, y), (x + w / 2, y + h), (x - w / 2, y + h)]]
        if arch:
            c.ellipse(x, y, w / 2 + 5, w / 2 + 5, frame)
            shapes.append(oval(x, y, w / 2, w / 2, 180, 360))
        c.polys(shapes, Fade("#24475a", "#6f9aa0"))
        c.polys([[(x - 1.5, y), (x + 1.5, y), (x + 1.5, y + h), (x - 1.5, y + h)],
                 [(x - w / 2, y + h * 0.5), (x + w / 2, y + h * 0.5), (x + w / 2, y + h * 0.5 + 3),
                  (x - w / 2, y + h * 0.5 + 3)]], frame)


def gedung(c):
    c.sky("#1f6784", "#5ba3ab", "#bfdcc4", "#fbe6b8", bottom=640)
    c.glow(260, 420, 520, "#ffe9b8", 0.5)
    for x, y, w in ((330, 190, 520), (1270, 130, 440), (1120, 300, 380), (90, 330, 300), (1530, 250, 300)):
        cloud(c, x, y, w, Fade("#fffaf0", "#f3d9b0"), alpha=0.85)
    for x in np.arange(0, W + 30, 34):
        puffs(c, [(x + c.rng.normal() * 18, 606 - c.rng.uniform(0, 60), c.rng.uniform(22, 40)) for _ in range(5)],
              c.rng.choice(["#5d9683", "#6aa28a", "#528a7b"]))
    light, dark = "#fff6e2", "#b9a794"
    c.rect(0, 650, W, 60, Fade("#7fa65c", "#8fb05e"))
    # The wings.
    for side in (0, 1):
        with c.at(800, 0, flip=bool(side)):
            c.poly([(-590, 438), (-560, 392), (-230, 392), (-230, 438)], Fade("#c76a48", "#96432f"))
            c.rect(-574, 436, 360, 210, Fade("#fdf0d6", "#e3cba6") if not side else Fade("#eadac0", "#cdb698"))
            c.rect(-586, 432, 372, 14, light if not side else "#e6d8c2")
            c.rect(-574, 446, 360, 8, dark, alpha=0.5)
            windows(c, (-532, -460, -388, -316, -252), 482, 32, 52, light, arch=True)
            windows(c, (-532, -460, -388, -316, -252), 570, 32, 58, light)
            c.rect(-580, 640, 366, 14, "#d8c3a2")
    # The dome, the pediment and the portico.
    c.poly([(716, 300), (884, 300), (884, 250), (716, 250)], Fade("#f9ead0", "#a9968a", to=(1, 0)))
    c.polys([[(x - 5, 258), (x + 5, 258), (x + 5, 296), (x - 5, 296)]
            for x in range(736, 880, 21)], "#55707a", alpha=0.75)
    c.rect(706, 242, 188, 11, Fade(light, dark, to=(1, 0)))
    c.poly(oval(800, 244, 84, 92, 180, 360), Fade("#e8a27a", "#b4583c", "#7a3630", to=(1, 0)))
    for d in (-52, -18, 18, 52):
        c.stroke([(800 + d * 1.4, 243), (800 + d * 1.02, 190), (800 + d * 0.16, 153)],
                 [2.4, 2, 1], "#6b2f2c", smooth=True, alpha=0.5)
    c.poly([(788, 156), (812, 156), (808, 136), (792, 136)], Fade(light, dark, to=(1, 0)))
    flag(c, 800, 140, 108, 66)
    c.rect(560, 388, 480, 256, Fade("#d9c4a4", "#b39a80"))
    c.rect(560, 388, 480, 60, Fade("#6b5a55cc", "#6b5a5500"))
    windows(c, (634, 717, 883, 966), 500, 36, 70, "#f3e4c8", arch=True)
    c.rect(772, 488, 56, 156, Fade("#6d4331", "#4a2f2a"))
    c.ellipse(800, 488, 28, 28, "#6d4331")
    for x in (582, 669, 756, 844, 931, 1018):
        if x < 1000:
            c.poly([(x + 20, 392), (x + 46, 392), (x + 46, 640), (x + 20, 640)], "#6b5a55", alpha=0.25)
        column(c, x, 640, 396, 36, light, "#a8947f")
    c.rect(548, 360, 504, 30, Fade("#fff8e8", "#dcc7a6"))
    c.rect(548, 384, 504, 6, "#a8947f", alpha=0.6)
    c.poly([(532, 362), (800, 284), (1068, 362)], Fade("#fff8e8", "#c9b496", to=(1, 0)))
    c.poly([(592, 355), (800, 296), (1008, 355)], Fade("#c9ae8c", "#e9d4b0"))
    c.circle(800, 334, 15, light)
    c.circle(800, 334, 10, "#d7a548")
    for k in range(6):
        c.rect(556 - 17 * k, 640 + 11 * k, 488 + 34 * k, 11.5,
               Fade(mix(light, dark, 0.08 * k), mix(light, dark, 0.3 + 0.06 * k)))
    # The lawn and the path up to it.
    c.rect(0, 706, W, 194, Fade("#a5bd62", "#5f964f", "#2f6b48"))
    c.poly([(700, 706), (900, 706), (1230, 900), (370, 900)], Fade("#fbeecd", "#d9b98a", spray=0.05))
    for k in range(1, 6):
        y = 706 + 194 * (k / 6) ** 1.5
        half = 100 + 330 * (y - 706) / 194
        c.stroke([(800 - half, y), (800 + half, y)], 1.6 + k * 0.4, "#b89468", alpha=0.5)
    for side in (-1, 1):
        c.poly([(800 + side * 104, 706), (800 + side * 122, 706),
               (800 + side * 500, 900), (800 + side * 438, 900)], "#2c6142")
        for t, s in ((0.12, 13), (0.34, 20), (0.62, 30), (0.92, 42)):
            x, y = 800 + side * (150 + 420 * t), 712 + 186 * t
            c.ellipse(x + s * 0.7, y, s * 1.5, s * 0.3, "#1d4a38", alpha=0.5)
            c.poly(curve([(x - s * 0.62, y), (x - s * 0.5, y - s * 1.6), (x, y - s * 3.4),
                          (x + s * 0.5, y - s * 1.6), (x + s * 0.62, y)], closed=True),
                   Fade("#6fa35a", "#1f5140", to=(1, 0)))
    flag(c, 330, 760, 470, 150)
    c.poly([(312, 764), (348, 764), (342, 744), (318, 744)], "#d8c3a2")
    palm(c, 120, 770, 430, Fade("#1f5546", "#143c34"), lean=0.06)
    palm(c, 1475, 780, 460, Fade("#1f5546", "#143c34"), lean=-0.07)
    palm(c, 1585, 760, 350, Fade("#296350", "#1a473b"), lean=-0.05)
    birds(c, 1080, 200, 5, 60, "#2f6570", 13)
    return {"grain": 1.8}
