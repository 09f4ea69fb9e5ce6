import type { Conjunct, FullBody } from '#governance';
import { effectStatus, isTaken } from '#governance';
import { ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import type { Ask } from '../language/declaration.js';
import { boardAt } from '../reading/board.js';
import { namesAt } from '../reading/names.js';
import type { Sentence } from '../reading/sentences.js';
import type { NameOf } from '../reading/written.js';
import { conjunctSentence, gateSentence } from './gate-words.js';
import type { SeenDecision } from './seen.js';
import { decisionAt, seenAt } from './seen.js';
import { languageOf } from './words.js';

const gateParams = { decision: ref('decision', 'D-1') };

export const gateView = declareView({
  name: 'gate',
  route: 'decisions/{decision}/gate',
  params: gateParams,
  audience: 'PUBLIC',
  about:
    'Whether a decision may have effect, as at any instant: each thing that must hold, whether it does, whom it is about and until when, in plain words.',
  async read(ask, { decision }: FullBody<typeof gateParams>) {
    const state = decisionAt(ask, decision);
    if (!isTaken(state)) return undefined;
    const seen = seenAt(ask, decision, state, boardAt(ask));
    return gateAnswer(ask, seen, await namesAt(ask));
  },
});

/** A conjunct as it is shown. `id` names it within its gate: `CALL_IN acc`. */
export interface ShownConjunct {
  readonly id: string;
  readonly code: Conjunct['code'];
  readonly met: boolean;
  readonly status: string;
  readonly authority: string | null;
  readonly authorityName: string | null;
  /** The authority whose place it has taken. */
  readonly place: string | null;
  readonly ref: string | null;
  readonly until: string | null;
  /** London day on which it was met. */
  readonly from: string | null;
  /** London day on which time alone will meet it. */
  readonly opens: string | null;
  readonly waitsFor: readonly string[];
  readonly sentence: Sentence;
}

/** A gate, conjunct by conjunct. `effectiveFrom` is what the gate computes, `effect` what was recorded. */
export function gateAnswer(ask: Pick<Ask, 'reader'>, seen: SeenDecision, nameOf: NameOf) {
  const { id, state, gate } = seen;
  const telling = { state, nameOf, language: languageOf(ask.reader) };
  const conjuncts = gate.conjuncts.map((conjunct): ShownConjunct => ({
    id: idOf(conjunct),
    code: conjunct.code,
    met: conjunct.met,
    status: conjunct.status,
    authority: conjunct.authority ?? null,
    authorityName: conjunct.authority === undefined ? null : (nameOf('authority', conjunct.authority) ?? null),
    place: conjunct.place ?? null,
    ref: conjunct.ref ?? null,
    until: conjunct.until ?? null,
    from: conjunct.from ?? null,
    opens: conjunct.opens ?? null,
    waitsFor: conjunct.waitsFor ?? [],
    sentence: conjunctSentence(conjunct, telling),
  }));
  return {
    decision: id,
    open: gate.open,
    effectiveFrom: gate.effectiveFrom ?? null,
    opensOn: gate.opensOn ?? null,
    effect: { status: effectStatus(state), from: state.effect.from ?? null },
    sentence: gateSentence(seen, telling),
    conjuncts,
    waitsFor: conjuncts.filter(({ met }) => !met),
  };
}

const idOf = ({ code, authority, place, ref }: Conjunct): string =>
  [code, place ?? authority ?? ref].filter((part) => part !== undefined).join(' ');
