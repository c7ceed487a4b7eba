import { useShareAppMessage } from '@tarojs/taro'

/** Only the front page is ever shared: a report belongs to who sent it. */
export const useShareHome = () =>
  useShareAppMessage(() => ({ title: '回声：身边的问题，说一声就有回音', path: '/pages/home/index' }))
