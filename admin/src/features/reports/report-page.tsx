import { useParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { Loaded } from '../../ui/states'
import { ReportDetail } from './report-detail'
import { useReport } from './use-report'

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
