import { mkdir, writeFile } from 'node:fs/promises'
import type { Comparison } from './compare.ts'
import type { Machine } from './machine.ts'

const artefacts = new URL('../artefacts/', import.meta.url)

export const printMachine = (machine: Machine) => {
  const { cores, model, memoryGigabytes, system, node, engine } = machine
  console.log(`${cores} × ${model}, ${memoryGigabytes} GB, ${system}, Node ${node}, database: ${engine}\n`)
}

export const printComparison = (comparison: Comparison) => {
  const { part, what, unit, ours, reference, ratio, spread, aim, met, processorMs } = comparison
  const wanted = 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`
  console.log(`${part} · ${what}`)
  console.log(`  ${ours.name}: ${figure(ours.median)} ${unit}`)
  console.log(`  ${reference.name}: ${figure(reference.median)} ${unit}`)
  console.log(`  ratio ${figure(ratio)} (${spread.map(figure).join(' … ')}), aim ${wanted}: ${met ? 'met' : 'NOT MET'}`)
  if (processorMs) {
    const times = [processorMs.ours, processorMs.reference].map((time) => `${figure(time)} ms`).join(' and ')
    console.log(`  processor time of a round: ${times}, ratio ${figure(processorMs.ratio)}`)
  }
  console.log()
}

const figure = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))

/** The same as JSON, the newest over the last. */
export const keepResults = async (machine: Machine, comparisons: Comparison[]) => {
  await mkdir(artefacts, { recursive: true })
  const text = JSON.stringify({ measuredAt: new Date().toISOString(), machine, comparisons }, null, 2)
  await writeFile(new URL('results.json', artefacts), `${text}\n`)
}
