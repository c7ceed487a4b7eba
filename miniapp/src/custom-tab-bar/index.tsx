import { View } from '@tarojs/components'

/** WeChat demands this component of a custom tab bar; the bar itself stands in `ui/page.tsx`, where it follows elder mode. */
export default () => <View />
