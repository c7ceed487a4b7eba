import {
  documentNames,
  type PointWgs84,
  type SealedIdentity,
  tipOffModeNames,
  type UnsealingView,
} from '@huisheng/contract'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { momentOf } from '../../ui/time'
import { useOutOfSight } from './use-out-of-sight'
import { useSecondsLeft } from './use-seconds-left'

const pointWords = ({ latitude, longitude }: PointWgs84) => `北纬 ${latitude.toFixed(5)}，东经 ${longitude.toFixed(5)}`

const countdown = (seconds: number) => `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`

type Fact = [name: string, value: string]

const accountOf = ({ accountName, accountPhone }: SealedIdentity): Fact[] => [
  ...(accountName ? [['账号昵称', accountName] satisfies Fact] : []),
  ...(accountPhone ? [['账号手机', accountPhone] satisfies Fact] : []),
]

const placeOf = ({ exactPlace, photos }: SealedIdentity): Fact[] => [
  ...(exactPlace
    ? [
        [
          '提交的位置',
          pointWords(exactPlace.pointWgs84) +
            (exactPlace.accuracyMetres === null ? '' : `，误差约 ${Math.round(exactPlace.accuracyMetres)} 米`),
        ] satisfies Fact,
      ]
    : []),
  ...photos.map(({ takenAt, takenWgs84 }, at): Fact => [
    `照片 ${at + 1}`,
    [takenAt && `摄于 ${momentOf(takenAt)}`, takenWgs84 && pointWords(takenWgs84)].filter(Boolean).join('，') ||
      '没有拍摄信息',
  ]),
]

const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl className="facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className="numeric">{value}</dd>
      </div>
    ))}
  </dl>
)

const Identity = ({ identity }: { identity: SealedIdentity }) => {
  const rest = [...accountOf(identity), ...placeOf(identity)]
  return (
    <div className="identity">
      <p>
        <span className="tag tag-tip">{tipOffModeNames[identity.mode]}</span>
      </p>
      {identity.persons.length === 0 && <p className="muted">举报时没有留下姓名和证件。</p>}
      {identity.persons.map(({ name, documentKind, documentNumber, phone }, at) => (
        <Facts
          key={at}
          facts={[
            ['姓名', name],
            [documentNames[documentKind], documentNumber],
            ['电话', phone],
          ]}
        />
      ))}
      {rest.length > 0 && <Facts facts={rest} />}
    </div>
  )
}

type Props = { unsealing: UnsealingView; identity: SealedIdentity; onClose: () => void; onEnd: () => void }

/** Who tipped off, for as long as it may be seen: out of sight whenever the reader is not at this window. */
export const IdentityPanel = ({ unsealing, identity, onClose, onEnd }: Props) => {
  const { away, comeBack } = useOutOfSight()
  const seconds = useSecondsLeft(unsealing.endsAt ?? unsealing.askedAt, onEnd)
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="card detail-section identity-panel" aria-label="举报人身份" ref={box} tabIndex={-1}>
      <div className="detail-section-head">
        <h2 className="card-title">
          举报 <span className="numeric">{unsealing.reportNumber}</span> 的举报人
        </h2>
        <p className="numeric identity-left" role="timer">
          还可以看 {countdown(seconds)}
        </p>
      </div>
      <p className="muted">
        举报人会看到您这次查看的时间和理由。只用于申请时写明的事；离开这一页就收起，请不要抄录、拍照。
      </p>
      {away ? (
        <div className="identity-away">
          <p>您刚才离开了这个窗口，内容已收起。</p>
          <Button onClick={comeBack}>继续查看</Button>
        </div>
      ) : (
        <Identity identity={identity} />
      )}
      <Button onClick={onClose}>收起</Button>
    </section>
  )
}
