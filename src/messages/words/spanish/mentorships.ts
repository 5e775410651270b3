import type { mentorships as english } from '../english/mentorships.ts'
import type { Translated } from '../english/texts.ts'

export const mentorships: Translated<typeof english> = {
  'mentorship.propose': 'Proponer una hora',
  'mentorship.another': 'Preguntar a otra persona',
  'mentorship.why': 'Recibes esto porque {name} y tú compartís una mentoría.',
  'mentorship.label.goal': '{as, select, mentee {Tu objetivo} other {El objetivo de {name}}}',
  'mentorship.label.ends': 'Hasta',

  'mentorship.first_session.subject': '¿Una primera sesión con {name}?',
  'mentorship.first_session.heading':
    '{last, select, yes {Sigue sin haber sesión con {name}} other {{name} y tú aún no tenéis ninguna sesión}}',
  'mentorship.first_session.lead':
    'Vuestra mentoría empezó el {day}. Para una primera conversación basta media hora; da igual quién la proponga.',
  'mentorship.first_session.last':
    '{as, select, mentee {No hay nada reservado desde el {day}. Propón una hora o pregunta a otra persona: nadie tiene que dar explicaciones.} other {No hay nada reservado desde el {day}. Propón una hora. Si ahora no tienes tiempo, díselo a {name}: así podrá preguntar a otra persona.}}',

  'mentorship.quiet.subject': '{name} y tú: ¿toca otra sesión?',
  'mentorship.quiet.heading': 'Tu mentoría con {name} está parada',
  'mentorship.quiet.lead':
    '{never, select, yes {Aún no habéis tenido ninguna sesión.} other {Vuestra última sesión fue el {day}.}} ¿Qué merecería ahora media hora: una decisión tomada, un documento, una reunión que se acerca?',
  'mentorship.quiet.concludes':
    'Sin una nueva sesión, esta mentoría termina el {day}, para dejar el sitio a otra persona.',

  'mentorship.concluded.heading': 'Tu mentoría con {name} ha terminado',
  'mentorship.concluded.lead':
    'Hacía mucho que no había sesiones, así que el sitio vuelve a estar libre. Lo que has visto y escrito es tuyo.',

  'mentorship.checkpoint.halfway.subject': 'A mitad de camino con {name}: ¿vais bien?',
  'mentorship.checkpoint.halfway.heading': 'A mitad de camino con {name}',
  'mentorship.checkpoint.halfway.lead':
    'Buen momento para mirar atrás: ¿qué reunión ya se ha abierto, cuál sigue cerrada y qué cambiaríais en la segunda mitad?',
  'mentorship.checkpoint.ending.subject': 'Quedan dos semanas con {name}',
  'mentorship.checkpoint.ending.heading': 'Tu mentoría con {name} termina pronto',
  'mentorship.checkpoint.ending.lead':
    'Hora de una última sesión: ¿qué está claro hoy que antes no lo estaba y qué reunión viene después?',
}
