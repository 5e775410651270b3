import { notAllowedIn } from './refusal.ts'

export type Lifecycle<State extends string, Verb extends string> = {
  /** Where the verb leads from this state; null when it has led there already. Refuses `<thing>.not_allowed_in_state`. */
  next(state: State, verb: Verb): State | null
  /** The verbs that this state allows. */
  allowed(state: State): Verb[]
}

/** A thing's states, and from each the verbs that it allows with the state they lead to. A verb leads to one state only. */
export function lifecycle<State extends string, Verb extends string>(
  thing: string,
  steps: Readonly<Record<State, Partial<Record<Verb, State>>>>,
): Lifecycle<State, Verb> {
  const allowed = (state: State) => Object.keys(steps[state]) as Verb[]
  const leadsTo = (verb: Verb, state: State): boolean =>
    (Object.values(steps) as Partial<Record<Verb, State>>[]).some((each) => each[verb] === state)
  return {
    allowed,
    next(state, verb) {
      const next = steps[state][verb]
      if (next !== undefined) return next
      if (leadsTo(verb, state)) return null
      throw notAllowedIn(thing, verb, state, allowed(state))
    },
  }
}
