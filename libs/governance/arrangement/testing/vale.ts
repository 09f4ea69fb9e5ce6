import type { NewEvent } from '../../language/event.js';
import type { History } from '../../testing/given.js';
import { at } from '../../testing/given.js';
import { AlignmentStatementSubmitted } from '../alignment.events.js';
import type { Leading, SignatoryEntry } from '../arrangement.words.js';
import { constitutionDocument } from '../constitution.document.js';
import type { ConstitutionText } from '../constitution.words.js';
import { ConstitutionAdopted, ConstitutionApproved, ConstitutionProposed } from '../constitution.events.js';
import { ArrangementCommenced, ArrangementProposed, FormationOpened, LogOpened } from '../formation.events.js';
import { InvitationAccepted } from '../membership.events.js';

/** An authority as it comes to the table in the tests. */
export const entry = (authority: string, more: Partial<SignatoryEntry> = {}): SignatoryEntry => ({
  authority,
  name: `${authority.toUpperCase()} Council`,
  partner: authority,
  kind: 'DISTRICT',
  nation: 'ENGLAND_WALES',
  identifiers: [{ scheme: 'GSS', id: 'E07999901' }],
  mandateHolder: `p_${authority}`,
  mandateDocument: 'Cabinet minute 41',
  ...more,
});

export const FOUNDING = [entry('acc', { kind: 'COUNTY' }), entry('bdc'), entry('wic', { kind: 'ICB' })];
export const PROPOSAL = {
  log: 'vale.concordat.example',
  clock: 'SIMULATED',
  name: 'Vale',
  summary: 'Common processes.',
  vehicle: 'CONTRACTUAL_BOARD',
  founding: FOUNDING,
} as const;

const { name, summary, vehicle, founding } = PROPOSAL;
export const proposed: History = [
  [LogOpened({ log: PROPOSAL.log, slug: 'test', clock: 'SIMULATED' }), at('2024-02-01', 'acc')],
  [ArrangementProposed({ name, summary, vehicle, founding }), at('2024-02-01', 'acc')],
];
export const joined: History = [
  ...proposed,
  ...['bdc', 'wic'].map((authority) => [InvitationAccepted({ authority }), at('2024-02-05', authority)] as const),
];
export const inFormation: History = [...joined, [FormationOpened({}), at('2024-02-20', 'acc')]];

export const statementOf = (
  authority: string,
  horizonMonths = 36,
  wouldLead: Leading = 'DOES_NOT_SEEK_TO_LEAD',
): NewEvent =>
  AlignmentStatementSubmitted({
    authority,
    aims: 'One way of working.',
    requiredReturn: '£400,000 a year',
    horizonMonths,
    technicalChallenges: 'Data.',
    humanChallenges: 'Habits.',
    wouldLead,
  });

export const text = (version = 1, more: Partial<ConstitutionText> = {}): ConstitutionText => ({
  version,
  parties: ['acc', 'bdc', 'wic'],
  from: '2024-07-01',
  ...more,
});
export const hashOf = (constitution: ConstitutionText): string => constitutionDocument(constitution).ref.hash;
export const proposedText = (constitution: ConstitutionText): NewEvent => {
  const { ref } = constitutionDocument(constitution);
  return ConstitutionProposed({ ...constitution, contentHash: ref.hash, document: ref });
};
export const approval = (authority: string, constitution: ConstitutionText = text()): NewEvent =>
  ConstitutionApproved({ authority, version: constitution.version, contentHash: hashOf(constitution) });

export const onTheTable: History = [...inFormation, [proposedText(text()), at('2024-05-20', 'acc')]];
export const adopted: History = [
  ...onTheTable,
  ...['acc', 'bdc', 'wic'].map((authority) => [approval(authority), at('2024-06-03', authority)] as const),
  [
    ConstitutionAdopted({ version: 1, contentHash: hashOf(text()), effectiveFrom: '2024-07-01' }),
    at('2024-06-03', 'wic'),
  ],
];
export const stated: History = [
  ...adopted,
  ...['acc', 'bdc', 'wic'].map((authority) => [statementOf(authority), at('2024-06-10', authority)] as const),
];
export const active: History = [...stated, [ArrangementCommenced({}), at('2024-07-01', 'acc')]];

/** Typed by the clerk of another authority, for this one. */
export const byClerkOf = (clerk: string, on: string, authority: string) => ({
  ...at(on, authority),
  recordedBy: {
    person: `p_${clerk}_clerk`,
    authority: clerk,
    capacity: 'CLERK',
    mandate: '6f1c2d3e-4b5a-8c7d-9e0f-1a2b3c4d5e6f',
  },
});
