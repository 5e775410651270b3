import type { HostStanding, RoomFunction, RoomKind, RoomSensitivity } from '../../src/rooms/room-rules.ts'

export type DemoHost = { name: string; standing: HostStanding; mayBringGuests: boolean }

/** One of Lademark's rooms, with the people in it and what the ledger says about those who came along. */
export type DemoRoom = {
  externalId: string
  name: string
  function: RoomFunction
  kind: RoomKind
  sensitivity: RoomSensitivity
  description: string
  guestSeats: number
  hosts: DemoHost[]
  /** Departments whose people come across this room in their work. */
  audience: string[]
  minutes: number
  /** Notes of the ledger for depth 1, 2 and 3. */
  notes: { heard: string; satIn: string; tookPart: string }
}

type Guests = 'guests' | 'alone'

export const owner = (name: string, guests: Guests = 'guests'): DemoHost => host(name, 'owner', guests)
export const regular = (name: string, guests: Guests = 'guests'): DemoHost => host(name, 'regular', guests)
export const former = (name: string): DemoHost => host(name, 'former', 'alone')

const host = (name: string, standing: HostStanding, guests: Guests): DemoHost => ({
  name,
  standing,
  mayBringGuests: guests === 'guests',
})
