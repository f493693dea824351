"""Work, money and networks: pabrik, grafik, satelit."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from .canvas import H, S, W, Fade, curve, mix, oval
from .scenery import birds, cloud, haze, puffs, ridge, sun, tree, wander


# pabrik: a factory and its solar field -------------------------------------------------

def turbine(c, x, y, h, turn, colour):
    c.stroke([(x, y), (x, y - h)], [h * 0.035, h * 0.018], colour)
    for k in range(3):
        with c.at(x, y - h, h / 100, turn=turn + 120 * k):
            c.poly(curve([(0, -1.4), (12, -3.6), (58, -0.6), (58, 0.4), (0, 1.4)], closed=True), colour)
    c.circle(x, y - h, h * 0.026, colour)


def chimney(c, x, base, top, w, band):
    c.poly([(x - w * 0.36, top), (x + w * 0.36, top), (x + w * 0.5, base),
           (x - w * 0.5, base)], Fade("#fdeccb", "#d9b08c", "#8a5a58", to=(1, 0)))
    for k in (0, 1):
        y = top + 18 + 44 * k
        c.rect(x - w * 0.39, y, w * 0.78, 22, Fade(band, mix(band, "#4a2038", 0.45), to=(1, 0)))
    c.rect(x - w * 0.44, top - 5, w * 0.88, 9, "#8a5a58")


def steam(c, x, y, s):
    balls = []
    for k in np.arange(0, 11, 0.5):
        balls.append((x + (10 * k * (1 + k * 0.09) + c.rng.normal() * (1 + k)) * s,
                      y - (14 * k - 0.55 * k * k + c.rng.normal() * k * 0.6) * s,
                      (11 + 3.4 * k) * s * c.rng.uniform(0.85, 1.15)))
    for shift, shrink, colour in ((0, 1, "#dba58f"), (-0.18, 0.84, "#f6d0a8"), (-0.36, 0.56, "#fff0d2")):
        puffs(c, [(bx + shift * r, by + shift * r, r * shrink) for bx, by, r in balls], colour, alpha=0.9)


def panel_row(c, x0, y, w, h, count, slant):
    """A row of solar panels tilted to the sun, in shallow perspective."""
    step = w / count
    for k in range(count):
        a = x0 + k * step
        for px in (a + step * 0.2, a + step * 0.78):
            c.stroke([(px, y), (px + h * 0.08, y + h * 0.42)], max(h * 0.045, 2), "#2b2e45")
        quad = np.array([(a + slant, y - h * 0.62), (a + step * 0.94 + slant, y - h * 0.62),
                        (a + step * 0.94, y + h * 0.2), (a, y + h * 0.2)])
        c.poly(quad + (0, h * 0.05), "#232640")
        c.poly(quad, Fade("#f6c98a", "#4f86a8", "#21477c", "#16305e", to=(0.4, 1)))
        lines = []
        for i in range(1, 5):
            t = i / 5
            lines.append((quad[0] * (1 - t) + quad[1] * t, quad[3] * (1 - t) + quad[2] * t))
        for i in range(1, 3):
            t = i / 3
            lines.append((quad[0] * (1 - t) + quad[3] * t, quad[1] * (1 - t) + quad[2] * t))
        for line in lines:
            c.stroke(line, max(h * 0.014, 1), "#bcdbe2", alpha=0.5)
        c.stroke([*quad, quad[0]], max(h * 0.024, 1.4), "#e9eef0", alpha=0.85)


def pabrik(c):
    c.sky("#2f6c86", "#7fb0a8", "#f6dc9e", "#f7b26f", bottom=540)
    sun(c, 360, 330, 84, "#fff7da", "#ffd58c", reach=6)
    for x, y, w in ((1230, 110, 420), (170, 140, 340), (640, 190, 300)):
        cloud(c, x, y, w, Fade("#fff3d6", "#f3bf8c"), alpha=0.75)
    ridge(c, 480, 24, Fade("#8aa39a", "#e3c08a", span=(0, 380, 0, 560)), waves=4)
    for x, y, h, turn in ((90, 470, 190, 12), (230, 478, 150, 50), (520, 480, 170, 82),
                          (1480, 470, 200, 30), (1340, 478, 150, 74)):
        turbine(c, x, y, h, turn, "#f9edd2")
    haze(c, 400, 580, "#fbd596", 0.6)
    ridge(c, 540, 14, Fade("#6c9480", "#b9b47a", span=(0, 510, 0, 620)), waves=5)
    for x, top, w, s in ((1010, 190, 56, 1.2), (1110, 245, 50, 0.9), (1200, 290, 44, 0.7)):
        steam(c, x, top - 14, s)
        chimney(c, x, 580, top, w, "#c8402f")
    # Silos, then the halls with their saw-tooth roofs.
    for x, w, top in ((1300, 84, 400), (1390, 84, 420)):
        c.rect(x, top, w, 190, Fade("#fdf0d6", "#cdb39c", "#7c6670", to=(1, 0)))
        c.poly(oval(x + w / 2, top, w / 2, 26, 180, 360), Fade("#fff6e2", "#9c8480", to=(1, 0)))
        for y in (top + 40, top + 90, top + 140):
            c.rect(x, y, w, 3, "#6b5663", alpha=0.45)
    c.rect(560, 420, 300, 170, Fade("#d98a5c", "#8a4a48"))
    c.polys([[(x, 440 + 36 * j), (x + 20, 440 + 36 * j), (x + 20, 462 + 36 * j), (x, 462 + 36 * j)]
            for x in range(580, 850, 34) for j in range(4)], "#ffdf9a")
    c.rect(552, 412, 316, 12, "#f6dcb4")
    for k in range(6):
        x = 380 + k * 152
        if k == 5:
            continue
        c.poly([(x + 200, 590), (x + 200, 492), (x + 228, 430), (x + 352, 492), (x + 352, 590)],
               Fade("#e8a46a", "#a35a4c"))
        c.poly([(x + 228, 430), (x + 352, 492), (x + 356, 486), (x + 230, 422)], "#fbe0b0")
        c.poly([(x + 202, 492), (x + 228, 434), (x + 236, 438), (x + 216, 492)], "#fff0c4")
    c.rect(580, 488, 760, 104, Fade("#f0b67a", "#b0604c"))
    c.rect(580, 488, 760, 6, "#6b343c", alpha=0.35)
    for x in range(604, 1290, 76):
        c.rect(x, 514, 46, 30, Fade("#2f5870", "#8fb6b0"))
        c.rect(x + 22, 514, 2.4, 30, "#f6dcb4")
    for x in (690, 995):
        c.rect(x, 548, 60, 44, Fade("#5a3540", "#402633"))
    c.rect(540, 590, 980, 12, "#7a4a44")
    for x in (430, 480, 1450, 1540, 1590, 30, 90):
        tree(c, x, 606, c.rng.uniform(90, 130), "#3f7a62", "#6fa068")
    c.rect(0, 596, W, 304, Fade("#c6bd6c", "#7fa05a", "#3f7a55", "#255a4c"))
    haze(c, 560, 660, "#fbd596", 0.35)
    for y, h, count, off in ((652, 46, 13, -40), (722, 84, 9, -110), (836, 140, 6, -90)):
        c.poly([(0, y + h * 0.42), (W, y + h * 0.42), (W, y + h * 0.6), (0, y + h * 0.6)], "#1b4440", alpha=0.35,
               soft=3)
        panel_row(c, off, y, W + 160, h, count, h * 0.34)
    birds(c, 700, 280, 6, 70, "#3a5f6a", 13)
    return {"grain": 1.8}


# grafik: a market as a landscape ---------------------------------------------------------

def grafik(c):
    c.sky("#0d1b3a", "#16355a", "#2f6673", "#8aa58c", "#f3cb8a", bottom=660)
    c.glow(1180, 330, 620, "#ffc77d", 0.55)
    c.circle(1180, 330, 170, Fade("#fff3cf", "#f7b765", "#ec8a56", spray=0.03))
    for k in range(9):
        c.stroke([(0, 90 + 90 * k), (W, 90 + 90 * k)], 1.3, "#dff0e2", alpha=0.16)
    for k in range(17):
        c.stroke([(50 + 100 * k, 0), (50 + 100 * k, H)], 1.3, "#dff0e2", alpha=0.1)
    # Area charts as receding ranges, all climbing to the right.
    xs = np.linspace(-10, W + 10, 41)
    for base, amp, rise, top, low in ((560, 70, 150, "#4a7f86", "#3a6f7c"),
                                      (660, 64, 190, "#2c6070", "#235468"), (750, 56, 230, "#1a465e", "#123450")):
        ys = base + amp * wander(c.rng, 41, 7, 3) - rise * ((xs / W) - 0.4)
        c.poly([(-10, H), *zip(xs, ys), (W + 10, H)], Fade(top, low, span=(0, base - 190, 0, base + 160)), alpha=0.92)
        c.stroke(list(zip(xs, ys)), 3, mix(top, "#fff3cf", 0.5), alpha=0.7)
    # Candles follow a walk with a dip and a recovery.
    n, price, candles = 34, 560.0, []
    for k in range(n):
        drift = -9.5 + 26 * math.exp(-((k - 12) / 3.2) ** 2) - 10 * math.exp(-((k - 24) / 4)
                                     ** 2) + 9 * math.exp(-((k - 29) / 1.5) ** 2)
        close = price + drift + c.rng.normal() * 17
        candles.append((price, close, min(price, close) - abs(c.rng.normal()) * 20 - 5,
                        max(price, close) + abs(c.rng.normal()) * 20 + 5))
        price = close
    closes = np.array([k[1] for k in candles])
    lift = np.interp(closes, [closes.min(), closes.max()], [0, 1])
    scale = 400 / (closes.max() - closes.min())
    place = lambda v: 190 + (v - closes.min()) * scale
    left, pitch = 64, (W - 128) / n
    c.rect(0, 640, W, 260, Fade("#0b163000", "#0b1630"), alpha=0.92)
    for k, (a, b, _, _) in enumerate(candles):
        x = left + k * pitch
        h = 26 + 92 * c.rng.random() ** 1.6 + 30 * (1 - abs(lift[k] - 0.5))
        up = b < a
        c.rect(
    x + pitch * 0.16,
    880 - h,
    pitch * 0.68,
    h + 20,
    Fade(
        "#4fb3a0" if up else "#e0674f",
        "#1d4a5c" if up else "#5a2a44"),
         alpha=0.75)
    for k, (a, b, hi, lo) in enumerate(candles):
        x = left + (k + 0.5) * pitch
        up = b < a
        light, dark = ("#a9f0d2", "#2f9a8c") if up else ("#ffb089", "#d0453f")
        top, low = sorted((place(a), place(b)))
        low = max(low, top + 7)
        c.stroke([(x, place(hi)), (x, place(lo))], 3.4, mix(light, dark, 0.4))
        c.rect(x - pitch * 0.33 + 4, top + 5, pitch * 0.66, low - top, "#0b1630", alpha=0.3)
        c.rect(x - pitch * 0.33, top, pitch * 0.66, low - top, Fade(light, dark, to=(1, 0.6)))
    middle = np.array([(left + (k + 0.5) * pitch, place(closes[max(0, k - 4):k + 1].mean())) for k in range(n)])
    slow = np.array([(left + (k + 0.5) * pitch, place(closes[max(0, k - 10):k + 1].mean()) + 16) for k in range(n)])
    c.stroke(slow, 4, "#ffe3a8", smooth=True, alpha=0.55)
    c.stroke(middle, 14, "#fff3cf", smooth=True, alpha=0.16)
    c.stroke(middle, 5, "#fff6dc", smooth=True)
    x, y = middle[-1]
    c.glow(x, y, 90, "#fff0bd", 0.9)
    c.circle(x, y, 11, "#fff9e6")
    c.circle(x, y, 5.5, "#e0674f")
    return {"grain": 1.8}


# satelit: a network over an archipelago ---------------------------------------

ISLANDS = [
    [(60, 250), (105, 262), (190, 350), (275, 430), (360, 520), (388, 590),
      (372, 640), (330, 622), (262, 530), (180, 430), (100, 335)],
    [(388, 662), (450, 650), (540, 672), (640, 684), (716, 704), (722, 726), (620, 722), (500, 706), (396, 690)],
    [(462, 372), (490, 348), (520, 366), (560, 362), (604, 334), (634, 280), (676, 236), (722, 262), (756, 306),
     (728, 348), (738, 394),
     (706, 436), (690, 500), (650, 560), (606, 548), (560, 566), (516, 540), (496, 478), (466, 430)],
    [(800, 430), (826, 376), (900, 372), (966, 352), (972, 376), (900, 400), (846, 404), (852, 446), (930, 440),
     (934, 462), (880, 480),
     (916, 560), (890, 570), (852, 508), (838, 590), (808, 590), (806, 500)],
    [(744, 722), (776, 716), (780, 738), (750, 742)], [(792, 728), (826, 720), (830, 746), (800, 748)],
    [(842, 734), (930, 728), (934, 748), (850, 752)], [(950, 742), (1060, 722), (1066, 742), (966, 762)],
    [(930, 780), (976, 776), (984, 802), (944, 806)], [(1060, 796), (1150, 738), (1168, 752), (1080, 812)],
    [(1060, 366), (1090, 330), (1104, 380), (1084, 420), (1096, 450), (1072, 440)],
    [(1060, 520), (1150, 510), (1164, 534), (1074, 542)],
    [(1216, 440), (1270, 420), (1310, 446), (1290, 476), (1340, 500), (1400, 462), (1480, 476), (1620, 520),
     (1640, 720), (1560, 690),
     (1500, 700), (1480, 640), (1400, 590), (1320, 560), (1284, 510), (1236, 486)],
]


def satelit(c):
    c.rect(0, 0, W, H, Fade("#123c58", "#0c2845", "#0a1834", radial=(620, 420, 1150), spray=0.05))
    coasts = [curve(p, closed=True, steps=8) for p in ISLANDS]
    land = Image.new("L", (W, H))
    for coast in coasts:
        ImageDraw.Draw(land).polygon([tuple(p) for p in coast + (0, -40)], fill=255)
    # Rings of shallower water around the islands.
    near = np.asarray(land.filter(ImageFilter.GaussianBlur(34)), np.float32)
    near = np.maximum(near, np.asarray(land.filter(ImageFilter.GaussianBlur(12)), np.float32))
    for level, colour in ((6, "#12445f"), (24, "#165568"), (56, "#1d6b74"), (100, "#2c857f")):
        ring = Image.fromarray(((near > level) * 255).astype(np.uint8)).resize((W * S, H * S),
                                                            Image.Resampling.BICUBIC)
        c.paint(ring, (0, 0, W * S, H * S), None, colour, 0.75, None)
    for k in range(-4, 22):
        c.stroke([(k * 100 - 60, 0), (k * 100 + 20, 450), (k * 100 - 60, 900)], 1.1, "#8fd3c8", smooth=True,
                 alpha=0.16)
    for k in range(10):
        c.stroke([(0, k * 100 + 20), (800, k * 100 - 20), (1600, k * 100 + 20)],
                 1.1, "#8fd3c8", smooth=True, alpha=0.16)
    with c.at(0, -40):
        c.polys([p + (7, 10) for p in coasts], "#06162c", alpha=0.5, soft=4)
        c.polys(coasts, Fade("#f2d28b", "#d98e54", span=(0, 250, 0, 800), spray=0.12))
        with c.clip(*coasts):
            c.polys([p + (9, 12) for p in coasts], Fade("#e0b368",
                    "#b9683f", span=(0, 250, 0, 800), spray=0.12), alpha=0.8)
    nodes = np.array([(120, 260), (236, 410), (330, 540), (430, 634), (560, 650), (690, 676), (520, 420), (640, 440),
                      (690, 260),
                      (826, 500), (950, 330), (890, 706), (1010, 702), (1110, 740), (1084, 350), (1110, 486), (1280,
                                                            412),
                      (1430, 470), (1560, 560), (806, 695)], float)
    dish = np.array([1235, 150])
    links = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (1, 6), (3, 6), (6, 7), (7, 8), (5, 7), (7, 9), (9, 10),
             (8, 10), (5, 19), (19, 11),
             (11, 12), (12, 13), (9, 11), (10, 14), (9, 15), (14, 16), (15, 16), (16, 17), (17, 18), (13, 17), (13,
                                                            15), (3, 7), (5, 9)]
    for a, b in links:
        p, q = nodes[a], nodes[b]
        lift = np.hypot(*(q - p)) * 0.2
        arc = [p, (p + q) / 2 - (0, lift), q]
        c.stroke(arc, 7, "#7ff0dc", smooth=True, alpha=0.14)
        c.stroke(arc, 2.2, "#eafff4", smooth=True, alpha=0.85)
    # Beams from the satellite.
    for target, spread in ((7, 70), (9, 60), (17, 80)):
        t = nodes[target]
        c.poly([dish + (0, 20), t + (-spread, 0), *oval(*t, spread, spread * 0.32, 180, 0)[::-1], t + (spread, 0)],
               Fade("#bff7e655", "#7fe9d608", span=(*dish, *t)), mode="screen")
        c.polys([oval(*t, spread, spread * 0.32)], "#bff7e6", alpha=0.22,
                holes=[oval(*t, spread - 3, spread * 0.32 - 2)])
    for k, (x, y) in enumerate(nodes):
        r = 10 if k in (3, 7, 9, 17) else 6.5
        c.glow(x, y, r * 5, "#8dffe6", 0.55)
        c.circle(x, y, r, "#0d2a42")
        c.circle(x, y, r * 0.68, "#fff3cf" if r < 8 else "#ff8a5c")
    with c.at(*dish, 1.25, turn=-24):
        for side in (-1, 1):
            c.stroke([(0, 0), (side * 150, 0)], 5, "#c9d6d2")
            for k in range(3):
                x = side * (58 + 40 * k) - (38 if side < 0 else 0) + side * -18
                c.rect(x, -30, 36, 60, Fade("#3d7fb8", "#1c3f7d", to=(1, 1)))
                c.polys([[(x + 12 * i, -30), (x + 12 * i + 1.2, -30), (x + 12 * i + 1.2, 30), (x + 12 * i, 30)]
                         for i in range(4)]
                        + [[(x, -30 + 20 * j), (x + 36, -30 + 20 * j), (x + 36, -28.8 + 20 * j), (x, -28.8 + 20 * j)]
                             for j in range(4)],
                        "#bfe3ea", alpha=0.8)
        c.poly([(-26, -34), (26, -34), (26, 30), (-26, 30)], Fade("#ffe7b0", "#d98e45", to=(1, 0)))
        c.rect(-26, -8, 52, 7, "#9c5b33")
        c.stroke([(0, 30), (0, 44)], 5, "#c9d6d2")
        c.poly(np.vstack([oval(0, 46, 34, 16, 180, 360), oval(0, 46, 34, 5, 0, 180)]),
               Fade("#ffffff", "#a9bdc0", to=(1, 0)))
        c.stroke([(10, -34), (16, -58)], 3, "#c9d6d2")
        c.circle(16, -60, 5, "#ff8a5c")
    for _ in range(60):
        c.circle(c.rng.uniform(0, W), c.rng.uniform(0, 190), c.rng.uniform(0.6, 1.8), "#dff7ee", alpha=0.6)
    return {"grain": 2.4}
