import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon'

/** One of several alike in a form; the only one that is left cannot be removed. */
export const RowBox = ({ name, onRemove, children }: { name: string; onRemove?: () => void; children: ReactNode }) => (
  <div className="row-box" role="group" aria-label={name}>
    <div className="row-box-head">
      {name}
      {onRemove && (
        <Button
          type="text"
          size="small"
          aria-label={`删除${name}`}
          icon={<Icon name="close" size={14} />}
          onClick={onRemove}
        />
      )}
    </div>
    {children}
  </div>
)
