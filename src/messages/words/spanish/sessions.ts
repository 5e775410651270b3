import type { sessions as english } from '../english/sessions.ts'
import type { Translated } from '../english/texts.ts'

export const sessions: Translated<typeof english> = {
  'session.confirm': 'Confirmar',
  'session.decline': 'Rechazar',
  'session.move': 'Cambiar la hora',
  'session.cancel': 'Cancelar',
  'session.propose_another': 'Proponer otra hora',
  'session.why': 'Recibes esto porque participas en esta sesión.',
  'session.why_was': 'Recibes esto porque participabas en esta sesión.',

  'session.proposed.subject': '{name} propone {time}',
  'session.proposed.heading': '{name} te propone una hora',
  'session.proposed.lead': '¿Te viene bien? La hora queda reservada para ambas partes hasta que respondas.',
  'session.proposed.why': 'Recibes esto porque {name} y tú compartís una mentoría.',
  'session.proposed_again.subject': 'Aún pendiente: {name} propuso {time}',
  'session.proposed_again.heading': '{name} todavía espera tu respuesta',
  'session.proposed_again.lead': 'La hora queda reservada para ambas partes hasta que respondas.',

  'session.invitation.subject': 'Confirmada: {session}, {time}',
  'session.invitation.heading': '{your} está confirmada',
  'session.invitation.lead': 'La invitación va adjunta, para que llegue a tu calendario.',

  'session.moved.by':
    '{by, select, you {Has cambiado la hora.} nobody {La sesión tiene una nueva hora.} other {{name} ha cambiado la hora.}}',
  'session.moved.subject': 'Nueva hora: {session}, ahora {time}',
  'session.moved.heading': 'Nueva hora: {session}',
  'session.moved.stands': 'La invitación adjunta sustituye a la anterior.',
  'session.moved.ask.subject': 'Nueva hora por confirmar: {time}',
  'session.moved.ask.heading': '¿Te viene bien la nueva hora?',
  'session.moved.ask.lead': 'Queda reservada hasta que respondas.',
  'session.moved.new_time': 'Nueva hora',
  'session.moved.instead_of': 'En lugar de',

  'session.cancelled.by':
    '{by, select, you {La has cancelado.} nobody {No tendrá lugar.} other {{name} la ha cancelado.}}',
  'session.cancelled.subject': 'Cancelada: {session}, {time}',
  'session.cancelled.heading': '{your} está cancelada',
  'session.cancelled.free': 'La hora vuelve a estar libre y no habrá más recordatorios sobre ella.',
  'session.cancelled.time': 'Estaba prevista para',

  'session.declined.subject': '{name} no puede: {time}',
  'session.declined.heading': '{name} no puede a esa hora',
  'session.declined.lead': 'Ahora te toca a ti: propón otra hora. Esta vuelve a estar libre.',
  'session.declined.time': 'Rechazada',
  'session.declined.why': 'Recibes esto porque propusiste esta sesión.',

  'session.upcoming.subject': '{soon}: {session}',
  'session.upcoming.heading': '{your} es {soon}',
  'session.upcoming.72h':
    '{as, select, mentee {Buen momento para prepararte: anota la única cosa que quieres haber entendido al final.} other {Buen momento para prepararte: elige la decisión o el documento que quieres explicar.}}',
  'session.upcoming.24h': 'Si la hora ya no te viene bien, dilo ahora: así {name} aún puede organizarse.',
  'session.upcoming.1h':
    '{as, select, mentee {Ten a mano tu pregunta y algo para escribir.} other {Ten a mano lo que quieres enseñar.}}',

  'session.prepare.subject': 'Para preparar, {time}: {session}',
  'session.prepare.heading': 'Diez minutos para prepararte',
  'session.prepare.lead':
    '{as, select, mentee {{your} es {soon}. Lee esto antes y anota la única cosa que quieres haber entendido al final.} other {{your} es {soon}. Elige la decisión o el documento que quieres explicar.}}',
  'session.prepare.you_see': 'Qué se ve allí',
  'session.prepare.matters': 'Por qué importa',
  'session.prepare.look_for': 'En qué fijarse',
  'session.prepare.confidential': 'Lo que se habla allí es confidencial. {name} te dirá qué esperar.',

  'session.unresolved.subject': '{session}, {time}: ¿tuvo lugar?',
  'session.unresolved.heading': '¿Tuvo lugar?',
  'session.unresolved.lead': 'Basta con un clic. Cuenta en cuanto ambas partes digan lo mismo.',
  'session.unresolved.action': 'Decir qué pasó',

  'session.feedback.subject': '¿Qué tal fue {your}?',
  'session.feedback.lead': 'Una nota y, si quieres, una frase. Tú decides si {name} puede leerlo; nadie más lo leerá.',
  'session.feedback.action': 'Dar mi opinión',

  'session.debrief.end': '¿Qué te llevas de {your}?',
  'session.debrief.day_after': 'Tu balance sigue pendiente: {session}',
  'session.debrief.lead': 'Cinco minutos mientras está reciente, tres preguntas:',
  'session.debrief.kept': 'Solo {name} y tú podéis leer lo que escribes.',
  'session.debrief.time': 'Sesión',
  'session.debrief.action': 'Escribir el balance',
  'session.debrief.not_held': 'No tuvo lugar',
  'session.debrief.why': 'Recibes esto porque participaste en esta sesión como mentee.',
  'debrief.decided': '¿Qué se decidió y quién lo decidió?',
  'debrief.surprised': '¿Qué me sorprendió?',
  'debrief.differently': '¿Qué voy a hacer de otra manera?',
}
