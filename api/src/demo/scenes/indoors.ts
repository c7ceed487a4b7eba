import { box, corridor, disc, drawing, line, moved, oval, shape, type Scene } from './scene.ts'

const carton = (x: number, y: number, size: number) =>
  moved(
    x,
    y,
    box(0, -size, size, size, '#c39a62', 3) +
      box(size * 0.42, -size, size * 0.16, size, '#a9804b') +
      line(`M0 ${-size * 0.75} L${size} ${-size * 0.75}`, '#a9804b', 3),
  )

export const cluttered: Scene = ({ after, variant }) =>
  drawing(
    [
      corridor(variant),
      after
        ? ''
        : [
            carton(240, 610, 120),
            carton(300, 500, 96),
            carton(590, 640, 140),
            carton(620, 500, 90),
            moved(450, 660, box(-70, -60, 140, 60, '#6f8aa3', 8) + oval(0, -62, 70, 16, '#8ea6bb')),
            line('M360 640 L400 420', '#7b5b3f', 14),
            shape('380,420 420,420 430,360 372,360', '#d8c26a'),
            disc(540, 640, 44, '#333'),
            disc(540, 640, 26, '#777'),
          ].join(''),
    ].join(''),
  )

const bike = (x: number, y: number, fill: string) =>
  moved(
    x,
    y,
    [
      disc(-110, -46, 46, '#2a2d31'),
      disc(-110, -46, 28, '#a5abb1'),
      disc(110, -46, 46, '#2a2d31'),
      disc(110, -46, 28, '#a5abb1'),
      shape('-130,-70 -60,-110 30,-100 60,-60 -40,-50', fill),
      shape('60,-60 90,-190 110,-190 120,-70', fill),
      box(-110, -130, 110, 24, '#33373c', 10),
      line('M70 -200 L130 -190', '#33373c', 10),
    ].join(''),
  )

/** An electric bicycle on a charger inside. */
export const charging: Scene = ({ after, variant }) =>
  drawing(
    [
      corridor(variant),
      after
        ? box(690, 330, 46, 34, '#f5f5f0', 4)
        : [
            bike(470, 670, ['#c2453a', '#3f6fa5', '#4d8a5a'][variant % 3]!),
            box(690, 330, 46, 34, '#f5f5f0', 4),
            line('M712 350 Q640 470 560 560 Q520 600 500 580', '#1f2225', 7),
            disc(712, 347, 7, '#d6453b'),
          ].join(''),
    ].join(''),
  )

export const crack: Scene = ({ after, variant }) =>
  drawing(
    [
      box(0, 0, 960, 720, ['#e6ddcd', '#dfe3e4', '#ead9cf'][variant % 3]!),
      box(0, 600, 960, 120, '#a08f7c'),
      box(0, 586, 960, 16, '#cfc4b2'),
      box(600, 140, 240, 260, '#a9c4d2', 6),
      line('M720 140 L720 400 M600 270 L840 270', '#f3f0e8', 12),
      after
        ? shape('200,60 330,60 420,586 250,586', 'rgba(255,255,255,0.5)')
        : line('M240 40 L290 150 L262 230 L330 330 L300 420 L372 510 L350 586', '#5b5148', 9) +
          line('M290 150 L360 190 M330 330 L410 350 M300 420 L230 460', '#5b5148', 5),
    ].join(''),
  )

export const shed: Scene = ({ after, variant }) =>
  drawing(
    [
      box(0, 0, 960, 420, ['#bfe0f2', '#d7dfe6', '#f3e3cb'][variant % 3]!),
      shape('0,420 160,330 420,400 700,320 960,400 960,430 0,430', '#9dbd9a'),
      box(0, 420, 960, 300, '#b7b2a8'),
      line('M0 520 L960 520 M0 620 L960 620 M240 420 L160 720 M560 420 L600 720', '#a5a096', 4),
      box(40, 380, 880, 40, '#d5cfc3'),
      after
        ? moved(700, 600, box(-60, -60, 120, 60, '#8c6a48', 6) + disc(0, -90, 46, '#6f9e5f'))
        : [
            box(280, 300, 420, 270, '#8fa0ab'),
            ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => box(300 + at * 50, 300, 8, 270, '#7d8f9b')),
            shape('250,305 730,305 690,240 290,240', '#b4513f'),
            box(440, 410, 100, 160, '#5d6a73', 3),
            line('M700 560 L760 420', '#8a6a4a', 12),
          ].join(''),
    ].join(''),
  )

/** Small advertisements all over a corridor. */
export const posters: Scene = ({ after, variant }) =>
  drawing(
    [
      corridor(variant),
      after
        ? ''
        : Array.from({ length: 16 }, (_, at) => {
            const [x, y] = [310 + ((at * 83 + variant * 29) % 300), 190 + ((at * 47) % 150)]
            return (
              box(x, y, 44, 30, ['#f2d94e', '#f5f5f0', '#e88f7a'][at % 3]!, 2) +
              line(`M${x + 6} ${y + 10} h30 M${x + 6} ${y + 20} h22`, '#7a4a3a', 3)
            )
          }).join(''),
    ].join(''),
  )

/** A fire extinguisher, its gauge in the red or in the green. */
export const extinguisher: Scene = ({ after, variant }) =>
  drawing(
    [
      corridor(variant),
      box(360, 300, 240, 330, after ? '#c8352c' : '#8f3a33', 10),
      box(380, 320, 200, 290, '#dfe6ea', 6),
      box(430, 400, 100, 200, '#d23c34', 40),
      box(462, 360, 36, 44, '#30343a', 6),
      line('M498 372 Q560 380 548 450', '#30343a', 9),
      disc(480, 470, 30, '#fff'),
      shape(after ? '480,470 470,446 490,446' : '480,470 456,480 458,460', after ? '#2f9e5b' : '#d23c34'),
    ].join(''),
  )
