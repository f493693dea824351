"""Harbour, sea and water: pelabuhan, laut, banjir."""

from __future__ import annotations

import math

import numpy as np

from .canvas import H, W, Fade, curve, mix, oval, stroke_shapes
from .scenery import birds, cloud, haze, lens, palm, person, reflect, ridge, streaks, sun


# pelabuhan: a container port at dawn ---------------------------------------

def crane(c, x, y, h, fill, boom=1.25, flip=False, raised=False):
    """A ship-to-shore gantry crane standing on (x, y)."""
    with c.at(x, y, h / 100, flip=flip):
        bars = [([(-19, 0), (-15, -62)], 3.4), ([(15, 0), (15, -62)], 3.4),
                ([(-18, -26), (15, -26)], 3), ([(-16, -50), (15, -50)], 2),
                ([(-17, -50), (15, -27)], 1.3),
                ([(-34, -63), (24, -63)], 4.4), ([(8, -62), (0, -99)], 2.6), ([(-8, -62), (0, -99)], 2),
                ([(0, -98), (-33, -64)], 1.1)]
        tip = (24 + 62 * boom * math.cos(1.05), -63 - 62 * boom * math.sin(1.05)) if raised else (24 + 62 * boom, -63)
        bars += [([(24, -63), tip], 3.4), ([(0, -98), tip], 1),
                 ([(0, -98), (24 + (tip[0] - 24) * 0.5, -63 + (tip[1] + 63) * 0.5)], 0.9)]
        shapes = [s for points, width in bars for s in stroke_shapes(points, width)]
        shapes += [[(-34, -76), (-20, -76), (-20, -62), (-34, -62)],
                   [(-23, -1), (-11, -1), (-11, 3), (-23, 3)], [(9, -1), (21, -1), (21, 3), (9, 3)]]
        if not raised:
            shapes += [[(52, -62), (63, -62), (63, -55), (52, -55)],
                       *stroke_shapes([(55, -55), (55, -39)], 0.7), *stroke_shapes([(60, -55), (60, -39)], 0.7)]
        c.polys(shapes, fill)


def stacks(c, x, y, columns, heights, size, colours, shade):
    """Containers piled on y, one colour each, lit from the left."""
    w, h = size
    for k in range(columns):
        for level in range(int(heights(k))):
            colour = colours[c.rng.integers(len(colours))]
            bx, by = x + k * w, y - (level + 1) * h
            c.rect(bx, by, w - 1.6, h - 1.4, Fade(mix(colour, "#ffd9a8", 0.2), mix(colour, shade, 0.4), to=(1, 0)))
            ribs = [[(bx + t * w, by + 3), (bx + t * w + 1.2, by + 3), (bx + t * w + 1.2, by + h - 4),
                     (bx + t * w, by + h - 4)] for t in np.arange(0.12, 0.95, 0.13)]
            c.polys(ribs, mix(colour, shade, 0.6), alpha=0.45)


def pelabuhan(c):
    c.sky("#1c2b52", "#4a4a7d", "#b2667f", "#f0946b", "#ffd593", bottom=610)
    sun(c, 560, 545, 52, "#fff2cf", "#ffb066", reach=8)
    for x, y, w in ((250, 250, 330), (1120, 170, 420), (760, 345, 300), (1420, 330, 260)):
        cloud(c, x, y, w, Fade("#f7b58a", "#9a6683"), alpha=0.55, layers=3)
    ridge(c, 575, 26, Fade("#c77f80", "#e9a27c", span=(0, 520, 0, 610)), waves=5, floor=612)
    haze(c, 520, 625, "#ffd9a0", 0.6, peak=0.8)
    for x, h, flip in ((80, 190, False), (205, 180, False), (330, 170, False), (1490, 175, True), (1380, 165, True)):
        crane(c, x, 608, h, "#a9707e", flip=flip)
    c.rect(0, 603, W, 10, "#9c6878")
    c.glow(560, 600, 420, "#ffb36b", 0.45)
    reflect(c, 613, "#e7a184", keep=0.7, wobble=3)
    for x, h, boom in ((1040, 480, 0.8), (1530, 520, 0.85)):
        crane(c, x, 613, h, Fade("#33305a", "#22224a"), boom=boom, flip=True)
    # The ship, bow to the left.
    colours = ["#c8553d", "#2f7f86", "#e0a13c", "#e9dcc0", "#3c5a86", "#8e3b46"]
    stacks(c, 655, 566, 15, lambda k: 3 + (k > 2) + (3 < k < 12) + (k % 5 == 1) * -1, (40, 25), colours, "#2a2547")
    c.poly([(1258, 566), (1258, 400), (1272, 388), (1340, 388), (1352, 402), (1352, 566)],
           Fade("#fbe3c0", "#b99a98", to=(1, 0)))
    c.polys([[(1264 + 17 * i, 410 + 28 * j), (1276 + 17 * i, 410 + 28 * j), (1276 + 17 * i, 420 + 28 * j),
              (1264 + 17 * i, 420 + 28 * j)] for i in range(5) for j in range(5)], "#3d3a5c")
    c.rect(1240, 396, 126, 9, "#fdeed2")
    c.stroke([(1304, 388), (1304, 330)], 4, "#3d3a5c")
    c.stroke([(1292, 368), (1316, 368)], 5, "#3d3a5c")
    c.stroke([(1297, 378), (1311, 378)], 9, "#3d3a5c")
    c.poly([(1362, 566), (1362, 452), (1400, 446), (1400, 566)], Fade("#c8553d", "#7a2f3d", to=(1, 0)))
    c.stroke([(628, 560), (628, 486)], 4, "#3d3a5c")
    hull = curve([(566, 548), (600, 566)]).tolist() + [(1440, 566),
                 (1432, 640), (1404, 676), (640, 676), (612, 640), (590, 596)]
    c.poly(hull, Fade("#343a66", "#1d2144"))
    with c.clip(hull):
        c.rect(540, 648, 920, 40, Fade("#b4473a", "#8a3238"))
        c.rect(540, 570, 920, 6, "#f3d9b4", alpha=0.5)
        c.rect(560, 540, 220, 140, Fade("#ffb27a66", "#ffb27a00", to=(1, 0)))
    reflect(c, 676, "#46466f", keep=0.62, wobble=6, squash=1.35)
    c.rect(0, 676, W, 224, Fade("#1b1f4500", "#151a3bdd"))
    streaks(c, 560, 690, 890, 55, "#ffd9a0", 90, alpha=0.85, size=80)
    streaks(c, 800, 690, 890, 600, "#e79b84", 70, alpha=0.35, size=110)
    # The near quay.
    c.poly([(0, 790), (420, 842), (640, 900), (0, 900)], Fade("#231f43", "#12132c"))
    c.poly([(0, 786), (420, 838), (648, 900), (634, 900), (416, 848), (0, 798)], "#e59a74", alpha=0.75)
    for x, y in ((110, 800), (260, 819), (400, 838)):
        c.polys([[(x - 9, y - 26), (x + 9, y - 26), (x + 6, y), (x - 6, y)], oval(x, y - 26, 13, 6)], "#161633")
    crane(c, 90, 806, 660, Fade("#211f45", "#101229"), boom=0.72)
    birds(c, 640, 230, 7, 110, "#2a2a52", 15)
    return {"grain": 2.6}


# laut: outrigger boats at sunset --------------------------------------------

def sail(c, points, base, stripes, shade):
    """A bellied sail with stripes across it, darker on the far side."""
    outline = np.vstack([curve(p, steps=10) for p in points])
    c.poly(outline, base)
    (x0, y0), (x1, y1) = outline.min(0), outline.max(0)
    with c.clip(outline):
        for k, colour in enumerate(stripes):
            y = y0 + (y1 - y0) * (0.2 + 0.8 * k / len(stripes))
            band = (y1 - y0) * 0.8 / len(stripes)
            low = curve([(x0 - 9, y + 22), ((x0 + x1) / 2, y + 36), (x1 + 9, y - 8)])
            c.poly(np.vstack([low, low[::-1] + (0, band * 0.52)]), colour)
        c.rect(x0 - 9, y0 - 9, x1 - x0 + 18, y1 - y0 + 18, Fade(shade + "00", shade + "c0", to=(1, 0)))


def jukung(c, x, y, s, base, stripes, hull, trim, flip=False, dark="#2a1a3a"):
    """A jukung with curled prow, outrigger floats and a triangular sail."""
    with c.at(x, y, s, flip=flip):
        c.stroke([(-92, 2), (-30, 6), (70, 6), (104, 0)], [3, 6, 6, 3], dark, smooth=True)
        sail(c, [[(-6, -172), (-70, -92), (-92, -28)], [(-92, -28), (0, -18), (88, -40)],
                 [(88, -40), (62, -118), (-6, -172)]], base, stripes, dark)
        c.stroke([(-96, -22), (-72, -88), (-2, -178)], [3.5, 4, 2.5], dark, smooth=True)
        c.stroke([(-94, -25), (0, -15), (92, -38)], [3, 3.4, 2.5], dark, smooth=True)
        c.stroke([(2, -14), (0, -118)], 4, dark)
        body = np.vstack([curve([(-132, -46), (-112, -26), (-60, -12), (40, -11), (104, -22), (128, -48)]),
                          curve([(128, -48), (112, -8), (60, 9), (-60, 9), (-108, -6), (-132, -46)])])
        c.poly(body, hull)
        with c.clip(body):
            c.stroke([(-134, -40), (-112, -18), (-60, -5), (40, -4), (106, -14), (130, -42)], 5, trim, smooth=True)
        for px, h in ((-52, 34), (62, 38)):
            with c.at(px, -10, h / 60):
                c.poly(curve([(-12, 4), (-10, -24), (0, -32), (10, -24), (13, 4)], closed=True), dark)
                c.circle(1, -40, 8.5, dark)
                c.poly([(-19, -40), (1, -57), (21, -40), (1, -36)], trim)
        c.stroke([(76, -26), (120, 18)], [3, 2], dark)
        c.stroke([(-118, 14), (-60, 20), (78, 20), (126, 10)], [3, 7, 7, 3], dark, smooth=True)
        for px in (-86, 16, 96):
            c.stroke([(px, -17), (px - 10, -9), (px - 20, 16)], [3.4, 3.2, 3], trim, smooth=True)


def laut(c):
    c.sky("#123a5c", "#2f6f86", "#8fae9c", "#f3c77f", "#f59a55", bottom=500)
    sun(c, 800, 420, 118, Fade("#fff6d8", "#ffcf7a"), "#ffb45e", reach=4.5, strength=0.75)
    for x, y, w in ((330, 190, 400), (1280, 150, 460), (1110, 300, 360), (520, 318, 300)):
        cloud(c, x, y, w, Fade("#fde3b4", "#e58e63"), alpha=0.7, layers=3)
    ridge(c, 492, 10, Fade("#7d7a86", "#c98a6c", span=(0, 380, 0, 510)), waves=3, floor=512,
          shape=lambda x: -110 * math.exp(-((x - 1290) / 170) ** 2) - 50 * math.exp(-((x - 1480) / 160) ** 2))
    ridge(c, 505, 8, Fade("#5a6478", "#a5735f", span=(0, 430, 0, 510)), waves=4, floor=512,
          shape=lambda x: -74 * math.exp(-((x - 130) / 210) ** 2) + 6)
    haze(c, 430, 520, "#ffcf8a", 0.55, peak=0.8)
    c.rect(0, 508, W, 392, Fade("#f0a35f", "#4f8a8c", "#12536b", "#0a2f4a"))
    # Rows of stylised swell, closer together towards the horizon.
    for k in range(15):
        t = (k + 1) / 15
        y, amp = 512 + 388 * t ** 1.55, 2 + 15 * t
        xs = np.linspace(-20, W + 20, 260)
        phase, n = c.rng.uniform(0, 9), 26 - 18 * t
        ys = y + amp * np.abs(np.sin(xs / W * n * 1.6 + phase)) ** 1.4 * -1 + amp * 0.4 * np.sin(xs / 260 + k)
        tone = mix("#e2a468", "#0b3a55", min(1, t * 1.25))
        c.poly([(-20, H), *zip(xs, ys), (W + 20, H)], Fade(mix(tone, "#ffd59a", 0.16), tone,
                                                           span=(0, y - amp, 0, y + 34)),
               alpha=0.75)
    streaks(c, 800, 520, 880, 80, "#ffe6ad", 170, alpha=0.8, size=74, thick=5)
    jukung(c, 655, 534, 0.4, "#e9c9a0", ["#c0634a", "#c0634a"], "#7d5a5c", "#f3d6a2", dark="#5a4454")
    jukung(c, 925, 540, 0.46, "#e5b978", ["#3d7c82", "#3d7c82"], "#6f5058", "#f3d6a2", flip=True, dark="#53405a")
    for x, s in ((360, 1.55), (1150, 2.25)):
        c.polys([lens(x + c.rng.normal() * 60 * s, (640 if s < 2 else 790) + 24 + 9 * k * s * 0.6,
                      c.rng.uniform(90, 240) * s, 6 * s)
                 for k in range(9)], "#0b2440", alpha=0.4)
    jukung(c, 360, 650, 1.55, "#f6e3b8", ["#1e6f7c", "#e2953c", "#1e6f7c"],
           Fade("#e9e0c8", "#3f6f7a"), "#e2953c", dark="#1f2440")
    jukung(c, 1150, 800, 2.25, "#f7dfae", ["#cf4b33", "#e8a23f", "#cf4b33", "#8c2f3c"],
           Fade("#f4ead0", "#b2493a"), "#1d6a78", flip=True, dark="#1b1c38")
    c.polys([lens(x + c.rng.normal() * 170, y, c.rng.uniform(60, 200), 6) for x, y0 in ((1150, 846), (360, 684))
             for y in y0 + c.rng.uniform(0, 30, 14)], "#f3d3a0", alpha=0.55)
    birds(c, 650, 200, 6, 80, "#1f3a55", 16)
    return {"grain": 2.4}


# banjir: a flooded street ----------------------------------------------------

def house(c, x, y, w, h, wall, roof, flip=False):
    """A street house standing in water up to y, roof h·0.45 of its height."""
    with c.at(x, y, flip=flip):
        c.rect(0, -h * 0.6, w, h * 0.64, Fade(mix(wall, "#ffffff", 0.1), mix(wall, "#3d4a52", 0.35)))
        c.poly([(-w * 0.09, -h * 0.55), (w * 0.18, -h), (w * 0.84, -h), (w * 1.09, -h * 0.55)],
               Fade(roof, mix(roof, "#1d2a35", 0.35)))
        for k in range(1, 6):
            t = k / 6
            c.stroke([(w * (0.18 - 0.27 * t), -h + h * 0.45 * t), (w * (0.84 + 0.25 * t), -h + h * 0.45 * t)],
                     h * 0.008, mix(roof, "#1d2a35", 0.5), alpha=0.6)
        c.rect(-w * 0.04, -h * 0.55, w * 1.08, h * 0.05, "#1d2a35", alpha=0.3)
        for a in (0.12, 0.66):
            c.rect(w * a, -h * 0.42, w * 0.22, h * 0.24, mix(wall, "#ffffff", 0.45))
            c.rect(w * (a + 0.018), -h * 0.4, w * 0.184, h * 0.2, Fade("#2c4350", "#4d6a74"))
            c.rect(w * (a + 0.105), -h * 0.4, w * 0.012, h * 0.2, mix(wall, "#ffffff", 0.45))
        c.rect(w * 0.42, -h * 0.44, w * 0.17, h * 0.5, Fade("#6b4a3c", "#3e3336"))
        c.rect(0, -h * 0.09, w, h * 0.1, "#5c5a4c", alpha=0.45)


def banjir(c):
    c.sky("#5a7280", "#8ea3a6", "#c6cbbd", "#dcd4ba", bottom=560)
    c.glow(830, 430, 520, "#f6e2b0", 0.4)
    for x, y, w in ((300, 120, 620), (900, 80, 760), (1380, 190, 560), (700, 220, 420)):
        cloud(c, x, y, w, Fade("#6d838d", "#93a5a6"), alpha=0.6, layers=4)
    ridge(c, 470, 22, "#a3b0a8", waves=5, floor=600)
    for x in (610, 700, 985, 1040):
        palm(c, x, 560, 150, "#7f928c", lean=c.rng.uniform(-0.15, 0.15))
    walls, roofs = ["#d9b98a", "#c9d0bd", "#c98e70", "#a9bcc0", "#e0cfa6"], ["#b0573d", "#9c4a3b", "#a8654a",
                                                            "#87483f"]
    for k, (x, w, h) in enumerate(((655, 78, 112), (742, 74, 102), (824, 80, 116), (912, 76, 106), (996, 70, 110))):
        house(c, x, 588, w, h, mix(walls[k], "#b9c2b6", 0.5), mix(roofs[k % 4], "#a8b0a8", 0.45))
    haze(c, 450, 600, "#d9d6c2", 0.5, peak=0.75)
    for k, (x, y, w, h) in enumerate(((520, 590, 130, 170), (340, 590, 180, 245), (70, 590, 270, 360))):
        house(c, x, y, w, h, mix(walls[k], "#c2c8bc", 0.32 - 0.14 * k), mix(roofs[k], "#a8b0a8", 0.3 - 0.14 * k))
    for k, (x, y, w, h) in enumerate(((1110, 590, 128, 176), (1300, 590, 182, 250), (1590, 590, 285, 380))):
        house(c, x, y, w, h, mix(walls[4 - k], "#c2c8bc", 0.32 - 0.14 * k),
              mix(roofs[3 - k], "#a8b0a8", 0.3 - 0.14 * k), flip=True)
    poles = ((30, 640, 500), (352, 592, 330), (540, 590, 225), (650, 588, 160))
    for x, y, h in poles:
        c.stroke([(x, y), (x + 2, y - h)], h * 0.022, "#39474f")
        c.stroke([(x - h * 0.1, y - h * 0.94), (x + h * 0.1, y - h * 0.94)], h * 0.016, "#39474f")
    for (x0, y0, h0), (x1, y1, h1) in zip(poles, poles[1:]):
        for side in (-0.09, 0, 0.09):
            a, b = np.array([x0 + side * h0, y0 - h0 * 0.94]), np.array([x1 + side * h1, y1 - h1 * 0.94])
            c.stroke([a, (a + b) / 2 + (0, (x1 - x0) * 0.07), b], [2.2, 1.6, 1.2], "#39474f", smooth=True)
    palm(c, 1285, 585, 390, Fade("#31504c", "#40605a"), lean=-0.16)
    reflect(c, 588, "#7d8274", keep=0.6, wobble=5)
    for side in (0, 1):  # Water laps the nearer houses below the mirror line.
        c.poly([(side * W, 588), (side * W, 640), (W / 2, 588)], "#7d8274", alpha=0.25)
    c.rect(0, 588, W, 312, Fade("#8b8a7420", "#4f5f60", "#2d434b"), alpha=0.85)
    streaks(c, 830, 600, 890, 150, "#f2e6c2", 90, alpha=0.5, size=110)
    streaks(c, 800, 600, 890, 700, "#b9beaa", 110, alpha=0.3, size=150)
    # The rescue boat.
    c.polys([lens(830 + c.rng.normal() * 40, 796 + 7 * k, c.rng.uniform(300, 560), 10)
            for k in range(8)], "#22343c", alpha=0.5)
    person(c, 930, 770, 200, "#23525c", "#23343f", "#7a4f3c", step=0.3, reach=(34, -34), hair="#1e2328")
    for x, h, top, hair in ((690, 130, "#e9dcc0", "#1e2328"), (765, 150, "#d6533a",
                            "#23525c"), (845, 122, "#e2a33f", "#1e2328")):
        person(c, x, 812, h * 1.15, top, "#2f3f49", "#8a5b45", step=0.2, hair=hair, arm=0.1)
    c.stroke([(716, 700), (716, 600)], 3.5, "#3e2f2c")
    c.poly(np.vstack([oval(716, 622, 92, 62, 180, 360), curve([(808, 622), (778, 612), (747, 622), (716, 612),
                                                            (685, 622), (654, 612), (624, 622)])]),
           Fade("#f0c255", "#c4802f", to=(1, 1)))
    for dx in (-40, 40):
        c.stroke([(716, 561), (716 + dx * 0.6, 580), (716 + dx * 0.78, 618)], 1.6, "#8d5426", smooth=True)
    c.stroke([(968, 700), (1046, 838)], [6, 7], "#3e2f2c")
    c.poly([(1038, 826), (1052, 818), (1076, 870), (1058, 878)], "#3e2f2c")
    boat = np.vstack([curve([(560, 706), (640, 742), (830, 752), (1000, 742), (1084, 700)]),
                      curve([(1084, 700), (1040, 790), (960, 818), (700, 818), (606, 792), (560, 706)])])
    c.poly(boat, Fade("#f08a3c", "#b8452c"))
    with c.clip(boat):
        c.stroke([(556, 716), (640, 756), (830, 766), (1000, 756), (1090, 708)], 9, "#ffe0b0", smooth=True, alpha=0.9)
        c.rect(540, 786, 560, 40, "#5b2a2a", alpha=0.45)
    c.polys([lens(825 + c.rng.normal() * 190, y, c.rng.uniform(60, 190), 6) for y in c.rng.uniform(812, 846, 20)],
            "#e9e2c6", alpha=0.6)
    rain = [stroke_shapes([(x, y), (x - l * 0.22, y + l)], 1.3) for x, y, l in
            zip(c.rng.uniform(0, W + 100, 230), c.rng.uniform(-40, 820, 230), c.rng.uniform(24, 64, 230))]
    c.polys([s for group in rain for s in group], "#f1f0e2", alpha=0.32)
    return {"grain": 2.2}
