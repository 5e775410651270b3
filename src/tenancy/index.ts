export { accessTokens, type AccessTokens, TOKEN_LIFETIME } from './access-token.ts'
export { authenticator } from './authenticate.ts'
export { ensureBootstrapClient } from './bootstrap-client.ts'
export { clientRoutes } from './client-routes.ts'
export { organizationRoutes } from './organization-routes.ts'
export { recordRoutes } from './record-routes.ts'
export { openServerKeys, type ServerKeys } from './server-keys.ts'
export {
  currentOrganization,
  moveClock,
  type Organization,
  OrganizationEntity,
  organizationNow,
  tenancyEntities,
} from './tenancy-store.ts'
export { tokenRoutes } from './token-routes.ts'
