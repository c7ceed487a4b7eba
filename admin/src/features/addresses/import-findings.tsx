import type { AddressFinding, AddressImport } from '@huisheng/contract'
import { Empty } from '../../ui/states'

const Level = ({ level }: { level: AddressFinding['level'] }) => (
  <span className={level === 'error' ? 'tag clock-red' : 'tag clock-amber'}>
    <span className="clock-dot" aria-hidden />
    {level === 'error' ? '不导入' : '提醒'}
  </span>
)

export const ImportFindings = ({ result: { findings, findingsInAll } }: { result: AddressImport }) => {
  if (findings.length === 0) return <Empty title="没有发现问题" hint="每一行都可以导入。" />
  return (
    <>
      <div className="table-scroll">
        <table className="table import-rows">
          <thead>
            <tr>
              <th>行</th>
              <th>单元格</th>
              <th>结果</th>
              <th>问题</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ row, cell, field, level, message }, at) => (
              <tr key={at}>
                <td className="numeric">{row}</td>
                <td className="numeric">{cell ?? field}</td>
                <td>
                  <Level level={level} />
                </td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {findingsInAll > findings.length && (
        <p className="muted import-rest">
          共 {findingsInAll} 个问题，这里列出前 {findings.length} 个。
        </p>
      )}
    </>
  )
}
