import type { CatalogueRoom } from './catalogue-room.ts'

export const financeAndOperationsRooms: readonly CatalogueRoom[] = [
  {
    slug: 'forecast-review',
    name: 'Forecast review',
    function: 'finance',
    kind: 'review',
    sensitivity: 'inside_information',
    whatYouSee:
      'Finance lays the new forecast for the quarter beside the old one and stops at every line that moved. Sales ' +
      'defends its figure, then someone takes a tenth off it. Costs pass quickly until hiring or the cloud bill ' +
      'comes up.',
    whyItMatters:
      'Hiring freezes, bonus pools and what the CEO may say in public all follow from this table. A release that ' +
      'slips from June to July moves revenue into another quarter, and here you see the exact path it takes.',
    whatToLookFor:
      'Find the two or three assumptions that carry everything else. How is a person treated whose figure was wrong ' +
      'last time? Ask which engineering date is in the model and who put it there.',
  },
  {
    slug: 'budget-round',
    name: 'Budget round',
    function: 'finance',
    kind: 'project',
    sensitivity: 'internal',
    whatYouSee:
      'The spreadsheet has a line for every cost centre and a total that is too high by a fifth. Directors come in ' +
      'one after the other to finance partners who know their contracts and their habits. In a software company ' +
      'most of the money is people.',
    whyItMatters:
      'Engineers are told there is no budget without ever being shown one. When you know how a line gets in, who ' +
      'may overspend and what can be moved between lines, that answer becomes something you can work with.',
    whatToLookFor:
      'Learn to tell money for staff from money for suppliers and from money that is capitalised; the same amount ' +
      'can be easy in one form and impossible in another. Somewhere there is a reserve that nobody calls a reserve.',
  },
  {
    slug: 'investment-committee',
    name: 'Investment committee',
    function: 'finance',
    kind: 'meeting',
    sensitivity: 'internal',
    whatYouSee:
      'Whoever wants more than a fixed amount, for a product, a data centre move or a large licence, has fifteen ' +
      'minutes to ask for it. The members have read the paper and begin with its weakest assumption. They may also ' +
      'tell the sponsor to come back with a smaller step.',
    whyItMatters:
      'A technical project competes here with a new sales office, measured on the same scale: payback, risk, and ' +
      'what happens if we wait. A fine architecture does not appear on that scale by itself.',
    whatToLookFor:
      'Check which costs the sponsor forgot; migration and running two systems side by side are the usual ones. ' +
      'What do members do with a benefit that nobody can count? When it is over, ask the sponsor which sentence in ' +
      'the paper won or lost it.',
  },
  {
    slug: 'cloud-spend-review',
    name: 'Cloud spend review',
    function: 'finance',
    kind: 'review',
    sensitivity: 'internal',
    whatYouSee:
      "Infrastructure, finance and two product owners read last month's bill by product and by customer. If a line " +
      'grew by a third, its owner explains why. Commitments to the provider for the coming years are decided from ' +
      'the same table.',
    whyItMatters:
      'Hosting and support make up most of what it costs to deliver software, so this bill decides the gross ' +
      'margin. Once you know what one customer costs to serve, a retry loop or a log level looks different.',
    whatToLookFor:
      'See which costs nobody claims. Is the argument about price, about usage or about design? Each has a ' +
      'different owner. Work out what your own service costs per order before you go in, and compare.',
  },
  {
    slug: 'major-incident-review',
    name: 'Business review of a major incident',
    function: 'operations',
    kind: 'post_mortem',
    sensitivity: 'internal',
    whatYouSee:
      'The engineering post-mortem is already written and this meeting is about everything else. Support says how ' +
      'many calls came in, account managers name the customers who asked for credit, and finance puts an amount on ' +
      'the day. Then they settle which repair is paid for and which risk stays.',
    whyItMatters:
      'Your root cause explains why it broke, and the amount explains why anyone outside engineering cares. Repairs ' +
      'that are argued with both get scheduled.',
    whatToLookFor:
      "Lay the engineering timeline beside the customer's; they often start half an hour apart. Find the contract " +
      'promise that was touched. Judge for yourself whether the most expensive consequence was a technical one.',
  },
  {
    slug: 'supplier-negotiation',
    name: 'Supplier negotiation',
    function: 'operations',
    kind: 'call',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'Procurement leads and the technical owner sits beside them, mostly silent. The supplier asks friendly ' +
      'questions about growth and migration plans, because the answers set the price. In the breaks our side agrees ' +
      'on what will not be said.',
    whyItMatters:
      'Every dependency you choose turns into a renewal that somebody has to negotiate. A team that let itself be ' +
      "locked in pays for it here, and the figure has its system's name beside it.",
    whatToLookFor:
      'Listen for what each side gives away for free. Most deadlines are invented, so find the real one, such as ' +
      "the supplier's year end. Afterwards ask procurement what your design would have needed for a better result.",
  },
  {
    slug: 'go-live-weekly',
    name: 'Weekly go-live meeting',
    function: 'operations',
    kind: 'meeting',
    sensitivity: 'internal',
    whatYouSee:
      'Implementation leads, support and operations go through the customers who start in the next twelve weeks. ' +
      'For each there is a date, a blocker and the name of whoever is stuck. Engineering is mentioned more often ' +
      'than it is present.',
    whyItMatters:
      'A feature earns money from the day a customer works with it. Between release and that day lie data ' +
      "migration, training and somebody's holiday, and this meeting sees that gap better than any roadmap.",
    whatToLookFor:
      'Count the blockers that a small change in the product would remove. How often is the next release given as ' +
      'an answer? Find out which customers were moved forward and what they did to deserve it.',
  },
  {
    slug: 'continuity-exercise',
    name: 'Business continuity exercise',
    function: 'operations',
    kind: 'project',
    sensitivity: 'open',
    whatYouSee:
      'For half a day the company pretends that its main site, its bank or its largest supplier is gone. Finance, ' +
      'people, operations and IT act from written plans while a referee adds bad news every twenty minutes. Around ' +
      'the third message everybody stops reading the plans.',
    whyItMatters:
      'The recovery times in your runbooks were promised to someone, often an insurer or a large customer. You find ' +
      'out who relies on them, and what the company does in the hours when the systems are simply down.',
    whatToLookFor:
      'Spot the steps that depend on one person or one laptop. Some things are decided without data because waiting ' +
      'costs more; write those down. Keep a list of the systems people asked for first, since it will differ from ' +
      'your tiers.',
  },
]
