import { charging, cluttered, crack, extinguisher, posters, shed } from './indoors.ts'
import {
  blockedLane,
  drain,
  fallenTree,
  flood,
  fullBin,
  manhole,
  parkedCar,
  pothole,
  rubble,
  stall,
  streetLamp,
  swing,
} from './outdoors.ts'
import type { Scene } from './scene.ts'

/** What a photo of each matter shows; a matter that is not here is reported without one. */
export const sceneOf: Record<string, Scene> = {
  '0101': fullBin,
  '0102': stall,
  '0103': rubble,
  '0104': rubble,
  '0105': posters,
  '0107': fallenTree,
  '0201': pothole,
  '0202': streetLamp,
  '0203': manhole,
  '0204': flood,
  '0205': flood,
  '0207': swing,
  '0301': cluttered,
  '0302': charging,
  '0303': blockedLane,
  '0304': extinguisher,
  '0307': rubble,
  '0404': parkedCar,
  '0504': shed,
  '0505': crack,
  '0605': drain,
}
