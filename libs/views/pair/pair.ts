import type { FullBody, ProcessState } from '#governance';
import { operationInputs, predecessorsOf } from '#governance';
import { ref } from '#governance/language/kinds.js';
import { instantOf } from '#kernel';
import { titlesOf } from '../forward/titles.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { consentingAt, mattersAbout } from '../processes/consenting.js';
import { disclosedAt } from '../reading/disclosed.js';
import { boardAt } from '../reading/board.js';
import { adoptionView, assuranceView, processView, workaroundView } from '../views.js';
import { flagOf, rowOf } from '../workarounds/row.js';
import { momentsOf, workaroundsOf } from './moments.js';
import { turnsOf, valuesAt } from './values.js';

const pairParams = { process: ref('process'), authority: ref('authority') };

export const pairView = declareView({
  name: 'pair',
  route: 'processes/{process}/authorities/{authority}',
  params: pairParams,
  audience: 'PUBLIC',
  about:
    'One authority and one process through time: both values of the cell with every change and the events that made it, positions, acceptances, objections, adoption, assurance and workarounds.',
  async read(ask, { process, authority }: FullBody<typeof pairParams>) {
    const board = boardAt(ask);
    const signatory = board.signatories.find((s) => s.authority === authority);
    const workaroundIds = workaroundsOf(ask, process, authority);
    const pair = { process, authority, workarounds: workaroundIds, matters: mattersAbout(ask, process) };
    const cell = valuesAt(ask, pair, ask.when.asOf);
    if (!signatory || !cell) return undefined;
    const consenting = consentingAt(ask, board)(ask.source.state(processView, process, ask.when));
    const places = [authority, ...predecessorsOf(board, authority)];
    const turns = turnsOf(ask, pair, momentsOf(ask, pair, board.rules.terms.staleAfterDays));
    const titleOf = await titlesOf(ask, [['process', process]]);
    return {
      process,
      title: titleOf('process', process),
      authority,
      name: signatory.name,
      partner: signatory.partner,
      membership: signatory.membership,
      concerned: cell.concerned,
      decision: cell.decision,
      operation: cell.operation,
      changes: turns.map(({ at, ...turn }) => ({ ...turn, at: instantOf(at) })),
      ...(await said(ask, consenting, places)),
      adoption: operationInputs(
        ask.source.state(adoptionView, process, ask.when),
        ask.source.state(assuranceView, process, ask.when),
        authority,
      ),
      workarounds: await workarounds(ask, pair.workarounds),
    };
  },
});

/** Positions, acceptances, refusals and objections of the authority, or of those whose place it took, with their words. */
async function said(ask: Ask, { stance }: ProcessState, places: readonly string[]) {
  const own = <T extends { readonly authority: string }>(all: Iterable<T>): readonly T[] =>
    [...all].filter(({ authority }) => places.includes(authority));
  const [positions, acceptances, objections] = [
    own(stance.positions),
    own(stance.consents),
    own(stance.objections.values()),
  ];
  const disclosed = await disclosedAt(
    ask.disclosures,
    [...positions, ...acceptances, ...objections].map(({ position }) => position),
    ask.reader,
  );
  const told = <T extends { readonly position: number }>(one: T) => ({
    ...one,
    told: disclosed.get(one.position) ?? {},
  });
  return { positions: positions.map(told), acceptances: acceptances.map(told), objections: objections.map(told) };
}

async function workarounds(ask: Ask, ids: readonly string[]) {
  const titleOf = await titlesOf(
    ask,
    ids.map((id) => ['workaround', id] as const),
  );
  const board = boardAt(ask);
  return ids.flatMap((id) => {
    const row = rowOf(ask.source.state(workaroundView, id, ask.when), flagOf(ask, id), board, ask.day);
    return row ? [{ ...row, title: titleOf('workaround', id) }] : [];
  });
}
