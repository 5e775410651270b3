import type { Announcement, ReactionEntry } from '../storage/announce.ts'
import type { Tx } from '../storage/database.ts'
import { currentOrganization } from '../tenancy/index.ts'
import { addWeightsVersion } from './weights-version-store.ts'

/** Weights that were given at the beginning, or changed, are a version of their own in the transaction of the change. */
export const weightsReactions: readonly ReactionEntry[] = [
  [
    'organization.created',
    async (tx: Tx) => {
      const { matchingWeights } = await currentOrganization(tx)
      if (Object.keys(matchingWeights).length > 0) addWeightsVersion(tx, matchingWeights)
    },
  ],
  [
    'organization.changed',
    async (tx: Tx, { data }: Announcement) => {
      const fields = data?.['fields']
      if (!Array.isArray(fields) || !fields.includes('matchingWeights')) return
      addWeightsVersion(tx, (await currentOrganization(tx)).matchingWeights)
    },
  ],
]
