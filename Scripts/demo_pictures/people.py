"""People at play and on their way: stadion, bulutangkis, sekolah."""

from __future__ import annotations

import math

import numpy as np

from .canvas import H, W, Fade, curve, mix, oval
from .scenery import birds, cloud, cone, haze, lens, person, puffs, ridge, sun, tree


# stadion: football under floodlights ------------------------------------------------

def stadion(c):
    c.sky("#070f2c", "#10235a", "#2b4a86", "#5f7fa8", bottom=420)
    for _ in range(90):
        c.circle(c.rng.uniform(0, W), c.rng.uniform(0, 260), c.rng.uniform(0.6, 1.6), "#dfe9ff", alpha=0.6)
    masts = ((180, 96), (560, 176), (1040, 176), (1420, 96))
    for x, y in masts:
        s = (470 - y) / 300
        c.stroke([(x - 8 * s, 470), (x, y)], [9 * s, 5 * s], "#0a1434")
        c.stroke([(x + 8 * s, 470), (x, y)], [9 * s, 5 * s], "#0a1434")
    # The far stand sweeps round both sides: roof, two tiers, boards.
    roof = np.vstack([curve([(-40, 210), (250, 318), (560, 362), (800, 370), (1040, 362), (1350, 318), (1640, 210)]),
                      curve([(1640, 330), (1350, 376), (1040, 398), (800, 402), (560, 398), (250, 376), (-40, 330)])])
    c.poly(np.vstack([roof[:73], [(1640, 620), (-40, 620)]]), "#0c1738")
    tiers = ((0, "#1d2f66", "#2f4d8e"), (1, "#16264f", "#28427a"))
    for k, dark, lit in tiers:
        top = curve([(-40, 352 + 90 * k), (250, 392 + 56 * k), (560, 412 + 40 * k), (800, 416 + 38 * k),
                     (1040, 412 + 40 * k),
                     (1350, 392 + 56 * k), (1640, 352 + 90 * k)])
        low = top + np.column_stack([np.zeros(len(top)), 34 + 46 * (np.abs(top[:, 0] - 800) / 840) ** 1.6])
        band = np.vstack([top, low[::-1]])
        c.poly(band, Fade(dark, lit))
        with c.clip(band):
            dots = {0: [], 1: [], 2: [], 3: []}
            for _ in range(1500):
                i = c.rng.integers(len(top))
                x = top[i, 0] + c.rng.uniform(-24, 24)
                far = abs(x - 800) / 840
                y = top[i, 1] + c.rng.random() * (36 + 46 * far ** 1.6)
                dots[int(c.rng.integers(4))].append(oval(x, y, 1.6 + 1.8 * far, 1.9 + 2.1 * far, steps=8))
            for n, colour in enumerate(("#e8503f", "#f4e6cf", "#c23a38", "#7f9ccf")):
                c.polys(dots[n], colour, alpha=0.75)
        c.stroke(low, 3.5, "#9fc0e8", alpha=0.55)
    c.poly(roof, Fade("#e9f1fb", "#8fb0dd", "#3a5a98", span=(0, 210, 0, 402)))
    c.stroke(roof[73:], 4, "#fdf6df", alpha=0.9)
    for x in range(-20, W + 40, 82):
        y = np.interp(x, roof[:73, 0], roof[:73, 1])
        c.stroke([(x, y), (800 + (x - 800) * 0.985, np.interp(x, roof[73:]
                 [::-1, 0], roof[73:][::-1, 1]))], 2, "#2c4a86", alpha=0.5)
    # The pitch in perspective, mown in bands.
    c.rect(0, 500, W, 400, Fade("#0f4a3c", "#0b3a34"))
    near, far, left, right = 900, 522, -330, 1930

    def at(u, v):
        """Pitch coordinates (0…1 across, 0…1 towards us) on the picture."""
        w = (v * 0.42) / (0.42 + 1 - v) if v < 1 else 1
        y = far + (near - far) * w
        half = 420 + (right - left - 840) / 2 * w
        return 800 + (u - 0.5) * 2 * half, y

    c.poly([(0, 496), (W, 496), (W, 524), (0, 524)], Fade("#e9503f", "#a8302f"))
    for x in range(0, W, 160):
        c.rect(x, 498, 76, 22, "#f3e6cc" if x % 320 else "#234a86", alpha=0.95)
    for k in range(14):
        a, b = k / 14, (k + 1) / 14
        c.poly([at(a, 0.0), at(b, 0.0), at(b, 1), at(a, 1)],
               Fade(*(("#5fae5a", "#2f8a4c", "#1a6a42") if k % 2 else ("#4b9c52", "#257c48", "#155c3c")),
                    span=(0, 522, 0, 900)))
    line = "#f4f6e6"
    marks = [[at(0, 0.03), at(1, 0.03)], [at(0.5, 0.03), at(0.5, 1)], [at(0.02, 0.03), at(0.02, 1)],
             [at(0.98, 0.03), at(0.98, 1)],
             [at(0.5 + 0.1 * math.cos(t), 0.62 + 0.2 * math.sin(t)) for t in np.linspace(0, 2 * math.pi, 60)]]
    for side in (0, 1):
        u = (lambda d, s=side: 0.02 + d if s == 0 else 0.98 - d)
        marks += [[at(u(0), 0.26), at(u(0.16), 0.26), at(u(0.16), 0.96), at(u(0), 0.96)],
                  [at(u(0), 0.42), at(u(0.06), 0.42), at(u(0.06), 0.82), at(u(0), 0.82)],
                  [at(u(0.16 + 0.035 * math.sin(t)), 0.62 + 0.15 * -math.cos(t))
                   for t in np.linspace(0, math.pi, 24)]]
    for mark in marks:
        c.stroke(mark, [2.6, 4.2] if len(mark) == 2 else 3.2, line, alpha=0.85)
    c.circle(*at(0.5, 0.62), 5, line)
    team = [(0.31, 0.3), (0.42, 0.5), (0.36, 0.72), (0.47, 0.78), (0.58, 0.36),
             (0.66, 0.66), (0.54, 0.6), (0.74, 0.46), (0.24, 0.52)]
    for k, (u, v) in enumerate(team):
        x, y = at(u, v)
        h = 30 + 46 * (y - far) / (near - far)
        for lean, alpha in ((-1, 0.35), (1, 0.35)):
            c.poly([(x - 3, y), (x + 3, y), (x + lean * h * 0.9, y + h * 0.18)], "#062a22", alpha=alpha)
        shirt = "#e8443a" if k % 2 else "#f7f3e6"
        with c.at(x, y, h / 100, flip=k % 3 == 0):
            c.stroke([(-2, -48), (-12, -26), (-22, -4)], [13, 10, 7], "#20304f")
            c.stroke([(2, -48), (14, -28), (12, -2)], [13, 10, 7], "#20304f")
            c.stroke([(-8, -76), (-22, -64), (-16, -50)], [8, 7, 5], "#8a5b40")
            c.stroke([(8, -76), (22, -66), (28, -54)], [8, 7, 5], "#8a5b40")
            c.poly([(-13, -82), (13, -82), (9, -46), (-9, -46)], shirt)
            c.circle(2, -93, 9, "#3a2a26")
    x, y = at(0.5, 0.66)
    c.circle(x + 26, y, 6, "#ffffff")
    with c.clip([(0, 522), (W, 522), (W, H), (0, H)]):
        c.glow(800, 620, 640, "#dff5c8", 0.35)
    for x, y in masts:
        s = (470 - y) / 300
        aim = 800 + (x - 800) * 0.25
        c.poly([(x - 40 * s, y), (x + 40 * s, y), (aim + 430, 820), (aim - 430, 820)],
               Fade("#dff0ff66", "#dff0ff00", span=(x, y, aim, 780), power=0.6), mode="screen", soft=4)
        c.glow(x, y, 250 * s, "#cfe6ff", 0.85)
        c.poly([(x - 52 * s, y - 26 * s), (x + 52 * s, y - 26 * s),
               (x + 46 * s, y + 26 * s), (x - 46 * s, y + 26 * s)], "#13214c")
        for row in range(3):
            for col in range(6):
                c.circle(x + (col - 2.5) * 15.6 * s, y + (row - 1) * 15 * s, 5.8 * s, "#fffbe6")
    return {"grain": 1.8}


# bulutangkis: the smash ---------------------------------------------------------------

def shuttle(c, x, y, s, turn):
    """A shuttlecock, cork first along its heading."""
    with c.at(x, y, s, turn=turn):
        for k in range(7):
            a = (k - 3) / 3
            c.poly(curve([(14, a * 7), (-34, a * 22 - 3.6), (-44, a * 26), (-34, a * 22 + 3.6)], closed=True),
                   Fade("#ffffff", "#d9d3c8" if k % 2 else "#f6f1e6", to=(-1, 0)))
        for px in (-4, -18):
            c.stroke([(px, -5 - 0.44 * (14 - px)), (px, 5 + 0.44 * (14 - px))], 1.6, "#b9a98f")
        c.poly(np.vstack([oval(17, 0, 13, 10.5, -90, 90), [(12, 10.5), (12, -10.5)]]), Fade("#fff4dc", "#d9b98a"))
        c.rect(10, -10.5, 5, 21, "#d23f35")


def bulutangkis(c):
    c.rect(0, 0, W, H, Fade("#c8402f", "#a02a30", "#5e1530", "#330d27", radial=(690, 330, 1050), spray=0.03))
    for k in range(15):
        a = math.radians(k * 24 + 7)
        c.poly([(690, 330), (690 + 1900 * math.cos(a), 330 + 1900 * math.sin(a)),
                (690 + 1900 * math.cos(a + 0.2), 330 + 1900 * math.sin(a + 0.2))],
               Fade("#ffb06a40", "#ffb06a00", radial=(690, 330, 1000)))
    c.circle(690, 330, 285, Fade("#ffe3ac", "#f7b267", "#ec8a4f", to=(0.0, 1), spray=0.03))
    return bulutangkis_court(c)


def bulutangkis_court(c):
    c.poly([(0, 700), (W, 700), (W, H), (0, H)], Fade("#1c6a63", "#124a50", "#0c2f3b"))
    for mark, w in (([(0, 742), (W, 742)], 4), ([(0, 850), (W, 850)], 7), ([(300, 700), (60, 900)], 6),
                    ([(1020, 700), (1060, 900)], 6), ([(640, 742), (600, 850)], 5)):
        c.stroke(mark, w, "#f3e4c6", alpha=0.75)
    c.polys([lens(620, 838, 330, 26)], "#061d27", alpha=0.6, soft=3)
    # The net, running away to the right.
    c.stroke([(1236, 860), (1236, 446)], 11, "#2a1028")
    net = [(1236, 452), (1620, 392), (1620, 620), (1236, 640)]
    with c.clip(net):
        for k in range(28):
            c.stroke([(1236 + 16 * k, 380), (1236 + 16 * k, 660)], 1.8, "#f3d9b4", alpha=0.55)
        for k in range(17):
            t = k / 16
            c.stroke([(1236, 452 + 188 * t), (1620, 392 + 228 * t)], 1.8, "#f3d9b4", alpha=0.55)
    c.poly([(1236, 446), (1620, 384), (1620, 408), (1236, 466)], "#fff3dc")
    # The shuttle's path, then the player.
    for d, alpha in ((0, 0.5), (14, 0.3), (-14, 0.3)):
        c.poly([(890, 170 + d * 0.4), (1180, 352 + d), (1176, 362 + d)],
               Fade("#fff3d600", "#fff3d6", span=(890, 170, 1180, 355)), alpha=alpha)
    shuttle(c, 1196, 364, 1.45, 29)
    ink, skin, shirt, short = "#1d0f2b", "#a5654a", "#f6ead2", "#1f3a5c"
    with c.at(52, 66, 0.92):
        back = [(560, 520), (470, 560), (378, 520), (322, 456)]
        c.stroke(back[:3], [64, 54, 38], "#7d4636", smooth=True)
        c.stroke(back[2:], [36, 24], "#7d4636")
        c.poly(curve([(336, 462), (318, 474), (276, 440), (262, 412), (284, 410), (318, 438)], closed=True),
               "#f3d9b4")
        c.stroke([(600, 530), (680, 610), (640, 716), (612, 770)], [68, 56, 40, 25], skin, smooth=True)
        c.poly(curve([(600, 764), (626, 768), (634, 790), (688, 806),
               (692, 822), (604, 818), (594, 792)], closed=True), "#fffaf0")
        c.poly(curve([(606, 806), (690, 812), (692, 824), (604, 822)], closed=True), "#d23f35")
        c.poly(curve([(528, 486), (624, 486), (686, 560), (700, 616), (628, 636), (584, 588), (520, 600), (462, 592),
                      (470, 530)], closed=True),
               Fade(mix(short, "#ffffff", 0.08), mix(short, ink, 0.5)))
        c.stroke([(548, 330), (440, 330), (380, 238)], [44, 36, 22], "#b67557", smooth=True)
        c.circle(374, 226, 15, "#b67557")
        c.poly(curve([(534, 300), (600, 270), (668, 286), (676, 340), (644, 420), (634, 500), (580, 516), (520, 500),
                      (514, 410), (516, 340)], closed=True),
               Fade("#fffaf0", shirt, "#d9b7a0", to=(1, 1)))
        with c.clip(curve([(534, 300), (600, 270), (668, 286), (676, 340), (644, 420), (634, 500), (580, 516),
                           (520, 500), (514, 410), (516, 340)], closed=True)):
            c.poly([(500, 392), (690, 352), (690, 384), (500, 426)], "#d23f35")
            c.poly([(500, 436), (690, 394), (690, 404), (500, 447)], "#d23f35")
            c.poly([(636, 270), (700, 270), (690, 520), (610, 520)], "#8a4a50", alpha=0.28)
        c.stroke([(532, 322), (490, 336)], [50, 44], "#fffaf0")
        c.stroke([(608, 282), (622, 242)], 36, skin)
        c.ellipse(634, 214, 42, 49, skin)
        c.poly(curve([(594, 226), (590, 184), (622, 156), (664, 164), (682, 190),
               (650, 192), (630, 206), (616, 236)], closed=True), ink)
        c.poly([(592, 200), (680, 184), (682, 198), (594, 216)], "#d23f35")
        c.stroke([(652, 306), (728, 258), (786, 186)], [46, 37, 23], skin, smooth=True)
        c.stroke([(650, 308), (698, 280)], [50, 45], "#fffaf0")
        c.circle(788, 182, 17, skin)
        # The racket.
        c.stroke([(776, 200), (806, 152)], 11, "#d23f35")
        c.stroke([(806, 152), (842, 92)], 6, ink)
        with c.at(872, 42, 1, turn=31):
            ring, hole = oval(0, 0, 48, 62), oval(0, 0, 42, 56)
            with c.clip(hole):
                for k in range(-7, 8):
                    c.stroke([(k * 8, -70), (k * 8, 70)], 1.5, "#fff3dc", alpha=0.8)
                    c.stroke([(-60, k * 8), (60, k * 8)], 1.5, "#fff3dc", alpha=0.8)
            c.polys([ring], ink, holes=[hole])
    return {"grain": 2.0}


# sekolah: the morning walk to school ----------------------------------------------

def school(c, x, y, s):
    """A long school with a deep tiled roof, a veranda and a flagpole."""
    with c.at(x, y, s):
        c.rect(-230, -70, 460, 74, Fade("#fff3d6", "#e8c89a"))
        c.rect(-230, -18, 460, 22, "#b9654a")
        for px in (-181, -99, 99, 181):
            if abs(px) > 50:
                c.rect(px - 24, -58, 48, 34, "#fffaf0")
                c.polys([[(px + d, -55), (px + d + 13, -55), (px + d + 13, -27), (px + d, -27)]
                         for d in (-21, -6.5, 8)],
                        Fade("#3e7a80", "#8fc0b0"))
        c.rect(-20, -62, 40, 66, "#7d4534")
        c.rect(-1, -62, 2, 66, "#5b3128")
        c.poly([(-262, -64), (-190, -132), (190, -132), (262, -64)], Fade("#d2693f", "#a3432f"))
        for k in range(1, 7):
            t = k / 7
            c.stroke([(-190 - 72 * t, -132 + 68 * t), (190 + 72 * t, -132 + 68 * t)], 1.4, "#7e3226", alpha=0.5)
        c.poly([(-56, -64), (0, -124), (56, -64)], Fade("#e0774a", "#b14c33"))
        c.poly([(-40, -64), (0, -107), (40, -64)], "#fff3d6")
        c.circle(0, -78, 8, "#b14c33")
        c.circle(0, -78, 5.5, "#fff9ea")
        for px in (-222, -140, 140, 222):
            c.rect(px - 3, -66, 6, 70, "#fffaf0")
        c.rect(-262, -66, 524, 4, "#7e3226", alpha=0.6)
        c.stroke([(300, 4), (300, -190)], 4, "#f7ead0")
        for k, colour in enumerate(("#d7372f", "#fff8ec")):
            top = curve([(300, -188 + 24 * k), (325, -194 + 24 * k), (350, -186 + 24 * k), (374, -190 + 24 * k)])
            c.poly(np.vstack([top, top[::-1] + (0, 24)]), colour)


def sekolah(c):
    c.sky("#5aa0a8", "#a9cfb8", "#fbeabb", "#fdd796", bottom=560)
    sun(c, 1180, 250, 74, "#fffbe6", "#ffe6a5", reach=7)
    for x, y, w in ((330, 150, 420), (760, 95, 320), (1420, 130, 330)):
        cloud(c, x, y, w, Fade("#fffaf0", "#f7dcae"), alpha=0.8)
    ridge(c, 460, 20, Fade("#8fb8ad", "#e3dcae", span=(0, 270, 0, 520)), waves=4, shape=cone(420, 150, 260))
    haze(c, 380, 560, "#fbeabb", 0.7)
    xs, ys = ridge(c, 500, 18, Fade("#6ba08a", "#b7c58c", span=(0, 470, 0, 600)), waves=5)
    for x in c.rng.uniform(0, W, 26):
        y = np.interp(x, xs, ys)
        puffs(c, [(x + c.rng.normal() * 24, y - c.rng.uniform(0, 20), c.rng.uniform(14, 26))
              for _ in range(6)], "#67a088")
    haze(c, 470, 590, "#fbeabb", 0.5)
    c.poly([(0, 552), *curve([(0, 552), (400, 538), (800, 548), (1200, 536), (1600, 552)]), (W, H), (0, H)],
           Fade("#b5c96c", "#6da054", "#3a7a4a", span=(0, 540, 0, 900)))
    for x in (300, 380, 1070, 1165):
        tree(c, x, 556, c.rng.uniform(150, 190), "#4d8a64", "#79b070")
    school(c, 705, 556, 1.12)
    for x in (430, 500, 905, 980):
        puffs(c, [(x + d, 556 - abs(d) * -0.1, 17) for d in (-26, -8, 12, 28)], "#57945a")
    road = np.vstack([curve([(690, 560), (664, 590), (760, 640), (880, 700), (700, 800), (380, 910)]),
                      curve([(1130, 910), (1120, 790), (1050, 690), (850, 630), (730, 592), (722, 560)])])
    c.poly(road + (0, 5), "#2f6a45", alpha=0.5)
    c.poly(road, Fade("#fff0c4", "#f0cf92", "#d7a067", span=(0, 560, 0, 900), spray=0.06))
    for _ in range(420):
        t = c.rng.random() ** 0.7
        x, y, h = c.rng.uniform(0, W), 575 + 320 * t, 5 + 15 * t
        if (x < 560 - 200 * t) or (x > 940 + 260 * t):
            c.polys([[(x - h * 0.3, y), (x + h * d, y - h), (x + h * 0.1, y)] for d in (-0.6, 0.1, 0.7)],
                    "#d3dc7c" if c.rng.random() < 0.5 else "#2f7048", alpha=0.7)
    # Children in red and white, seen from behind, with their long morning shadows.
    group = ((716, 612, 60, "#3f6a8c", False), (800, 634, 66, "#e2a33f", True), (905, 700, 118, "#d98b2f", False),
             (985, 712, 126, "#2f6f8c", False), (655, 826, 196, "#2f8072", False), (772, 868, 214, "#c8553d", False),
             (920, 858, 190, "#3b5f9a", True))
    for k, (x, y, h, pack, skirt) in enumerate(group):
        c.poly([(x - h * 0.12, y), (x + h * 0.14, y), (x - h * 0.52, y + h * 0.34),
               (x - h * 0.74, y + h * 0.31)], "#5d4a3a", alpha=0.28, soft=2)
        person(c, x, y, h, "#fff6e6", "#b5342c", "#8a5a3e", step=0.55 + 0.1 * (k % 2), flip=k % 3 == 1, skirt=skirt,
               arm=0.5, hair=None)
        with c.at(x, y, h / 100, flip=k % 3 == 1):
            c.ellipse(1, -95, 8, 8.6, "#2a211f")
            if skirt:
                for d in (-9, 11):
                    c.stroke([(1 + d * 0.6, -95), (d, -88), (d * 1.05, -80)], [6, 5, 2], "#2a211f", smooth=True)
            else:
                c.poly([(-7.4, -97), (9.4, -97), (8, -104), (-5, -104)], "#b5342c")
            c.poly(curve([(-9, -79), (9, -79), (11, -62), (9, -51), (-9, -51), (-11, -62)],
                   closed=True), Fade(mix(pack, "#ffffff", 0.12), pack))
            c.poly(curve([(-7, -63), (7, -63), (7, -54), (-7, -54)], closed=True), mix(pack, "#1d2230", 0.25))
    tree(c, 1440, 870, 640, "#1f5a48", "#3f8a58", width=0.95, count=80)
    tree(c, 90, 850, 520, "#24644c", "#4c9560", width=0.95, count=70)
    c.poly([(0, 880), *curve([(0, 862), (160, 842), (330, 880), (400, 902)])], "#1d4f3c")
    c.poly([(1180, 902), *curve([(1180, 902), (1320, 866), (1480, 852), (1602, 872)]), (1602, 902)], "#1b4a39")
    birds(c, 640, 250, 6, 90, "#4b7f80", 14)
    return {"grain": 2.0}
