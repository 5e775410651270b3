export const sessions = {
  'session.confirm': 'Confirm',
  'session.decline': 'Decline',
  'session.move': 'Move it',
  'session.cancel': 'Cancel it',
  'session.propose_another': 'Propose another time',
  'session.why': 'You get this because you are in this session.',
  'session.why_was': 'You get this because you were in this session.',

  'session.proposed.subject': '{name} proposes {time}',
  'session.proposed.heading': '{name} proposes a time',
  'session.proposed.lead': 'Does this time suit you? It is kept free for both of you until you answer.',
  'session.proposed.why': 'You get this because you and {name} are mentor and mentee.',
  'session.proposed_again.subject': 'Still open: {name} proposed {time}',
  'session.proposed_again.heading': '{name} still needs your answer',
  'session.proposed_again.lead': 'The time is kept free for both of you until you answer.',

  'session.invitation.subject': 'Confirmed: {session}, {time}',
  'session.invitation.heading': '{your} is confirmed',
  'session.invitation.lead': 'The invitation is attached, so that it lands in your calendar.',

  'session.moved.by':
    '{by, select, you {You moved it to a new time.} nobody {The session has a new time.} other {{name} moved it to a new time.}}',
  'session.moved.subject': 'Moved: {session}, now {time}',
  'session.moved.heading': '{session} has moved',
  'session.moved.stands': 'The attached invitation replaces the earlier one.',
  'session.moved.ask.subject': 'New time to confirm: {time}',
  'session.moved.ask.heading': 'Does the new time suit you?',
  'session.moved.ask.lead': 'It is kept free until you answer.',
  'session.moved.new_time': 'New time',
  'session.moved.instead_of': 'Instead of',

  'session.cancelled.by':
    '{by, select, you {You cancelled it.} nobody {It will not take place.} other {{name} cancelled it.}}',
  'session.cancelled.subject': 'Cancelled: {session}, {time}',
  'session.cancelled.heading': '{your} is cancelled',
  'session.cancelled.free': 'The time is free again, and there are no more reminders about it.',
  'session.cancelled.time': 'Was planned for',

  'session.declined.subject': '{name} cannot make {time}',
  'session.declined.heading': '{name} cannot make that time',
  'session.declined.lead': 'What to do now: propose another time. This one is free again.',
  'session.declined.time': 'Declined',
  'session.declined.why': 'You get this because you proposed this session.',

  'session.upcoming.subject': '{soon}: {session}',
  'session.upcoming.heading': '{your} is {soon}',
  'session.upcoming.72h':
    '{as, select, mentee {A good moment to prepare: write down the one thing that you want to understand afterwards.} other {A good moment to prepare: choose the one decision or document that you want to explain.}}',
  'session.upcoming.24h': 'If the time no longer suits you, say so now: then {name} can still plan.',
  'session.upcoming.1h':
    '{as, select, mentee {Have your question at hand, and something to write with.} other {Have at hand what you want to show.}}',

  'session.prepare.subject': 'Prepare for {time}: {session}',
  'session.prepare.heading': 'Ten minutes to prepare',
  'session.prepare.lead':
    '{as, select, mentee {{your} is {soon}. Read this before, and write down the one thing that you want to understand afterwards.} other {{your} is {soon}. Choose the one decision or document that you want to explain.}}',
  'session.prepare.you_see': 'What you see',
  'session.prepare.matters': 'Why it matters',
  'session.prepare.look_for': 'What to look for',
  'session.prepare.confidential': 'What is talked about there is confidential. {name} tells you what to expect.',

  'session.unresolved.subject': '{session}, {time}: did it take place?',
  'session.unresolved.heading': 'Did it take place?',
  'session.unresolved.lead': 'One click is enough. It counts once both of you have said the same.',
  'session.unresolved.action': 'Say what happened',

  'session.feedback.subject': 'How was {your}?',
  'session.feedback.lead':
    'A rating and, if you like, a sentence. You decide whether {name} can read it; nobody else ever does.',
  'session.feedback.action': 'Give feedback',

  'session.debrief.end': 'What do you take from {your}?',
  'session.debrief.day_after': 'Your debrief is still open: {session}',
  'session.debrief.lead': 'Five minutes while it is fresh, three questions:',
  'session.debrief.kept': 'Only you and {name} can read what you write.',
  'session.debrief.time': 'Session',
  'session.debrief.action': 'Write the debrief',
  'session.debrief.not_held': 'It did not take place',
  'session.debrief.why': 'You get this because you were the mentee in this session.',
  'debrief.decided': 'What was decided, and by whom?',
  'debrief.surprised': 'What surprised me?',
  'debrief.differently': 'What will I do differently?',
} as const
