import { isRef } from '#kernel';
import { approvalsPart } from '../decisions/approvals-part.js';
import type { ApprovalsRow } from '../decisions/answers.js';
import { actLinks } from '../doing-part.js';
import { countText } from '../format.js';
import { definePage } from '../frame/page.js';
import { pathOf } from '../frame/way.js';
import { checkPart } from '../lists/check.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, usualField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { cursorIn, pagingOf } from '../lists/paging.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid, hrefOf } from '../lists/told.js';

interface Answer {
  readonly matters: readonly ApprovalsRow[];
  readonly total: number;
  readonly next?: string;
}

/** Matters that wait for the approval of each authority: who has given it on which text, and what each waits for. */
export const approvalsPage = definePage({
  path: 'approvals',
  part: 'decisions',
  template: 'matters/approvals',
  async read(at) {
    const filter = filterOf(at, 'approvals', [
      usualField('show', ['OPEN', 'ALL'], codeSaid('lists.show', at)),
      authorityField(at),
    ]);
    const cursor = cursorIn(at);
    const answer = await at.ask<Answer>('approvals', {
      ...filter.params,
      ...(cursor !== undefined && { cursor }),
    });
    return {
      title: at.words.t('lists.page.approvals'),
      trail: [at.link('part.decisions', 'decisions')],
      problems: filter.problems,
      siblings: siblings(at, 'decisions', 'approvals'),
      form: filter.form,
      total: at.words.t('approvals.total', { count: answer?.total ?? 0, n: countText(answer?.total ?? 0) }),
      lines: (answer?.matters ?? []).map((row) => ({
        ...approvalsPart(row, at),
        link: { href: at.way.to(`matters/${pathOf(row.id)}/approvals`), text: row.title ?? row.id },
        id: row.id,
      })),
      paging: pagingOf(at, 'approvals', filter, cursor, answer?.next),
      downloads: downloads(at, 'approvals', filter.query),
    };
  },
});

/** The approvals of one matter: authority by authority, each a decision of its own on one exact text. */
export const matterApprovalsPage = definePage({
  path: 'matters/:matter/approvals',
  part: 'decisions',
  template: 'matters/matter-approvals',
  async read(at, { matter = '' }) {
    const answer = isRef(matter) ? await at.ask<ApprovalsRow>('matter-approvals', { matter }) : undefined;
    if (!answer) return undefined;
    const title = answer.title ?? matter;
    return {
      title: at.words.t('approvals.of', { title }),
      name: title,
      trail: [
        at.link('part.decisions', 'decisions'),
        at.link('lists.page.matters', 'matters'),
        { href: hrefOf(at, 'matter', matter) ?? '', text: title },
      ],
      id: matter,
      approvals: approvalsPart(answer, at),
      check: checkPart(at, `matters/${pathOf(matter)}/approvals`, answer.because ?? [], answer.contentHash),
      acts: actLinks(at, ['grant-approval', 'refuse-approval', 'withdraw-approval', 'meet-condition'], { matter }),
    };
  },
});
