import { RoomType, roomTypeNames } from '@huisheng/contract'
import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'

const roomTypes = RoomType.options.map((value) => ({ value, label: roomTypeNames[value] }))

/** A standard with the rule it comes from right beside it. */
const Standard = ({ of, children }: { of: string; children: ReactNode }) => (
  <div className="rule-row rule-standard">
    <div>{children}</div>
    <Form.Item name={[of, 'source']} label="依据" required>
      <Input.TextArea autoSize maxLength={200} />
    </Form.Item>
  </div>
)

/** What the checks hold against: they warn, and only rooms not for living are refused. */
export const Standards = () => (
  <section className="card rule-section" aria-label="居住标准">
    <h2 className="card-title">居住标准</h2>
    <p className="muted">人数和面积超出时只提醒；不得出租居住的部位不能提交。</p>
    <Standard of="personsPerRoom">
      <Form.Item name={['personsPerRoom', 'most']} label="每间最多住几人" required>
        <InputNumber min={1} max={20} precision={0} suffix="人" />
      </Form.Item>
    </Standard>
    <Standard of="squareMetresPerHead">
      <Form.Item name={['squareMetresPerHead', 'least']} label="人均面积至少" required>
        <InputNumber min={1} max={50} step={0.5} suffix="㎡" />
      </Form.Item>
    </Standard>
    <Standard of="notForLiving">
      <Form.Item name={['notForLiving', 'roomTypes']} label="不得出租居住的部位">
        <Select mode="multiple" options={roomTypes} />
      </Form.Item>
    </Standard>
    <Standard of="large">
      <div className="form-pair">
        <Form.Item name={['large', 'rooms']} label="较大出租房：间数达到" required>
          <InputNumber min={1} precision={0} suffix="间" />
        </Form.Item>
        <Form.Item name={['large', 'beds']} label="或床位达到" required>
          <InputNumber min={1} precision={0} suffix="张" />
        </Form.Item>
      </div>
    </Standard>
  </section>
)
