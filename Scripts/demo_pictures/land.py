"""Fields, mountains and the road through them: sawah, gunung, kereta."""

from __future__ import annotations

import math

import numpy as np

from .canvas import H, S, W, Fade, curve, mix, oval, rgba
from .scenery import birds, cloud, cone, haze, palm, person, pine, puffs, ridge, streaks, sun, tree, wander


# sawah: terraced rice fields --------------------------------------------------

def terraces(c, top):
    """Paint terraces below the line `top` (y per pixel column) as height contours."""
    ys, xs = np.mgrid[0:H * S, 0:W * S].astype(np.float32) / S
    edge = np.interp(np.arange(W * S) / S, np.linspace(0, W, len(top)), top).astype(np.float32)[None, :]
    v = np.clip((ys - edge) / (H + 40 - edge), 0, 1)
    z = 1 / (v + 0.13)
    wx = (xs - W / 2) / (W / 2) * (0.55 + 0.45 * z)
    bumps = sum(a * np.sin(fx * wx + fz * z + p) for a, fx, fz, p in
                ((0.42, 1.7, 0.55, 0.4), (0.26, 3.1, -0.8, 2.0), (0.13, 5.3, 1.3, 4.2), (0.06, 9.7, 0.7, 1.1)))
    level = z * 2.15 + bumps * (0.55 + 0.25 * z) - 0.16 * np.abs(wx) * z
    step = np.floor(level)
    frac = level - step
    plot = np.floor(wx * 1.15 / (0.45 + 0.25 * z) + np.sin(step * 12.9) * 3)
    pick = np.abs(np.sin(step * 78.233 + plot * 37.719) * 43758.5453) % 1
    greens = ["#5d8f3c", "#7fae48", "#a9c45a", "#3f7a45", "#d6cf6d"]
    surface = np.zeros((H * S, W * S, 3), np.float32)
    for k, colour in enumerate(greens):
        inside = (pick >= 0.30 + k * 0.14) & (pick < 0.30 + (k + 1) * 0.14)
        surface[inside] = rgba(colour)[:3]
    water = pick < 0.30
    glint = np.clip(frac / 0.7, 0, 1)[..., None]
    surface = np.where(water[..., None], rgba("#ffdca0")[:3] * (1 - glint) + rgba("#7fb0b4")[:3] * glint, surface)
    rows = 1 + 0.05 * np.sign(np.sin(frac * 62)) * (~water) * np.clip(v * 2.2, 0, 1)
    surface *= (rows * (0.86 + 0.2 * frac))[..., None]
    bank = np.clip((frac - 0.7) / 0.3, 0, 1)[..., None]
    face = rgba("#1f4a35")[:3] * (1 - bank) + rgba("#3d6b3a")[:3] * bank
    colour = np.where((frac > 0.7)[..., None], face, surface)
    colour = np.where((frac < 0.075)[..., None], rgba("#cfd36a")[:3], colour)
    far = np.clip(1 - v * 2.4, 0, 1)[..., None] ** 1.4 * 0.72
    colour = colour * (1 - far) + rgba("#e9d59a")[:3] * far
    light = 1.06 - 0.42 * np.clip(v - 0.35, 0, 1)[..., None] - 0.12 * (xs / W)[..., None]
    colour = colour * light
    c.image(np.where((ys >= edge)[..., None], colour, np.asarray(c.im)))


def sawah(c):
    c.sky("#2f7f93", "#86b8ac", "#f2dfa4", "#fbc777", bottom=430)
    sun(c, 1010, 235, 62, "#fff6d6", "#ffd98a", reach=7)
    for x, y, w in ((300, 130, 420), (1340, 110, 360), (760, 90, 300)):
        cloud(c, x, y, w, Fade("#fff3cf", "#f5cf95"), alpha=0.75)
    ridge(c, 420, 10, Fade("#7fa7a4", "#dccb9a", span=(0, 130, 0, 430)), shape=cone(520, 300, 240))
    ridge(c, 405, 16, Fade("#6f9a92", "#d3c48c", span=(0, 200, 0, 440)), waves=3, shape=cone(1440, 210, 200))
    haze(c, 300, 460, "#fbe3ab", 0.7, peak=0.7)
    ridge(c, 400, 26, Fade("#4f8473", "#a9b57b", span=(0, 330, 0, 450)), waves=5)
    haze(c, 370, 470, "#f7e0a5", 0.6, peak=0.6)
    xs = np.linspace(0, W, 400)
    top = 428 + 14 * wander(c.rng, 400, 4, 3)
    top -= 95 * np.exp(-((xs - 60) / 300) ** 2) + 120 * np.exp(-((xs - 1580) / 330) ** 2)
    for x in (40, 90, 170, 250, 1290, 1370, 1450, 1530, 1575):
        y = np.interp(x, xs, top) + 8
        if c.rng.random() < 0.6:
            palm(c, x, y, c.rng.uniform(90, 130), "#3d6f5c", lean=c.rng.uniform(-0.2, 0.2))
        puffs(c, [(x + c.rng.normal() * 22, y - c.rng.uniform(0, 16), c.rng.uniform(10, 22))
              for _ in range(7)], "#47795f")
    terraces(c, top)
    haze(c, 370, 560, "#fbe0a0", 0.45, peak=0.35)
    # A field hut and the people at work.
    with c.at(1180, 640, 1.1):
        for x in (-34, 34):
            c.stroke([(x, 0), (x, -44)], 5, "#4a3427")
        c.rect(-38, -20, 76, 6, "#6e4b32")
        c.rect(-34, -44, 68, 26, Fade("#3b2b26", "#5a4030"))
        c.poly([(-56, -38), (-18, -84), (18, -84), (56, -38)], Fade("#d9a655", "#8c5a34"))
        for t in (0.3, 0.55, 0.8):
            c.stroke([(-18 - 38 * t, -84 + 46 * t), (18 + 38 * t, -84 + 46 * t)], 1.6, "#7a4c2d", alpha=0.7)
    palm(c, 1255, 645, 230, Fade("#234f3e", "#2f4030"), lean=0.1)
    person(c, 560, 735, 118, "#b9472f", "#2b3a4a", "#6e4632", step=0.6, hat="#f0cf83", reach=(26, -40))
    person(c, 648, 748, 124, "#e8dcb9", "#33485a", "#6e4632", step=0.5, hat="#e4b765", flip=True, reach=(24, -38))
    person(c, 905, 590, 64, "#2f6d78", "#2b3a4a", "#6e4632", step=0.5, hat="#efd192")
    palm(c, 70, 930, 620, Fade("#1b4637", "#12291f"), lean=0.14, fronds=15)
    palm(c, -40, 930, 470, Fade("#22513d", "#14301f"), lean=0.22, fronds=15)
    birds(c, 690, 190, 9, 110, "#2f5f62", 14)
    return {"grain": 2.2}


# gunung: a volcano with its plume ---------------------------------------------

def plume(c, x, y, tones):
    """Billows rising from (x, y) and bending to the right, in shaded layers."""
    path = curve([(x, y), (x + 8, y - 50), (x + 50, y - 108), (x + 170, y - 158),
                 (x + 380, y - 188), (x + 690, y - 196)], steps=9)
    balls = []
    for k, (px, py) in enumerate(path):
        t = k / len(path)
        for _ in range(5):
            r = 12 + 70 * t ** 0.75 * c.rng.uniform(0.6, 1.15)
            balls.append((px + c.rng.normal() * (4 + 26 * t), py + c.rng.normal() * (5 + 34 * t), r))
    for shift, shrink, colour in ((0, 1.0, tones[0]), (-0.16, 0.86, tones[1]),
                                  (-0.34, 0.6, tones[2]), (-0.48, 0.36, tones[3])):
        puffs(c, [(bx + shift * r * 0.8, by + shift * r * 1.2, r * shrink) for bx, by, r in balls],
              Fade(colour, mix(colour, tones[0], 0.35), to=(1, 0)))


def gunung(c):
    c.sky("#253a5e", "#5b6f8f", "#c99a94", "#f4b684", "#fbd9a0", bottom=640)
    c.glow(170, 520, 620, "#ffc98a", 0.6)
    for x, y, w in ((240, 210, 380), (420, 330, 300), (1420, 420, 300)):
        cloud(c, x, y, w, Fade("#f9cfa4", "#c98f88"), alpha=0.6)
    ridge(c, 600, 14, Fade("#a58a98", "#e3b392", span=(0, 420, 0, 640)), shape=cone(1380, 170, 220))
    ridge(c, 600, 14, Fade("#a58a98", "#e9bb94", span=(0, 420, 0, 640)), shape=cone(210, 140, 220))
    haze(c, 500, 660, "#fbd6a2", 0.6)
    plume(c, 800, 292, ["#6b6279", "#a68a8f", "#dcae98", "#fde0b6"])
    # The cone, with a notched crater, and ravines fanning down its flanks.
    xs = np.linspace(-10, W + 10, 700)
    rough = wander(c.rng, 700, 26, 4) * 5
    ys = np.array([668 + cone(800, 450, 330)(x) for x in xs]) + rough
    ys = np.maximum(ys, 284 + 9 * np.sin(xs / 9) * 0.6 + np.abs(xs - 790) * 0.16)
    mountain = [(-10, H), *zip(xs, ys), (W + 10, H)]
    c.poly(mountain, Fade("#4b3a57", "#6d5670", "#b98886", span=(0, 270, 0, 690)))
    with c.clip(mountain):
        for k in range(46):
            a = -1 + 2 * (k + c.rng.uniform(-0.3, 0.3)) / 45
            reach = c.rng.uniform(0.5, 1)
            line = []
            for t in np.linspace(0.02, reach, 9):
                drop = 400 * t
                half = 330 * max(-math.log(max(1 - t * 0.93, 0.03)), 0) ** (1 / 1.15)
                line.append((800 + a * (34 + half) + c.rng.normal() * 5 * t, 292 + drop))
            warm = a < c.rng.normal() * 0.25 - 0.05
            c.stroke(line, [3, 9 + 10 * abs(a), 20 + 16 * abs(a), 4], "#f2a679" if warm else "#2b2644",
                     smooth=True, alpha=0.42 if warm else 0.34)
        c.glow(800, 300, 120, "#ff7a45", 0.6)
        c.stroke([(798, 292), (792, 330), (806, 366), (798, 410)], [13, 8, 6, 2], "#ff9a55", smooth=True, alpha=0.85)
        c.stroke([(812, 296), (836, 340), (838, 372)], [8, 6, 2], "#ff9a55", smooth=True, alpha=0.7)
    haze(c, 520, 740, "#f6c79c", 0.85, peak=0.6)
    ridge(c, 655, 26, Fade("#7c6a80", "#d3a28f", span=(0, 620, 0, 740)), waves=5)
    haze(c, 640, 770, "#f3c8a0", 0.7, peak=0.5)
    xs, ys = ridge(c, 722, 24, Fade("#4f5068", "#8f7a82", span=(0, 690, 0, 820)), waves=6)
    for x in c.rng.uniform(0, W, 110):
        pine(c, x, np.interp(x, xs, ys) + 8, c.rng.uniform(24, 44), "#4f5068")
    haze(c, 720, 840, "#d9ac98", 0.55, peak=0.6)
    xs, ys = ridge(c, 800, 30, Fade("#2b3850", "#1c2438"), waves=4)
    for x in sorted(c.rng.uniform(0, W, 80)):
        pine(c, x, np.interp(x, xs, ys) + 14, c.rng.uniform(50, 95), Fade("#2f4058", "#222e46"))
    xs, ys = ridge(c, 880, 22, "#141a2c", waves=4, shape=lambda x: 60 * math.exp(-((x - 800) / 420) ** 2))
    for x in sorted(np.concatenate([c.rng.uniform(-20, 520, 16), c.rng.uniform(1090, 1620, 16)])):
        pine(c, x, np.interp(x, xs, ys) + 30, c.rng.uniform(120, 260), Fade("#1b2439", "#111728"))
    birds(c, 480, 400, 7, 80, "#3a3350", 14)
    return {"grain": 2.2}


# kereta: a train on a viaduct ---------------------------------------------------

def viaduct(c, deck, pitch, fill, shade):
    """Arches on tall piers along the whole width, lit from the left."""
    piers, holes, inner = [], [], []
    for x in np.arange(-pitch, W + pitch, pitch):
        arch = [*oval(x + pitch / 2, deck + 92, pitch / 2 - 17, 62, 180, 360).tolist(),
                (x + pitch - 13, H), (x + 13, H)]
        holes.append(arch)
        inner.append([*oval(x + pitch / 2, deck + 92, pitch / 2 - 17, 62, 180, 250).tolist(),
                      *oval(x + pitch / 2 + 12, deck + 98, pitch / 2 - 17, 62, 250, 180).tolist(), (x + 26,
                                                            H), (x + 13, H)])
        piers.append([(x - 21, deck + 92), (x + 21, deck + 92), (x + 21, deck + 100), (x - 21, deck + 100)])
    c.polys([[(0, deck), (W, deck), (W, H), (0, H)]], fill, holes=holes)
    c.polys(inner, shade)
    c.polys(piers, "#f3e2bd")
    c.rect(0, deck - 4, W, 20, Fade("#f6e6c2", "#c9a988"))
    c.rect(0, deck + 16, W, 7, shade)
    c.polys([[(x, deck - 22), (x + 3, deck - 22), (x + 3, deck), (x, deck)] for x in np.arange(8, W, 26)], shade)
    c.rect(0, deck - 24, W, 3.5, shade)


def carriage(c, x, y, w, nose=False):
    """One carriage with its rails at y; the leading one has a tapered nose."""
    h = 74
    if nose:
        body = [(x, y - h), (x + w * 0.62, y - h), *curve([(x + w * 0.62, y - h), (x + w * 0.82, y - h * 0.86),
                                                           (x + w * 0.95, y - h * 0.5),
                (x + w, y - 16), (x + w * 0.97, y - 8)]).tolist(), (x, y - 8)]
    else:
        body = [(x, y - h + 4), (x + 5, y - h), (x + w - 5, y - h), (x + w, y - h + 4), (x + w, y - 8), (x, y - 8)]
    for bx in (x + w * 0.17, x + w * 0.78):
        c.polys([oval(bx + d, y - 6, 8, 8) for d in (-13, 13)], "#2a2f3d")
    c.poly(body, Fade("#fffaf0", "#f5ead4", "#c9b7a4"))
    with c.clip(body):
        c.rect(x, y - 30, w, 12, "#c8402f")
        c.rect(x, y - 18, w, 12, "#28405e")
        c.rect(x, y - h, w, 7, "#9fb0b3")
        count = 7 if nose else 9
        step = w * (0.62 if nose else 0.94) / count
        c.polys([[(x + 9 + k * step, y - 58), (x + step * 0.72 + 9 + k * step, y - 58),
                  (x + step * 0.72 + 9 + k * step, y - 38),
                  (x + 9 + k * step, y - 38)] for k in range(count)], Fade("#25405c", "#f2bf7d",
                                                            span=(0, y - 66, 0, y - 28)))
        if nose:
            c.poly(curve([(x + w * 0.7, y - 60), (x + w * 0.83, y - 62),
                   (x + w * 0.95, y - 40), (x + w * 0.74, y - 38)], closed=True), "#25405c")
            c.circle(x + w * 0.965, y - 24, 5, "#fff1b8")
    if not nose:
        c.rect(x + w, y - h + 12, 7, h - 26, "#2a2f3d")


def kereta(c):
    c.sky("#4f93a0", "#9cc4b4", "#f3e3b4", "#f9c98a", bottom=520)
    sun(c, 420, 250, 66, "#fff8dd", "#ffdf9c", reach=6)
    for x, y, w in ((900, 120, 460), (1330, 210, 380), (150, 110, 300)):
        cloud(c, x, y, w, Fade("#fff6dc", "#f2d3a0"), alpha=0.8)
    ridge(c, 380, 60, Fade("#8fb0a6", "#e2d0a2", span=(0, 240, 0, 560)), waves=4, shape=cone(1180, 190, 260))
    haze(c, 330, 560, "#f7e4b5", 0.6, peak=0.6)
    ridge(
    c,
    470,
    60,
    Fade(
        "#5f9482",
        "#b9bd88",
        span=(
            0,
            380,
            0,
            640)),
            waves=4,
            shape=lambda x: -
            60 *
            math.cos(
                x /
                W *
                 6.3))
    haze(c, 470, 660, "#f3e2b0", 0.6, peak=0.6)
    xs, ys = ridge(c, 590, 46, Fade("#3f7a63", "#86a36b", span=(0, 520, 0, 760)),
                   waves=4, shape=lambda x: -110 * math.cos(x / W * 6.3) + 40)
    for x in c.rng.uniform(0, W, 120):
        pine(c, x, np.interp(x, xs, ys) + 8, c.rng.uniform(26, 44), "#3a705d")
    haze(c, 600, 790, "#eddfae", 0.65, peak=0.6)
    # The river in the valley.
    c.poly(np.vstack([curve([(800, 700), (760, 735), (880, 775), (720, 830), (560, 910)]),
                      curve([(1150, 910), (1010, 830), (1000, 775), (830, 735), (830, 700)])]),
           Fade("#f7e7bd", "#8fc0b5", "#4b8f93"))
    streaks(c, 850, 720, 890, 50, "#fffbe6", 40, alpha=0.7, size=60)
    viaduct(c, 432, 160, Fade("#e9d2a8", "#cfa985", "#8a7a72", span=(0, 430, 0, 880)), "#6f5c5e")
    haze(c, 640, 900, "#e9dcae", 0.55, peak=0.5)
    x = -70
    for k in range(5):
        carriage(c, x, 426, 250)
        x += 257
    carriage(c, x, 426, 262, nose=True)
    c.glow(x + 258, 404, 110, "#fff0bd", 0.4)
    c.rect(0, 424, W, 5, "#5a4a50")
    for side in (0, 1):
        xs, ys = ridge(c, 850, 26, Fade("#2a5f50", "#183c36", span=(0, 640, 0, 900)), waves=4,
                       shape=lambda x: 150 - 330 * math.exp(-((x - side * W) / 420) ** 2) + 30)
    for x in list(c.rng.uniform(-10, 360, 15)) + list(c.rng.uniform(1240, 1610, 15)):
        y = 850 + 180 - 330 * math.exp(-((x - (0 if x < 800 else W)) / 420) ** 2)
        tree(c, x, y + 12, c.rng.uniform(110, 170), c.rng.choice(["#1f5145", "#27604d", "#2f6b50"]), "#4f8a5a")
    birds(c, 760, 250, 8, 100, "#3f6f70", 14)
    return {"grain": 2.0}
