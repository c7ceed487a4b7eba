import type { ReportAction } from '@huisheng/contract'
import { Button } from '../../../ui/button'
import { deeds, deedsOf, type Deed } from '../deeds/deed'

/** Three fit beside each other; of more, the two that move the case most stay in reach of the thumb. */
const arrange = (actions: readonly ReportAction[]) => {
  const possible = deedsOf(actions)
  const near = possible.slice(0, possible.length === 3 ? 3 : 2)
  return { near, rest: possible.slice(near.length) }
}

export const restOf = (actions: readonly ReportAction[]) => arrange(actions).rest

type Props = { actions: readonly ReportAction[]; busy: boolean; onDo: (deed: Deed) => void; onMore: () => void }

/** What may be done now, exactly as the server says. */
export const CaseActions = ({ actions, busy, onDo, onMore }: Props) => {
  const { near, rest } = arrange(actions)
  return (
    <>
      {rest.length > 0 && (
        <Button disabled={busy} onPress={onMore}>
          更多
        </Button>
      )}
      {[...near].reverse().map((deed) => (
        <Button
          key={deed}
          tone={deeds[deed].tone}
          icon={near.length + rest.length <= 2 ? deeds[deed].icon : undefined}
          loading={busy && deed === near[0]}
          disabled={busy && deed !== near[0]}
          onPress={() => onDo(deed)}
        >
          {deeds[deed].verb}
        </Button>
      ))}
    </>
  )
}
