import type { offerPages as english } from '../english/offer-pages.ts'
import type { Translated } from '../english/texts.ts'

export const offerPages: Translated<typeof english> = {
  'page.accept.title': '¿Acompañar a {mentee}?',
  'page.accept.lead': '{mentee} te pide que le lleves contigo. Si aceptas, te propondrá una primera hora.',
  'page.accept.lead_other': '¿No encaja?',
  'page.accepted.title': 'Desde ahora acompañas a {mentee}',
  'page.accepted.say': 'Hemos avisado a {mentee}, que te propondrá una hora. Hasta entonces no tienes que hacer nada.',

  'page.decline.title': '¿Rechazar la solicitud de {mentee}?',
  'page.decline.lead': 'No pasa nada: se pregunta enseguida a la siguiente persona de la lista.',
  'page.decline.reason': 'Motivo',
  'page.decline.choose': 'Elegir un motivo',
  'page.decline.better': '¿Quién encajaría mejor?',
  'page.decline.better_hint': 'El nombre o el correo de trabajo de esa persona.',
  'page.decline.lead_other': '¿Has cambiado de idea?',
  'page.declined.title': 'Has rechazado la solicitud',
  'page.declined.say': 'Gracias por responder. {mentee} no tiene que esperar: se pregunta a la siguiente persona.',
  'decline.no_time': 'Ahora no tengo tiempo',
  'decline.not_the_right_person': 'No soy la persona adecuada para esto',
  'decline.room_not_open': 'Ahora no puedo llevar a nadie a esa reunión',
  'decline.already_mentoring': 'Ya acompaño a tantas personas como puedo atender bien',
  'decline.conflict_of_interest': 'Tengo un conflicto de intereses',
  'decline.other': 'Otro motivo',

  'page.ask.title': '¿A quién quieres preguntar?',
  'page.ask.lead':
    'Se les pregunta una tras otra, en tu orden, hasta que alguien diga que sí. Cada persona tiene tres días laborables para responder.',
  'page.ask.nobody': 'De momento no encaja nadie. Seguimos buscando y no tienes que hacer nada.',
  'page.ask.suggested': '{introduced}: {score} de 100',
  'page.ask.choice':
    '{rank, plural, =1 {Primera opción} =2 {Segunda opción} =3 {Tercera opción} =4 {Cuarta opción} other {Quinta opción}}',
  'page.ask.choose': 'Nadie',
  'page.ask.submit': 'Preguntar',
  'page.asked.title': 'Ahora hemos preguntado a {mentor}',
  'page.asked.say':
    'Te avisamos en cuanto haya respuesta y, como muy tarde, cuando preguntemos a la siguiente persona.',
}
