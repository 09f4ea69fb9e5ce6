import { isRef } from '#kernel';
import { choiceLabel } from '../acting/form/labels.js';
import { actLinks } from '../doing-part.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { checkPart } from '../lists/check.js';
import { apiAt } from '../lists/downloads.js';
import { told } from '../lists/told.js';
import { approvalsPart } from './approvals-part.js';
import { callInsPart } from './call-ins-part.js';
import type { DecisionAnswer } from './decision-answer.js';
import { carryingOutPart, conditionsPart, holdsPart, questionsPart } from './effect-part.js';
import { gatePart } from './gate-part.js';
import { othersPart, publicationPart, retentionPart } from './publication-part.js';
import { regionsPart } from './regions-part.js';
import { statementPart, withheldPart } from './statement-part.js';
import { takenPart } from './taken-part.js';
import { decisionVotePart } from './vote-part.js';

/** One decision: what was decided in one plain sentence, whether it has effect and why, and then its whole record. */
export const decisionPage = definePage({
  path: 'decisions/:decision',
  part: 'decisions',
  template: 'decisions/decision',
  async read(at, { decision = '' }) {
    const answer = isRef(decision) ? await at.ask<DecisionAnswer>('decision', { decision }) : undefined;
    if (!answer) return undefined;
    const { vote, withheld, approvals } = answer;
    return {
      title: answer.title ?? decision,
      trail: [at.link('part.decisions', 'decisions')],
      id: decision,
      partnership: at.about.name,
      ...takenPart(answer, at),
      gate: gatePart(answer.gate, at),
      regions: regionsPart(answer.regions, at),
      statement: statementPart(answer, at),
      ...(withheld && { withheld: withheldPart(withheld, at) }),
      ...(vote && { vote: decisionVotePart(vote, at) }),
      ...(approvals && {
        approvals: {
          ...approvalsPart(approvals, at),
          href: at.way.to(`matters/${pathOf(approvals.id)}/approvals`),
        },
      }),
      callIn: callInsPart(answer.callIn, at),
      holds: holdsPart(answer, at),
      conditions: conditionsPart(answer, at),
      questions: questionsPart(answer, at),
      carryingOut: carryingOutPart(answer, at),
      others: othersPart(answer, at),
      publication: publicationPart(answer, at),
      retention: retentionPart(answer, at),
      exceptions: exceptionsPart(answer, at),
      notes: answer.notes.flatMap(({ note }) => told(note, at.words) ?? []),
      check: checkPart(at, `decisions/${pathOf(decision)}`, answer.because, answer.contentHash),
      pdf: apiAt(at, `decisions/${pathOf(decision)}/notice.pdf`),
      acts: actsOf(answer, at),
    };
  },
});

/** Rules that were not kept in it, each leading to its place in the register. */
const exceptionsPart = ({ exceptions }: DecisionAnswer, at: Reading) =>
  exceptions.map(({ rule, severity, detail, status }) => ({
    link: { href: at.way.to('compliance', { rule }), text: rule },
    severity: choiceLabel(severity, at.words.lang),
    status: at.words.t(`compliance.status.${status}`),
    detail: told(detail, at.words),
  }));

/** What may come next, as far as the record shows; whoever may not do it is told so by the form. */
function actsOf({ id, regions, callIn }: DecisionAnswer, at: Reading) {
  const routes = [
    ...(regions.statement.status === 'PRODUCED' ? [] : ['produce-statement']),
    ...(regions.publication.status === 'UNPUBLISHED' ? ['publish-decision', 'withhold-decision'] : []),
    ...(callIn.authorities.some(({ status }) => status === 'WINDOW_OPEN') ? ['call-in-decision'] : []),
    ...(callIn.authorities.some(({ status }) => status === 'CALLED_IN') ? ['consider-call-in'] : []),
    ...(regions.implementation.status === 'EFFECTIVE' ? ['start-implementation'] : []),
    'place-hold',
    'question-validity',
  ];
  return actLinks(at, routes, { decision: id });
}
