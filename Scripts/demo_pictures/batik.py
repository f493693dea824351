"""Wax on cloth: batik."""

from __future__ import annotations

import math

import numpy as np

from .canvas import H, W, Fade, curve, mix, oval


def parang(c, ground, leafc, line, dots, solid=True):
    """Diagonal ranks of the knife-like parang motif over the whole picture."""
    rank, pitch = 176, 74
    with c.at(800, 450, 2.05, turn=-38):
        for j in range(-4, 5):
            y = j * rank
            blades, cores, eyes, studs = [], [], [], []
            for k in range(-9, 10):
                x = k * pitch + (j % 2) * 30
                blade = curve([(x - 40, y + 58), (x - 16, y + 34), (x - 12, y - 6), (x + 8, y - 46), (x + 46, y - 60),
                               (x + 56, y - 38), (x + 34, y - 26), (x + 30, y + 6), (x + 14, y + 44), (x - 22,
                                                            y + 64)], closed=True, steps=7)
                centre = np.array([x + 6, y])
                blades.append(blade)
                cores.append((blade - centre) * (0.46, 0.66) + centre + (-1, 4))
                eyes += [oval(x + 40, y - 45, 5, 5, steps=14), oval(x - 23, y + 51, 4, 4, steps=14)]
                studs.append([(x - 25, y + rank / 2), (x, y + rank / 2 - 12),
                             (x + 25, y + rank / 2), (x, y + rank / 2 + 12)])
            if solid:
                c.rect(-1400, y + rank / 2 - 24, 2800, 48, mix(ground, "#140b12", 0.3))
                for d in (-24, 20):
                    c.rect(-1400, y + rank / 2 + d, 2800, 4, leafc)
                c.polys(blades, leafc)
                c.polys(cores, line)
                c.polys(eyes, ground)
                c.polys(studs, dots)
            else:
                for shape in blades + studs:
                    c.stroke(np.vstack([shape, shape[:1]]), 2.2, Fade(
                        line, line, line + "00", radial=(-20, 60, 330)), alpha=0.75)


def kawung(c, region, ground, petal, core):
    with c.clip(region):
        c.poly(region, ground)
        shapes, inner, seeds = [], [], []
        for i in range(-1, 12):
            for j in range(-1, 8):
                x, y = i * 190, j * 190
                for k in range(4):
                    a = math.radians(45 + 90 * k)
                    px, py = x + math.cos(a) * 67, y + math.sin(a) * 67
                    turn = np.array([[math.cos(a), -math.sin(a)], [math.sin(a), math.cos(a)]])
                    shapes.append(oval(0, 0, 61, 38, steps=40) @ turn.T + (px, py))
                    inner.append(oval(0, 0, 38, 11, steps=28) @ turn.T + (px, py))
                seeds += [[(x - 9, y), (x, y - 9), (x + 9, y), (x, y + 9)],
                            oval(x + 95, y, 10, 10, steps=18), oval(x, y + 95, 10, 10, steps=18)]
        c.polys(shapes, petal)
        c.polys(inner, core)
        c.polys(seeds, petal)


def batik(c):
    cream, brown, indigo, ochre = "#f4e3bf", "#7a3d22", "#1b2a4a", "#d08b3d"
    c.rect(0, 0, W, H, Fade("#5a2c1f", "#3a1a1a", to=(1, 1)))
    parang(c, "#4a2320", cream, brown, ochre)
    kawung(c, [(-10, -10), (760, -10), (-10, 560)], indigo, cream, ochre)
    c.poly([(742, -10), (800, -10), (-10, 590), (-10, 548)], cream)
    for k in range(22):
        x, y = 770 - k * 37, -4 + k * 27
        c.poly([(x - 17, y + 12), (x - 5, y - 9), (x + 17, y - 12), (x + 5, y + 9)], brown)
    # The part still being drawn: bare cloth with the pattern in fresh wax.
    bare = np.vstack([curve([(1610, -30), (1340, 190), (1120, 420), (830, 570), (590, 910)]), [(1610, 910)]])
    with c.clip(bare):
        c.poly(bare, Fade("#fbf0d6", "#ecd3a2", to=(1, 1), spray=0.03))
        parang(c, cream, cream, "#a9652f", ochre, solid=False)
    c.stroke(bare[:-1], 6, "#a9652f", alpha=0.35)
    for k, (x0, y0) in enumerate(((0, 250), (420, 900), (900, 60))):
        fold = np.vstack([curve([(x0 - 200, y0 + 420), (x0 + 300, y0 + 120), (x0 + 900, y0 - 420)])])
        c.poly(np.vstack([fold, fold[::-1] + (70, 60)]), "#ffe9b8" if k % 2 else "#140a12", alpha=0.16, soft=26)
    c.glow(1250, 480, 620, "#ffcf86", 0.22)
    c.soften(930, 600, 260, 700, 3)
    # The canting: a copper cup with a fine spout on a wooden handle.
    with c.at(868, 610, 1.35, turn=-32):
        c.stroke([(60, 30), (250, 40), (560, 30)], [10, 20, 26], "#2a120f", alpha=0.35, soft=7)
        c.stroke([(112, -12), (220, -16), (400, -14), (600, -14)], [15, 25, 22, 34],
                 Fade("#d99a5a", "#8a4f2c", "#5a2f22", span=(0, -34, 0, 14)), smooth=True)
        c.polys([[(x, -30), (x + 5, -30), (x + 5, 1), (x, 1)] for x in (196, 208, 220)], "#3d1e18", alpha=0.7)
        c.rect(98, -22, 40, 19, Fade("#f3bf7d", "#8f4a26"))
        c.stroke([(24, -10), (2, -6), (-14, 16), (-16, 34)], [15, 10, 7, 4], Fade("#f6c98c", "#a3562b"), smooth=True)
        cup = curve([(14, -46), (112, -46), (122, -14), (100, 22), (58, 34), (24, 20), (6, -12)], closed=True)
        c.poly(cup, Fade("#ffe0aa", "#d9873f", "#7d3a22", to=(1, 0.6)))
        c.ellipse(63, -46, 52, 13, Fade("#ffe9bd", "#b9642f", to=(1, 0)))
        c.ellipse(63, -45, 44, 9.5, "#4a1f14")
        c.ellipse(58, -43, 34, 6, "#b9752f")
        c.stroke([(24, -18), (30, 6), (46, 20)], [6, 5, 2], "#fff3d2", smooth=True, alpha=0.8)
    c.circle(861, 660, 9, Fade("#e2a552", "#8a4f22"))
    return {"grain": 1.2, "vignette": 0.3}
