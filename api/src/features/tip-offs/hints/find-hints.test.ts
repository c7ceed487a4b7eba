import type { HintKind } from '@huisheng/contract'
import fc from 'fast-check'
import { findHints } from './find-hints.ts'

/** What is pointed at, written out: the words in brackets are of the kind beside. */
const sentences: [string, [HintKind, string][]][] = [
  ['请联系我 13812345678', [['phone', '13812345678']]],
  ['我的电话是138 1234 5678，随时可以打', [['phone', '138 1234 5678']]],
  ['店主电话 13812345678，一直占道经营', [['phone', '13812345678']]],
  ['招牌上写着订餐 0755-25551234', [['phone', '0755-25551234']]],
  ['身份证 440308199003071234', [['document', '440308199003071234']]],
  ['回乡证 H12345678 可以核对', [['document', 'H12345678']]],
  ['我的邮箱 someone@example.com', [['account', 'someone@example.com']]],
  ['加我微信 hs_report88 发视频', [['account', 'hs_report88']]],
  ['QQ：123456789', [['account', '123456789']]],
  ['我叫张晓明，看到有人倒垃圾', [['name', '我叫张晓明']]],
  ['我是李大伟，这家店卖过期食品', [['name', '我是李大伟']]],
  ['本人王小红，反映工地夜间施工', [['name', '本人王小红']]],
  ['举报人：陈志强', [['name', '举报人：陈志强']]],
  ['情况如上。署名：赵敏', [['name', '署名：赵敏']]],
  ['我在这家餐厅上班，后厨用地沟油', [['workplace', '我在这家餐厅上班']]],
  ['我们公司把废油倒进下水道', [['workplace', '我们公司']]],
  ['我单位的消防通道锁死了', [['workplace', '我单位']]],
  ['我是该厂的员工，车间没有护栏', [['workplace', '我是该厂的员工']]],
  ['我老板让我们改日期', [['workplace', '我老板']]],
  ['我住在3栋502，天天闻到味道', [['address', '我住在3栋502']]],
  ['我家楼下的烧烤店', [['address', '我家楼下']]],
  ['我家是12栋，对面在违建', [['address', '我家是12栋']]],
  ['我邻居把房子隔成七间', [['address', '我邻居']]],
  ['本人亲历', [['self', '本人']]],
]

test.each(sentences)('%s', (text, expected) => {
  const hints = findHints(text)
  expect(hints.map(({ kind, from, until }) => [kind, text.slice(from, until)])).toEqual(expected)
  for (const { words } of hints) expect(words).not.toContain('undefined')
})

const harmless = [
  '海山路 18 号的烧烤店每晚占道经营到十二点',
  '2026 年 11 月 22 日晚上有货车倒了一车砖头',
  '处罚决定书文号 深盐市监罚字〔2026〕123 号',
  '仓库的安全出口被锁死，里面还住着人',
  '请拨打12345也没有人来',
  '投诉热线：400-830-1234 打不通',
  '他们公司把废油倒进下水道',
  '该店老板说有后台',
  '车牌粤B12345 的货车',
  '一共 20000 公斤冻肉，没有检疫证',
  '三房隔成七间，每间住四个人',
]
test.each(harmless)('nothing of the writer stands in: %s', (text) => {
  expect(findHints(text)).toEqual([])
})

test('a number that may be the shop’s is asked about, one’s own is told to be taken out', () => {
  const [shop] = findHints('店主电话 13812345678')
  expect(shop!.words).toContain('是您自己的吗？')
  const [own] = findHints('打给我 13812345678')
  expect(own!.words).not.toContain('？')
})

test('hints lie in the text, in order and apart, whatever is written', () => {
  const pieces = fc.constantFrom(...sentences.map(([text]) => text), ...harmless, '，', '\n', '😀', '我', '1')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { from, until } of findHints(text)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(until).toBeGreaterThan(from)
        expect(until).toBeLessThanOrEqual(text.length)
        last = until
      }
    }),
  )
})

test('the longest text is looked through at once', () => {
  const started = performance.now()
  findHints('我在'.repeat(2_000))
  findHints('1'.repeat(4_000))
  findHints('我是王'.repeat(1_300))
  expect(performance.now() - started).toBeLessThan(2_000)
})
