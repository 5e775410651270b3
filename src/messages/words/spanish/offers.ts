import type { offers as english } from '../english/offers.ts'
import type { Translated } from '../english/texts.ts'

export const offers: Translated<typeof english> = {
  'offer.accept': 'Aceptar',
  'offer.decline': 'Rechazar',
  'offer.label.wants': 'Quiere conocer',
  'offer.label.goal': 'Por qué',
  'offer.label.seen': 'Ha visto hasta ahora',
  'offer.label.why_you': 'Por qué tú',
  'offer.label.answer_by': 'Responde antes de',
  'offer.nothing_seen': 'Todavía no hay nada anotado.',

  'offer.made.heading': '{mentee} te pide mentoría',
  'offer.made.lead': '{mentee} quiere conocer reuniones en las que tú estás y te pide que le abras la puerta.',
  'offer.made.otherwise': 'Si no encaja, recházalo: se pregunta enseguida a la siguiente persona de la lista.',
  'offer.made.why': 'Recibes esto porque ofreces mentoría.',

  'offer.nudge.first.subject': '{mentee} espera tu respuesta',
  'offer.nudge.first.heading': '{mentee} espera tu respuesta',
  'offer.nudge.first.lead': '{mentee} te pidió mentoría el {day}. Sea sí o no, tu respuesta le ayuda a seguir.',
  'offer.nudge.second.subject': 'Último recordatorio: {mentee} espera tu respuesta',
  'offer.nudge.second.heading': '{mentee} espera tu respuesta: el plazo acaba {when}',
  'offer.nudge.second.lead':
    '{mentee} te pidió mentoría el {day}. Este es el último recordatorio: sin respuesta, se pregunta a la siguiente persona de la lista.',
  'offer.nudge.why': 'Recibes esto porque te pidieron mentoría y aún no has respondido.',

  'offer.lapsed.heading': 'La solicitud de {mentee} ha seguido su camino',
  'offer.lapsed.lead':
    'Esperábamos tu respuesta antes de: {deadline}. No llegó, así que la solicitud ya no te espera. No tienes que hacer nada más.',
  'offer.lapsed.paused':
    'Es la segunda solicitud sin respuesta en 30 días. Tu mentoría queda en pausa para que nadie espere en vano. Vuelve cuando tengas tiempo otra vez.',
  'offer.lapsed.come_back': 'Volver a ofrecer mentoría',
  'offer.lapsed.why': 'Recibes esto porque te pidieron mentoría.',

  'offer.accepted.subject': '{mentor} ha dicho que sí',
  'offer.accepted.heading': '{mentor} te acompaña a partir de ahora',
  'offer.accepted.lead': '{mentor} ha aceptado tu solicitud.',
  'offer.accepted.next':
    'Ahora te toca a ti: propón una hora para la primera conversación. Con media hora basta. Cuenta qué quieres entender y pregunta a {mentor} qué te enseñaría primero.',
  'offer.accepted.wants': 'Quieres conocer',
  'offer.accepted.goal': 'Tu objetivo',

  'request.why': 'Recibes esto porque pediste mentoría.',
  'request.declined': '{mentor} no puede acompañarte en este momento.',
  'request.unanswered': '{mentor} no respondió a tiempo, y no queremos hacerte esperar.',
  'request.asked.heading': 'Ahora hemos preguntado a {mentor}',
  'request.asked.who': 'Ahora responde',
  'request.asked.answer_by': 'Tiene de plazo hasta',
  'request.asked.wait': 'No tienes que hacer nada: te avisamos en cuanto haya respuesta.',
  'request.exhausted.heading': 'Hay nuevas sugerencias',
  'request.exhausted.lead':
    'Ya hemos preguntado a todas las personas de tu lista. Hemos vuelto a buscar y tienes nuevas sugerencias.',
  'request.suggestions': 'Ver las sugerencias',
  'request.stale.heading': '¿A quién quieres preguntar?',
  'request.stale.lead':
    'Tus sugerencias están listas y aún no se ha preguntado a nadie. Elige hasta cinco personas: se les pregunta una tras otra hasta que alguien diga que sí.',
}
