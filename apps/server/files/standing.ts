import { Injectable } from '@nestjs/common';
import type { Identity } from '#access';
import type { Capacity } from '#governance';
import { arrangementDecider, authorityDecider, foundingMandateOf, isRefusal, mandateFor } from '#governance';
import type { RunningLog } from '#pipeline';
import { stateAt } from '#pipeline';
import type { Wearable } from '../access/standings.js';
import { Standings } from '../access/standings.js';
import { Problem } from '../http/problem.js';

/** Observers and co-optees hear the public part only (capabilities 21). */
const READS_EXEMPT = (capacity: Capacity): boolean => capacity !== 'OBSERVER';

/** Who may bring a file, and who may read one that is kept from the public: by the log, as for commands. */
@Injectable()
export class FileStanding {
  constructor(private readonly standings: Standings) {}

  /** For which authorities a person brings a file: those for which its paper could be published. @throws Problem 403 where there is none */
  async bringsFor(log: RunningLog, { person, kind }: Pick<Identity, 'person' | 'kind'>): Promise<readonly string[]> {
    if (kind === 'founding') throw new Problem(403, 'FOUNDING_TOKEN_ONLY_FOUNDS');
    const hats = await this.standings.hats(log, person);
    if (hats.length === 0) throw new Problem(403, 'NO_STANDING', { person, slug: log.slug });
    const enters = await Promise.all(hats.map((hat) => entersDecisions(log, person, hat)));
    const authorities = new Set(hats.filter((_, i) => enters[i]).map(({ authority }) => authority));
    if (authorities.size === 0) throw new Problem(403, 'FILE_NOT_YOURS', { person });
    return [...authorities];
  }
}

/**
 * Whether somebody who may act in these ways may read what is kept from the public in a meeting: of an authority's own organ its own
 * people; of a body of the arrangement the people of every party.
 */
export const readsExempt = (hats: readonly Wearable[], organOf: string | undefined): boolean =>
  hats.some(({ authority, capacity }) => READS_EXEMPT(capacity) && (organOf === undefined || authority === organOf));

async function entersDecisions(
  { host }: RunningLog,
  person: string,
  { authority, capacity }: Wearable,
): Promise<boolean> {
  const at = host.now();
  const people = stateAt(await host.streams.load(`authority/${authority}`), authorityDecider, at);
  const arrangement = stateAt(await host.streams.load(host.arrangementStream), arrangementDecider, at);
  const founding = foundingMandateOf(arrangement, authority);
  return !isRefusal(mandateFor(people, founding, { person, capacity, act: 'ENTER_DECISION', at }));
}
