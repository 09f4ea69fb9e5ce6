import { command } from '../../language/command.js';
import { Day, Hash, Line, ListOf, OneOf, Ref } from '../../language/fields.js';
import { group, line, ref } from '../../language/kinds.js';
import type { AuthorityKind, SignatoryEntry } from '../arrangement.words.js';
import { AUTHORITY_KINDS, identifierShape, NATIONS } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AccessionProposed } from '../accession.events.js';

export class ProposeAccession {
  @Ref('authority', { about: 'A new id for the authority that joins.' }) authority!: string;
  @Line(120) name!: string;
  @Ref('partner', { about: 'The row of the matrix that it belongs to.' }) partner!: string;
  @Line(120, { optional: true }) partnerName?: string;
  @OneOf(AUTHORITY_KINDS) kind!: AuthorityKind;
  @OneOf(NATIONS, { about: 'Whose bank holidays it keeps.' }) nation!: (typeof NATIONS)[number];
  @ListOf(group(identifierShape), { most: 10 }) identifiers!: SignatoryEntry['identifiers'];
  @Ref('person', { about: 'Who first acts for it.' }) mandateHolder!: string;
  @Line(300, { about: 'The document that shows it.' }) mandateDocument!: string;
  @Hash({ about: 'The hash of the deed that all approve.' }) deedHash!: string;
  @Day({ about: 'The day from which it is a member.' }) effective!: string;
  @ListOf(line(80), { optional: true, most: 50, about: 'The schedules that it joins for, where not for all.' })
  schedules?: readonly string[];
  @ListOf(ref('decision'), { most: 200, about: 'Earlier decisions that it takes on: none follow by themselves.' })
  adoptsDecisions!: readonly string[];
}

export const proposeAccession = command(ProposeAccession, {
  about:
    'Puts a deed of accession on the table: who joins, when, for which schedules, and which earlier decisions it takes on.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [AccessionProposed, ComplianceExceptionRaised],
});
