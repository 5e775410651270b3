import { type DemoRoom, former, owner, regular } from './demo-room.ts'

export const productRooms: readonly DemoRoom[] = [
  {
    externalId: 'pricing-committee',
    name: 'Pricing committee',
    function: 'product',
    kind: 'meeting',
    sensitivity: 'internal',
    description:
      'Every second Thursday, 15:00 in Hamburg: what is charged for, by which unit and how much. Exceptions become ' +
      'rules or are refused.',
    guestSeats: 2,
    hosts: [
      owner('Leila Farahani'),
      regular('Guillaume Ferrand'),
      regular('Fernanda Queiroz'),
      regular('Matthias Brandhorst', 'alone'),
      regular('Denise Calloway', 'alone'),
      former('Ashwin Chandrasekhar'),
    ],
    audience: ['Product', 'Finance', 'Sales'],
    minutes: 90,
    notes: {
      heard: 'Was walked through the price per shipment with a pricing analyst',
      satIn: 'Sat in when the surcharge for customs entries was decided',
      tookPart: 'Brought the count of shipments per customer',
    },
  },
  {
    externalId: 'roadmap-review',
    name: 'Roadmap review',
    function: 'product',
    kind: 'review',
    sensitivity: 'internal',
    description: 'Quarterly: fifteen bets for six places, before the leads of sales, success and engineering.',
    guestSeats: 3,
    hosts: [
      owner('Annika Sommerfeld'),
      regular('Katharina Hansohm'),
      regular('Stephanie Okafor'),
      regular('Carsten Behnke'),
      regular('Naomi Castellan'),
    ],
    audience: ['Product', 'Sales', 'Customer Success', 'Engineering'],
    minutes: 120,
    notes: {
      heard: 'Heard why rail came ninth',
      satIn: 'Sat in on the ranking for the second quarter',
      tookPart: 'Gave the estimate for two of the bets',
    },
  },
  {
    externalId: 'launch-decision',
    name: 'Launch decision',
    function: 'product',
    kind: 'review',
    sensitivity: 'internal',
    description:
      'Ten minutes for each function before a launch: support, billing, documentation, first customers, engineering.',
    guestSeats: 3,
    hosts: [
      owner('Katharina Hansohm'),
      regular('Carsten Behnke'),
      regular('Patrícia Vasconcelos'),
      regular('Kieran McAllister'),
    ],
    audience: ['Product', 'Marketing', 'Customer Success', 'Engineering'],
    minutes: 60,
    notes: {
      heard: 'Read the checklist of the yard slots launch',
      satIn: 'Sat in on a launch that was moved by a week',
      tookPart: 'Answered for the readiness of engineering',
    },
  },
  {
    externalId: 'incident-business-review',
    name: 'Business review of incidents',
    function: 'operations',
    kind: 'post_mortem',
    sensitivity: 'internal',
    description:
      'After each major incident: calls to support, credits asked for, the amount of the day, and which repair is ' +
      'paid for.',
    guestSeats: 4,
    hosts: [
      owner('Geetha Murthy'),
      regular('Wiebke Harms'),
      regular('Oliver Radtke'),
      regular('Volker Kröger'),
      former('Anselm Roggenkamp'),
    ],
    audience: ['Operations', 'Engineering', 'Customer Success'],
    minutes: 60,
    notes: {
      heard: 'Read the review of the October 2023 outage with a host',
      satIn: 'Sat in on the review of the failed rate import',
      tookPart: 'Told the timeline of the outage from the logs',
    },
  },
  {
    externalId: 'supplier-negotiations',
    name: 'Supplier negotiations',
    function: 'operations',
    kind: 'call',
    sensitivity: 'customer_confidential',
    description:
      'Renewals with the hosting provider, map data and messaging: procurement leads, the technical owner sits beside.',
    guestSeats: 1,
    hosts: [
      owner('Céline Bastide'),
      regular('Wiebke Harms'),
      regular('Ines Kowalczyk'),
      regular('Petra Osterloh', 'alone'),
    ],
    audience: ['Operations', 'Engineering', 'Finance'],
    minutes: 60,
    notes: {
      heard: 'Was told what the map data contract costs and why',
      satIn: 'Sat in on the second round with the hosting provider',
      tookPart: 'Worked out the cost of leaving',
    },
  },
]
