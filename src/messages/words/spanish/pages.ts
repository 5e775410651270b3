import type { pages as english } from '../english/pages.ts'
import type { Translated } from '../english/texts.ts'

export const pages: Translated<typeof english> = {
  'page.sender': 'Anteroom para {organization}',
  'page.problems': 'Revisa esto',
  'page.optional': 'opcional',
  'page.problem_title': 'Problema: {title}',
  'page.save': 'Guardar',

  'page.again': 'Ya estaba hecho; ahora no ha cambiado nada.',
  'page.now': 'Así está ahora',
  'page.state':
    '{state, select, proposed {Propuesta, espera respuesta} confirmed {Confirmada} completed {Tuvo lugar} no_show {No tuvo lugar} declined {Rechazada} other {Cancelada}}',
  'page.used.title': 'Este enlace ya se ha usado',
  'page.used.say':
    'Solo sirve una vez y ya ha hecho lo que tenía que hacer. Tu último correo sobre esto muestra cómo está todo.',
  'page.changed.title': 'Este enlace ya no es válido',
  'page.changed.say': 'Algo ha cambiado desde este correo. Tu último correo sobre esto tiene los enlaces que valen.',
  'page.expired.title': 'Este enlace ha caducado',
  'page.expired.say': 'El asunto siguió adelante sin respuesta. Tu último correo sobre esto muestra cómo está todo.',
  'page.unknown.title': 'Este enlace no funciona',
  'page.unknown.say': 'Quizá esté cortado. Ábrelo otra vez desde el correo o cópialo entero.',
  'page.refused.title': 'No es posible',
  'page.refused.say': 'Tal como están las cosas ahora, no se puede hacer.',
  'page.refused.full': 'Todas tus plazas de mentoría están ocupadas. Haz sitio en tu perfil o rechaza.',
  'page.refused.taken': 'A esa hora ya hay otra sesión. Elige otra hora.',
  'page.refused.notice': 'Es demasiado pronto. Elige una hora posterior.',
  'page.refused.horizon': 'Queda demasiado lejos. Elige una fecha más cercana.',
  'page.refused.outside': 'Queda fuera del horario laboral de una de las partes. Elige otra hora.',
  'page.refused.away': 'En ese momento una de las partes está ausente. Elige otra hora.',
  'page.refused.most': 'Una de las partes no acepta más sesiones ese día o esa semana. Elige otra fecha.',
  'page.refused.started': 'La sesión ha empezado; ya no es posible.',
  'page.refused.open_request': 'Ya has pedido mentoría y esa solicitud sigue en marcha.',

  'way.accept': 'Mejor aceptar',
  'way.decline': 'Mejor rechazar',
  'way.confirm': 'Mejor confirmar',
  'way.move': 'Proponer otra hora',
  'way.cancel': 'Cancelar la sesión',
  'way.attendance': 'Decir qué pasó',
  'way.debrief': 'Escribir el balance',
  'way.feedback': 'Dar mi opinión',
  'way.propose': 'Proponer una hora',
  'way.another': 'Preguntar a otra persona',
  'way.suggestions': 'Ver las sugerencias',
  'way.come_back': 'Volver a ofrecer mentoría',
  'way.preferences': 'Elegir qué recibo',
}
