/** Loaded into a process: its clock is five minutes ahead of everybody else's. */
const AHEAD = 5 * 60_000
const now = Date.now.bind(Date)
globalThis.Date = new Proxy(Date, {
  construct: (target, given: unknown[]) =>
    Reflect.construct(target, given.length > 0 ? given : [now() + AHEAD]) as Date,
  get: (target, name) => (name === 'now' ? () => now() + AHEAD : Reflect.get(target, name)),
})
