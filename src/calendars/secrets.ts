import type { BusySource } from './busy-source-rules.ts'

/** What a source's secret is sealed for: that row and no other. */
export const sealedFor = ({ organizationId, id }: Pick<BusySource, 'organizationId' | 'id'>): string =>
  `busy_source.${organizationId}.${id}`
