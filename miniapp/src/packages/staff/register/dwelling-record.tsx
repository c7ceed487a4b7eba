import { dwellingStateNames, dwellingUseNames, type DwellingRecord, type LeadView } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { sayDay } from '../../../platform/days'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { Icon, type IconName } from '../../../ui/icon'
import { EntryOfDwelling } from './entry-cell'
import { LeadCard } from './lead-card'

const signs: Record<DwellingRecord['state'], IconName> = {
  occupied: 'user',
  vacant: 'moon',
  unknown: 'info',
  expired: 'clock',
  lead: 'alert',
}
const pastShown = 5

const Head = ({ record: { dwelling, state, path, current } }: { record: DwellingRecord }) => (
  <View className="record-head">
    <View className="record-head__state" role="heading">
      <Icon name={signs[state]} />
      <Text>
        {dwellingStateNames[state]}
        {current.length > 0 && `，${current.length} 人`}
      </Text>
    </View>
    <Text className="record-head__address">{dwelling.address}</Text>
    <Text className="record-head__code">
      {path.map(({ name }) => name).join(' › ')} · 门牌 {dwelling.code}
    </Text>
  </View>
)

const factsOf = ({ dwelling, vacantSince }: DwellingRecord) =>
  [
    ['用途', dwellingUseNames[dwelling.use]],
    dwelling.rooms !== null && ['房间', `${dwelling.rooms} 间`],
    dwelling.areaSquareMetres !== null && ['面积', `${dwelling.areaSquareMetres} 平方米`],
    vacantSince && ['空置自', sayDay(vacantSince)],
  ].filter((one) => one !== false && one !== null && one !== '')

/** Who lives there now, who did before, and what each entry rests on. */
export const RecordOfDwelling = ({
  record,
  onSettle,
}: {
  record: DwellingRecord
  onSettle: (lead: LeadView) => void
}) => {
  const { current, past, leads } = record
  const [all, setAll] = useState(false)
  const shown = all ? past : past.slice(0, pastShown)
  return (
    <>
      <Head record={record} />
      {leads.length > 0 && <View className="section-title">线索</View>}
      {leads.map((lead) => (
        <LeadCard key={lead.id} lead={lead} atDwelling onSettle={onSettle} />
      ))}
      <Group title={`现在住的人（${current.length} 位）`}>
        {current.map((entry) => (
          <EntryOfDwelling key={entry.id} entry={entry} />
        ))}
        {current.length === 0 && (
          <Cell title="没有登记在住的人" text="有人住的话，请对方扫门牌申报，或到“待核实”里看有没有申报" />
        )}
      </Group>
      <Group title="房屋">
        {factsOf(record).map(([title, end]) => (
          <Cell key={title} title={title} end={end} />
        ))}
        {record.lease && <Cell title="租期" text={`${sayDay(record.lease.from)} 至 ${sayDay(record.lease.until)}`} />}
      </Group>
      {past.length > 0 && (
        <Group title={`以前住的人（${past.length} 位）`}>
          {shown.map((entry) => (
            <EntryOfDwelling key={entry.id} entry={entry} />
          ))}
          {past.length > shown.length && (
            <View className="in-group">
              <Button tone="plain" onPress={() => setAll(true)}>
                看全部
              </Button>
            </View>
          )}
        </Group>
      )}
    </>
  )
}
