import type { Fact } from '#governance';
import { bringUpToDate, declarations, isRefusal, ProposalVersionPublished } from '#governance';
import type { StoredEvent } from '#event-store';
import type { LogHost } from './log-host.js';

/** A command that follows from an event in another stream (model.md 2). */
interface Following {
  readonly command: string;
  readonly data: object;
}

/** What follows from what: process manager → event type → commands. Keys are the causing events' ids, so nothing follows twice. */
const REACTIONS: Readonly<
  Record<string, { readonly to: string; readonly follows: (fact: Fact) => readonly Following[] }>
> = {
  incorporation: {
    to: ProposalVersionPublished.type,
    follows: ({ body }) =>
      ((body['incorporates'] ?? []) as readonly string[]).map((compromise) => ({
        command: 'IncorporateCompromise',
        data: { compromise, process: body['process'], version: body['version'] },
      })),
  },
};

/** Sends the commands that follow from what has been written. A refusal here is a fault of the rules, and stops loudly. */
export async function react(host: LogHost, events: readonly StoredEvent[]): Promise<void> {
  for (const [process, { to, follows }] of Object.entries(REACTIONS)) {
    for (const event of events) {
      if (event.envelope.type !== to) continue;
      const fact = bringUpToDate(event, declarations);
      for (const [n, { command, data }] of follows(fact).entries()) {
        const outcome = await host.execute({
          command,
          data,
          sender: { process },
          key: `${fact.id} ${n}`,
          cause: fact.id,
          on: fact.occurredAt,
        });
        if (isRefusal(outcome))
          throw new Error(`${process}: ${command} after event ${fact.position} was refused: ${outcome.refused}`);
      }
    }
  }
}
