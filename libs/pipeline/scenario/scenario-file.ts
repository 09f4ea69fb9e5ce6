import { readFileSync } from 'node:fs';
import { isDay, isInstant } from '#kernel';
import { LineCounter, parseDocument } from 'yaml';

/** Someone who acts in a scenario: a person with the hat they wear. */
export interface Player {
  readonly person: string;
  readonly authority: string;
  readonly capacity?: string;
}

interface Dated {
  /** Row of the history it retells, for messages and for references (`$C12.ProposalVersionPublished.contentHash`). */
  readonly row?: string;
}

/** Somebody does something. */
export interface ActStep extends Dated {
  readonly do: string;
  readonly on: string | { readonly from: string; readonly to: string };
  readonly recorded?: string;
  readonly who: string;
  readonly for?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly historical?: boolean;
  readonly source?: string;
  readonly refused?: string;
  readonly raises?: readonly string[];
}
/** A view shows something, as at a date. */
export interface CheckStep extends Dated {
  readonly check: string;
  readonly asOf: string;
  readonly knownAt?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly reader?: string;
  /** Path in the answer → the value it must have. */
  readonly shows?: Readonly<Record<string, unknown>>;
  /** Paths that must not be there. */
  readonly hides?: readonly string[];
}
/** A row that cannot be played yet, with the reason. Counted as waiting, never as passed. */
export interface WaitingStep extends Dated {
  readonly waiting: string;
}
export type Step = ActStep | CheckStep | WaitingStep;

export interface Scenario {
  readonly title: string;
  readonly slug: string;
  readonly people: Readonly<Record<string, Player>>;
  readonly steps: readonly Step[];
  /** The clock runs to this day at the end. */
  readonly ends?: string;
  /** The day on which a reader of the sample begins. */
  readonly opensAt?: string;
}

/** A scenario file that cannot be played as it is written: says which line, what is wrong and what would be right. */
export class ScenarioFault extends Error {
  override readonly name = 'ScenarioFault';
}

const TOP = ['title', 'about', 'slug', 'opensAt', 'ends', 'people', 'steps'];
const ACT = ['row', 'do', 'on', 'recorded', 'who', 'for', 'with', 'historical', 'source', 'refused', 'raises', 'note'];
const CHECK = ['row', 'check', 'asOf', 'knownAt', 'with', 'reader', 'shows', 'hides', 'note'];
const WAITING = ['row', 'waiting', 'on', 'note'];

/** The members of a board are written once and used by every meeting; more than this many uses are a mistake. */
const MOST_ALIASES = 10_000;

/** Reads a scenario file. @throws ScenarioFault */
export const readScenario = (path: string): Scenario => parseScenario(readFileSync(path, 'utf8'), path);

/** @throws ScenarioFault naming the file and line */
export function parseScenario(text: string, path = 'scenario'): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  if (document.errors[0]) throw new ScenarioFault(`${path}: ${document.errors[0].message}`);
  const at = (...keys: (string | number)[]): string => {
    const node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined;
    return `${path}${node?.range ? ` line ${lines.linePos(node.range[0]).line}` : ''}`;
  };
  const file = document.toJS({ maxAliasCount: MOST_ALIASES }) as Partial<Scenario> | null;
  if (!file || typeof file !== 'object') throw new ScenarioFault(`${path} must hold title, slug, people and steps.`);
  only(file, TOP, path);
  if (typeof file.title !== 'string') throw new ScenarioFault(`${path}: title must be a line of text.`);
  if (typeof file.slug !== 'string')
    throw new ScenarioFault(`${path}: slug must be a short name for the arrangement, e.g. vale.`);
  if (!Array.isArray(file.steps)) throw new ScenarioFault(`${path}: steps must be a list.`);
  const people = file.people ?? {};
  for (const [name, player] of Object.entries(people as Record<string, Partial<Player> | null>)) {
    if (typeof player?.person !== 'string' || typeof player.authority !== 'string')
      throw new ScenarioFault(`${at('people', name)}: ${name} must have a person and an authority.`);
  }
  file.steps.forEach((step: Step, i) => checkStep(step, people, at('steps', i)));
  return { ...(file as Scenario), people };
}

function checkStep(step: unknown, people: Scenario['people'], where: string): void {
  if (typeof step !== 'object' || step === null)
    throw new ScenarioFault(`${where}: a step must have do, check or waiting.`);
  if ('waiting' in step) only(step, WAITING, where);
  else if ('check' in step) checkCheck(step as CheckStep, where);
  else if ('do' in step) checkAct(step as ActStep, people, where);
  else throw new ScenarioFault(`${where}: a step must have do (a command), check (a view) or waiting (a reason).`);
}

function checkCheck(step: CheckStep, where: string): void {
  only(step, CHECK, where);
  if (!isPoint(step.asOf) || (step.knownAt !== undefined && !isPoint(step.knownAt))) {
    throw new ScenarioFault(
      `${where}: asOf must be a day (2025-03-13) or an instant (2025-03-13T17:00:00Z), and so must knownAt where it is given.`,
    );
  }
  if (!step.shows && !step.hides)
    throw new ScenarioFault(`${where}: a check must say what the view shows or hides; without either it cannot fail.`);
}

function checkAct(step: ActStep, people: Scenario['people'], where: string): void {
  only(step, ACT, where);
  if (!(typeof step.on === 'object' ? isPoint(step.on.from) && isPoint(step.on.to) : isPoint(step.on))) {
    throw new ScenarioFault(`${where}: on must be the day it happened (2025-03-13), an instant, or {from, to}.`);
  }
  if (step.recorded !== undefined && !isPoint(step.recorded))
    throw new ScenarioFault(`${where}: recorded must be a day or an instant.`);
  if (!people[step.who])
    throw new ScenarioFault(
      `${where}: who must be one of the people at the top (${Object.keys(people).join(', ')}), not ${step.who}.`,
    );
}

const isPoint = (value: unknown): value is string => typeof value === 'string' && (isDay(value) || isInstant(value));

function only(given: object, names: readonly string[], where: string): void {
  const stranger = Object.keys(given).find((name) => !names.includes(name));
  if (stranger) throw new ScenarioFault(`${where}: ${stranger} is not known here. Known: ${names.join(', ')}.`);
}
