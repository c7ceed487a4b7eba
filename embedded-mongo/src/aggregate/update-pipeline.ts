import { CommandError } from '../command-error.ts'
import { runMingoStage } from '../expressions/evaluate.ts'
import type { Document } from '../values/value.ts'

const allowed = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith'])

/** An update written as a pipeline. */
export const runUpdatePipeline = (document: Document, stages: Document[], variables?: Document): Document =>
  stages.reduce((current, stage) => {
    const [name] = Object.keys(stage)
    if (!name || !allowed.has(name)) {
      throw new CommandError('InvalidOptions', `${name} is not allowed to be used within an update`)
    }
    return runMingoStage([current], stage, variables)[0] ?? current
  }, document)
