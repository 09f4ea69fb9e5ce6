import type { Day, Instant } from '#kernel';
import { startOf } from '#kernel';
import type { ArrangementState, DecidedBy, DecisionState } from '#governance';
import { arrangementDecider, bodyRulesAt, callInRecord, decisionRecord, jurisdictionOf } from '#governance';
import { stateAt } from '../execute/streams.js';
import type { LogHost } from '../log-host.js';

/**
 * What an authority is told of a published decision: only what stands openly on the public page. No disclosed text, no
 * person, no sum; of a decision that is withheld not its title either, but the stub that was published in its place.
 */
export interface Notice {
  readonly slug: string;
  readonly arrangement: string;
  /** On a simulated clock: nothing of it happened, and every letter says so. */
  readonly simulated: boolean;
  /** Who is told. */
  readonly authority: string;
  readonly authorityName: string;
  readonly welsh: boolean;
  readonly decision: string;
  readonly published: 'WHOLE' | 'AS_INCOMPLETE' | 'WITHHELD';
  /** The title, or the stub. */
  readonly says: string;
  /** A body; or an authority, with its organ where one is named. */
  readonly decidedBy: string;
  readonly on: Day;
  /** Call-in windows that are open: until which cut-off, and which is its last day. */
  readonly windows: readonly { readonly authority: string; readonly lastDay: Day; readonly closes: Instant }[];
}

/** The notice of a decision for one authority, on all that is known now. `state` is that of a decision that is published. */
export async function noticeOf(host: LogHost, state: DecisionState, authority: string): Promise<Notice> {
  const { outcome, publication } = state;
  const now = host.now();
  const arrangement = stateAt(await host.streams.load(host.arrangementStream), arrangementDecider, now);
  const callIn = stateAt(await host.streams.load(`callin/${outcome.decision}`), callInRecord, now);
  const party = arrangement.membership.parties.get(authority);
  const withheld = publication.status === 'WITHHELD_EXEMPT';
  const on = outcome.on ?? '';
  return {
    slug: host.log.slug,
    arrangement: arrangement.formation.name,
    simulated: host.simulated,
    authority,
    authorityName: nameOf(arrangement, authority, now),
    welsh:
      party !== undefined &&
      jurisdictionOf(
        party.nation,
        party.identifiers.map(({ id }) => id),
      ) === 'WALES',
    decision: outcome.decision,
    published: withheld ? 'WITHHELD' : publication.incomplete ? 'AS_INCOMPLETE' : 'WHOLE',
    says: withheld ? await stubOf(host, publication.event) : outcome.title,
    decidedBy: deciderOf(outcome.decidedBy, arrangement, on === '' ? now : startOf(on)),
    on,
    windows: [...callIn.authorities.values()].flatMap((its) =>
      its.status === 'WINDOW_OPEN' && its.window
        ? [
            {
              authority: nameOf(arrangement, its.authority, now),
              lastDay: its.window.lastDay,
              closes: its.window.closes,
            },
          ]
        : [],
    ),
  };
}

/** The state of a decision, by its stream. */
export const decisionAt = async (host: LogHost, stream: string): Promise<DecisionState> =>
  stateAt(await host.streams.load(stream), decisionRecord, Infinity);

/** The open line that was published in place of what is withheld. */
async function stubOf(host: LogHost, publication = ''): Promise<string> {
  const stub = (await host.log.store.byId(publication))?.envelope.body['stub'];
  return typeof stub === 'string' ? stub : '';
}

function nameOf({ membership }: ArrangementState, authority: string, at: number): string {
  const names = membership.parties.get(authority)?.names ?? [];
  return (names.findLast((named) => named.at <= at) ?? names[0])?.name ?? authority;
}

/** Persons are left out: their names are not the outbox's to send. */
function deciderOf({ body, authority, organ }: DecidedBy, arrangement: ArrangementState, at: number): string {
  if (body !== undefined) return bodyRulesAt(arrangement, at, body)?.name ?? body;
  const name = authority === undefined ? '' : nameOf(arrangement, authority, at);
  return organ === undefined ? name : `${name}, ${organ}`;
}
