import { Page } from '../../ui/page'

export default () => <Page title="隐私协议" />
