import type { Texts } from './english.ts'

export const spanish: Texts = {
  'unmatched.left': 'Ya no está en la organización.',
  'unmatched.not_opted_in': 'Ya no busca mentoría.',
  'unmatched.asks_already': 'Ya busca por su cuenta: esa solicitud sigue adelante o se retira antes.',
  'unmatched.no_host': 'Nadie de esta cohorte está en una reunión que aún se desea.',
  'unmatched.no_candidate':
    '{hosts, plural, one {Una persona de esta cohorte está en una reunión deseada, pero no encaja} other {# personas de esta cohorte están en una reunión deseada, pero ninguna encaja}}: {rules}.',
  'unmatched.contested':
    '{mentees, plural, one {# persona compite} other {# personas compiten}} por {places, plural, one {la única plaza libre} other {las # plazas libres}} de {mentors, plural, one {otra} other {otras #}}; nadie más podría acompañarlas.',
  'unmatched.all_pinned': 'Todas las plazas que encajarían son de parejas ya fijadas.',
  'unmatched.outranked':
    'Todas las personas que encajarían acompañan a otras que encajan mejor. Con otro objetivo se quedan fuera menos.',

  'hindered.same_person': '{count, plural, one {una es} other {# son}} la misma persona',
  'hindered.reporting_line':
    '{count, plural, one {una está} other {# están}} por encima o por debajo en la línea de mando',
  'hindered.do_not_match': '{count, plural, one {una no debe} other {# no deben}} emparejarse, según consta',
  'hindered.already_paired': '{count, plural, one {una ya da} other {# ya dan}} esta mentoría',
  'hindered.already_asked':
    '{count, plural, one {una ya recibió} other {# ya recibieron}} la solicitud y no {count, plural, one {dijo} other {dijeron}} que sí',
  'hindered.no_shared_language': '{count, plural, one {una no comparte} other {# no comparten}} ningún idioma',
  'hindered.left': '{count, plural, one {una ya no ofrece} other {# ya no ofrecen}} mentoría',
  'hindered.expired_twice': '{count, plural, one {una dejó} other {# dejaron}} vencer dos solicitudes en 30 días',
  'hindered.paused': '{count, plural, one {una ha} other {# han}} puesto la mentoría en pausa',
  'hindered.full': '{count, plural, one {a una no le queda} other {a # no les queda}} ninguna plaza',
  'hindered.too_little_shared_time':
    '{count, plural, one {una comparte} other {# comparten}} muy pocas horas de trabajo por semana',
  'hindered.guests_not_allowed':
    '{count, plural, one {una no puede} other {# no pueden}} llevar a nadie a esas reuniones, y se desea asistir',
  'hindered.no_wanted_room':
    '{count, plural, one {una solo está} other {# solo están}} en reuniones donde ya se alcanzó lo deseado',
  'hindered.forbidden': '{count, plural, one {una fue descartada} other {# fueron descartadas}} por Recursos Humanos',

  'timeline.asked': 'Pediste mentoría.',
  'timeline.ranked': '{count, plural, one {Elegiste a {mentors}.} other {Elegiste, en este orden: {mentors}.}}',
  'timeline.matched': '{mentor} te acompaña desde ahora.',
  'timeline.exhausted': 'Nadie de tu lista ha aceptado. Hay nuevas sugerencias.',
  'timeline.withdrawn': 'La solicitud se retiró.',
  'timeline.expired': 'La solicitud terminó porque durante mucho tiempo no elegiste a nadie.',
  'timeline.offer_made': 'Se preguntó a {mentor}.',
  'timeline.offer_made_until': 'Se preguntó a {mentor}, con plazo para responder hasta el {until}.',
  'timeline.offer_accepted': '{mentor} dijo que sí.',
  'timeline.declined.no_time': '{mentor} dijo que no: ahora no tiene tiempo.',
  'timeline.declined.not_the_right_person': '{mentor} dijo que no: no es la persona adecuada para esto.',
  'timeline.declined.room_not_open': '{mentor} dijo que no: ahora no puede llevar a nadie a esa reunión.',
  'timeline.declined.already_mentoring': '{mentor} dijo que no: ya acompaña a tantas personas como puede atender bien.',
  'timeline.declined.conflict_of_interest': '{mentor} dijo que no: hay un conflicto de intereses.',
  'timeline.declined.other': '{mentor} dijo que no por otro motivo.',
  'timeline.better_person': 'Sugiere a {person}.',
  'timeline.offer_expired': '{mentor} no respondió a tiempo.',
  'timeline.taken_back': 'Retiraste la solicitud a {mentor}.',
  'timeline.ended_with_request': 'La solicitud a {mentor} terminó con tu búsqueda.',
  'timeline.not_asked': 'No se llegó a preguntar a {mentor}.',
  'timeline.another_accepted': 'No se llegó a preguntar a {mentor}: alguien dijo que sí antes.',
  'timeline.ruled_out': '{mentor} ya no está en la lista. {rule}',

  'standing.open': 'Aún no se ha preguntado a nadie. Elige hasta cinco personas entre tus sugerencias.',
  'standing.asking': '{mentor} tiene la solicitud y puede responder hasta el {until}.',
  'standing.next': '{count, plural, one {Después iría {mentors}.} other {Después irían, en este orden, {mentors}.}}',
  'standing.nobody_next': 'No hay nadie más en la lista.',
  'standing.exhausted':
    'Se ha preguntado a todas las personas de tu lista, y nadie ha aceptado. Elige de nuevo entre las sugerencias que hay, o retira la solicitud.',
  'standing.matched': '{mentor} te acompaña.',
  'standing.expired':
    'La solicitud terminó porque durante mucho tiempo no elegiste a nadie. Puedes hacer otra cuando quieras.',
}
