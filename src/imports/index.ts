export { importRoutes } from './import-routes.ts'
export { importEntities } from './import-store.ts'
