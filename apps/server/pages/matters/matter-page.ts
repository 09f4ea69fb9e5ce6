import { isRef } from '#kernel';
import { saying } from '../acting/form/labels.js';
import { approvalsPart } from '../decisions/approvals-part.js';
import { actLinks } from '../doing-part.js';
import { dayText, occurredText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { checkPart } from '../lists/check.js';
import { hrefOf, told } from '../lists/told.js';
import type { MatterAnswer } from './answers.js';
import { matterAuthorityPart } from './authority-part.js';
import { matterLine, tierSaid } from './matters-page.js';

/** One matter: whose decision it is at each authority, which notices were given, what the statutory officers said, and what came of it. */
export const matterPage = definePage({
  path: 'matters/:matter',
  part: 'decisions',
  template: 'matters/matter',
  async read(at, { matter = '' }) {
    const answer = isRef(matter) ? await at.ask<MatterAnswer>('matter', { matter }) : undefined;
    if (!answer) return undefined;
    const { approvals, text } = answer;
    return {
      title: answer.title ?? matter,
      trail: [at.link('part.decisions', 'decisions'), at.link('lists.page.matters', 'matters')],
      ...matterLine(answer, at),
      revised:
        answer.revisedOn === null
          ? undefined
          : at.words.t('matters.revised', { day: dayText(answer.revisedOn, at.words.lang) }),
      authorities: answer.authorities.map((row) => matterAuthorityPart(row, at)),
      challenges: challengesPart(answer, at),
      plan: planPart(answer, at),
      ...(approvals && {
        approvals: { ...approvalsPart(approvals, at), href: at.way.to(`matters/${pathOf(matter)}/approvals`) },
      }),
      decisions: answer.decisions.map(({ id, on }) => ({
        link: { href: hrefOf(at, 'decision', id) ?? '', text: id },
        on: dayText(on, at.words.lang),
      })),
      check: checkPart(at, `matters/${pathOf(matter)}`, answer.because, text.contentHash),
      acts: actLinks(
        at,
        ['classify-matter', 'plan-matter', 'publish-key-decision-notice', 'record-implications', 'seek-approvals'],
        { matter },
      ),
    };
  },
});

/** Who says that it belongs in another tier, and whether that has been answered. */
const challengesPart = ({ challenges }: MatterAnswer, at: Reading) =>
  challenges.map(({ tier, authority, reasons, at: when, open }) => ({
    sentence: at.words.t(authority === null ? 'matters.challengeAll' : 'matters.challenge', {
      name: authority === null ? '' : at.nameOf(authority),
      tier: tierSaid(tier, at).text,
      day: occurredText(when, at.words.lang),
    }),
    mark: saying(open ? 'matters.challengeOpen' : 'matters.challengeAnswered', at.words.lang),
    open,
    reasons: told(reasons, at.words),
  }));

/** Who is to decide it when, as the forward plan says. */
const planPart = ({ plan }: MatterAnswer, { words }: Reading) =>
  plan.map(({ decider, from, until, private: closed }) => ({
    by: told(decider, words),
    when: until === null ? dayText(from, words.lang) : `${dayText(from, words.lang)} – ${dayText(until, words.lang)}`,
    closed,
  }));
