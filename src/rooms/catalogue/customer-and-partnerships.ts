import type { CatalogueRoom } from './catalogue-room.ts'

export const customerAndPartnershipsRooms: readonly CatalogueRoom[] = [
  {
    slug: 'renewal-call',
    name: 'Renewal call',
    function: 'customer',
    kind: 'call',
    sensitivity: 'customer_confidential',
    whatYouSee:
      "Four months before a contract ends, the account manager and the customer's sponsor talk about whether and " +
      'how to go on. Usage comes first, then open tickets, then price. If a new finance director has joined on ' +
      'their side, most of the call is for her.',
    whyItMatters:
      'A software company lives on contracts that are renewed. Three years of reliability, the slow report nobody ' +
      'fixed and the good support engineer are turned into a percentage on this call.',
    whatToLookFor:
      'Note what they thank you for; it is rarely the feature you are proud of. A sponsor who cannot say what the ' +
      'product saves them is a warning. Later, find out what the account manager knew and chose not to mention.',
  },
  {
    slug: 'churn-post-mortem',
    name: 'Churn post-mortem',
    function: 'customer',
    kind: 'post_mortem',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'A customer has left. Success, sales, support and product put the last eighteen months on one timeline, where ' +
      'signs that looked harmless alone stand in a row: a champion changed jobs, Friday logins fell, a ticket was ' +
      'reopened four times. Somebody has to say aloud when the account was lost.',
    whyItMatters:
      'It takes about a year to lose a customer and a week to notice. Engineers have some of the early signs in ' +
      'their own telemetry and do not know that anyone would want them.',
    whatToLookFor:
      'Ask which sign could have been measured. How many of our promises were open on the day they gave notice? See ' +
      'whether the group hunts for a cause or for a culprit, and what that does to the honesty of the next speaker.',
  },
  {
    slug: 'customer-escalation',
    name: 'Customer escalation call',
    function: 'customer',
    kind: 'call',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'Their head of operations, angry with good reason, speaks first and at length. On our side are an executive, ' +
      'the account manager and one person who knows the facts. It ends with three commitments, each with a name and ' +
      'an hour.',
    whyItMatters:
      'Trust is rebuilt or lost within thirty minutes, and seldom through the technical explanation. After hearing ' +
      'a warehouse manager describe forty trucks waiting in the rain, you read severity levels differently.',
    whatToLookFor:
      'Time how long we let them speak. Test each commitment: could engineering keep it without being asked first? ' +
      'A fact with a time attached is the best sentence on such a call, so count how many you hear.',
  },
  {
    slug: 'customer-business-review',
    name: 'Customer business review',
    function: 'customer',
    kind: 'meeting',
    sensitivity: 'customer_confidential',
    whatYouSee:
      "Twice a year the customer's managers and ours look at what the product did for them, with their own figures " +
      'on the screen. They bring plans: a new hub, a merger, a change in customs rules. Half of the agenda is ' +
      'theirs.',
    whyItMatters:
      'What they mention in passing reaches you a year later as load, data and requirements. It is also the least ' +
      'filtered account of our value, because the customer does the sums.',
    whatToLookFor:
      'Which of their figures moved, and do they believe the product did it? Whenever they say workaround, write ' +
      'down what it stands in for. Hold their plans against our roadmap and keep the difference.',
  },
  {
    slug: 'customer-advisory-board',
    name: 'Customer advisory board',
    function: 'customer',
    kind: 'meeting',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'A dozen customers spend a day together on where the product should go. They talk to each other more than to ' +
      'us. The vote at the end surprises product management every time.',
    whyItMatters:
      'Single customers ask for features, while a group argues about problems. When three competitors complain ' +
      'about the same thing over lunch, you are as close to the market as you will get.',
    whatToLookFor:
      'Notice who changes their mind after hearing another customer. Two of them will have solved the same thing in ' +
      'opposite ways; write both down. Ask the host beforehand which idea they hope to hear confirmed.',
  },
  {
    slug: 'partner-business-review',
    name: 'Partner business review',
    function: 'partnerships',
    kind: 'meeting',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'Both companies bring figures on shared customers, shared revenue and shared trouble. Under the courtesy lies ' +
      "a conflict, for instance that the partner's sellers earn more with our competitor. An interface that breaks " +
      'twice a month is on the agenda as quality.',
    whyItMatters:
      'Many customers reach us only because a partner recommends us, and partners recommend what causes them no ' +
      'trouble. Your API and its change notices are half of that relationship.',
    whatToLookFor:
      'Work out what each side needs from the other, then see how much of it is said. Do both measure the interface ' +
      "in the same way? Learn what happens to the partner's project plan when we retire an endpoint.",
  },
  {
    slug: 'partner-negotiation',
    name: 'Partnership negotiation',
    function: 'partnerships',
    kind: 'call',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'Lawyers and business people from both sides go through a term sheet: exclusivity, who owns the data, who ' +
      'supports whom, how to part. Technical matters come in sideways, under words such as access or reasonable ' +
      'effort. Several points are left open on purpose.',
    whyItMatters:
      'Data rights agreed here decide for years what you may store, show or train a model on. One engineer who ' +
      'understands the text can prevent a clause that no system could fulfil.',
    whatToLookFor:
      'Collect the words that will need a definition in software: real time, available, delete. Parting is ' +
      'discussed while everyone still gets on well, which is the best time for it. Ask which point was given up and ' +
      'what it bought.',
  },
  {
    slug: 'build-buy-partner',
    name: 'Build, buy or partner decision',
    function: 'partnerships',
    kind: 'review',
    sensitivity: 'internal',
    whatYouSee:
      "A capability is missing and there are three ways to get it: build it, license it, or resell someone else's. " +
      'Product brings the market, engineering the effort, finance the cost over five years. Opinions are firm ' +
      'before the first slide.',
    whyItMatters:
      "Few business decisions give an engineer's estimate as much weight as the money. People remember for a long " +
      'time who estimated low in order to get the work.',
    whatToLookFor:
      'Examine what the build side counts after the first release: on-call, upgrades, the two people who will ' +
      "leave. Is the partner's roadmap treated as a fact? Whichever way it goes, note who will be left maintaining " +
      'it.',
  },
]
