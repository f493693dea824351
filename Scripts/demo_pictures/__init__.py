"""The drawings behind Scripts/demo-pictures, one function per picture.

A drawing takes a fresh Canvas and returns settings for its JPEG
(grain, vignette, quality).
"""

from . import batik, city, land, people, sea, table, winter, works

PICTURES = {
    drawing.__name__: drawing
    for drawing in (
        sea.pelabuhan, city.jakarta, land.sawah, table.pasar, people.bulutangkis, land.kereta,
        sea.laut, land.gunung, city.gedung, works.grafik, works.pabrik, works.satelit,
        sea.banjir, batik.batik, table.kopi, people.sekolah, people.stadion, winter.moskow,
    )
}
