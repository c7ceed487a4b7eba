import type { IPluginContext } from '@tarojs/service'
import { ariaAttributes } from '../src/platform/aria-attributes'

type Platform = { template: { mergeComponents: (context: IPluginContext, components: object) => void } }

/** Writes the aria attributes into the WeChat templates. */
export default (context: IPluginContext) =>
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform: Platform) => platform.template.mergeComponents(context, ariaAttributes),
  })
