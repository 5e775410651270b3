import type { series as english } from '../english/series.ts'
import type { Translated } from '../english/texts.ts'

export const series: Translated<typeof english> = {
  'series.confirm': 'Confirmar todas',
  'series.decline': 'Rechazar todas',
  'series.cancel': 'Cancelar todas',
  'series.every': '{weeks, plural, =1 {cada semana} other {cada # semanas}}',
  'series.label.dates': 'Cuándo',
  'series.label.left_out': 'Quedan fuera, por falta de hora común',
  'series.label.rhythm': 'Frecuencia',
  'series.why': 'Recibes esto porque participas en estas sesiones.',
  'series.why_was': 'Recibes esto porque participabas en estas sesiones.',

  'series.proposed.subject': '{name} propone {count, plural, one {una sesión} other {# sesiones}}, {every}',
  'series.proposed.heading': '{name} te propone una serie de sesiones',
  'series.proposed.lead':
    '¿Te vienen bien estas horas? Quedan reservadas para ambas partes hasta que respondas, con un clic para todas. Cada una se puede cambiar después.',
  'series.proposed_again.subject':
    'Aún pendiente: {name} propuso {count, plural, one {una sesión} other {# sesiones}}, {every}',
  'series.proposed_again.heading': '{name} todavía espera tu respuesta',
  'series.proposed_again.lead':
    'Las horas quedan reservadas para ambas partes hasta que respondas, con un clic para todas.',

  'series.invitation.subject': 'Confirmada: {session}, {count, plural, one {una sesión} other {# sesiones}}, {every}',
  'series.invitation.heading': 'Tu serie con {name} está confirmada',
  'series.invitation.lead':
    'Va adjunta una sola invitación, para que todo llegue a tu calendario. Antes de cada sesión recibirás los avisos de siempre.',

  'series.cancelled.by':
    '{by, select, you {Has cancelado la serie.} nobody {La serie no continúa.} other {{name} ha cancelado la serie.}}',
  'series.cancelled.subject': 'Cancelada: {session}, {count, plural, one {una sesión} other {# sesiones}}',
  'series.cancelled.heading': 'Tu serie con {name} está cancelada',
  'series.cancelled.free': 'Las horas vuelven a estar libres y no habrá más recordatorios sobre ellas.',
  'series.cancelled.dates': 'Estaba prevista para',

  'series.declined.subject': '{name} ha rechazado {count, plural, one {una sesión} other {# sesiones}}, {every}',
  'series.declined.heading': '{name} ha rechazado la serie',
  'series.declined.lead': 'Ahora te toca a ti: propón otra hora. Todas estas vuelven a estar libres.',
  'series.declined.dates': 'Rechazadas',
  'series.declined.why': 'Recibes esto porque propusiste esta serie.',

  'page.confirm_series.title': '¿Confirmar la serie con {name}?',
  'page.confirm_series.lead':
    'Si confirmas, ambas partes reciben una sola invitación para el calendario, para todas estas horas.',
  'page.confirm_series.lead_other': '¿No te vienen bien estas horas?',
  'page.confirmed_series.title': 'La serie con {name} está confirmada',
  'page.decline_series.title': '¿Rechazar la serie con {name}?',
  'page.declined_series.title': 'Has rechazado esta serie',
  'page.cancel_series.title': '¿Cancelar la serie con {name}?',
  'page.cancel_series.lead': '{name} lo sabrá enseguida, y todas estas horas vuelven a estar libres.',
  'page.cancel_series.submit': 'Cancelar la serie',
  'page.cancelled_series.title': 'La serie con {name} está cancelada',
}
