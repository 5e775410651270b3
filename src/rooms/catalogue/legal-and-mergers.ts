import type { CatalogueRoom } from './catalogue-room.ts'

export const legalAndMergersRooms: readonly CatalogueRoom[] = [
  {
    slug: 'contract-walkthrough',
    name: 'Customer contract, read together',
    function: 'legal',
    kind: 'document',
    sensitivity: 'customer_confidential',
    whatYouSee:
      'A commercial lawyer takes you through one signed customer contract with its annexes. A dozen pages of it ' +
      'concern engineering: availability, response times, place of the data, audit rights, what happens at the end. ' +
      'Definitions at the front decide what the rest means.',
    whyItMatters:
      'Requirements that reach your backlog as a legal must are mostly a clause that somebody negotiated. With the ' +
      'original in front of you, you can tell which are fixed and where there is room.',
    whatToLookFor:
      'Compute the downtime that the availability clause allows per month, and what is excluded from it. Search for ' +
      'every duty to delete, return or notify, and name the system that would carry it out. Your guide can tell you ' +
      'which clauses our side fought for.',
  },
  {
    slug: 'data-protection-review',
    name: 'Data protection review',
    function: 'legal',
    kind: 'review',
    sensitivity: 'internal',
    whatYouSee:
      'Before a feature that touches personal data is built, its owner explains what is collected, why, for how ' +
      'long and who may see it. The data protection officer asks short questions, and the answer is often that one ' +
      'would have to look. A list of conditions comes out, seldom a refusal.',
    whyItMatters:
      'An hour here saves the month of rework that follows when the same questions come after launch. You also see ' +
      'how a law turns into a column, a retention job and a button.',
    whatToLookFor:
      'Hear how the purpose limits what data may be reused for. Risk is weighed from the side of the person whose ' +
      'data it is, which feels strange at first. Find the condition that would have been cheapest before the ' +
      'design.',
  },
  {
    slug: 'legal-risk-briefing',
    name: 'Legal risk briefing',
    function: 'legal',
    kind: 'meeting',
    sensitivity: 'privileged',
    whatYouSee:
      'Counsel tells the executives about disputes that run or threaten: the odds, the cost, what must be kept and ' +
      'what should not be written. One person takes notes. Guests come only when counsel needs them, since an ' +
      'unnecessary listener can end the protection of what is said.',
    whyItMatters:
      'Years later such a case may turn on a log, a ticket or a careless chat message. Those who were once asked to ' +
      'help write differently in public channels.',
    whatToLookFor:
      'If you are needed here, answer what is asked and keep what you saw apart from what you infer. Hear how a ' +
      'probability is put into words by people who may be quoted. Talk about it afterwards with counsel alone.',
  },
  {
    slug: 'breach-notification-decision',
    name: 'Breach notification decision',
    function: 'legal',
    kind: 'call',
    sensitivity: 'privileged',
    whatYouSee:
      'Personal data may have leaked, and in Europe the authority must normally hear of it within seventy-two ' +
      'hours. Counsel chairs while security reports what is known, what is suspected and what cannot be known yet. ' +
      "Insurance, communications and the largest customers' contracts each bring a deadline of their own.",
    whyItMatters:
      'Whether thousands of people get a letter can depend on whether a log was kept for thirty days or for ninety. ' +
      'The decision rests on incomplete facts and still has to look reasonable a year later.',
    whatToLookFor:
      'Facts are recorded together with the hour at which they became known; see how. Which question about your ' +
      'systems can nobody answer? Try to name what turns a suspicion into a duty to notify.',
  },
  {
    slug: 'acquisition-screening',
    name: 'Acquisition screening',
    function: 'mergers',
    kind: 'meeting',
    sensitivity: 'inside_information',
    whatYouSee:
      'Corporate development brings three companies, twenty minutes each: what they have, what they might cost, why ' +
      'they would sell. The product director wants the team, sales wants the customers, finance wants to know what ' +
      'is owed. Most names are dropped for good.',
    whyItMatters:
      'Buying is the alternative to building that engineers hear about last. Whether their system and ours could ' +
      'ever become one is asked here first, often of somebody who has not seen either code base.',
    whatToLookFor:
      'Sort the reasons you hear: people, product, customers, or keeping it from a rival. The price is argued from ' +
      'both ends, so follow one end at a time. Remember that knowing the name may put you on an insider list.',
  },
  {
    slug: 'due-diligence',
    name: 'Due diligence',
    function: 'mergers',
    kind: 'project',
    sensitivity: 'inside_information',
    whatYouSee:
      'For four weeks a team reads whatever the other company has put into a data room and interviews its leaders. ' +
      'The technical part covers architecture, debt, licences, security findings and who really knows the system. ' +
      'Each finding ends as a lower price, a condition or a shrug.',
    whyItMatters:
      'You see a code base valued in money, with reasons. An open-source licence, a missing test environment or one ' +
      'irreplaceable engineer suddenly has a price, and you start to see the same prices at home.',
    whatToLookFor:
      'Notice what they did not upload. Some risks can be insured and some end the deal; learn where the line runs. ' +
      'Ask which technical finding has ever changed a price, and by how much.',
  },
  {
    slug: 'integration-steering',
    name: 'Integration steering group',
    function: 'mergers',
    kind: 'project',
    sensitivity: 'internal',
    whatYouSee:
      'Every two weeks after a purchase the leads of both companies meet about systems, contracts, salaries and ' +
      'names on doors. The plan counts in days since closing, and day one hundred is circled. When someone says ' +
      'that we should align, there is a fight about whose system stays.',
    whyItMatters:
      'The value that was paid for is won or lost in these months, mainly through people who leave. A technical ' +
      'choice made for the sake of peace, such as keeping both billing systems, costs for a decade.',
    whatToLookFor:
      "Keep track of which side's people stop coming. What gets decided fast, and what keeps returning? Many odd " +
      'decisions lead back to a promise made to the founders, so ask what that was.',
  },
  {
    slug: 'integration-review',
    name: 'Two years after the purchase',
    function: 'mergers',
    kind: 'post_mortem',
    sensitivity: 'internal',
    whatYouSee:
      'The paper that justified a purchase two years ago is put beside what came of it: revenue, staff who stayed, ' +
      'systems that were really merged. Its authors are in the room. The savings came later than planned and the ' +
      'customers were worth more, or the other way round.',
    whyItMatters:
      'Few companies hold this review, so few learn to buy well. The estimates that missed furthest are often those ' +
      'for technical integration, and they were often made without an engineer.',
    whatToLookFor:
      'Read the original forecast first and bet on which line missed by most. Listen for what was known at the time ' +
      'and left out of the paper. Who would vote for it again?',
  },
]
