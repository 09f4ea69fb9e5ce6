import type { Fact } from '#governance';
import {
  bringUpToDate,
  CompromiseLinked,
  CompromiseOffered,
  declarations,
  isRefusal,
  ProposalVersionPublished,
} from '#governance';
import type { StoredEvent } from '#event-store';
import type { LogHost } from './log-host.js';

/** A command that follows from an event in another stream (model.md 2). */
interface Following {
  readonly command: string;
  readonly data: object;
}

interface Reaction {
  /** Name of the process manager, as `by` shows it. */
  readonly process: string;
  readonly to: string;
  readonly follows: (fact: Fact) => readonly Following[];
  /** Refusals that only say that there is nothing left to do. Any other is a fault of the rules, and stops loudly. */
  readonly needless: readonly string[];
}

/** What follows from what. Keys are the causing events' ids, so nothing follows twice. */
const REACTIONS: readonly Reaction[] = [
  {
    process: 'incorporation',
    to: ProposalVersionPublished.type,
    needless: ['COMPROMISE_NOT_ACCEPTED', 'COMPROMISE_NOT_FOUND', 'ALREADY_INCORPORATED'],
    follows: ({ body }) =>
      ((body['incorporates'] ?? []) as readonly string[]).map((compromise) => ({
        command: 'IncorporateCompromise',
        data: { compromise, process: body['process'], version: body['version'] },
      })),
  },
  {
    process: 'counter-offers',
    to: CompromiseOffered.type,
    needless: ['COMPROMISE_NOT_OPEN', 'COMPROMISE_NOT_FOUND', 'OFFER_EXPIRED', 'NOT_AN_ADDRESSEE'],
    follows: ({ body }) =>
      body['counters'] === undefined
        ? []
        : [{ command: 'CounterCompromise', data: { compromise: body['counters'], offer: body['compromise'] } }],
  },
  {
    process: 'reciprocity',
    to: CompromiseLinked.type,
    needless: ['ALREADY_LINKED', 'COMPROMISE_NOT_OPEN'],
    follows: ({ body }) => [
      { command: 'LinkCompromises', data: { compromise: body['reciprocal'], reciprocal: body['compromise'] } },
    ],
  },
];

/** Sends the commands that follow from what has been written, in the order of the log. */
export async function react(host: LogHost, events: readonly StoredEvent[]): Promise<void> {
  for (const event of events) {
    for (const reaction of REACTIONS) {
      if (event.envelope.type === reaction.to) await answer(host, reaction, bringUpToDate(event, declarations));
    }
  }
}

async function answer(host: LogHost, { process, follows, needless }: Reaction, fact: Fact): Promise<void> {
  for (const [n, { command, data }] of follows(fact).entries()) {
    const outcome = await host.execute({
      command,
      data,
      sender: { process },
      key: `${fact.id} ${n}`,
      cause: fact.id,
      on: fact.occurredAt,
    });
    if (isRefusal(outcome) && !needless.includes(outcome.refused)) {
      throw new Error(`${process}: ${command} after event ${fact.position} was refused: ${outcome.refused}`);
    }
  }
}
