import { boardAndExecutiveRooms } from './board-and-executive.ts'
import type { CatalogueRoom } from './catalogue-room.ts'
import { customerAndPartnershipsRooms } from './customer-and-partnerships.ts'
import { financeAndOperationsRooms } from './finance-and-operations.ts'
import { legalAndMergersRooms } from './legal-and-mergers.ts'
import { productAndPeopleRooms } from './product-and-people.ts'
import { salesAndMarketingRooms } from './sales-and-marketing.ts'

export type { CatalogueRoom } from './catalogue-room.ts'

/** The starter rooms that an organization takes over and changes, at least three for each function. */
export const catalogue: readonly CatalogueRoom[] = [
  ...boardAndExecutiveRooms,
  ...financeAndOperationsRooms,
  ...salesAndMarketingRooms,
  ...customerAndPartnershipsRooms,
  ...productAndPeopleRooms,
  ...legalAndMergersRooms,
]
