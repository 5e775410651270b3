export const SHORTEST_MINUTES = 15
export const LONGEST_MINUTES = 8 * 60

/** From one start that is offered to the next, unless told. */
export const SLOT_STEP_MINUTES = 15
