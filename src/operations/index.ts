import { OperationEntity } from './operation-store.ts'

export { type Operation, scopeOfOperation } from './operation-rules.ts'
export { operationAddress, operationRoutes } from './operation-routes.ts'
export { cancelOperation, operationById, startOperation, succeedOperation } from './operation-store.ts'
export { type OperationKind, operationsDue } from './operations-due.ts'

export const operationEntities = [OperationEntity]
