/** A flat drawing of 960 × 720, before or after the matter was dealt with. `variant` changes light and details. */
export type Scene = (look: { after: boolean; variant: number }) => string

export const width = 960
export const height = 720

const skies = [
  ['#bfe0f2', '#eaf5f8'],
  ['#f3d9b8', '#f9efe0'],
  ['#c9d3dc', '#e9edf0'],
]
const walls = ['#e8dcc8', '#d9e0e3', '#e6d3c8', '#dfe3d4']

export const drawing = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 960 720">${inner}</svg>`

export const box = (x: number, y: number, w: number, h: number, fill: string, radius = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"/>`
export const disc = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
export const oval = (x: number, y: number, rx: number, ry: number, fill: string) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`
export const shape = (points: string, fill: string) => `<polygon points="${points}" fill="${fill}"/>`
export const line = (d: string, stroke: string, thickness = 6) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round"/>`
export const moved = (x: number, y: number, inner: string, scale = 1) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${inner}</g>`

/** A street by day: sky, hills, houses, pavement and road. The road begins at y = 500. */
export const street = (variant: number) => {
  const [high, low] = skies[variant % skies.length]!
  return [
    box(0, 0, 960, 360, low!),
    box(0, 0, 960, 170, high!),
    shape('0,330 160,210 330,300 520,190 720,290 960,200 960,360 0,360', '#9dbd9a'),
    house(40 + (variant % 3) * 30, 150, 210, 210, walls[variant % 4]!),
    house(300, 95, 170, 265, walls[(variant + 1) % 4]!),
    house(540 + (variant % 2) * 40, 170, 250, 190, walls[(variant + 2) % 4]!),
    tree(840 - (variant % 3) * 20, 360),
    box(0, 355, 960, 150, '#c8c3b9'),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => line(`M${at * 130} 360 L${at * 150 - 60} 500`, '#b5afa4', 3)),
    box(0, 496, 960, 14, '#8f8b85'),
    box(0, 510, 960, 210, '#6d7278'),
    ...[0, 1, 2, 3].map((at) => box(at * 270 + 30, 610, 150, 12, '#e7e4d8')),
  ].join('')
}

/** The same at night, lit only by windows. */
export const nightStreet = (variant: number) => [street(variant), box(0, 0, 960, 720, 'rgba(14,22,48,0.74)')].join('')

const house = (x: number, y: number, w: number, h: number, wall: string) => {
  const columns = Math.floor(w / 55)
  const rows = Math.floor((h - 40) / 50)
  const windows = Array.from({ length: columns * rows }, (_, at) =>
    box(x + 16 + (at % columns) * 53, y + 20 + Math.floor(at / columns) * 50, 30, 32, '#7fa0b4', 2),
  )
  return [box(x, y, w, h, wall), box(x - 6, y - 10, w + 12, 12, '#a79684'), ...windows].join('')
}

export const tree = (x: number, y: number) =>
  [
    box(x - 8, y - 90, 16, 110, '#8a6a4a'),
    disc(x, y - 130, 62, '#6f9e5f'),
    disc(x - 38, y - 100, 42, '#7daa6b'),
    disc(x + 36, y - 96, 40, '#648f55'),
  ].join('')

/** A corridor of a block of flats, seen along it. */
export const corridor = (variant: number) =>
  [
    box(0, 0, 960, 720, walls[(variant + 1) % 4]!),
    shape('0,0 960,0 660,170 300,170', '#f4f1ea'),
    shape('0,720 960,720 660,480 300,480', '#b9b2a6'),
    shape('0,0 300,170 300,480 0,720', '#ddd3c2'),
    shape('960,0 660,170 660,480 960,720', '#d3c8b6'),
    box(300, 170, 360, 310, '#e9e3d6'),
    box(430, 240, 100, 240, '#7d5b43', 4),
    disc(515, 365, 6, '#d9b45a'),
    shape('60,150 200,215 200,560 60,680', '#8b674c'),
    shape('900,150 760,215 760,560 900,680', '#8b674c'),
    box(440, 190, 80, 26, '#2f8f5b', 4),
    oval(480, 60, 90, 16, '#fffdf2'),
  ].join('')
