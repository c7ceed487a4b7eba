import { type BuildingView, contract, pathOf } from '@huisheng/contract'
import { Alert, Button } from 'antd'
import { useDownload } from '../../app/download-file'

const sizeWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export const PlateSheetButton = ({ building: { id, name } }: { building: BuildingView }) => {
  const { download, pending, received, problem } = useDownload()
  const fetchSheet = () => download(pathOf(contract.addresses.plateSheet, { buildingId: id }), `${name}-门牌二维码.pdf`)
  return (
    <section className="card detail-section plate-sheet" aria-label="门牌二维码">
      <h2 className="card-title">门牌二维码</h2>
      <p className="muted">每户一张标签，打印后贴在门口；扫码就能申报。</p>
      <Button type="primary" loading={pending} onClick={() => void fetchSheet()}>
        下载打印页（PDF）
      </Button>
      {received !== null && (
        <p className="muted numeric" role="status">
          {received === 0 ? '正在生成，房屋多时要等几秒…' : `已下载 ${sizeWords(received)}`}
        </p>
      )}
      {problem && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={problem}
          action={
            <Button size="small" onClick={() => void fetchSheet()}>
              重试
            </Button>
          }
        />
      )}
    </section>
  )
}
