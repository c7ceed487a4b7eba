import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

type Holder = { id: string; pid: number; processStart: string | null; host: string; startedAt: string }

export type FolderLock = { release: () => Promise<void> }

const heartbeatMs = 5_000
/** A holder on another machine is taken for dead when it has not been heard of for this long. */
const silenceMs = 60_000

/** When the process was started, in the kernel's ticks; tells a process from a later one with its number. */
const processStart = (pid: number): string | null => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return `${boot}/${fields[19]}`
  } catch {
    return null
  }
}

const processExists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const isAlive = async (holder: Holder, path: string): Promise<boolean> => {
  if (holder.host !== hostname()) return Date.now() - (await stat(path)).mtimeMs < silenceMs
  if (!processExists(holder.pid)) return false
  const start = processStart(holder.pid)
  return start === null || holder.processStart === null || start === holder.processStart
}

/** Writes the file whole or not at all; false when there is one already. */
const create = async (path: string, holder: Holder): Promise<boolean> => {
  const draft = `${path}.${holder.id}`
  await writeFile(draft, JSON.stringify(holder))
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

const read = async (path: string): Promise<Holder | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Moves a dead holder's lock aside; should it have become a living one's meanwhile, it is put back. */
const bury = async (path: string, dead: Holder | undefined) => {
  const grave = `${path}.${randomUUID()}`
  await rename(path, grave).catch(() => undefined)
  const buried = await read(grave)
  if (buried && buried.id !== dead?.id) await link(grave, path).catch(() => undefined)
  await rm(grave, { force: true })
}

const held = (folder: string, { pid, host, startedAt }: Holder) =>
  new Error(
    `The database in ${folder} is in use by process ${pid} on ${host}, started ${startedAt}. Stop it first, or use another folder.`,
  )

/** Takes the folder for this process, or fails naming who holds it. A dead process holds nothing. */
export const lockFolder = async (folder: string): Promise<FolderLock> => {
  const path = join(folder, 'embedded-mongo.lock')
  const holder: Holder = {
    id: randomUUID(),
    pid: process.pid,
    processStart: processStart(process.pid),
    host: hostname(),
    startedAt: new Date().toISOString(),
  }
  for (let attempt = 0; !(await create(path, holder)); attempt++) {
    const other = await read(path)
    if (other && ((await isAlive(other, path)) || attempt > 2)) throw held(folder, other)
    await bury(path, other)
  }
  const heartbeat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), heartbeatMs)
  heartbeat.unref()
  return {
    release: async () => {
      clearInterval(heartbeat)
      if ((await read(path))?.id === holder.id) await rm(path, { force: true })
    },
  }
}
