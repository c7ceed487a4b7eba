import type { ImportGrids, ImportResult } from '@huisheng/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Popconfirm, Radio } from 'antd'
import { useState } from 'react'
import type * as z from 'zod'
import { useApi } from '../../app/api'
import { issuesOf, wordsOf } from '../../app/problem'
import { Empty } from '../../ui/states'
import { startOfDay } from '../../ui/time'
import { FindingsView } from './findings-view'
import { readCollection } from './read-collection'
import './import.css'

type Asked = z.input<typeof ImportGrids>
type Chosen = { name: string; collection: Asked['collection'] }

const outcomeWords = ({ features, added, changed, unchanged, retired }: ImportResult) =>
  `${features} 个图形：新增 ${added}，改动 ${changed}，不变 ${unchanged}，停用 ${retired}`

const Verdict = ({ result }: { result: ImportResult }) => (
  <Alert
    type={result.findings.length > 0 ? 'warning' : 'success'}
    showIcon
    title={result.applied ? `已导入，边界为第 ${result.version ?? '?'} 版` : '试算完成，还没有改动任何数据'}
    description={outcomeWords(result)}
  />
)

/** Choose a file, see what it would do, then do it. */
export const ImportPage = () => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [datum, setDatum] = useState<Asked['datum']>('wgs84')
  const [validFrom, setValidFrom] = useState('')

  const run = useMutation({
    mutationFn: ({ dryRun, file }: { dryRun: boolean; file: Chosen }) =>
      api.areas.importGrids({
        body: { datum, dryRun, collection: file.collection, validFrom: validFrom ? startOfDay(validFrom) : undefined },
      }),
    onSuccess: (result) => {
      if (!result.applied) return
      void queryClient.invalidateQueries({ queryKey: ['areas'] })
      void message.success('边界已导入')
    },
  })
  const choose = async (file: File) => {
    run.reset()
    const read = await readCollection(file)
    setUnreadable(read.problem)
    setChosen(read.collection ? { name: file.name, collection: read.collection } : null)
  }
  const result = run.data
  const issues = issuesOf(run.error)

  return (
    <div className="page import">
      <div className="page-head">
        <h1>边界导入</h1>
      </div>
      <div className="import-columns">
        <section className="card import-steps">
          <h2 className="card-title">1 选择文件</h2>
          <label className="import-file">
            <input
              type="file"
              accept=".geojson,.json,application/geo+json,application/json"
              onChange={({ target }) => target.files?.[0] && void choose(target.files[0])}
            />
            {chosen ? `${chosen.name}（${chosen.collection.features.length} 个图形）` : '点此选择 GeoJSON 文件'}
          </label>
          {unreadable && <Alert type="error" showIcon title={unreadable} />}
          <h2 className="card-title">2 坐标系和生效日期</h2>
          <Radio.Group
            value={datum}
            onChange={({ target }) => {
              setDatum(target.value as Asked['datum'])
              run.reset()
            }}
            options={[
              { value: 'wgs84', label: 'WGS84（GPS、国家大地坐标）' },
              { value: 'gcj02', label: 'GCJ-02（国内互联网地图）' },
            ]}
          />
          <label className="import-day">
            从哪天起生效
            <Input type="date" value={validFrom} onChange={({ target }) => setValidFrom(target.value)} />
          </label>
          <p className="muted">以前的事件仍按当时的边界统计。</p>
          <h2 className="card-title">3 试算，再导入</h2>
          <div className="form-end-buttons">
            <Button
              type={result ? 'default' : 'primary'}
              disabled={!chosen}
              loading={run.isPending && run.variables.dryRun}
              onClick={() => chosen && run.mutate({ dryRun: true, file: chosen })}
            >
              试算
            </Button>
            <Popconfirm
              title="确定导入？"
              description={result && `${outcomeWords(result)}；发现 ${result.findings.length} 个问题。`}
              onConfirm={() => chosen && run.mutate({ dryRun: false, file: chosen })}
            >
              <Button
                type={result ? 'primary' : 'default'}
                disabled={!result || result.applied}
                loading={run.isPending && !run.variables.dryRun}
              >
                导入
              </Button>
            </Popconfirm>
          </div>
          {run.isError && (
            <Alert
              type="error"
              showIcon
              title={wordsOf(run.error)}
              description={
                issues.length > 0 && issues.map(({ path, message: words }) => `${path}：${words}`).join('；')
              }
            />
          )}
          {result && <Verdict result={result} />}
        </section>
        <section className="card import-findings" aria-label="发现的问题">
          {result ? (
            <FindingsView findings={result.findings} datum={datum} collection={chosen?.collection.features ?? []} />
          ) : (
            <Empty title="试算后在这里看结果" hint="缝隙、重叠、坏编码和坏图形会逐条列出，并画在地图上。" />
          )}
        </section>
      </div>
    </div>
  )
}
