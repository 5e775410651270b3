import type { Sentences } from './english.ts'

export const spanish: Sentences = {
  'rule.same_person': 'Es la misma persona.',
  'rule.reporting_line': 'Está por encima o por debajo de quien la pide en la línea de mando.',
  'rule.do_not_match': 'Según consta, no debe emparejarse con quien pide la mentoría.',
  'rule.already_paired': 'Ya da mentoría a quien la pide.',
  'rule.already_asked': 'Rechazó esta solicitud o la dejó vencer.',
  'rule.no_shared_language': 'No comparte ningún idioma con quien pide la mentoría.',
  'rule.left': 'Ya no está o no ofrece mentoría.',
  'rule.expired_twice': 'Dejó vencer dos solicitudes en 30 días.',
  'rule.paused': 'Ha puesto la mentoría en pausa.',
  'rule.full': 'No le queda ninguna plaza.',
  'rule.too_little_shared_time':
    'Comparte con quien pide la mentoría menos horas de trabajo por semana de las que exige la organización.',
  'rule.guests_not_allowed':
    'No puede llevar a nadie a ninguna de las reuniones deseadas, y quien pide la mentoría quiere asistir.',
  'rule.no_wanted_room': 'No está en ninguna de las reuniones que aún se desean.',

  'room_overlap.none': 'No te abre ninguna de tus reuniones.',
  'room_overlap.opens': '{many}; {role}.',
  'room_overlap.again': '{many}; {role}. Allí ya has llegado tan lejos como querías.',
  'room_overlap.all':
    'Te abre {wanted, plural, =1 {la reunión que quieres} =2 {tus dos reuniones} other {tus # reuniones}}',
  'room_overlap.all_left':
    'Te abre {wanted, plural, =1 {la única reunión que aún quieres} =2 {las dos reuniones que aún quieres} other {las # reuniones que aún quieres}}',
  'room_overlap.some':
    'Te abre {opened, plural, =1 {una} other {#}} de tus {wanted} reuniones{choice, plural, =0 {} =1 {, tu primera opción} =2 {, tu segunda opción} =3 {, tu tercera opción} other {, la n.º # de tus deseos}}',
  'room_overlap.some_left':
    'Te abre {opened, plural, =1 {una} other {#}} de las {wanted} reuniones que aún quieres{choice, plural, =0 {} =1 {, la primera de ellas} =2 {, la segunda de ellas} other {, la n.º # de ellas}}',
  'room_overlap.owner':
    'dirige «{room}» {guests, select, yes {y puede llevarte} other {y puede contarte cómo es, pero no puede llevar a nadie}}',
  'room_overlap.regular':
    'participa con regularidad en «{room}» {guests, select, yes {y puede llevarte} other {y puede contarte cómo es, pero no puede llevar a nadie}}',
  'room_overlap.former': 'participó en «{room}» y puede explicártela',
  'room_overlap.owner.to_mentor': 'Diriges «{room}», que {mentee} quiere conocer.',
  'room_overlap.regular.to_mentor': 'Participas con regularidad en «{room}», que {mentee} quiere conocer.',
  'room_overlap.former.to_mentor': 'Participaste en «{room}» y puedes explicárselo a {mentee}.',

  'shared_hours.none': 'Vuestros horarios de trabajo no coinciden.',
  'shared_hours.under_one': 'Vuestros horarios de trabajo coinciden menos de una hora por semana.',
  'shared_hours.few':
    'Solo compartís {hours, plural, one {# hora de trabajo} other {# horas de trabajo}} por semana, así que reserva pronto.',
  'shared_hours.weekly':
    'Compartís {hours, plural, one {# hora de trabajo} other {# horas de trabajo}} por semana, lo bastante para encontrar una hora cada semana.',
  'shared_hours.daily':
    'Compartís {hours, plural, one {# hora de trabajo} other {# horas de trabajo}} por semana, lo bastante para veros cualquier día.',
  'shared_hours.to_mentor':
    'Compartes {hours, plural, one {# hora de trabajo} other {# horas de trabajo}} por semana con {mentee}, así que será fácil encontrar un momento.',

  'answer_record.alone': '{answers}.',
  'answer_record.with_outcome': '{answers}; {outcome}.',
  'answer_record.no_offers': 'Aún no ha recibido solicitudes, así que no se sabe cómo responde',
  'answer_record.unanswered':
    'Hasta ahora no ha respondido {all, plural, =1 {a su única solicitud} other {a ninguna de # solicitudes}}',
  'answer_record.every':
    'Respondió {all, plural, =1 {a su única solicitud} =2 {a las dos solicitudes} other {a las # solicitudes}}',
  'answer_record.some': 'Respondió a {answered} de {all} solicitudes',
  'answer_record.usually': '{answered}, normalmente en menos de {time}',
  'answer_record.hours': '{hours, plural, =1 {una hora} other {# horas}}',
  'answer_record.days': '{days, plural, =1 {un día} other {# días}}',
  'answer_record.held_all':
    '{all, plural, =1 {su mentoría llegó a una sesión} other {sus # mentorías llegaron a una sesión}}',
  'answer_record.held_some':
    '{all, plural, =1 {su mentoría nunca llegó a una sesión} other {{held} de sus # mentorías llegaron a una sesión}}',

  'formats.none_asked': 'No pediste ningún formato concreto, así que vale cualquiera de los suyos.',
  'formats.all': 'Ofrece lo que pediste: {offered}.',
  'formats.some': 'Ofrece {offered}, pero no {missing}.',
  'formats.none': 'No ofrece nada de lo que pediste: {missing}.',
  'formats.to_mentor': 'Ofreces lo que {mentee} pide: {offered}.',
  'formats.name':
    '{format, select, conversation {conversaciones} walkthrough {lecturas conjuntas} brief {reuniones previas} debrief {reuniones de balance} other {plazas en reuniones}}',

  'seniority_distance.unknown': 'No se conoce su nivel o el tuyo, así que la distancia no se valora.',
  'seniority_distance.below': 'Está por debajo de tu nivel.',
  'seniority_distance.same': 'Está a tu mismo nivel y ve gran parte de lo que tú ves.',
  'seniority_distance.close': 'Está un nivel por encima de ti, que es cerca.',
  'seniority_distance.right':
    'Está {levels} niveles por encima de ti: lo bastante lejos para abrir puertas, lo bastante cerca para conocer tu trabajo.',
  'seniority_distance.far': 'Está {levels} niveles por encima de ti, lejos de tu día a día.',

  'department_wall.theirs_unknown': 'No se conoce su departamento.',
  'department_wall.yours_unknown': 'Trabaja en {theirs}; no se conoce tu departamento.',
  'department_wall.same': 'Trabaja en {theirs}, igual que tú, así que no verías más allá.',
  'department_wall.other': 'Trabaja en {theirs}, así que verías más allá de {yours}.',
  'department_wall.to_mentor': 'Trabajas en {theirs}, así que {mentee} vería más allá de {yours}.',

  'load_left.none': 'No le queda ninguna plaza.',
  'load_left.all':
    '{capacity, plural, =1 {Tiene una plaza, y está libre.} =2 {Tiene libres las dos plazas.} other {Tiene libres las # plazas.}}',
  'load_left.some': '{free, plural, =1 {Le queda una plaza de {capacity}.} other {Le quedan # de {capacity} plazas.}}',

  'wishes.none': 'No tiene preferencias sobre a quién dar mentoría.',
  'wishes.met': 'Busca a alguien como tú en cuanto a {met}.',
  'wishes.some': 'Busca a alguien como tú en cuanto a {met}, pero no en cuanto a {unmet}.',
  'wishes.unmet': 'Busca a alguien con otro perfil en cuanto a {unmet}.',
  'wishes.to_mentor': '{mentee} encaja con lo que buscas en cuanto a {met}.',
  'wishes.about': '{about, select, department {departamento} level {nivel} other {reuniones deseadas}}',

  'novelty.new': 'Aún no te ha dado mentoría.',
  'novelty.again': 'Ya te dio mentoría antes; una persona nueva te mostraría otras facetas.',
}
