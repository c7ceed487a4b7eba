import { type Datum, contract, pathOf } from '@huisheng/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Popconfirm, Radio } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { useDownload } from '../../app/download-file'
import { issuesOf, wordsOf } from '../../app/problem'
import { Empty } from '../../ui/states'
import { ImportCounts } from './import-counts'
import { ImportFindings } from './import-findings'
import { type Chosen, readRows } from './read-rows'
import '../areas/import.css'
import './addresses.css'

const useImport = () => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: ({ chosen, dryRun, datum }: { chosen: Chosen; dryRun: boolean; datum: Datum }) => {
      const query = { dryRun: String(dryRun), datum }
      return 'sheet' in chosen
        ? api.importAddressSheet(chosen.sheet, query)
        : api.addresses.import({ query, body: { rows: chosen.rows } })
    },
    onSuccess: ({ applied }) => {
      if (!applied) return
      void queryClient.invalidateQueries({ queryKey: ['buildings'] })
      void message.success('房屋已导入')
    },
  })
}

const TemplateButton = () => {
  const { download, pending, problem } = useDownload()
  return (
    <>
      <Button
        type="link"
        size="small"
        loading={pending}
        onClick={() => void download(pathOf(contract.addresses.template), '房屋地址模板.xlsx')}
      >
        下载模板
      </Button>
      {problem && <Alert type="error" showIcon title={problem} role="alert" />}
    </>
  )
}

/** Choose a file, see row by row what it would do, then do it. */
export const AddressImportPage = () => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [datum, setDatum] = useState<Datum>('wgs84')
  const run = useImport()
  const result = run.data
  const issues = issuesOf(run.error)
  const choose = async (file: File) => {
    run.reset()
    const read = await readRows(file)
    setUnreadable(read.problem)
    setChosen(read.chosen)
  }

  return (
    <div className="page">
      <div className="page-head">
        <h1>房屋导入</h1>
        <span className="muted">同一份文件再导入一次，不会重复。</span>
      </div>
      <div className="import-columns">
        <section className="card import-steps">
          <div className="import-step-head">
            <h2 className="card-title">1 选择文件</h2>
            <TemplateButton />
          </div>
          <label className="import-file">
            <input
              type="file"
              accept=".xlsx,.json,application/json"
              onChange={({ target }) => {
                if (target.files?.[0]) void choose(target.files[0])
                target.value = ''
              }}
            />
            {chosen?.name ?? '点此选择 .xlsx 表格或 .json 文件'}
          </label>
          {unreadable && <Alert type="error" showIcon title={unreadable} role="alert" />}
          <h2 className="card-title">2 坐标系</h2>
          <Radio.Group
            value={datum}
            onChange={({ target }) => {
              setDatum(target.value as Datum)
              run.reset()
            }}
            options={[
              { value: 'wgs84', label: 'WGS84（GPS、国家大地坐标）' },
              { value: 'gcj02', label: 'GCJ-02（国内互联网地图）' },
            ]}
          />
          <p className="muted">没有坐标的行不受影响。</p>
          <h2 className="card-title">3 试算，再导入</h2>
          <div className="form-end-buttons">
            <Button
              type={result ? 'default' : 'primary'}
              disabled={!chosen || run.isPending}
              loading={run.isPending && run.variables.dryRun}
              onClick={() => chosen && run.mutate({ chosen, dryRun: true, datum })}
            >
              试算
            </Button>
            <Popconfirm
              title="确定导入？"
              description={result && `新增 ${result.added} 套，改动 ${result.changed} 套。`}
              onConfirm={() => chosen && run.mutate({ chosen, dryRun: false, datum })}
            >
              <Button
                type={result ? 'primary' : 'default'}
                disabled={!result || result.applied || result.added + result.changed === 0}
                loading={run.isPending && !run.variables.dryRun}
              >
                导入
              </Button>
            </Popconfirm>
          </div>
          {run.isPending && (
            <p className="muted" role="status">
              正在逐行检查，行数多时要等一会儿…
            </p>
          )}
          {run.isError && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={wordsOf(run.error)}
              description={issues.length > 0 && issues.map(({ path, message }) => `${path}：${message}`).join('；')}
            />
          )}
        </section>
        <section className="card import-findings" aria-label="导入结果">
          {result ? (
            <>
              <ImportCounts result={result} />
              <ImportFindings result={result} />
            </>
          ) : (
            <Empty title="试算后在这里看结果" hint="每一行的问题会写明单元格和原因；有错的行不影响其他行。" />
          )}
        </section>
      </div>
    </div>
  )
}
