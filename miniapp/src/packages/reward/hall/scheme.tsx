import type { PublicScheme } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { Group } from '../../../ui/group'
import { Amounts } from './amounts'
import { Calculator } from './calculator'
import { conditionsOf } from './scheme-words'

/** One scheme in plain words, with where it comes from. */
export const Scheme = ({ scheme }: { scheme: PublicScheme }) => (
  <>
    <Group title="这个办法说什么">
      <View className="scheme">
        <Text className="scheme__name">{scheme.name}</Text>
        {scheme.plain.map((sentence) => (
          <Text key={sentence} className="scheme__line">
            {sentence}
          </Text>
        ))}
        <Text className="scheme__source">
          依据：{scheme.source}（第 {scheme.version} 版）
        </Text>
      </View>
    </Group>
    <Amounts scheme={scheme} />
    <Calculator key={scheme.id} scheme={scheme} />
    <Group title="要留意">
      <View className="conditions" role="list">
        {conditionsOf(scheme).map(({ name, words }) => (
          <View key={name} className="conditions__one" role="listitem">
            <Text className="conditions__name">{name}</Text>
            <Text className="conditions__words">{words}</Text>
          </View>
        ))}
      </View>
    </Group>
  </>
)
