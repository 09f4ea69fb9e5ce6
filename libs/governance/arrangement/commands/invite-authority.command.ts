import { command } from '../../language/command.js';
import { Line, ListOf, OneOf, Ref } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { AUTHORITY_KINDS, identifierShape, NATIONS } from '../arrangement.words.js';
import type { AuthorityKind } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AuthorityInvited } from '../membership.events.js';

export class InviteAuthority {
  @Ref('authority') authority!: string;
  @Line(120) name!: string;
  @Ref('partner', { about: 'The row of the matrix it belongs to; several authorities may share one.' })
  partner!: string;
  @Line(120, { optional: true, about: 'The partner’s own name, where it is not the authority’s.' })
  partnerName?: string;
  @OneOf(AUTHORITY_KINDS) kind!: AuthorityKind;
  @OneOf(NATIONS, { about: 'Whose bank holidays it keeps.' }) nation!: (typeof NATIONS)[number];
  @ListOf(group(identifierShape), {
    most: 10,
    about: 'Identifiers in public registers: schemes of org-id.guide, GSS, ODS. Attributes, never keys.',
  })
  identifiers!: readonly { readonly scheme: string; readonly id: string }[];
  @Ref('person', { about: 'Who may first act for it.' }) mandateHolder!: string;
  @Line(300, { about: 'The document that shows the mandate.' }) mandateDocument!: string;
}

export const inviteAuthority = command(InviteAuthority, {
  about: 'Invites an authority to the table. It is prospective until it answers and a constitution names it.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [AuthorityInvited, ComplianceExceptionRaised],
});
