import { showTipOffInstead } from '../../../../features/tip-offs/open-tip-off'
import { Button } from '../../../../ui/button'
import { Group } from '../../../../ui/group'
import { Page } from '../../../../ui/page'
import { CodeFields } from '../../../../features/tip-offs/code-fields'
import { useCodeForm } from '../../../../features/tip-offs/use-code-form'

const OpenByCode = () => {
  const form = useCodeForm(showTipOffInstead)
  return (
    <Page
      title="查询举报进展"
      actions={
        <Button tone="primary" icon="search" loading={form.busy} onPress={() => void form.submit()}>
          {form.busy ? '正在打开…' : '打开'}
        </Button>
      }
    >
      <Group note="不用登录。输错太多次会暂时锁定；编码和口令丢失后无法找回">
        <CodeFields form={form} />
      </Group>
    </Page>
  )
}

export default OpenByCode
