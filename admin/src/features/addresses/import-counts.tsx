import type { AddressImport } from '@huisheng/contract'
import { Alert } from 'antd'

/** What the file did, or would do, in numbers. */
export const ImportCounts = ({ result }: { result: AddressImport }) => {
  const { applied, rows, added, changed, unchanged, refused, buildings } = result
  const counts: [string, number][] = [
    ['共', rows],
    ['新增', added],
    ['改动', changed],
    ['不变', unchanged],
    ['有错不导入', refused],
  ]
  return (
    <>
      <Alert
        type={refused > 0 ? 'warning' : 'success'}
        showIcon
        title={applied ? '已导入' : '试算完成，还没有改动任何数据'}
        description={`涉及 ${buildings} 栋楼。${refused > 0 ? '有错的行不影响其他行，改好后可以再导入一次。' : ''}`}
      />
      <dl className="import-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numeric">{count.toLocaleString('zh-CN')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
