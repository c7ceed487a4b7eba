import { type Datum, Geometry, type ImportFinding } from '@huisheng/contract'
import { useMemo, useState } from 'react'
import { AreaMap } from '../../ui/area-map'
import type { Shape } from '../../ui/draw-map'
import { Empty } from '../../ui/states'
import { useOutlines } from './use-outlines'

const kindWords: Record<ImportFinding['kind'], string> = {
  bad_geometry: '图形有误',
  bad_code: '编码有误',
  duplicate_code: '编码重复',
  unknown_parent: '找不到上级区域',
  overlap: '重叠',
  gap: '缝隙',
  outside: '超出上级范围',
}
const soft: ImportFinding['kind'][] = ['gap', 'outside']
const mostDrawn = 3000
const mostListed = 200

const metres = (areaSquareMetres: number | null) =>
  areaSquareMetres === null ? '' : `${areaSquareMetres.toLocaleString('zh-CN', { maximumFractionDigits: 1 })} m²`

const shapesOf = (findings: ImportFinding[], chosen: number | null): Shape[] =>
  findings.flatMap(({ geometry, kind, message }, at) =>
    geometry && (chosen === null || chosen === at)
      ? [
          {
            id: `finding-${at}`,
            geometry,
            label: `${kindWords[kind]}：${message}`,
            tone: soft.includes(kind) ? ('warn' as const) : ('bad' as const),
          },
        ]
      : [],
  )

/** The file's own outlines, where they may be drawn beside the findings without shifting them. */
const uploadedShapes = (features: unknown[]): Shape[] =>
  features.slice(0, mostDrawn).flatMap((feature, at) => {
    const geometry = Geometry.safeParse((feature as { geometry?: unknown } | null)?.geometry)
    return geometry.success
      ? [{ id: `file-${at}`, geometry: geometry.data, label: `第 ${at + 1} 个图形`, tone: 'new' as const }]
      : []
  })

type Props = { findings: ImportFinding[]; datum: Datum; collection: unknown[] }

export const FindingsView = ({ findings, datum, collection }: Props) => {
  const [chosen, setChosen] = useState<number | null>(null)
  const grids = useOutlines({ level: 'grid' })
  const outlines = useMemo(() => (grids.data ? [grids.data] : []), [grids.data])
  const uploaded = useMemo(() => (datum === 'wgs84' ? uploadedShapes(collection) : []), [datum, collection])
  const shapes = useMemo(
    () => [...(chosen === null ? uploaded : []), ...shapesOf(findings, chosen)],
    [uploaded, findings, chosen],
  )
  const kinds = [...new Set(findings.map(({ kind }) => kind))]
  return (
    <>
      <div className="import-map">
        <AreaMap label="导入的图形和发现的问题" outlines={outlines} shapes={shapes} fitKey={`${chosen ?? 'all'}`} />
      </div>
      {findings.length === 0 && <Empty title="没有发现问题" hint="图形完整铺满，没有缝隙和重叠。" />}
      {kinds.map((kind) => {
        const members = findings.map((finding, at) => ({ finding, at })).filter(({ finding }) => finding.kind === kind)
        return (
          <details key={kind} className="import-kind" open>
            <summary>
              <b>{kindWords[kind]}</b> <span className="count numeric">{members.length}</span>
            </summary>
            <ul>
              {members.slice(0, mostListed).map(({ finding: { message, codes, areaSquareMetres, geometry }, at }) => (
                <li key={at}>
                  <button
                    type="button"
                    className="name"
                    aria-pressed={chosen === at}
                    disabled={!geometry}
                    onClick={() => setChosen(chosen === at ? null : at)}
                  >
                    <span>
                      {message}{' '}
                      <span className="muted numeric">
                        {codes.filter((code) => !message.includes(code)).join('、')}
                      </span>
                    </span>
                    <span className="numeric">{metres(areaSquareMetres)}</span>
                  </button>
                </li>
              ))}
              {members.length > mostListed && <li className="muted">还有 {members.length - mostListed} 条同类问题</li>}
            </ul>
          </details>
        )
      })}
    </>
  )
}
