import { command } from '../../language/command.js';
import { Day, Line, ListOf, OneOf, Ref } from '../../language/fields.js';
import { group, ref } from '../../language/kinds.js';
import type { AuthorityKind, SignatoryEntry } from '../arrangement.words.js';
import { AUTHORITY_KINDS, identifierShape, NATIONS } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ShadowAuthorityRecorded } from '../membership.events.js';

export class RecordShadowAuthority {
  @Ref('authority', { about: 'A new id for the authority that is to be.' }) authority!: string;
  @Line(120) name!: string;
  @Ref('partner', { about: 'The row of the matrix that it will belong to.' }) partner!: string;
  @Line(120, { optional: true }) partnerName?: string;
  @OneOf(AUTHORITY_KINDS) kind!: AuthorityKind;
  @OneOf(NATIONS, { about: 'Whose bank holidays it keeps.' }) nation!: (typeof NATIONS)[number];
  @ListOf(group(identifierShape), { most: 10 }) identifiers!: SignatoryEntry['identifiers'];
  @Ref('person', { about: 'Who first acts for it.' }) mandateHolder!: string;
  @Line(300, { about: 'The document that shows it.' }) mandateDocument!: string;
  @ListOf(ref('authority'), { least: 1, most: 20, about: 'Those whose place it is to take, yours among them.' })
  predecessors!: readonly string[];
  @Day({ about: 'The vesting day.' }) on!: string;
  @Line(300, { about: 'The order or act that does it.' }) instrument!: string;
}

export const recordShadowAuthority = command(RecordShadowAuthority, {
  about: 'Records an authority that prepares to take the place of others, and acts before its vesting day.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [ShadowAuthorityRecorded, ComplianceExceptionRaised],
});
