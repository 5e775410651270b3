import { ExposureEntryEntity } from './exposure-store.ts'

export { addExposure } from './add-exposure.ts'
export { eraseNotes } from './erase-notes.ts'
export { exposureRoutes } from './exposure-routes.ts'
export { planExposures } from './plan-exposures.ts'
export { depthsOf } from './exposure-store.ts'

export const exposureEntities = [ExposureEntryEntity]
