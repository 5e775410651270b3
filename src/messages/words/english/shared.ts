export const shared = {
  'frame.greeting': 'Hello {name},',
  'frame.sender': 'Sent by Anteroom for {organization}.',
  'frame.labelled': '{label}:',
  'frame.snooze': 'Remind me tomorrow',
  'frame.preferences': 'Choose what you get',

  'digest.subject': '{others, plural, =0 {{first}} other {{first}, and # more}}',
  'digest.heading': '{count, plural, one {One thing for you} other {# things for you}}',
  'digest.why': 'You get this as one mail because these came up at nearly the same time.',

  'time.day': '{day} {year}',
  'time.brief': '{day}, {clock}',
  'time.instant': '{day}, {clock}, {zone}',
  'time.span': '{day}, {from}–{to}, {zone}',
  'time.span_over_midnight': '{day}, {from} to {toDay}, {to}, {zone}',
  'time.today': 'today at {clock}',
  'time.tomorrow': 'tomorrow at {clock}',
  'time.on_day': 'on {day} at {clock}',
  'time.now': 'now',
  'time.in_one_hour': 'in one hour',
  'time.in_minutes': '{minutes, plural, one {in one minute} other {in # minutes}}',
  'time.duration': '{minutes, plural, =60 {1 hour} one {# minute} other {# minutes}}',

  'person.introduced': '{name} ({role})',
  'room.wanted':
    '{room}: {depth, select, 0 {know that it exists} 1 {have it explained} 2 {sit in} 3 {take part} other {carry it}}',
  'room.seen':
    '{room}: {depth, select, 0 {not seen yet} 1 {heard about it} 2 {sat in} 3 {took part} other {carries it}}',
  'room.seen_in': '{seen}, {month}',

  // The same session as a title, as the reader’s own, and in the middle of a question.
  'session.name':
    '{kind, select, conversation {conversation} walkthrough {walkthrough} brief {brief} other {debrief}} with {name}',
  'session.your':
    'your {kind, select, conversation {conversation} walkthrough {walkthrough} brief {brief} other {debrief}} with {name}',
  'session.the':
    'the {kind, select, conversation {conversation} walkthrough {walkthrough} brief {brief} other {debrief}} with {name}',
  'session.what': '{session}, {duration}',
  'session.in_room': '{session}: {room}',
  'session.confidential': 'Anteroom session',
  'session.label.when': 'When',
  'session.label.what': 'What',
  'session.label.room': 'Room',
  'session.label.agenda': 'Agenda',
  'session.label.where': 'Where',
  'session.label.reason': 'Reason',
} as const
