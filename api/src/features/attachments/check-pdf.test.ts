import { Problem } from '../../http/problem.ts'
import { checkPdf } from './check-pdf.ts'
import { drawPdf } from './draw-pdf.ts'

/** The words of the refusal, or null. */
const refusalOf = (bytes: Buffer) => {
  try {
    checkPdf(bytes)
    return null
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'attachment_unreadable') throw error
    return error.details.issues![0]!.message
  }
}
const script = '<< /S /JavaScript /JS (app.alert(1)) >>'

test.each([
  ['a plain page', drawPdf()],
  [
    'a page with links, outlines and a first view',
    drawPdf({ objects: ['<< /S /URI /URI (https://x.cn) >>', '<< /OpenAction [3 0 R /Fit] >>'] }),
  ],
  ['packed objects without actions', drawPdf({ packed: '4 0 << /Type /Font /JavaScriptLike /No >>' })],
  ['a few bytes after the end', drawPdf({ after: '\n\n' })],
])('%s is paper', (_, bytes) => expect(refusalOf(bytes)).toBeNull())

test.each([
  ['a script', drawPdf({ objects: [script] })],
  ['a script with its name in numbers', drawPdf({ objects: [script.replace('/JavaScript', '/J#61va#53cript')] })],
  ['a script among packed objects', drawPdf({ packed: `4 0 ${script}` })],
  [
    'a script among objects packed under a name in numbers',
    Buffer.from(
      drawPdf({ packed: `4 0 ${script}` })
        .toString('latin1')
        .replace('/ObjStm', '/Obj#53tm'),
      'latin1',
    ),
  ],
  [
    'a script in a stream that starts as viewers forgive',
    Buffer.from(
      drawPdf({ packed: `4 0 ${script}` })
        .toString('latin1')
        .replace('>>\nstream\n', '>>\nstream \r'),
      'latin1',
    ),
  ],
  ['a program to start', drawPdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] })],
  ['a form that sends itself', drawPdf({ objects: ['<< /S /SubmitForm /F (https://x.cn) >>'] })],
  ['files inside', drawPdf({ objects: ['<< /Names << /EmbeddedFiles 4 0 R >> >>'] })],
  ['an XFA form', drawPdf({ objects: ['<< /XFA [(template) 4 0 R] >>'] })],
])('%s is refused as active', (_, bytes) => expect(refusalOf(bytes)).toContain('脚本'))

test('a locked one is refused with what to do', () => {
  expect(refusalOf(drawPdf({ trailer: '/Encrypt 4 0 R' }))).toContain('密码')
})

test.each([
  ['cut short', drawPdf().subarray(0, 200)],
  ['with a page of the web behind it', drawPdf({ after: `<html>${' '.repeat(2000)}</html>` })],
  ['of a version that never was', Buffer.from(drawPdf().toString('latin1').replace('%PDF-1.7', '%PDF-x.7'), 'latin1')],
])('one %s is refused as broken', (_, bytes) => expect(refusalOf(bytes)).toContain('不完整'))

test.each([
  ['in an unusual way', drawPdf({ packed: `4 0 ${script}`, packing: '/Filter [/ASCIIHexDecode /FlateDecode]' })],
  [
    'with a predictor',
    drawPdf({ packed: `4 0 ${script}`, packing: '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>' }),
  ],
  ['by a filter named elsewhere', drawPdf({ packed: `4 0 ${script}`, packing: '/Filter 9 0 R' })],
  [
    'far behind their dictionary',
    drawPdf({ packed: `4 0 ${script}`, packing: `/Filter /FlateDecode ${' '.repeat(5000)}` }),
  ],
  ['far before their dictionary', drawPdf({ objects: [`<< ${' '.repeat(5000)} /Type /ObjStm /N 1 >>`] })],
  ['six thousand times', drawPdf({ objects: ['/ObjStm '.repeat(6000), '<< >>\nstream\n\nendstream'] })],
  ['into a bomb', drawPdf({ packed: ' '.repeat(40 * 1024 * 1024) })],
])('objects packed %s are refused', (_, bytes) => expect(refusalOf(bytes)).toContain('无法读取'))

test('what is made to take long is looked through in moments', () => {
  const filler = Buffer.from(`%PDF-1.7\n${'stream\n'.repeat(1_000_000)}${'1 0 obj /Objstm#'.repeat(100_000)}`)
  const bytes = Buffer.concat([filler, Buffer.from('startxref\n0\n%%EOF')])
  const startedAt = performance.now()
  expect(refusalOf(bytes)).toBeNull()
  expect(performance.now() - startedAt).toBeLessThan(5000)
})
