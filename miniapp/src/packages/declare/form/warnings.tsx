import type { CheckFinding } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../../ui/icon'
import './form.scss'

/** Findings in plain words, each with the rule it comes from. */
export const Warnings = ({ findings }: { findings: CheckFinding[] }) => (
  <>
    {findings.map(({ code, path, level, message, source }) => (
      <View
        key={`${code}:${path}`}
        className={`finding finding--${level}`}
        role={level === 'block' ? 'alert' : 'status'}
      >
        <Icon name={level === 'block' ? 'alert' : 'info'} />
        <View className="finding__main">
          <Text className="finding__words">{message}</Text>
          {source && <Text className="finding__source">依据：{source}</Text>}
        </View>
      </View>
    ))}
  </>
)
