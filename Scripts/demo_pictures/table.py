"""Close views: pasar, kopi."""

from __future__ import annotations

import math

import numpy as np

from .canvas import W, Fade, curve, mix, oval
from .scenery import person, puffs


# pasar: market stalls ---------------------------------------------------------------

def awning(c, x, y, w, colour, cloth="#fbeed2", drop=92):
    """A striped awning with a scalloped edge, its back edge at y."""
    n = 8
    slim = w * 0.9 / n
    wide = w / n
    for k in range(n):
        a0, a1 = x + w * 0.05 + k * slim, x + w * 0.05 + (k + 1) * slim
        b0, b1 = x + k * wide, x + (k + 1) * wide
        tone = colour if k % 2 == 0 else cloth
        c.poly([(a0, y), (a1, y), (b1, y + drop), (b0, y + drop)],
               Fade(mix(tone, "#fff6dc", 0.25), tone, mix(tone, "#3a2030", 0.12)))
        c.polys([[(b0, y + drop), (b1, y + drop), (b1, y + drop + 12), (b0, y + drop + 12)],
                 oval((b0 + b1) / 2, y + drop + 12, wide / 2, 15, 0, 180)], mix(tone, "#3a2030", 0.22))
    c.rect(x, y + drop - 2, w, 3, "#3a2030", alpha=0.25)


def crate(c, x, y, w, produce, size, piles, leaves=None):
    """A tilted wooden crate with a heap of round or long produce."""
    items = []
    gap = size * (0.95 if leaves == "long" else 1.55)
    for row in range(piles, 0, -1):
        for k in range(int((w - size * 0.5) / gap) - (piles - row) % 2):
            px = x + size + k * gap + ((piles - row) % 2) * size * 0.8 + c.rng.uniform(-1.5, 1.5)
            lift = math.sin(math.pi * (px - x) / w) * size * 0.9
            items.append((px, y - (row - 0.4) * size * 0.86 - lift + size * 0.6))
    for px, py in items:
        tone = produce[int(c.rng.integers(len(produce)))]
        if leaves == "long":
            c.poly(curve([(px - size, py + size * 0.5), (px - size * 0.3, py - size * 0.5),
                          (px + size, py - size * 0.7),
                          (px + size * 0.2, py + size * 0.2)], closed=True), Fade(mix(tone, "#fff2c8", 0.35), tone,
                                                            to=(1, 1)))
        else:
            c.circle(px, py, size, Fade(mix(tone, "#fff2c8", 0.45), tone, mix(
                tone, "#2d1430", 0.35), radial=(px - size * 0.35, py - size * 0.4, size * 1.7)))
            if leaves:
                c.poly(curve([(px - 2, py - size), (px + size * 0.2, py - size * 1.5),
                       (px + size * 0.6, py - size * 1.35)], closed=True), leaves)
    c.poly([(x - 4, y), (x + w + 4, y), (x + w - 6, y + 56), (x + 6, y + 56)], Fade("#c98c52", "#7d4a30"))
    for d in (18, 37):
        c.rect(x, y + d, w, 2.6, "#4d2a22", alpha=0.55)
    c.rect(x - 4, y, w + 8, 5, "#e8b878")


def pasar(c):
    c.sky("#3f8a93", "#a3cdb7", "#fbe6b2", "#fbc98a", bottom=420)
    c.glow(1180, 170, 420, "#ffe9b4", 0.6)
    x = -30
    for k, (w, h, wall, roof) in enumerate(((250, 250, "#e7b98a", "#a9533f"), (220, 300, "#b9c9b0", "#8f4a42"),
                                            (260, 240, "#edcf9c", "#b0603f"),
                                            (230, 290, "#d79a82", "#8a4640"), (240, 250, "#c6cfb8",
                                             "#a9533f"), (260, 310, "#e9c08f", "#96493f"),
                                            (260, 260, "#d9ab8d", "#a45640"))):
        wall, roof = mix(wall, "#fbe3b4", 0.35), mix(roof, "#f3c79a", 0.35)
        c.rect(x, 430 - h, w - 6, 400, Fade(mix(wall, "#ffffff", 0.15), mix(wall, "#a8705c", 0.25)))
        c.poly([(x - 12, 434 - h), (x + 24, 388 - h), (x + w - 30, 388 - h),
               (x + w + 6, 434 - h)], Fade(roof, mix(roof, "#5a2c36", 0.3)))
        for px in np.arange(x + 34, x + w - 50, 62):
            c.rect(px - 4, 462 - h, 38, 58, "#fff4da", alpha=0.8)
            c.rect(px, 466 - h, 30, 50, Fade("#3f6f74", "#7fa8a0"))
            c.rect(px - 14, 464 - h, 11, 54, mix(roof, "#2f6f6a", 0.6))
            c.rect(px + 33, 464 - h, 11, 54, mix(roof, "#2f6f6a", 0.6))
        x += w
    c.rect(0, 300, W, 600, Fade("#5a2f3600", "#47242f", span=(0, 300, 0, 430)))
    c.rect(0, 600, W, 300, Fade("#8a4f42", "#5d3138"))
    # Three stalls with their keepers, lamps and tables.
    stalls = ((-60, 520, "#c8402f"), (540, 520, "#1f7a78"), (1140, 520, "#dd8f2d"))
    for x, w, colour in stalls:
        c.rect(x + 14, 330, w - 28, 330, Fade("#3a1d2c", "#6a3534"))
        c.glow(x + w / 2, 400, 260, "#ffb257", 0.55)
        for px in np.arange(x + 60, x + w - 40, 84):
            if c.rng.random() < 0.8:
                kind = c.rng.integers(2)
                c.stroke([(px, 330), (px, 372)], 2, "#26121e")
                if kind:
                    for d in (-17, -6, 6, 17):
                        c.stroke([(px, 370), (px + d * 0.9, 392), (px + d * 0.5, 420)], [7, 11, 4],
                                 mix("#f6d565", "#b9822c", abs(d - 6) / 40), smooth=True)
                else:
                    puffs(c, [(px + d, 376 + 11 * i, 9 - i * 0.4) for i in range(5)
                          for d in (-7, 7)], Fade("#d9705c", "#8a3a4a", to=(1, 0.3)))
    for x, h, top, scarf, flip in ((150, 300, "#e9dcc0", None, False), (330, 280, "#2f7f7a", "#e2a33f", True),
                                   (740, 290, "#d9773f", "#f3e2c0", False),
                                   (930, 300, "#3d5c86", None, True), (1330, 284, "#8e3b46", "#1f7a78",
                                                            False), (1500, 300, "#f0d9a8", None, True)):
        person(c, x, 755, h, top, "#2b2236", "#8d563c", step=0.1, flip=flip,
               hair=None if scarf else "#21141c", reach=(30, -58) if flip else None)
        with c.at(x, 755, h / 100, flip=flip):
            if scarf:
                c.poly(curve([(-10, -78), (-9, -92), (-4, -102), (4, -103), (9, -97), (5, -96),
                       (-1, -93), (0, -86), (8, -82), (9, -74), (-8, -72)], closed=True), scarf)
            else:
                c.poly([(-6.6, -96), (8.4, -97), (7.4, -103), (-5, -103)], "#17101b")
    for x, w, colour in stalls:
        for px in (x + 16, x + w - 26):
            c.rect(px, 320, 11, 420, Fade("#8a5638", "#4d2b28", to=(1, 0)))
        c.glow(x + w / 2, 402, 86, "#fff0b8", 0.9)
        c.stroke([(x + w / 2, 330), (x + w / 2, 388)], 2, "#26121e")
        c.circle(x + w / 2, 398, 12, "#fff8dc")
        awning(c, x, 238, w, colour)
        c.rect(x - 6, 676, w + 12, 90, Fade("#7a4634", "#3d2029"))
        c.rect(x - 6, 672, w + 12, 8, "#d79c63")
    red, green, gold = [
    "#d8392c", "#c22f31", "#e2553a"], [
        "#5d9a3f", "#3f8a48", "#86b24c"], [
            "#f0a32e", "#e8862a", "#f5bb4a"]
    rows = ((-40, 150, red, 16, 3, "#3f7a3c"), (118, 160, gold, 21, 3, None), (286, 160, green, 18, 3, None),
            (560, 155, ["#8a3f6b", "#6d2f5c", "#a3557c"], 17, 3, "#4d8a45"), (726,
             150, ["#f3d35a", "#e8c23f"], 24, 3, "long"), (888, 156, red, 19, 3, None),
            (1160, 152, green, 22, 3, None), (1322, 150, gold, 17, 4, "#4d8a45"), (1484, 160, ["#d8392c", "#b32a35"],
                                                            20, 4, "long"))
    for x, w, produce, size, piles, leaves in rows:
        crate(c, x + 6, 640, w - 12, produce, size, piles, leaves)
    for x, k in ((-20, 3), (190, 4), (590, 1), (800, 2), (1190, 8), (1400, 6)):
        crate(c, x, 752, 196, rows[k][2], rows[k][3] * 1.15, rows[k][4], rows[k][5])
    c.rect(0, 806, W, 94, Fade("#5d3138", "#2a1524"))
    for k in range(7):
        y = 812 + 12 * k
        c.stroke([(0, y), (W, y)], 1.4, "#e0a578", alpha=0.15)
    # Shoppers in the foreground, against the light.
    for x, h, top, bottom, scarf, flip in (
        (500, 400, "#2d5f6d", "#241a30", "#d9773f", False), (1085, 420, "#7c2f3c", "#1f1a30", None, True)):
        person(c, x, 905, h, Fade(mix(top, "#ffd9a0", 0.2), mix(top, "#1a1024", 0.4),
               to=(1, 0)), bottom, "#5d3428", step=0.5, flip=flip, arm=0.2)
        with c.at(x, 905, h / 100, flip=flip):
            if scarf:
                c.poly(curve([(-11, -76), (-10, -92), (-5, -102), (4, -103.5), (9, -98), (7, -90), (8, -82),
                              (10, -74), (0, -70)], closed=True),
                       Fade(mix(scarf, "#ffe2b0", 0.3), mix(scarf, "#2a1524", 0.35), to=(1, 0)))
            else:
                c.poly([(-17, -95), (1, -110), (19, -95), (1, -92)], Fade("#eac483", "#8c5a34", to=(1, 0)))
            c.stroke([(14, -54), (22, -42), (30, -54)], 1.6, "#5a3526", smooth=True)
            c.poly(curve([(9, -44), (35, -44), (31, -27), (13, -27)], closed=True), Fade("#c98c52", "#6b3f2c"))
            puffs(c, [(15, -45, 4.5), (22, -47, 5), (29, -45, 4.5)], "#6a9a45")
    return {"grain": 1.6}


# kopi: a cup and beans ---------------------------------------------------------------

def bean(c, x, y, s, turn, dark="#3a1c17", light="#7d452e"):
    with c.at(x, y, s, turn=turn):
        c.ellipse(3, 7, 15, 9, "#2a120f", alpha=0.35, soft=2)
        c.ellipse(0, 0, 15, 10, Fade(light, dark, radial=(-5, -5, 20)))
        c.stroke([(-14, 1), (-5, -2.6), (4, 2.6), (14, -1)], [1, 2.6, 2.6, 1], "#1f0d0c", smooth=True)


def leaf(c, points, light, dark):
    """A pointed leaf along a spine of three points, in two halves."""
    spine = curve(points)
    a, b = spine[0], spine[-1]
    n = np.array([-(b - a)[1], (b - a)[0]]) * 0.24
    bulge = np.sin(np.linspace(0, math.pi, len(spine)))[:, None] ** 0.8 * n
    c.poly(np.vstack([spine, (spine + bulge)[::-1]]), Fade(mix(light, "#e9f0b0", 0.15), light, to=(1, 1)))
    c.poly(np.vstack([spine, (spine - bulge)[::-1]]), Fade(light, dark, to=(1, 1)))
    for t in range(3, len(spine) - 4, 3):
        for sign in (-1, 1):
            c.stroke([spine[t], spine[t + 3] + sign * bulge[t + 3] * 0.85], [1.8, 0.9], dark, alpha=0.55)
    c.stroke(spine, [3, 1.2], mix(light, "#f3f0c0", 0.45))


def kopi(c):
    c.rect(0, 0, W, 560, Fade("#c9694a", "#b0523f", "#8a3c38", to=(1, 1), spray=0.03))
    for k in range(2):
        for j in range(3):
            x, y = 200 + 218 * k, -90 + 178 * j
            c.poly([(x, y), (x + 196, y + 36), (x + 246, y + 194), (x + 50, y + 158)],
                   Fade("#ffd58f", "#f0a061"), alpha=0.55, soft=1.5)
    c.glow(380, 160, 560, "#ffc274", 0.28)
    c.rect(0, 540, W, 360, Fade("#a9683f", "#7d452e", "#4d2822"))
    for y, alpha in ((548, 0.2), (596, 0.35), (664, 0.35), (752, 0.35), (858, 0.35)):
        c.stroke([(0, y), (W, y)], 2.4, "#3a1c17", alpha=alpha)
    for _ in range(70):
        y = c.rng.uniform(552, 895)
        x, w = c.rng.uniform(-100, W), c.rng.uniform(80, 360)
        c.stroke([(x, y), (x + w / 2, y + c.rng.normal() * 2), (x + w, y)], [0.9, 1.8, 0.9],
                 "#4d2822" if c.rng.random() < 0.6 else "#d99a63",
                 smooth=True, alpha=0.3)
    c.poly([(250, 545), (900, 545), (1260, 900), (360, 900)], Fade("#ffd08a66", "#ffd08a14"), soft=6)
    # A branch of coffee with ripe cherries.
    c.stroke([(1640, 250), (1470, 330), (1330, 440), (1200, 590)], [18, 14, 9, 4], "#5b3b26", smooth=True)
    for points in ([(1500, 316), (1420, 170), (1300, 90)], [(1400, 380), (1250, 330), (1120, 350)],
                   [(1450, 340), (1490, 480), (1440, 620)],
                   [(1320, 452), (1360, 580), (1290, 690)], [(1270, 500), (1160, 500),
                     (1060, 560)], [(1560, 290), (1590, 400), (1600, 540)],
                   [(1580, 280), (1560, 140), (1480, 20)]):
        leaf(c, points, "#3f8458", "#1b4a40")
    for x, y in ((1478, 352), (1446, 330), (1502, 330), (1380, 418), (1352, 402),
                 (1398, 392), (1296, 492), (1270, 474), (1316, 470)):
        tone = c.rng.choice(["#d8332f", "#c22a2f", "#e2643a"])
        c.circle(x, y, 20, Fade("#ffb49a", tone, "#6a1626", radial=(x - 7, y - 8, 36)))
    # Saucer, cup and coffee.
    c.ellipse(700, 776, 400, 78, "#2a120f", alpha=0.5, soft=9)
    c.ellipse(660, 746, 345, 84, Fade("#d9c6ae", "#8f7a70", to=(1, 0)))
    c.ellipse(660, 736, 345, 82, Fade("#fff9ea", "#f0dfc4", "#c4a994", to=(1, 0)))
    c.polys([oval(660, 735, 312, 70)], "#2f6f78", holes=[oval(660, 735, 301, 66)])
    c.ellipse(664, 740, 190, 40, "#8c6a5a", alpha=0.6, soft=5)
    handle = [(868, 500), (950, 478), (1000, 530), (968, 610), (850, 640)]
    c.stroke(handle, [36, 33, 33, 32, 30], Fade("#f6ead2", "#a98f82", to=(1, 1)), smooth=True)
    c.stroke([(868, 494), (950, 472), (994, 524)], [8, 8, 3], "#fffdf4", smooth=True, alpha=0.9)
    right = curve([(900, 430), (896, 540), (852, 642), (790, 704), (730, 734), (724, 750)])
    cup = np.vstack([right, oval(660, 750, 64, 15, 0, 180), (right * (-1, 1) + (1320, 0))[::-1]])
    c.poly(cup, Fade("#fffaf0", "#fbeed6", "#e3cbb0", "#a98a7e", to=(1, 0)))
    with c.clip(cup):
        band = curve([(410, 560), (540, 596), (660, 604), (780, 596), (910, 560)])
        c.poly(np.vstack([band, band[::-1] + (0, 34)]), Fade("#3a8a90", "#2f6f78", "#1b4650", to=(1, 0)))
        for k in range(19):
            x = 430 + 26 * k
            y = np.interp(x, band[:, 0], band[:, 1]) + 17
            c.poly([(x - 9, y), (x, y - 10), (x + 9, y), (x, y + 10)], "#f6d795", alpha=0.9)
        c.poly([(452, 480), (486, 490), (540, 680), (510, 660)], "#ffffff", alpha=0.6, soft=6)
    c.ellipse(660, 430, 240, 62, Fade("#fffdf4", "#e9d6bc", to=(1, 0)))
    c.ellipse(660, 432, 226, 54, Fade("#b9a08c", "#efe0c8", to=(0, 1)))
    with c.clip(oval(660, 432, 226, 54)):
        c.ellipse(660, 446, 222, 50, Fade("#8a4f2f", "#4d2419", "#2c120f", radial=(600, 430, 260)))
        c.polys([oval(660, 446, 216, 47)], "#c98a52", alpha=0.7, holes=[oval(660, 446, 206, 43)])
        c.ellipse(586, 436, 60, 9, "#f0c48a", alpha=0.4, soft=4)
    for k, x in enumerate((590, 668, 742)):
        path = [(x, 410), (x - 34, 340), (x + 26, 262), (x - 24, 170), (x + 30, 70), (x + 6, -20)]
        c.stroke(
    path, [
        6, 26, 34, 32, 24, 6], Fade(
            "#fff6e200", "#fff6e2", span=(
                0, 0, 0, 400)), smooth=True, alpha=0.34, soft=6)
    for x, y, s in ((1080, 800, 1.9), (1160, 760, 1.6), (1130, 836, 2.1), (1225, 812, 1.9), (1300, 770, 1.5),
                    (1210, 866, 2.2), (1330, 850, 2.0),
                    (1030, 864, 2.1), (1420, 810, 1.7), (250, 792, 1.7), (190,
                     838, 2.0), (300, 850, 2.0), (130, 780, 1.6), (400, 876, 2.1),
                    (1500, 868, 2.1), (930, 772, 1.4), (1255, 706, 1.3), (80, 862, 2.0), (1390, 718, 1.2)):
        bean(c, x, y, s, c.rng.uniform(-70, 70))
    return {"grain": 1.8}
