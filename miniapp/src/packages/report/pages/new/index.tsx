import { Page } from '../../../../ui/page'

export default () => <Page title="我要上报" />
