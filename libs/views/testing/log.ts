import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { By, Occurred, RecordedBy } from '#kernel';
import { dayOf, eventId, sha256Hex, SimulatedClock, startOf } from '#kernel';
import type { SealedDisclosure, SqliteStore, StoredEvent } from '#event-store';
import { openSqliteStore } from '#event-store';
import type { EventDeclaration, NewEvent } from '#governance';
import { declarations, hashOf, packOn } from '#governance';

export const SLUG = 'test';

/** When, by whom, and when it was recorded where that differs. */
export interface Told {
  readonly on: Occurred;
  readonly by: By;
  readonly recorded?: number;
  readonly recordedBy?: RecordedBy;
}

/** A real log in a folder of its own, into which a test writes events as they are, past all deciders. */
export class TestLog {
  readonly folder = mkdtempSync(join(tmpdir(), 'views-'));
  readonly clock = new SimulatedClock(Date.UTC(2020, 0, 1));
  readonly store: SqliteStore = openSqliteStore({ folder: this.folder, log: 'test.example', clock: this.clock });
  #commands = 0;

  /** Appends events to a stream in one step. The clock moves on to when they are recorded, and never back. */
  async append(stream: string, told: Told, ...events: readonly NewEvent[]): Promise<readonly StoredEvent[]> {
    const idem = sha256Hex(`command ${this.#commands++}`);
    const pack = packOn(dayOf(told.on));
    this.clock.moveTo(Math.max(this.clock.now(), told.recorded ?? startOf(told.on)));
    const disclosures: SealedDisclosure[] = [];
    const drafts = events.map((event, n) => {
      const { schema, shape, subject } = declarationOf(event.type);
      const open: Record<string, unknown> = {};
      const digests: string[] = [];
      for (const [field, value] of Object.entries(event.body)) {
        const as = shape[field]?.disclosed;
        if (as === undefined) open[field] = value;
        else {
          const person = subject && event.body[subject];
          const sealed = this.store.disclosures.seal(
            n,
            field,
            value,
            typeof person === 'string' ? `person/${person}` : `authority/any/${as}`,
            as,
          );
          disclosures.push(sealed);
          digests.push(sealed.digest);
        }
      }
      return {
        v: 1 as const,
        log: 'test.example',
        id: eventId(idem, n),
        type: event.type,
        schema,
        stream,
        occurredAt: event.occurredAt ?? told.on,
        by: told.by,
        ...(told.recordedBy && { recordedBy: told.recordedBy }),
        idem,
        rules: { constitution: 0, pack: pack.name, hash: hashOf(pack) },
        body: open,
        ...(digests.length > 0 && { _sd: digests.sort(), _sd_alg: 'sha-256' as const }),
      };
    });
    const expected = await this.store.events.streamVersion(stream);
    return this.store.events.append({
      stream,
      expected,
      checks: [],
      events: drafts,
      disclosures,
      idem,
      fingerprint: idem,
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** An authority's own representative. */
export const by = (authority: string): By => ({
  authority,
  person: `p_${authority}`,
  capacity: 'REPRESENTATIVE',
  mandate: eventId(sha256Hex(authority), 0),
});

export function declarationOf(type: string): EventDeclaration {
  const declaration = declarations.get(type);
  if (!declaration) throw new Error(`${type} is not declared.`);
  return declaration;
}
