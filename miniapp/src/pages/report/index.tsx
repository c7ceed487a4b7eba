import { Page } from '../../ui/page'

export default () => <Page title="上报详情" />
