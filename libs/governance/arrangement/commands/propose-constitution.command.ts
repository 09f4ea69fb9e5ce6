import { command } from '../../language/command.js';
import { Count, Day, Group, Line, ListOf, OneOf, OpenText } from '../../language/fields.js';
import { count, group, line, ref } from '../../language/kinds.js';
import type { FullBody } from '../../language/kinds.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { VEHICLES } from '../arrangement.words.js';
import type { Vehicle } from '../arrangement.words.js';
import type { BodyRules } from '../bodies.words.js';
import { bodyShape } from '../bodies.words.js';
import { constitutionDocument } from '../constitution.document.js';
import {
  deadlineShape,
  quorumShape,
  termShape,
  termsShape,
  votingShape,
  withdrawalShape,
} from '../constitution.words.js';
import type { ConstitutionText, WithdrawalTerms } from '../constitution.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ConstitutionProposed } from '../constitution.events.js';

export class ProposeConstitution {
  @Count(1, 10_000, { about: 'The next number.' }) version!: number;
  @ListOf(ref('authority'), { least: 2, most: 100, about: 'The signatories, who must all approve this very text.' })
  parties!: readonly string[];
  @Day({ about: 'In force from this day, and never before the last approval.' }) from!: string;
  @OneOf(VEHICLES, { optional: true }) vehicle?: Vehicle;
  @Group(termsShape, { optional: true, about: 'What this constitution settles otherwise than the rule pack.' })
  terms?: NonNullable<ConstitutionText['terms']>;
  @ListOf(line(200), { optional: true, most: 100, about: 'Reserved matters.' }) reserved?: readonly string[];
  @Group(quorumShape, { optional: true, about: 'The joint board’s quorum, in short.' }) quorum?: FullBody<
    typeof quorumShape
  >;
  @Group(votingShape, { optional: true, about: 'The joint board’s voting rules, by name and version.' })
  voting?: FullBody<typeof votingShape>;
  @ListOf(group(bodyShape), {
    optional: true,
    least: 1,
    most: 20,
    about:
      'The bodies with their rules: quorum, voting by tier, chair, notice and seats. What is given here for the board is not given in short as well.',
  })
  bodies?: readonly BodyRules[];
  @ListOf(group(deadlineShape), { optional: true, most: 50 }) deadlines?: readonly FullBody<typeof deadlineShape>[];
  @Group(withdrawalShape, {
    optional: true,
    about: 'How a party leaves: months of notice, and the day (MM-DD) it ends on.',
  })
  withdrawal?: WithdrawalTerms;
  @Group(termShape, { optional: true, about: 'A fixed term, with its last day.' }) term?: FullBody<typeof termShape>;
  @ListOf(count(1, 250), {
    optional: true,
    least: 1,
    most: 10,
    about: 'Working days for each rung of the dispute ladder.',
  })
  ladder?: readonly number[];
  @ListOf(line(200), { optional: true, most: 50 }) principles?: readonly string[];
  @OpenText(50_000, { optional: true, about: 'The agreement in prose.' }) prose?: string;
  @Group(decisionShape, {
    optional: true,
    about: 'The decision to amend, under the rules in force; needed from the second version on.',
  })
  decision?: FullBody<typeof decisionShape>;
  @Line(300, {
    optional: true,
    about: 'Legal advice on the record, where a rule of voting is not one that the legal form allows.',
  })
  adviceRef?: string;
}

export const proposeConstitution = command(ProposeConstitution, {
  about:
    'Puts the text of a constitution, or of its amendment, on the table. Every party then approves it by its hash.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [ConstitutionProposed, ComplianceExceptionRaised],
  documents: (text) => [constitutionDocument(text)],
  reads: readsOfDecision,
});
