import { ExposureEntryEntity } from './exposure-store.ts'

export { addExposure, type NewExposure } from './add-exposure.ts'
export { exposureRoutes } from './exposure-routes.ts'
export { type Depth, DEPTH_WORDS, type ExposureSource } from './exposure-rules.ts'
export { planExposures } from './plan-exposures.ts'
export { depthsOf, type ExposureEntry, type RoomDepth } from './exposure-store.ts'

export const exposureEntities = [ExposureEntryEntity]
