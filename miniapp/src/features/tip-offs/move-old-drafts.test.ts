import { freshDevice } from '../../../test/person'
import { keepFile, keptFile } from '../../platform/device-store.h5'
import { readStored, writeStored } from '../../platform/storage'
import { newDraft } from '../drafts/draft'
import { readDrafts } from '../drafts/drafts'
import { readTipOffDrafts } from './drafts'
import { moveOldDrafts } from './move-old-drafts'

test('tip-offs begun among the reports move with all they hold, and the reports stay', async () => {
  freshDevice()
  await keepFile('photo-1', { bytes: new ArrayBuffer(4), type: 'image/jpeg' })
  const report = { ...newDraft('request'), text: '路灯不亮' }
  const old = {
    ...newDraft('request'),
    kind: 'tip_off',
    text: '二楼堆着杂物',
    matterCode: 'ZA-0301',
    matterName: '楼道堆物',
    state: 'waiting',
    photos: [{ key: 'photo-1', photoId: 'of-the-account' }],
  }
  writeStored('drafts', [old, report])
  await moveOldDrafts()
  expect(readDrafts()).toEqual([report])
  const [moved, ...others] = readTipOffDrafts()
  expect(others).toEqual([])
  expect(moved).toMatchObject({
    mode: 'bound',
    text: '二楼堆着杂物',
    matterCode: 'ZA-0301',
    photos: [{ key: 'photo-1', photoId: null }],
  })
  expect(moved?.id).not.toBe(old.id)
  expect(await keptFile('photo-1')).toBeTruthy()

  await moveOldDrafts()
  expect(readStored('tip-off-drafts')).toHaveLength(1)
})
