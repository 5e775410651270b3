import type { shared as english } from '../english/shared.ts'
import type { Translated } from '../english/texts.ts'

export const shared: Translated<typeof english> = {
  'frame.greeting': 'Bonjour {name},',
  'frame.sender': 'Envoyé par Anteroom pour {organization}.',
  'frame.labelled': '{label} :',
  'frame.snooze': 'Me le rappeler demain',
  'frame.preferences': 'Choisir ce que je reçois',

  'digest.subject': '{others, plural, =0 {{first}} one {{first}, et # autre} other {{first}, et # autres}}',
  'digest.heading': '{count, plural, one {Une chose pour vous} other {# choses pour vous}}',
  'digest.why': 'Vous recevez tout cela en un seul message, car c’est arrivé presque en même temps.',

  'time.day': '{day} {year}',
  'time.brief': '{day}, {clock}',
  'time.instant': '{day}, {clock}, {zone}',
  'time.span': '{day}, {from}–{to}, {zone}',
  'time.span_over_midnight': 'du {day}, {from} au {toDay}, {to}, {zone}',
  'time.today': 'aujourd’hui à {clock}',
  'time.tomorrow': 'demain à {clock}',
  'time.on_day': 'le {day} à {clock}',
  'time.now': 'maintenant',
  'time.in_one_hour': 'dans une heure',
  'time.in_minutes': '{minutes, plural, =1 {dans une minute} other {dans # minutes}}',
  'time.duration': '{minutes, plural, =60 {1 heure} one {# minute} other {# minutes}}',

  'person.introduced': '{name} ({role})',
  'room.wanted':
    '{room} : {depth, select, 0 {en connaître l’existence} 1 {se la faire expliquer} 2 {y assister} 3 {y participer} other {la mener}}',
  'room.seen':
    '{room} : {depth, select, 0 {pas encore vue} 1 {en a entendu parler} 2 {y a assisté} 3 {y a participé} other {la mène}}',
  'room.seen_in': '{seen}, {month}',

  'session.name':
    '{kind, select, conversation {conversation} walkthrough {lecture commune} brief {préparation} other {séance de bilan}} avec {name}',
  'session.your':
    'votre {kind, select, conversation {conversation} walkthrough {lecture commune} brief {préparation} other {séance de bilan}} avec {name}',
  'session.the':
    'la {kind, select, conversation {conversation} walkthrough {lecture commune} brief {préparation} other {séance de bilan}} avec {name}',
  'session.what': '{session}, {duration}',
  'session.in_room': '{session} : {room}',
  'session.confidential': 'Séance Anteroom',
  'session.label.when': 'Quand',
  'session.label.what': 'Quoi',
  'session.label.room': 'Réunion',
  'session.label.agenda': 'Sujet',
  'session.label.where': 'Où',
  'session.label.reason': 'Raison',
}
