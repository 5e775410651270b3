/** What is told of a series as one. */
export const series = {
  'series.confirm': 'Confirm all',
  'series.decline': 'Decline all',
  'series.cancel': 'Cancel all',
  'series.every': '{weeks, plural, =1 {every week} other {every # weeks}}',
  'series.label.dates': 'When',
  'series.label.left_out': 'Left out, as one of you cannot then',
  'series.label.rhythm': 'How often',
  'series.why': 'You get this because you are in these sessions.',
  'series.why_was': 'You get this because you were in these sessions.',

  'series.proposed.subject': '{name} proposes {count, plural, one {one session} other {# sessions}}, {every}',
  'series.proposed.heading': '{name} proposes a series',
  'series.proposed.lead':
    'Do these times suit you? They are kept free for both of you until you answer, with one click for all. Each of them can be moved later.',
  'series.proposed_again.subject':
    'Still open: {name} proposed {count, plural, one {one session} other {# sessions}}, {every}',
  'series.proposed_again.heading': '{name} still needs your answer',
  'series.proposed_again.lead': 'The times are kept free for both of you until you answer, with one click for all.',

  'series.invitation.subject': 'Confirmed: {session}, {count, plural, one {one session} other {# sessions}}, {every}',
  'series.invitation.heading': 'Your series with {name} is confirmed',
  'series.invitation.lead':
    'One invitation is attached, so that all of it lands in your calendar. Before each session you hear from us as usual.',

  'series.cancelled.by':
    '{by, select, you {You cancelled the series.} nobody {The series does not go on.} other {{name} cancelled the series.}}',
  'series.cancelled.subject': 'Cancelled: {session}, {count, plural, one {one session} other {# sessions}}',
  'series.cancelled.heading': 'Your series with {name} is cancelled',
  'series.cancelled.free': 'The times are free again, and there are no more reminders about them.',
  'series.cancelled.dates': 'Was planned for',

  'series.declined.subject': '{name} has declined {count, plural, one {one session} other {# sessions}}, {every}',
  'series.declined.heading': '{name} has declined the series',
  'series.declined.lead': 'What to do now: propose another time. All of these are free again.',
  'series.declined.dates': 'Declined',
  'series.declined.why': 'You get this because you proposed this series.',

  'page.confirm_series.title': 'Confirm the series with {name}?',
  'page.confirm_series.lead':
    'When you confirm, both of you get one invitation for the calendar, for all of these times.',
  'page.confirm_series.lead_other': 'The times do not suit you?',
  'page.confirmed_series.title': 'The series with {name} is confirmed',
  'page.decline_series.title': 'Decline the series with {name}?',
  'page.declined_series.title': 'You have declined this series',
  'page.cancel_series.title': 'Cancel the series with {name}?',
  'page.cancel_series.lead': '{name} is told at once, and all of these times are free again.',
  'page.cancel_series.submit': 'Cancel the series',
  'page.cancelled_series.title': 'The series with {name} is cancelled',
} as const
