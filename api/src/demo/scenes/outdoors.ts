import { box, disc, drawing, line, moved, nightStreet, oval, shape, street, tree, type Scene } from './scene.ts'

const bag = (x: number, y: number, fill: string, scale = 1) =>
  moved(
    x,
    y,
    shape('-38,0 -46,-38 -22,-62 -6,-78 8,-78 24,-60 46,-36 36,0', fill) + line('M-14 -74 Q0 -92 14 -74', fill, 7),
    scale,
  )

const bin = (x: number, y: number, fill: string, open: boolean) =>
  moved(
    x,
    y,
    [
      box(-62, -150, 124, 150, fill, 8),
      box(-52, -120, 104, 10, 'rgba(0,0,0,0.15)'),
      open ? shape('-66,-152 -40,-236 74,-222 66,-152', fill) : box(-70, -168, 140, 22, fill, 8),
      disc(-40, 4, 12, '#333'),
      disc(40, 4, 12, '#333'),
      shape('0,-100 20,-66 -20,-66', '#fff'),
    ].join(''),
  )

export const fullBin: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      bin(360, 490, '#2f7d5c', !after),
      bin(540, 490, '#3c6f9c', false),
      after
        ? ''
        : [
            bag(350, 340, '#39424a', 0.9),
            bag(400, 350, '#c9cdd2', 0.7),
            bag(250, 520, '#39424a', 1.1),
            bag(450, 525, '#d0b184', 0.9),
            bag(640, 530, '#4b545c'),
            box(690, 480, 80, 50, '#b98f5d'),
            oval(300, 560, 60, 10, '#8d7a52'),
            ...[0, 1, 2, 3, 4].map((at) =>
              box(230 + at * 95 + ((variant * 17) % 30), 545 + (at % 2) * 18, 26, 12, '#e6e2d6', 3),
            ),
          ].join(''),
    ].join(''),
  )

export const pothole: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      after
        ? shape('330,560 610,552 640,660 300,668', '#4b4f54') +
          line('M330 560 L610 552 L640 660 L300 668 Z', '#5d6268', 4)
        : [
            shape('320,590 380,560 470,552 560,566 640,600 610,650 520,672 400,668 340,640', '#4a4640'),
            shape('350,600 400,578 480,572 560,588 596,610 560,644 480,652 400,646', '#2f2c29'),
            oval(480, 628, 80, 16, '#7d93a1'),
            line('M640 600 L720 580 M320 590 L250 570 M400 668 L380 705', '#4a4640', 5),
            ...[0, 1, 2, 3].map((at) => disc(300 + at * 120, 680 - (at % 2) * 140, 9, '#8a857d')),
          ].join(''),
      moved(
        760,
        500,
        shape('0,0 -28,0 -10,-90 10,-90 28,0', '#e2662f') +
          box(-20, -46, 40, 14, '#fff') +
          box(-36, -6, 72, 10, '#c2521f'),
      ),
    ].join(''),
  )

export const streetLamp: Scene = ({ after, variant }) =>
  drawing(
    [
      nightStreet(variant),
      after ? shape('540,210 800,720 240,720', 'rgba(255,236,170,0.34)') : '',
      line('M420 520 L420 170 Q420 140 460 140 L540 150', '#5c6673', 14),
      oval(560, 158, 46, 16, after ? '#fff4c4' : '#48515c'),
      after ? disc(560, 168, 70, 'rgba(255,240,180,0.25)') : '',
      box(404, 505, 32, 22, '#2b3037'),
    ].join(''),
  )

export const manhole: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      oval(480, 610, 170, 62, '#565b60'),
      after
        ? oval(480, 606, 150, 52, '#7b8187') +
          [0, 1, 2, 3, 4]
            .map((at) =>
              line(
                `M${370 + at * 50} ${575 + Math.abs(2 - at) * 6} L${370 + at * 50} ${640 - Math.abs(2 - at) * 6}`,
                '#666c72',
                7,
              ),
            )
            .join('')
        : oval(480, 612, 146, 50, '#15171a') +
          moved(690, 560, oval(0, 0, 130, 34, '#7b8187') + oval(0, 8, 130, 34, '#5c6166')),
    ].join(''),
  )

export const flood: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      after
        ? box(440, 500, 90, 16, '#33383d') + [0, 1, 2, 3].map((at) => box(448 + at * 20, 502, 8, 12, '#888')).join('')
        : [
            shape('60,520 240,508 520,515 800,508 940,530 900,660 640,700 300,695 90,640', '#86a3b3'),
            shape('160,560 400,545 700,550 840,580 760,640 480,664 220,632', '#a2bccb'),
            line('M300 600 Q340 590 380 600 M520 580 Q570 570 620 580 M420 640 Q470 630 520 640', '#dfeaf0', 5),
            box(660, 520, 34, 60, '#d05a3c', 6),
          ].join(''),
    ].join(''),
  )

const car = (x: number, y: number, fill: string) =>
  moved(
    x,
    y,
    [
      shape('-190,-30 -180,-80 -110,-92 -70,-150 80,-150 130,-92 190,-80 196,-30', fill),
      shape('-92,-94 -60,-138 0,-138 0,-94', '#b9d3e0'),
      shape('14,-94 14,-138 70,-138 104,-94', '#b9d3e0'),
      disc(-110, -28, 36, '#24272b'),
      disc(110, -28, 36, '#24272b'),
      disc(-110, -28, 16, '#9aa0a6'),
      disc(110, -28, 16, '#9aa0a6'),
    ].join(''),
  )

/** A car where fire engines must pass. */
export const blockedLane: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      line('M120 560 L840 560 L900 700 L60 700 Z', '#e8c33c', 8),
      line('M120 560 L900 700 M840 560 L60 700', '#e8c33c', 6),
      box(330, 520, 300, 30, '#c43d33', 4),
      after ? '' : car(480, 680, ['#8a3b3b', '#3d5a80', '#d8d8d2'][variant % 3]!),
    ].join(''),
  )

export const parkedCar: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      after ? '' : car(420, 545, ['#46657d', '#d8d8d2', '#5b7a55'][variant % 3]!),
      box(690, 330, 12, 170, '#888'),
      disc(696, 320, 40, '#2d5fa8'),
      line('M672 344 L720 296', '#d23c34', 10),
    ].join(''),
  )

export const fallenTree: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      after
        ? tree(260, 480) + box(560, 470, 120, 26, '#8a6a4a', 6)
        : [
            line('M180 520 L600 600', '#8a6a4a', 26),
            disc(650, 600, 90, '#6f9e5f'),
            disc(580, 640, 60, '#7daa6b'),
            disc(720, 560, 60, '#648f55'),
            line('M420 568 L470 520 M480 580 L540 640', '#8a6a4a', 12),
          ].join(''),
    ].join(''),
  )

export const stall: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      after
        ? ''
        : [
            box(300, 380, 14, 150, '#7b7b7b'),
            box(640, 380, 14, 150, '#7b7b7b'),
            shape('260,390 330,310 630,310 700,390', ['#d5523f', '#3c86b8', '#4c9a62'][variant % 3]!),
            shape('345,390 365,310 425,310 420,390 M500,390 500,310 560,310 575,390', '#f6efe0'),
            box(290, 470, 380, 70, '#b88a5a', 6),
            ...[0, 1, 2, 3, 4, 5].map((at) => disc(330 + at * 60, 462, 22, ['#e0622f', '#e9b33c', '#7aa84a'][at % 3]!)),
          ].join(''),
    ].join(''),
  )

export const rubble: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      after
        ? box(260, 470, 420, 30, '#bdb7ac', 4)
        : [
            shape('220,560 330,450 420,420 520,440 640,410 760,560', '#a79b8c'),
            shape('300,560 400,480 480,500 600,470 700,560', '#8e8376'),
            ...[0, 1, 2, 3, 4, 5, 6].map((at) =>
              box(270 + at * 66, 500 + (at % 3) * 18, 44, 26, ['#b5583f', '#c9c2b6', '#94602f'][at % 3]!, 2),
            ),
            line('M360 470 L300 400 M600 450 L680 390', '#7a6a55', 10),
          ].join(''),
    ].join(''),
  )

export const swing: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      box(120, 430, 720, 200, '#86b06d', 16),
      line('M300 560 L360 250 L420 560 M540 560 L600 250 L660 560 M360 250 L600 250', '#c8573c', 14),
      line(after ? 'M440 252 L440 470 M520 252 L520 470' : 'M440 252 L440 470 M520 252 L534 330', '#4a4f55', 5),
      after ? box(428, 468, 104, 14, '#3f6fa5', 4) : line('M440 472 L500 548', '#3f6fa5', 14),
    ].join(''),
  )

/** A drain where rats come out. */
export const drain: Scene = ({ after, variant }) =>
  drawing(
    [
      street(variant),
      box(360, 500, 240, 46, '#2b2f33', 4),
      ...[0, 1, 2, 3, 4, 5].map((at) => box(370 + at * 38, 504, 14, 38, after ? '#b9bec3' : '#7f858b')),
      after
        ? box(620, 470, 46, 60, '#e9c53c', 4)
        : [0, 1, 2]
            .map((at) =>
              moved(
                300 + at * 160,
                590 + (at % 2) * 40,
                oval(0, 0, 40, 20, '#5d564f') +
                  disc(38, -6, 13, '#5d564f') +
                  line('M-38 2 Q-80 14 -96 -8', '#5d564f', 5),
              ),
            )
            .join(''),
    ].join(''),
  )
