import type { ProcessState } from '#governance';
import { boardOf, compromiseStatusOf, constitutionAt, statusOf, vehicleAt, workaroundStatus } from '#governance';
import type { Ask } from '../language/declaration.js';
import { matrixAt } from '../matrix/matrix.js';
import { arrangementAt } from '../reading/board.js';
import { veilFor } from '../reading/veil.js';
import { adoptionView, compromiseView, processView, workaroundView } from '../views.js';

/** One thing that can change, how it stands, and the events that made it so. */
export interface Standing {
  readonly kind: string;
  /** The ids that name it, from the widest to the narrowest. */
  readonly of: readonly string[];
  readonly value: string;
  readonly because: readonly string[];
}

type Asked = Pick<Ask, 'source' | 'when' | 'slug' | 'day' | 'reader'>;

/** Everything that "what changed" looks at, as at one time, by name. What is not there at that time is not in it. */
export function snapshot(ask: Asked): ReadonlyMap<string, Standing> {
  const standings = [
    ...ofArrangement(ask),
    ...ofCells(ask),
    ...ofProcesses(ask),
    ...ofWorkarounds(ask),
    ...ofCompromises(ask),
  ];
  return new Map(standings.map((standing) => [[standing.kind, ...standing.of].join(' '), standing]));
}

const standing = (
  kind: string,
  of: readonly string[],
  value: string | number | undefined,
  because: readonly (string | undefined)[] = [],
): Standing[] =>
  value === undefined
    ? []
    : [{ kind, of, value: String(value), because: because.filter((event) => event !== undefined) }];

function ofArrangement({ slug, when, ...ask }: Asked): readonly Standing[] {
  const state = arrangementAt({ slug, when, ...ask });
  const { formation, alignment, constitution } = state;
  const { compelling } = formation;
  const { signatories } = boardOf(state, when.asOf, slug);
  const inForce = constitutionAt(state, when.asOf);
  return [
    ...standing('ARRANGEMENT', [slug], formation.status === 'NONE' ? undefined : formation.status),
    ...standing('VEHICLE', [slug], vehicleAt(state, when.asOf)),
    ...standing(
      'COMPELLING_EVENT',
      [slug],
      typeof compelling === 'object' ? `${compelling.date} ${compelling.title}` : compelling,
    ),
    ...standing('CONSTITUTION', [slug], inForce?.version, []),
    ...[...constitution.proposals.values()].flatMap((p) =>
      standing('CONSTITUTION_PROPOSAL', [String(p.version)], p.contentHash),
    ),
    ...constitution.approvals
      .filter((a) => a.counts)
      .flatMap((a) => standing('CONSTITUTION_APPROVAL', [String(a.version), a.authority], a.contentHash, [a.event])),
    ...signatories.flatMap((s) => [
      ...standing('MEMBERSHIP', [s.authority], s.membership),
      ...standing('NAME', [s.authority], s.name),
    ]),
    ...[...alignment.statements.values()].flatMap((s) =>
      standing('STATEMENT', [s.authority], `${s.event} ${s.stale ? 'STALE' : 'FRESH'}`, [s.freshBy]),
    ),
    ...[...alignment.gaps.values()].flatMap((g) => standing('GAP', [g.gap], g.status)),
  ];
}

function ofCells(ask: Asked): readonly Standing[] {
  return matrixAt(ask).rows.flatMap(({ process, cells }) =>
    cells.flatMap(({ partner, decision, operation }) => [
      ...standing('DECISION', [process, partner], decision?.value, decision?.because),
      ...standing('OPERATION', [process, partner], operation?.value, operation?.because),
    ]),
  );
}

function ofProcesses({ source, when }: Asked): readonly Standing[] {
  return source.keys(processView as never).flatMap((process) => {
    const state = source.state(processView, process, when);
    if (state === processView.initial) return [];
    const { versions } = state.text;
    const { inForce, retired, review } = state.force;
    const adoption = source.state(adoptionView, process, when);
    return [
      ...standing('PROCESS', [process], retired ? 'RETIRED' : state.text.draftWithdrawn ? 'WITHDRAWN' : 'OPEN', [
        state.text.proposed?.event,
        retired?.event,
      ]),
      ...[...versions.values()].flatMap((v) =>
        standing('VERSION', [process, String(v.version)], statusOf(state, v.version), [v.event]),
      ),
      ...standing('IN_FORCE', [process], inForce?.version, [inForce?.event]),
      ...standing('REVIEW', [process], review && `OPEN ${review.version}`, [review?.event]),
      ...stances(process, state),
      ...[...adoption.authorities].flatMap(([authority, its]) =>
        standing('ADOPTED', [process, authority], its.adopted?.version, [its.adopted?.event]),
      ),
      ...[...adoption.variations.values()].flatMap((v) =>
        standing('VARIATION', [process, v.variation], 'AGREED', [v.event]),
      ),
      ...[...adoption.derogations.values()].flatMap((d) =>
        standing('DEROGATION', [process, d.derogation], d.expired ? 'EXPIRED' : d.until, [d.event]),
      ),
    ];
  });
}

/** Later ones take the place of earlier ones, as they do in the process itself. */
function stances(process: string, { stance }: ProcessState): readonly Standing[] {
  return [
    ...stance.positions
      .filter((p) => p.counts)
      .flatMap((p) => standing('POSITION', [process, String(p.version), p.authority], p.held, [p.event])),
    ...stance.consents
      .filter((c) => c.counts)
      .flatMap((c) =>
        standing('CONSENT', [process, String(c.version), c.authority], c.conditional ? `${c.act}_IF` : c.act, [
          c.event,
        ]),
      ),
    ...[...stance.objections.values()].flatMap((o) =>
      standing('OBJECTION', [process, o.objection], o.withdrawn ? 'WITHDRAWN' : 'OPEN', [o.event]),
    ),
  ];
}

function ofWorkarounds({ source, when }: Asked): readonly Standing[] {
  return source.keys(workaroundView as never).flatMap((workaround) => {
    const state = source.state(workaroundView, workaround, when);
    const status = workaroundStatus(state);
    if (status === 'NONE') return [];
    const last = source.facts(workaroundView as never, workaround, when).at(-1)?.id;
    const until = state.permission.until === undefined ? '' : ` until ${state.permission.until}`;
    return standing('WORKAROUND', [workaround], `${status}${until}`, [last]);
  });
}

function ofCompromises(ask: Asked): readonly Standing[] {
  const veiled = veilFor(ask);
  return ask.source.keys(compromiseView as never).flatMap((compromise) => {
    if (veiled(compromise)) return [];
    const state = ask.source.state(compromiseView, compromise, ask.when);
    const status = compromiseStatusOf(state);
    if (status === 'NONE') return [];
    const accepted = [...state.acceptances.values()].filter((a) => a.counts).map((a) => a.event);
    return standing('COMPROMISE', [compromise], status, [
      state.offer?.event,
      ...accepted,
      state.ended?.event,
      state.incorporated?.event,
    ]);
  });
}
