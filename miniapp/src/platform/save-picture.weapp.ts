import Taro from '@tarojs/taro'
import type { Drawing, SavePicture } from './save-picture.types'

type Canvas = { getContext: (kind: '2d') => Parameters<Drawing['draw']>[0] }

const album = 'scope.writePhotosAlbum'

/** Asked once by WeChat itself; who said no before is led to the settings, where it can be changed. */
const mayWriteAlbum = async () => {
  const { authSetting } = await Taro.getSetting()
  if (authSetting?.[album] === false) {
    const changed = await Taro.openSetting()
    return changed.authSetting?.[album] === true
  }
  return Taro.authorize({ scope: album }).then(
    () => true,
    () => false,
  )
}

export const savePicture: SavePicture = async ({ width, height, draw }) => {
  if (!(await mayWriteAlbum())) throw new Error('没有保存到相册的权限，请截屏保存')
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  draw((canvas as unknown as Canvas).getContext('2d'))
  try {
    const size = { width, height, destWidth: width, destHeight: height }
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      ...size,
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
    })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
  } catch {
    throw new Error('没能存成图片，请截屏保存')
  }
}
