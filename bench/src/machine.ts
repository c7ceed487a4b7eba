import { cpus, release, totalmem, type } from 'node:os'

/** What the figures were measured on. */
export const describeMachine = (engine: string) => ({
  cores: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
  engine,
})
export type Machine = ReturnType<typeof describeMachine>
