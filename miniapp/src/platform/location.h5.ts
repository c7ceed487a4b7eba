import { NoLocation, type Fix } from './location.types'

export const whereAmI = () =>
  new Promise<Fix>((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new NoLocation('这个浏览器不能定位，请在地图上选点或写地址'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ pin: { longitude, latitude, datum: 'wgs84' }, accuracyMetres: Math.round(accuracy) }),
      (error) =>
        reject(
          new NoLocation(
            error.code === error.PERMISSION_DENIED
              ? '没有定位权限，可在浏览器设置里打开，也可以在地图上选点或写地址'
              : '暂时定不了位，请在地图上选点或写地址',
          ),
        ),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
    )
  })
