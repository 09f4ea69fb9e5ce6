import type { FullBody } from '#governance';
import { boardOf, isConsent, partnersOf } from '#governance';
import { optional, ref } from '#governance/language/kinds.js';
import { delegationsWithdrawnView } from '../facts.view.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { arrangementAt } from '../reading/board.js';
import { fieldsAt } from '../reading/events.js';
import { consentingAt } from '../processes/consenting.js';
import { titlesView } from '../titles.view.js';
import { adoptionView, assuranceView, processView } from '../views.js';
import { liveWorkarounds } from '../workarounds/live.js';
import { indexOf } from './index.policy.js';
import { interestsAt } from './interest.js';
import type { ProcessRow } from './process-row.js';
import { processRow, scoredOf } from './process-row.js';

const matrixParams = { process: optional(ref('process')) };

export const matrixView = declareView({
  name: 'matrix',
  route: 'matrix',
  params: matrixParams,
  audience: 'PUBLIC',
  about:
    'Who is aligned on what: for each process and partner the decision on the version in progress and the operation of the version in force, with the events that made it so.',
  async read(ask, params) {
    const { rows, ...rest } = matrixAt(ask, params);
    const positions = rows.map(({ process }) => ask.source.state(titlesView, process, ask.when));
    const titles = await fieldsAt(
      ask,
      positions.filter((position) => position !== undefined),
      'title',
    );
    return { ...rest, processes: rows.map((row, i) => ({ ...row, title: titles.get(positions[i] ?? -1) ?? null })) };
  },
});

/** The matrix without titles: everything in it follows from folds alone. */
export function matrixAt(
  ask: Pick<Ask, 'source' | 'when' | 'slug' | 'day'>,
  { process: only }: FullBody<typeof matrixParams> = {},
) {
  const { source, when, slug, day } = ask;
  const arrangement = arrangementAt(ask);
  const board = boardOf(arrangement, when.asOf, slug);
  const partners = partnersOf(arrangement, when.asOf);
  const live = liveWorkarounds(ask);
  const consentingOf = consentingAt(ask, board);
  const rows: ProcessRow[] = [];
  for (const process of only === undefined ? source.keys(processView as never) : [only]) {
    const state = source.state(processView, process, when);
    if (state === processView.initial) continue;
    const [adoption, assurance] = [
      source.state(adoptionView, process, when),
      source.state(assuranceView, process, when),
    ];
    const delegationsWithdrawn = source.state(delegationsWithdrawnView, process, when);
    const said = { state, consenting: consentingOf(state), adoption, assurance, delegationsWithdrawn };
    rows.push(processRow({ process, ...said, live, board, day }, partners));
  }
  return {
    partners: partners.map(({ partner, name, authorities }) => ({
      partner,
      name,
      authorities: authorities.map((s) => ({ authority: s.authority, name: s.name, membership: s.membership })),
    })),
    rows,
    interests: interestsAt(arrangement, board),
    decisions: decisionAxis(rows),
    index: indexOf(rows.flatMap((row) => scoredOf(row.cells))),
  };
}

/** The decision axis: which processes all partners concerned have agreed to, which somebody is against, and which are outstanding, with whom. */
function decisionAxis(rows: readonly ProcessRow[]) {
  const agreedByAll: string[] = [];
  const refused: string[] = [];
  const outstanding: { process: string; partners: readonly string[] }[] = [];
  for (const { process, cells, asked } of rows) {
    const decided = cells.flatMap(({ partner, decision }) => (decision ? [{ partner, decision }] : []));
    if (asked === null || decided.length === 0) continue;
    const against = decided.some(({ decision: { value } }) => value === 'REJECTED' || value === 'OBJECTS');
    const missing = decided.filter(({ decision: { value, because } }) => !isConsent({ value, because }));
    if (missing.length === 0) agreedByAll.push(process);
    else if (against) refused.push(process);
    else outstanding.push({ process, partners: missing.map(({ partner }) => partner) });
  }
  return { agreedByAll, refused, outstanding };
}
