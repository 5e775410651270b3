import type { shared as english } from '../english/shared.ts'
import type { Translated } from '../english/texts.ts'

export const shared: Translated<typeof english> = {
  'frame.greeting': 'Hola, {name}:',
  'frame.sender': 'Enviado por Anteroom para {organization}.',
  'frame.labelled': '{label}:',
  'frame.snooze': 'Recordármelo mañana',
  'frame.preferences': 'Elegir qué recibo',

  'digest.subject': '{others, plural, =0 {{first}} other {{first} y # más}}',
  'digest.heading': '{count, plural, one {Una cosa para ti} other {# cosas para ti}}',
  'digest.why': 'Recibes todo esto en un solo correo porque llegó casi al mismo tiempo.',

  'time.day': '{day} de {year}',
  'time.brief': '{day}, {clock}',
  'time.instant': '{day}, {clock}, {zone}',
  'time.span': '{day}, {from}–{to}, {zone}',
  'time.span_over_midnight': 'del {day}, {from}, al {toDay}, {to}, {zone}',
  'time.today': 'hoy {hour, plural, =1 {a la} other {a las}} {clock}',
  'time.tomorrow': 'mañana {hour, plural, =1 {a la} other {a las}} {clock}',
  'time.on_day': 'el {day} {hour, plural, =1 {a la} other {a las}} {clock}',
  'time.now': 'ahora',
  'time.in_one_hour': 'dentro de una hora',
  'time.in_minutes': '{minutes, plural, one {dentro de un minuto} other {dentro de # minutos}}',
  'time.duration': '{minutes, plural, =60 {1 hora} one {# minuto} other {# minutos}}',

  'person.introduced': '{name} ({role})',
  'room.wanted':
    '{room}: {depth, select, 0 {saber que existe} 1 {que se la expliquen} 2 {asistir} 3 {participar} other {llevarla}}',
  'room.seen':
    '{room}: {depth, select, 0 {aún sin ver} 1 {ha oído hablar de ella} 2 {ha asistido} 3 {ha participado} other {la lleva}}',
  'room.seen_in': '{seen}, {month}',

  'session.name':
    '{kind, select, conversation {conversación} walkthrough {lectura conjunta} brief {reunión previa} other {reunión de balance}} con {name}',
  'session.your':
    'tu {kind, select, conversation {conversación} walkthrough {lectura conjunta} brief {reunión previa} other {reunión de balance}} con {name}',
  'session.the':
    'la {kind, select, conversation {conversación} walkthrough {lectura conjunta} brief {reunión previa} other {reunión de balance}} con {name}',
  'session.what': '{session}, {duration}',
  'session.in_room': '{session}: {room}',
  'session.confidential': 'Sesión de Anteroom',
  'session.label.when': 'Cuándo',
  'session.label.what': 'Qué',
  'session.label.room': 'Reunión',
  'session.label.agenda': 'De qué se trata',
  'session.label.where': 'Dónde',
  'session.label.reason': 'Motivo',
}
