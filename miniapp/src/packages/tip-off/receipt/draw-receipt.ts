import type { Drawing } from '../../../platform/save-picture.types'
import type { Receipt } from './receipt'

const width = 900
const height = 1100
const face = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'
const ink = '#1c2927'
const soft = '#53605d'
const brand = '#0f6b5c'

/** Dark on light whatever the page looks like: it is to be read from an album, or printed. */
export const drawReceipt = ({ code, passphrase }: Receipt): Drawing => ({
  width,
  height,
  name: '举报编码.png',
  draw: (brush) => {
    const write = (text: string, y: number, size: number, colour: string, bold = false) => {
      brush.fillStyle = colour
      brush.font = `${bold ? 'bold ' : ''}${size}px ${face}`
      brush.fillText(text, width / 2, y)
    }
    brush.fillStyle = '#ffffff'
    brush.fillRect(0, 0, width, height)
    brush.fillStyle = brand
    brush.fillRect(0, 0, width, 16)
    brush.textAlign = 'center'
    brush.textBaseline = 'middle'
    write('回声 · 匿名举报', 100, 40, brand, true)
    write('举报编码', 210, 32, soft)
    write(code, 300, 96, ink, true)
    write('口令', 430, 32, soft)
    passphrase.forEach((word, at) => {
      brush.fillStyle = ink
      brush.font = `bold 56px ${face}`
      brush.fillText(`${at + 1} ${word}`, (width / 6) * (1 + 2 * (at % 3)), 530 + 120 * Math.floor(at / 3))
    })
    write('凭编码和口令查看进展、补充线索、领取奖励', 800, 32, soft)
    write('丢失后无法找回。请不要给别人看', 860, 32, soft)
    write('打开回声 › 举报 › 凭编码查询进展', 960, 32, brand)
  },
})
