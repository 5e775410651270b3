export { eraseImportRows } from './erase-import-rows.ts'
export { importRoutes } from './import-routes.ts'
export { importEntities } from './import-store.ts'
