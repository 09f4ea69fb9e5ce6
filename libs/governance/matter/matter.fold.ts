import { dayOf } from '#kernel';
import type { Decider, On } from '../language/decider.js';
import { decider, on } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { authorityOf } from '../language/fact.js';
import { counted, standing } from '../record/counted.js';
import { DeadlinePassed } from '../record/record.events.js';
import * as e from './matter.events.js';
import type { Classified, MatterRegion, MatterState, MatterText } from './matter.state.js';
import { noMatter } from './matter.state.js';
import { adviceFolds, noticeFolds } from './notice.fold.js';

export const matterFolds: readonly On<MatterRegion>[] = [
  standing(e.MatterRegistered, (state: MatterRegion, { body, occurredAt }) => ({
    ...state,
    matter: body.matter,
    title: body.title,
    registeredOn: dayOf(occurredAt),
    affected: body.affected,
    text: textOf(body),
    money: body.money,
  })),
  standing(e.MatterRevised, (state: MatterRegion, { body, occurredAt }) => ({
    ...state,
    text: { ...state.text, ...textOf(body) },
    ...(body.material && { revisedOn: dayOf(occurredAt) }),
  })),
  standing(e.MatterPlanned, (state: MatterRegion, { body }) => {
    const { decider: by, authority, body: board, from, until, private: closed } = body;
    const planned = {
      decider: by,
      from,
      private: closed,
      ...(authority && { authority }),
      ...(board && { body: board }),
      ...(until && { until }),
    };
    return { ...state, plan: new Map(state.plan).set(authority ?? board ?? by, planned) };
  }),
  standing(e.ProposalTabled, (state: MatterRegion, { body: { meeting, item }, occurredAt }) => ({
    ...state,
    tabled: [...state.tabled, { meeting, on: dayOf(occurredAt), ...(item && { item }) }],
  })),
  counted(e.MatterWithdrawn, (state: MatterRegion, { occurredAt }) => ({ ...state, withdrawnOn: dayOf(occurredAt) })),
  counted(e.MatterClassified, classified),
  standing(e.ClassificationChallenged, (state: MatterRegion, { id, body: { tier, authority } }) => ({
    ...state,
    challenges: [...state.challenges, { event: id, tier, ...(authority && { authority }) }],
  })),
  on(DeadlinePassed, (state: MatterRegion, { body }) => ({
    ...state,
    passed: new Set([...state.passed, body.deadline]),
  })),
];

/** An authority's own officer classifies for it; what another's officer says holds until then. A challenge is answered by either. */
function classified(
  state: MatterRegion,
  fact: Fact<{ tier: Classified['tier']; authorities: readonly string[]; power?: Classified['power'] | undefined }>,
): MatterRegion {
  const { tier, authorities, power } = fact.body;
  const by = authorityOf(fact);
  const tiers = new Map(state.tiers);
  for (const authority of authorities) {
    const own = by === authority;
    if (!own && tiers.get(authority)?.own) continue;
    tiers.set(authority, { tier, event: fact.id, on: dayOf(fact.occurredAt), own, ...(power && { power }) });
  }
  const answers = (authority: string | undefined): boolean =>
    authority === undefined
      ? state.affected.every((one) => authorities.includes(one))
      : authorities.includes(authority);
  return { ...state, tiers, challenges: state.challenges.filter(({ authority }) => !answers(authority)) };
}

const textOf = ({
  process,
  version,
  contentHash,
}: {
  process?: string | undefined;
  version?: number | undefined;
  contentHash?: string | undefined;
}): MatterText => ({
  ...(process !== undefined && { process }),
  ...(version !== undefined && { version }),
  ...(contentHash !== undefined && { contentHash }),
});

/** What `matter/<id>` says, for those who only read it: a decision must know the tier, the notices and the advice. */
export const matterRecord: Decider<MatterState> = decider<MatterState>('matter', {
  matter: { initial: noMatter, folds: matterFolds, decide: {} },
  notices: { initial: new Map(), folds: noticeFolds, decide: {} },
  advice: { initial: new Map(), folds: adviceFolds, decide: {} },
});
