import { documentNames, purposeNames, relationNames, type EntryView } from '@huisheng/contract'
import { openDwelling, openPerson } from '../../../features/verification/open-task'
import { sayTime } from '../../../features/times'
import { sayDay } from '../../../platform/days'
import { Cell } from '../../../ui/cell'

const said = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(' · ')
const span = ({ since, until }: EntryView) => (until ? `${sayDay(since)} 至 ${sayDay(until)}` : `${sayDay(since)}住起`)
const proof = ({ verifiedByName, verifiedAt, declarationNumber }: EntryView) =>
  `${verifiedByName} ${sayTime(verifiedAt)}核实，申报 ${declarationNumber}`

/** One stay, as a dwelling’s page lists it: who, since when, and what it rests on. */
export const EntryOfDwelling = ({ entry }: { entry: EntryView }) => (
  <Cell
    icon="user"
    title={said(entry.nameMasked, relationNames[entry.relation], entry.minor && '未成年')}
    text={said(
      `${documentNames[entry.documentKind]} ${entry.documentMasked}`,
      entry.phoneMasked,
      span(entry),
      purposeNames[entry.purpose],
      proof(entry),
    )}
    label={`查看${entry.nameMasked}的档案`}
    onPress={() => openPerson(entry.personId)}
  />
)

/** One stay, as a person’s page lists it: where. */
export const EntryOfPerson = ({ entry }: { entry: EntryView }) => (
  <Cell
    icon="home"
    title={entry.dwelling.address}
    text={said(span(entry), purposeNames[entry.purpose], proof(entry))}
    label={`查看房屋档案，${entry.dwelling.address}`}
    onPress={() => openDwelling(entry.dwelling.id)}
  />
)
