import Taro from '@tarojs/taro'

/** Straight from a tap: WeChat refuses it later. Answers the ids the person allowed one message for. */
export const askToSubscribe = async (templateIds: string[]): Promise<string[]> => {
  if (templateIds.length === 0) return []
  try {
    const answers: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] })),
    }
    return templateIds.filter((id) => answers[id] === 'accept')
  } catch {
    return []
  }
}
