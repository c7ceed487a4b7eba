import { type BoundDevice, deviceKindNames, type StaffView } from '@huisheng/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useApi } from '../../app/api'
import { wordsOf } from '../../app/problem'
import { Loaded } from '../../ui/states'
import { momentOf } from '../../ui/time'

type Props = { person: StaffView }

const ReleaseButton = ({ person, device: { kind, name } }: Props & { device: BoundDevice }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const release = useMutation({
    mutationFn: () => api.accounts.releaseDevice({ params: { staffId: person.id, kind } }),
    onSuccess: (devices) => {
      queryClient.setQueryData(['staff', 'devices', person.id], devices)
      void message.success(
        `${deviceKindNames[kind]}已解除绑定，${person.name} 下次登录的${deviceKindNames[kind]}会重新绑定`,
      )
    },
    onError: (error) => void message.error(wordsOf(error)),
  })
  return (
    <Popconfirm
      title={`解除「${name}」的绑定？`}
      description={`这台${deviceKindNames[kind]}不能再查看个人信息，之后首次登录的${deviceKindNames[kind]}会绑定到这个账号。`}
      okText="解除"
      okButtonProps={{ danger: true }}
      onConfirm={() => release.mutate()}
    >
      <Button size="small" loading={release.isPending} aria-label={`解除绑定 ${name}`}>
        解除绑定
      </Button>
    </Popconfirm>
  )
}

/** Where the person sees personal data: one phone and one computer at most. */
export const StaffDevices = ({ person }: Props) => {
  const api = useApi()
  const query = useQuery({
    queryKey: ['staff', 'devices', person.id],
    queryFn: () => api.accounts.devices({ params: { staffId: person.id } }),
  })
  return (
    <section className="staff-devices" aria-label="绑定的设备">
      <h3>绑定的设备</h3>
      <p className="muted">只有在绑定的设备上才能查看居民的个人信息。</p>
      <Loaded
        query={query}
        rows={2}
        empty={(devices) => devices.length === 0 && <p>还没有绑定设备，首次登录的设备会绑定到这个账号。</p>}
      >
        {(devices) => (
          <ul className="plain-list">
            {devices.map((device) => (
              <li key={device.kind}>
                <span>
                  <b>{device.name}</b> <span className="tag tag-plain">{deviceKindNames[device.kind]}</span>
                  <small className="muted numeric">{momentOf(device.boundAt)} 绑定</small>
                </span>
                <ReleaseButton person={person} device={device} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}
