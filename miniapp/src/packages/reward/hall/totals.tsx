import type { Output, rewards } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { sayYuan } from '../../../features/declarations/money'

export type TotalsOfSchemes = Output<typeof rewards.totals>

const thisYear = () => new Date().getFullYear()

/** What was paid this year, all schemes told together. */
export const Totals = ({ totals }: { totals: TotalsOfSchemes }) => {
  const now = totals.filter(({ year }) => year === thisYear())
  const paid = now.reduce((sum, { paidCount, paidFen }) => ({ count: sum.count + paidCount, fen: sum.fen + paidFen }), {
    count: 0,
    fen: 0,
  })
  return (
    <View className="totals">
      <View className="totals__one">
        <Text className="totals__number">{paid.count}</Text>
        <Text className="totals__what">今年已发（件）</Text>
      </View>
      <View className="totals__one">
        <Text className="totals__number">{sayYuan(paid.fen)}</Text>
        <Text className="totals__what">今年已发金额</Text>
      </View>
    </View>
  )
}
