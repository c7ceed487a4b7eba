import type { CheckFinding } from '@huisheng/contract'
import { Alert } from 'antd'

/** What the checks at entry found: hints for who verifies, each with its rule. */
export const Findings = ({ findings }: { findings: CheckFinding[] }) =>
  findings.length > 0 && (
    <Alert
      type="warning"
      showIcon
      title={`检查时发现 ${findings.length} 处需要留意`}
      description={
        <ul className="declaration-findings">
          {findings.map(({ code, path, message, source }) => (
            <li key={`${code}:${path}`}>
              {message}
              <small className="muted">依据：{source}</small>
            </li>
          ))}
        </ul>
      }
    />
  )
