import { Page } from '../../ui/page'

export default () => <Page title="我的上报" />
