import { Page } from '../../ui/page'

export default () => <Page title="登录" />
