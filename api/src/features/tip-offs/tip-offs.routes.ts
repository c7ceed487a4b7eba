import type Router from '@koa/router'
import { tipOffs } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { mount } from '../../http/mount.ts'
import { presentAttachment } from '../attachments/present-attachments.ts'
import { storeAttachment } from '../attachments/store-attachment.ts'
import { presentPhoto } from '../photos/present-photo.ts'
import { storePhoto } from '../photos/store-photo.ts'
import { staffDepartmentId, setStaffDepartment } from '../reports/sealed/staff-way.ts'
import { pseudonymOf } from '../vault/pseudonym-of.ts'
import { tipsterOf } from '../vault/tip-key.ts'
import { excludeFrom, releaseFrom } from './desk/desk-moves.ts'
import { listDesk } from './desk/list-desk.ts'
import { readCase } from './desk/read-case.ts'
import { recordPenalty } from './desk/record-penalty.ts'
import { decideArrival } from './facts/decide-arrival.ts'
import { joinFact } from './facts/join-fact.ts'
import './follow-tip-offs.ts'
import './hands-on-case.ts'
import { findHints } from './hints/find-hints.ts'
import { listMine } from './list-mine.ts'
import { messageTipster } from './messages/message-tipster.ts'
import { sendMessage } from './messages/send-message.ts'
import { openMine, openWithCode } from './open-tip-off.ts'
import { readTipOff } from './read-tip-off.ts'
import { listSignals } from './signals/list-signals.ts'
import { settleSignal } from './signals/settle-signal.ts'
import { findSimilar } from './similar/find-similar.ts'
import { submitAnonymously, submitTipOff } from './submit-tip-off.ts'
import { rateTipOff, withdrawTipOff } from './tipster-moves.ts'

/** A step of whoever holds the key: take it, show the tip-off as it is now. */
const byKey =
  <B>(step: (tipster: Actor, body: B) => Promise<unknown>) =>
  async ({ body }: { body: B & { key: string } }) => {
    const tipster = tipsterOf(body.key)
    await step(tipster, body)
    return readTipOff(tipster)
  }

/** A step at the desk: take it, show the case as it is now. */
const atDesk =
  <B>(step: (actor: Actor, reportId: string, body: B) => Promise<unknown>) =>
  async ({ actor, params, body }: { actor: Actor; params: { reportId: string }; body: B }) => {
    await step(actor, params.reportId, body)
    return readCase(actor, params.reportId)
  }

const staffWay = async () => ({ staffDepartmentId: await staffDepartmentId() })

export const tipOffRoutes = (router: Router) =>
  mount(router, tipOffs, {
    hints: ({ body }) => Promise.resolve({ hints: findHints(body.text) }),
    uploadPhoto: async ({ params, upload }) => {
      const photo = await storePhoto({ bytes: upload, ownerId: pseudonymOf(params.sendingId), taken: 'sealed' })
      return presentPhoto(photo, { withPlace: false })
    },
    uploadLetter: async ({ params, upload, uploadName }) =>
      presentAttachment(
        await storeAttachment({ ownerId: pseudonymOf(params.sendingId), bytes: upload, name: uploadName }),
      ),
    submit: ({ actor, body }) => submitTipOff(actor.id, body),
    submitAnonymous: ({ body }) => submitAnonymously(body),
    mine: ({ actor, query }) => listMine(actor.id, query),
    openMine: ({ actor, body }) => openMine(actor.id, body.number),
    openByCode: ({ body, address }) => openWithCode({ ...body, address }),
    read: byKey(async () => {}),
    send: byKey(sendMessage),
    withdraw: byKey(withdrawTipOff),
    rate: byKey(rateTipOff),
    desk: ({ actor, query }) => listDesk(actor, query),
    case: ({ actor, params }) => readCase(actor, params.reportId),
    message: atDesk(messageTipster),
    recordPenalty: atDesk(recordPenalty),
    release: atDesk(releaseFrom),
    exclude: ({ actor, params, body }) => excludeFrom(actor, params.reportId, body),
    similar: ({ actor, params }) => findSimilar(actor, params.reportId),
    join: atDesk(joinFact),
    arrival: atDesk(decideArrival),
    signals: ({ actor, query }) => listSignals(actor, query),
    settleSignal: ({ actor, params, body }) => settleSignal(actor, params.signalId, body),
    setStaffWay: async ({ body }) => {
      await setStaffDepartment(body.staffDepartmentId)
      return staffWay()
    },
    staffWay,
  })
