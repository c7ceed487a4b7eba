import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { Icon } from '../../ui/icon'
import { Loaded } from '../../ui/states'
import { ReportDetail } from './report-detail'
import { useReport } from './use-report'

/** Back to where the reader came from; a link opened afresh has only the front page behind it. */
const BackButton = () => {
  const navigate = useNavigate()
  const cameFromHere = ((window.history.state as { idx?: number } | null)?.idx ?? 0) > 0
  return (
    <Button
      className="report-back"
      type="text"
      icon={<Icon name="back" />}
      onClick={() => void (cameFromHere ? navigate(-1) : navigate('/'))}
    >
      返回
    </Button>
  )
}

export const ReportPage = () => {
  const { reportId = '' } = useParams()
  return (
    <div className="page">
      <BackButton />
      <Loaded query={useReport(reportId)} rows={10}>
        {(report) => <ReportDetail report={report} />}
      </Loaded>
    </div>
  )
}
