import type { Passage, ProcessState, Step } from './process.state.js';
import { isLater } from './process.state.js';
import { sameText } from './version.js';

type Of<D extends Step['did']> = Extract<Step, { readonly did: D }>;
/** What the board did last. */
export type BoardStep = Of<'TABLED' | 'CARRIED' | 'REJECTED' | 'DEFERRED'>;

const BOARD: readonly Step['did'][] = ['TABLED', 'CARRIED', 'REJECTED', 'DEFERRED'];
const isBoards = (step: Step): step is BoardStep => BOARD.includes(step.did);

/**
 * What was done with the text of a version, in order: with the version itself, and with those that certificates say it only
 * edits. A carrying of another text than the version's is kept on the record and is none.
 */
function stepsOf({ text, passage }: Pick<ProcessState, 'text' | 'passage'>, version: number): Passage {
  const texts = sameText(text, version);
  const isOfItsText = (step: Step): boolean =>
    step.did !== 'CARRIED' || step.contentHash === text.versions.get(step.version)?.contentHash;
  return passage.filter((step) => texts.has(step.version) && isOfItsText(step));
}

/** The last thing that the board did with a version: a later carrying takes the place of a rejection, and the other way round. */
export const lastOfBoard = (state: ProcessState, version: number): BoardStep | undefined =>
  stepsOf(state, version).findLast(isBoards);

/** The decision by which a version stands carried. */
export function carriedBy(state: ProcessState, version: number): Of<'CARRIED'> | undefined {
  const last = lastOfBoard(state, version);
  return last?.did === 'CARRIED' ? last : undefined;
}

/**
 * The authorities whose last word in deciding for themselves is a refusal. Once a board has carried the version and nobody's
 * own approval is awaited, there are none.
 */
export function refusedBy(state: ProcessState, version: number): readonly string[] {
  if (carriedBy(state, version)?.approvalsOf.length === 0) return [];
  return standingRefusals(state, version).map(({ authority }) => authority);
}

/** Whether it waits for the board: tabled, and no authority has refused since. */
export function isOnTheTable(state: ProcessState, version: number): boolean {
  const last = lastOfBoard(state, version);
  return last?.did === 'TABLED' && !standingRefusals(state, version).some((refusal) => isLater(refusal, last));
}

function standingRefusals(state: ProcessState, version: number): readonly Of<'REFUSED'>[] {
  const last = new Map<string, Of<'REFUSED' | 'APPROVED_AFTER_ALL'>>();
  for (const step of stepsOf(state, version)) {
    if (step.did === 'REFUSED' || step.did === 'APPROVED_AFTER_ALL') last.set(step.authority, step);
  }
  return [...last.values()].flatMap((step) => (step.did === 'REFUSED' ? [step] : []));
}
