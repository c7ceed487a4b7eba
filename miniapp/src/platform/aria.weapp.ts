import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './aria-attributes'

// The names a node's attributes travel under must be those of the template built with `config/aria-plugin.ts`.
mergeInternalComponents(ariaAttributes)
