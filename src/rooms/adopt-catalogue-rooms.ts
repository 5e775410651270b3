import { type FieldError, invalid } from '../kernel/refusal.ts'
import type { Tx } from '../storage/database.ts'
import { catalogue } from './catalogue/index.ts'
import { newRoom } from './create-room.ts'
import { lockCatalogue, type Room, RoomEntity, roomsBySlugs } from './room-store.ts'

/**
 * Takes rooms over from the starter catalogue. A slug that the organization has taken over before, archived or not,
 * is left as it is. Refuses `invalid`, naming each unknown slug.
 */
export async function adoptCatalogueRooms(
  tx: Tx,
  slugs: readonly string[],
): Promise<{ created: Room[]; existing: Room[] }> {
  const [first, ...rest] = slugs.flatMap((slug, index): FieldError[] => {
    if (catalogue.some((entry) => entry.slug === slug)) return []
    return [
      {
        pointer: `/slugs/${index}`,
        code: 'unknown_slug',
        detail: `/slugs/${index}: the catalogue has no room ${slug}.`,
      },
    ]
  })
  if (first) throw invalid(first, ...rest)
  await lockCatalogue(tx)
  const existing = await roomsBySlugs(tx, slugs)
  const created = catalogue
    .filter((entry) => slugs.includes(entry.slug) && !existing.has(entry.slug))
    .map((entry) => newRoom(tx, entry, entry.slug))
  await tx.manager.insert(RoomEntity, created)
  for (const room of created) {
    await tx.announce({
      type: 'room.created',
      subject: { type: 'rom', id: room.id },
      data: { catalogueSlug: room.catalogueSlug },
    })
  }
  return { created, existing: [...existing.values()] }
}
