import { dayOf, startOf } from '#kernel';
import type { Board, DecisionState, Fact, Party } from '#governance';
import {
  arrangementDecider,
  authorityDecider,
  bodyKindOf,
  callInRulesOf,
  DecisionPublished,
  decisionRecord,
  DecisionReconfirmed,
  DecisionWithheld,
  governanceOn,
  holdersOf,
  jurisdictionOf,
  matterRecord,
  publishedAt,
} from '#governance';
import type { Following, Look, Reaction } from './reaction.js';

/**
 * From its publication on, a decision can be called in by members of each council that it binds, or cannot, because …
 * (practice 5). Of an authority's own decision that authority is asked, of a joint one each that it affects; where one had been
 * succeeded before the publication, those who have taken its place (practice 20).
 */
export const callInWindows: Reaction = {
  process: 'call-in',
  after: [DecisionPublished.type, DecisionWithheld.type, DecisionReconfirmed.type],
  needless: ['CALL_IN_OPENED_BEFORE', 'CALL_IN_CLOSED_BEFORE'],
  async follows(fact, look) {
    const decision = fact.body['decision'] as string;
    const state = await look.state(decisionRecord, `decision/${decision}`);
    const published = publishedAt(state);
    if (published === undefined || state.outcome.on === undefined) return [];
    const again = fact.type === DecisionReconfirmed.type;
    const { authority, affected } = state.outcome;
    // A second window opens under the name of the first, whoever holds that place now.
    if (again) {
      const named = fact.body['authority'] as string;
      return [await question({ authority: named, places: [named] }, decision, fact.occurredAt, state, look)];
    }
    const asked = inTheirPlaces(authority === undefined ? affected : [authority], await look.board(startOf(published)));
    return Promise.all(asked.map((one) => question(one, decision, published, state, look)));
  },
};

/** Who is asked, and in whose places: its own, or those that it has taken. */
interface Asked {
  readonly authority: string;
  readonly places: readonly string[];
}

/** Those who hold the places that a decision affects, each once. */
function inTheirPlaces(affected: readonly string[], board: Board): readonly Asked[] {
  const places = new Map<string, readonly string[]>();
  for (const place of affected)
    for (const holder of holdersOf(board, place)) places.set(holder, [...(places.get(holder) ?? []), place]);
  return [...places].map(([authority, taken]) => ({ authority, places: taken }));
}

/** What decides whether one authority's members may call it in: the decision, and how that council governs itself on the day. */
async function question(
  { authority, places }: Asked,
  decision: string,
  published: Fact['occurredAt'],
  { outcome, effect }: DecisionState,
  look: Look,
): Promise<Following> {
  const at = startOf(published);
  const party = (await look.state(arrangementDecider, `arrangement/${look.slug}`, at)).membership.parties.get(
    authority,
  );
  const { model, members, callIn } = governanceOn(
    await look.state(authorityDecider, `authority/${authority}`, at),
    dayOf(published),
  );
  const matter = outcome.matter === undefined ? undefined : await look.state(matterRecord, `matter/${outcome.matter}`);
  const keys = [authority, ...places].flatMap((one) => matter?.notices.get(one)?.key ?? []);
  const { body, jurisdiction } = bodyOf(party);
  return {
    command: 'OpenCallInWindow',
    on: published,
    data: {
      decision,
      authority,
      published,
      kind: outcome.kind,
      executive: outcome.executive,
      key: keys.length > 0 ? keys.includes(true) : outcome.key,
      implemented: effect.startedOn !== undefined,
      urgent: outcome.urgency.some((one) => one.authority === authority || places.includes(one.authority)),
      body,
      jurisdiction,
      config: callIn ?? callInRulesOf(body, jurisdiction),
      ...(model && { model }),
      ...(members !== undefined && { members }),
    },
  };
}

const bodyOf = (party: Party | undefined) => ({
  body: party ? bodyKindOf(party.kind) : ('BY_AGREEMENT' as const),
  jurisdiction: party
    ? jurisdictionOf(
        party.nation,
        party.identifiers.map(({ id }) => id),
      )
    : ('ENGLAND' as const),
});
