import type { Board, FullBody, ProcessState } from '#governance';
import { count, optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { boardAt } from '../reading/board.js';
import { eventsAt } from '../reading/events.js';
import { disclosedAt } from '../reading/disclosed.js';
import { supersededView } from '../marks.view.js';
import { marksOf } from '../reading/notes.js';
import { titlesView } from '../titles.view.js';
import { adoptionView, processView } from '../views.js';
import { consentingAt } from './consenting.js';
import { processAt } from './standing.js';
import { difference, textOf } from './text.js';
import { onVersion } from './version.js';

export const processesView = declareView({
  name: 'processes',
  route: 'processes',
  params: {},
  audience: 'PUBLIC',
  about:
    'The common processes: their versions and how they stand, what is in force, and how each authority stands on the version it is asked about.',
  async read(ask) {
    const board = boardAt(ask);
    const consenting = consentingAt(ask, board);
    const states = ask.source
      .keys(processView as never)
      .map((process) => [process, ask.source.state(processView, process, ask.when)] as const);
    return {
      processes: await titled(
        ask,
        states
          .filter(([, state]) => state !== processView.initial)
          .map(([process, state]) => ({ ...processAt(process, state, consenting(state), board) })),
      ),
    };
  },
});

const oneParams = { process: ref('process'), version: optional(count(1, 10_000)) };

export const oneProcess = declareView({
  name: 'process',
  route: 'processes/{process}',
  params: oneParams,
  audience: 'PUBLIC',
  about:
    'One common process: purpose, versions with their text, positions, objections, adoptions and variations. With `version`, that one with its text and all that was said of it.',
  async read(ask, { process, version }: FullBody<typeof oneParams>) {
    const state = ask.source.state(processView, process, ask.when);
    if (state === processView.initial) return undefined;
    const board = boardAt(ask);
    const consenting = consentingAt(ask, board)(state);
    const shown = version === undefined ? undefined : await onVersion(ask, state, consenting, board, version);
    if (version !== undefined && !shown) return undefined;
    const [row] = await titled(ask, [processAt(process, state, consenting, board)]);
    return {
      ...row,
      ...(shown && { shown }),
      proposal: await proposal(ask, process),
      texts: await texts(ask, state),
      adoption: adoptions(ask, process, board),
      superseded: superseded(ask, process),
      ...(await marksOf(ask, `process/${process}`)),
    };
  },
});

const differenceParams = { process: ref('process'), from: count(1, 10_000), to: count(1, 10_000) };

export const differenceView = declareView({
  name: 'difference',
  route: 'processes/{process}/difference',
  params: differenceParams,
  audience: 'PUBLIC',
  about: 'The difference between two versions of a process, word by word, in the order of reading.',
  async read(ask, { process, from, to }: FullBody<typeof differenceParams>) {
    const { versions } = ask.source.state(processView, process, ask.when).text;
    const [before, after] = [versions.get(from), versions.get(to)];
    if (!before || !after) return undefined;
    const named = {
      process,
      from: { version: from, contentHash: before.contentHash },
      to: { version: to, contentHash: after.contentHash },
    };
    return { ...named, changes: await difference(ask, before.contentHash, after.contentHash) };
  },
});

async function titled<T extends { readonly process: string }>(
  ask: Ask,
  rows: readonly T[],
): Promise<readonly (T & { readonly title: string | null })[]> {
  const positions = rows.map(({ process }) => ask.source.state(titlesView, process, ask.when));
  const events = await eventsAt(
    ask,
    positions.filter((position) => position !== undefined),
  );
  return rows.map((row, i) => ({
    ...row,
    title: (events.get(positions[i] ?? -1)?.body['title'] as string | undefined) ?? null,
  }));
}

/** The proposal's own words, as far as this reader may see them. */
async function proposal(ask: Ask, process: string): Promise<Readonly<Record<string, unknown>> | null> {
  const position = ask.source.state(titlesView, process, ask.when);
  if (position === undefined) return null;
  const [events, disclosed] = await Promise.all([
    eventsAt(ask, [position]),
    disclosedAt(ask.disclosures, [position], ask.reader),
  ]);
  return { ...events.get(position)?.body, ...disclosed.get(position) };
}

/** The text asked about and the one in force, by version. */
async function texts(ask: Ask, { text, force }: ProcessState) {
  const wanted = new Set([Math.max(0, ...text.versions.keys()), force.inForce?.version ?? 0]);
  const versions = [...text.versions.values()].filter(({ version }) => wanted.has(version));
  return Promise.all(
    versions.map(async ({ version, contentHash }) => ({ version, contentHash, text: await textOf(ask, contentHash) })),
  );
}

function adoptions(ask: Ask, process: string, board: Board) {
  const state = ask.source.state(adoptionView, process, ask.when);
  const name = new Map(board.signatories.map((s) => [s.authority, s.name]));
  return {
    authorities: [...state.authorities].map(([authority, its]) => ({
      authority,
      name: name.get(authority) ?? authority,
      ...its,
    })),
    variations: [...state.variations.values()],
    derogations: [...state.derogations.values()],
    customisations: [...state.customisations.values()],
  };
}

/** Which version took the place of which, with the event that says so. */
const superseded = (ask: Ask, process: string) =>
  [...ask.source.state(supersededView, process, ask.when)].map(([version, { by, event }]) => ({ version, by, event }));
