import type { SubmitReport } from '@huisheng/contract'
import { declareHandlers } from './declare'
import { fakeApi, type Handlers } from './fake-api'
import { organisationHandlers } from './organisations'
import { rewardHandlers } from './reward'
import { tipOffServer } from './tip-off'
import {
  buildNotice,
  buildPhoto,
  buildReport,
  buildRow,
  buildSession,
  card,
  grids,
  idOf,
  matters,
  resident,
  streets,
} from './samples'

/** A small city that answers everything a resident's pages ask; a test changes the handlers it is about. */
export const fakeCity = (changes: Handlers = {}) => {
  let photos = 0
  const tipOffs = tipOffServer()
  return fakeApi({
    'accounts.signInByWechat': () => buildSession(),
    'accounts.sendPhoneCode': () => ({ retryAfterSeconds: 60, expiresInSeconds: 300, demoCode: '246810' }),
    'accounts.signInByPhone': () => buildSession(),
    'accounts.refresh': () => buildSession({ accessToken: 'access-2', refreshToken: 'refresh-token-number-2' }),
    'accounts.signOut': () => ({}),
    'accounts.acceptPrivacy': ({ body }) => ({ ...resident, privacyVersion: (body as { version: string }).version }),
    'catalogue.published': () => matters,
    'areas.outlines': ({ query }) => (query.level === 'street' ? streets : grids),
    'areas.doorPlate': ({ params }) => ({
      code: params.code ?? '',
      address: '海山路 12 号 3 栋 2 单元',
      gridId: card.id,
      pointWgs84: card.centreWgs84,
    }),
    'areas.searchDoorPlates': () => [],
    'staffing.locate': () => ({ card }),
    'staffing.card': () => card,
    'photos.upload': () => buildPhoto(++photos),
    'reports.submit': ({ body }) => {
      const sent = body as SubmitReport
      return buildReport({
        id: idOf(2000),
        text: sent.text,
        matterCode: sent.matterCode,
        kind: sent.kind,
        status: 'dispatched',
      })
    },
    'reports.mine': () => ({ items: [buildRow()], next: null }),
    'reports.detail': ({ params }) => buildReport({ id: params.reportId }),
    'reports.nearby': () => [],
    'reports.follow': () => ({}),
    'reports.unfollow': () => ({}),
    'notices.list': () => ({ items: [buildNotice(1), buildNotice(30, { readAt: buildNotice(30).at })], next: null }),
    'notices.unread': () => ({ count: 1 }),
    'notices.read': () => ({}),
    'notices.templates': () => [{ template: 'report_progress', templateId: 'TMPL-1' }],
    'notices.grant': () => ({}),
    ...declareHandlers(),
    ...organisationHandlers(),
    ...tipOffs.handlers,
    ...rewardHandlers(tipOffs),
    ...changes,
  })
}
