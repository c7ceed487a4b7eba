import { Page } from '../../../../ui/page'

export default () => <Page title="工单详情" />
