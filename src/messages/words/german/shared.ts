import type { shared as english } from '../english/shared.ts'
import type { Translated } from '../english/texts.ts'

export const shared: Translated<typeof english> = {
  'frame.greeting': 'Hallo {name},',
  'frame.sender': 'Gesendet von Anteroom für {organization}.',
  'frame.labelled': '{label}:',
  'frame.snooze': 'Morgen wieder erinnern',
  'frame.preferences': 'Auswählen, was ich bekomme',

  'digest.subject': '{others, plural, =0 {{first}} other {{first} und # weitere}}',
  'digest.heading': '{count, plural, one {Eine Sache für dich} other {# Dinge für dich}}',
  'digest.why': 'Du bekommst das in einer Mail, weil es fast zur selben Zeit anfiel.',

  'time.day': '{day} {year}',
  'time.brief': '{day}, {clock} Uhr',
  'time.instant': '{day}, {clock} Uhr, {zone}',
  'time.span': '{day}, {from}–{to} Uhr, {zone}',
  'time.span_over_midnight': '{day}, {from} Uhr bis {toDay}, {to} Uhr, {zone}',
  'time.today': 'heute um {clock} Uhr',
  'time.tomorrow': 'morgen um {clock} Uhr',
  'time.on_day': 'am {day} um {clock} Uhr',
  'time.now': 'jetzt',
  'time.in_one_hour': 'in einer Stunde',
  'time.in_minutes': '{minutes, plural, one {in einer Minute} other {in # Minuten}}',
  'time.duration': '{minutes, plural, =60 {1 Stunde} one {# Minute} other {# Minuten}}',

  'person.introduced': '{name} ({role})',
  'room.wanted':
    '{room}: {depth, select, 0 {davon wissen} 1 {erklärt bekommen} 2 {dabeisitzen} 3 {mitreden} other {selbst verantworten}}',
  'room.seen':
    '{room}: {depth, select, 0 {noch nicht gesehen} 1 {davon gehört} 2 {dabeigesessen} 3 {mitgeredet} other {verantwortet sie selbst}}',
  'room.seen_in': '{seen}, {month}',

  'session.name':
    '{kind, select, conversation {Gespräch} walkthrough {gemeinsame Lektüre} brief {Vorbesprechung} other {Nachbesprechung}} mit {name}',
  'session.your':
    '{kind, select, conversation {dein Gespräch} walkthrough {deine gemeinsame Lektüre} brief {deine Vorbesprechung} other {deine Nachbesprechung}} mit {name}',
  'session.the':
    '{kind, select, conversation {das Gespräch} walkthrough {die gemeinsame Lektüre} brief {die Vorbesprechung} other {die Nachbesprechung}} mit {name}',
  'session.what': '{session}, {duration}',
  'session.in_room': '{session}: {room}',
  'session.confidential': 'Termin über Anteroom',
  'session.label.when': 'Wann',
  'session.label.what': 'Was',
  'session.label.room': 'Runde',
  'session.label.agenda': 'Worum es geht',
  'session.label.where': 'Wo',
  'session.label.reason': 'Grund',
}
