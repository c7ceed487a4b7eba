import { IdentityCode, Passphrase } from '@huisheng/contract'
import { useState } from 'react'
import { nameless } from '../../api/nameless'
import type { Trouble } from '../../api/problem'
import { holdOpened } from './opened'
import { saySpan } from '../times'
import { useAct } from '../use-act'

const messageOf = (checked: { error?: { issues: { message: string }[] } }) => checked.error?.issues[0]?.message

const sayTrouble = ({ text, waitSeconds }: Trouble) =>
  waitSeconds ? `${text}（约 ${saySpan(waitSeconds * 1000)}后）` : text

/** Code and passphrase as a person types them: case, spaces and look-alike signs do not matter. */
export const useCodeForm = (onOpened: () => void) => {
  const [code, setCode] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, trouble, act, clear } = useAct()
  const read = { code: IdentityCode.safeParse(code), passphrase: Passphrase.safeParse(passphrase) }
  const issues = tried ? { code: messageOf(read.code), passphrase: messageOf(read.passphrase) } : {}

  const submit = async () => {
    setTried(true)
    if (!read.code.data || !read.passphrase.data) return
    const body = { code: read.code.data, passphrase: read.passphrase.data }
    const opened = await act(async () => holdOpened('code', await nameless.tipOffs.openByCode({ body })))
    if (!opened) return
    setCode('')
    setPassphrase('')
    setTried(false)
    onOpened()
  }
  const change = (set: (text: string) => void) => (text: string) => {
    clear()
    set(text)
  }
  return {
    code,
    passphrase,
    issues,
    busy,
    trouble: trouble && sayTrouble(trouble),
    setCode: change(setCode),
    setPassphrase: change(setPassphrase),
    submit,
  }
}
export type CodeForm = ReturnType<typeof useCodeForm>
