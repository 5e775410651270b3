import { toCsv } from './csv.ts'
import { exposure } from './exposure.ts'
import { people } from './people.ts'
import { rooms } from './rooms.ts'

/** Every file of the made-up company by its name; the same text on every run and machine. */
export function demoFiles(): Record<string, string> {
  const everybody = people()
  const numberOf = new Map(everybody.map((person) => [person.name, person.externalId]))
  const numberOfHost = (name: string): string => {
    const number = numberOf.get(name)
    if (number === undefined) throw new Error(`Nobody is called ${name}.`)
    return number
  }

  return {
    'people.csv': toCsv(
      'externalId,name,email,timeZone,languages,department,title,level,managerExternalId,hireDate'.split(','),
      everybody.map((person) => [
        person.externalId,
        person.name,
        person.email,
        person.timeZone,
        person.languages.join(';'),
        person.department,
        person.title,
        person.level,
        person.managerExternalId,
        person.hireDate.toString(),
      ]),
    ),
    'rooms.csv': toCsv(
      'externalId,name,function,kind,sensitivity,description,guestSeats'.split(','),
      rooms.map((room) => [
        room.externalId,
        room.name,
        room.function,
        room.kind,
        room.sensitivity,
        room.description,
        room.guestSeats,
      ]),
    ),
    'hosts.csv': toCsv(
      'roomExternalId,personExternalId,standing,mayBringGuests'.split(','),
      rooms.flatMap((room) =>
        room.hosts.map((host) => [room.externalId, numberOfHost(host.name), host.standing, host.mayBringGuests]),
      ),
    ),
    'exposure.csv': toCsv(
      'personExternalId,roomExternalId,depth,minutes,occurredOn,note'.split(','),
      exposure(everybody, rooms).map((line) => [
        line.person.externalId,
        line.room.externalId,
        line.depth,
        line.minutes,
        line.occurredOn.toString(),
        line.note,
      ]),
    ),
  }
}
