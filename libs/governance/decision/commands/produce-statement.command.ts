import { command } from '../../language/command.js';
import { Field, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import type { FullBody } from '../../language/kinds.js';
import { group } from '../../language/kinds.js';
import { alternativesShape, dispensationsShape, interestsShape, papersShape, saidShape } from '../decision.words.js';
import { DecisionStatementProduced } from '../publication.events.js';

type Said = FullBody<typeof saidShape>;

export class ProduceStatement {
  @Ref('decision') decision!: string;
  @Field(group(saidShape), { optional: true, about: 'Why it was decided.' }) reasons?: Said;
  @Field(group(alternativesShape), { optional: true, about: 'Options considered and rejected; none is said.' })
  alternatives?: FullBody<typeof alternativesShape>;
  @Field(group(interestsShape), { optional: true, about: 'Interests declared; none is said.' }) interests?: FullBody<
    typeof interestsShape
  >;
  @Field(group(dispensationsShape), { optional: true, about: 'Notes of dispensation for them.' })
  dispensations?: FullBody<typeof dispensationsShape>;
  @Field(group(saidShape), { optional: true, about: 'Consultation undertaken.' }) consultation?: Said;
  @Field(group(saidShape), { optional: true, about: 'How the equality duty was met (Equality Act 2010 s.149).' })
  equality?: Said;
  @Field(group(papersShape), { optional: true, about: 'Reports before the decider.' }) reports?: FullBody<
    typeof papersShape
  >;
  @Field(group(papersShape), { optional: true, about: 'Background papers relied on.' }) backgroundPapers?: FullBody<
    typeof papersShape
  >;
  @Field(group(saidShape), { optional: true, about: 'A summary, where the exempt part leaves no coherent record.' })
  exemptSummary?: Said;
  @Field(group(saidShape), { optional: true, about: 'Advice of chief officers.' }) advice?: Said;
  @Field(group(saidShape), { optional: true }) financial?: Said;
  @Field(group(saidShape), { optional: true }) legal?: Said;
  @Ref('person', { optional: true, about: 'Who signed it.' }) signedBy?: string;
}

export const produceStatement = command(ProduceStatement, {
  about:
    'Produces the statement of a decision: each head is stated, said to be none, or given by reference to a report.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionStatementProduced, ComplianceExceptionRaised],
});
