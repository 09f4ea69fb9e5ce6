import type { Board, Fact, FullBody, KeyDecision, MatterState } from '#governance';
import {
  ClassificationChallenged,
  isRegisteredMatter,
  KeyDecisionAssessed,
  keyRouteOn,
  MatterPlanned,
} from '#governance';
import { nationOf } from '#governance/matter/key-decision.policy.js';
import { ref } from '#governance/language/kinds.js';
import type { Ask } from '../../language/declaration.js';
import { declareView } from '../../language/declaration.js';
import { authorityIn } from '../../meetings/opened.js';
import { boardAt } from '../../reading/board.js';
import { namesAt } from '../../reading/names.js';
import { marksOf } from '../../reading/notes.js';
import type { NameOf } from '../../reading/written.js';
import { approvalsView, matterView } from '../../views.js';
import { approvalsAnswer } from '../approvals-of.js';
import { orNull } from '../or-null.js';
import { isOnMatter } from '../register/filter.js';
import { decisionsAt } from '../register/ordered.js';
import type { Fields, Told } from '../record/told.js';
import { toldOf } from '../record/told.js';
import { matterRow } from './matters.js';
import { matterTitles } from './titles.js';

const oneParams = { matter: ref('matter', 'M-1') };

export const oneMatter = declareView({
  name: 'matter',
  route: 'matters/{matter}',
  params: oneParams,
  audience: 'PUBLIC',
  about:
    'One matter: for each authority its tier and power, whether it is a key decision there and which notices were given, the comments of its statutory officers; challenges, the forward plan, approvals, and the decisions that were taken in it.',
  async read(ask, { matter }: FullBody<typeof oneParams>) {
    const state = ask.source.state(matterView, matter, ask.when);
    if (!isRegisteredMatter(state)) return undefined;
    const facts = ask.source.facts(matterView as never, matter, ask.when);
    const [titles, nameOf, fields] = await Promise.all([matterTitles(ask, [matter]), namesAt(ask), toldOf(ask, facts)]);
    const opened: OpenMatter = { ask, state, board: boardAt(ask), facts, told: fields, nameOf };
    return {
      ...matterRow(matter, titles.get(matter), state, opened.board, nameOf),
      authorities: state.matter.affected.map((authority) => ofAuthority(opened, authority)),
      challenges: challengesOf(opened),
      plan: planOf(opened),
      approvals:
        ask.source.state(approvalsView, matter, ask.when) === approvalsView.initial
          ? null
          : await approvalsAnswer(ask, matter, opened.board, nameOf),
      decisions: decisionsAt(ask).flatMap(({ id, on, state: its }) => (isOnMatter(its, matter) ? [{ id, on }] : [])),
      because: facts.map(({ id }) => id),
      ...(await marksOf(ask, `matter/${matter}`)),
    };
  },
});

interface OpenMatter {
  readonly ask: Ask;
  readonly state: MatterState;
  readonly board: Board;
  readonly facts: readonly Fact[];
  readonly told: Told;
  readonly nameOf: NameOf;
}

/** All fields of an event of the matter; none where it is not among them. */
function fieldsOf({ facts, told }: OpenMatter, event: string): Fields {
  const position = facts.find(({ id }) => id === event)?.position;
  return position === undefined ? {} : told(position);
}

const NOTHING: KeyDecision = {
  notices: [],
  generalExceptions: [],
  urgencies: [],
  privateNotices: [],
  breaches: [],
  representations: 0,
};

/** What the matter is for one authority: whose decision, whether key and by which route, and what its officers said. */
const ofAuthority = (opened: OpenMatter, authority: string) => ({
  ...authorityIn(opened, authority),
  ...classificationOf(opened, authority),
  ...keyDecisionOf(opened, authority),
  implications: implicationsOf(opened, authority),
});

function classificationOf(opened: OpenMatter, authority: string) {
  const classified = opened.state.matter.tiers.get(authority);
  if (!classified) return { tier: null, power: null, classifiedOn: null, own: null, reasons: null };
  const { tier, power, on, own, event } = classified;
  const reasons = fieldsOf(opened, event)['reasons'] ?? null;
  /** `own`: by its own officer, which holds against another's. */
  return { tier, power: orNull(power), classifiedOn: on, own, reasons };
}

function keyDecisionOf(opened: OpenMatter, authority: string) {
  const { ask, state, board, facts } = opened;
  const own = state.notices.get(authority) ?? NOTHING;
  const withFields = <E extends { readonly event: string }>(entries: readonly E[]) =>
    entries.map((entry) => ({ ...said(fieldsOf(opened, entry.event)), ...entry }));
  const assessed = facts.findLast((f) => f.type === KeyDecisionAssessed.type && f.body['authority'] === authority);
  return {
    key: orNull(own.key),
    assessedOn: orNull(own.assessedOn),
    grounds: assessed?.body['grounds'] ?? [],
    route: keyRouteOn(state, authority, ask.day, nationOf(board, authority)),
    notices: withFields(own.notices),
    generalExceptions: withFields(own.generalExceptions),
    urgencies: withFields(own.urgencies),
    privateNotices: withFields(own.privateNotices),
    breaches: own.breaches,
    representations: own.representations,
  };
}

/** An event's own fields, without those that only say which matter and whose it is. */
const said = ({ matter: _matter, authority: _authority, notCounted: _kept, ...fields }: Fields): Fields => fields;

/** The finance and the legality officer's comment; `none`: the body has no such officer; null: nothing is said yet. */
function implicationsOf(opened: OpenMatter, authority: string) {
  const advised = opened.state.advice.get(authority);
  const of = (kind: 'FINANCIAL' | 'LEGAL') => {
    const advice = advised?.[kind];
    if (!advice) return null;
    const comment = fieldsOf(opened, advice.event)['comment'] ?? null;
    return { ...advice, comment, qualified: advised.qualified.includes(kind) };
  };
  return { FINANCIAL: of('FINANCIAL'), LEGAL: of('LEGAL') };
}

/** Who says that it belongs in another tier; whether that has been answered by a classification since. */
const challengesOf = (opened: OpenMatter) =>
  opened.facts
    .filter(({ type, standing }) => type === ClassificationChallenged.type && standing !== 'DISPUTED')
    .map(({ id, occurredAt, body, position }) => ({
      event: id,
      tier: body['tier'],
      authority: body['authority'] ?? null,
      reasons: opened.told(position)['reasons'] ?? null,
      at: occurredAt,
      open: opened.state.matter.challenges.some(({ event }) => event === id),
    }));

/** The forward plan: the last entry for each authority or body, with the decider as it was named. */
const planOf = (opened: OpenMatter) =>
  [...opened.state.matter.plan].map(([id, { authority, body, from, until, private: closed }]) => {
    const entry = opened.facts.findLast(
      (fact) => fact.type === MatterPlanned.type && fact.body['authority'] === authority && fact.body['body'] === body,
    );
    return {
      id,
      decider: entry ? opened.told(entry.position)['decider'] : null,
      authority: authority ?? null,
      body: body ?? null,
      from,
      until: until ?? null,
      private: closed,
    };
  });
