import {
  askedOf,
  askedVersion,
  decisionOn,
  isConsent,
  isInProgress,
  lastControlChange,
  operationInputs,
  sameText,
  statusOf,
} from '#governance';
import type { ArrangementState, Board, ProcessState } from '#governance';
import type { Ask } from '../language/declaration.js';
import { consentingAt } from '../processes/consenting.js';
import { difference } from '../processes/text.js';
import { adoptionView, processView } from '../views.js';
import type { InboxItem } from './item.js';

/** What waits for an authority on the common processes. */
export async function ofProcesses(
  ask: Ask,
  authority: string,
  arrangement: ArrangementState,
  board: Board,
): Promise<readonly InboxItem[]> {
  const items: InboxItem[] = [];
  const consentingOf = consentingAt(ask, board);
  const controlChanged = lastControlChange(arrangement, authority, ask.when.asOf);
  for (const process of ask.source.keys(processView as never)) {
    const state = ask.source.state(processView, process, ask.when);
    if (state === processView.initial || !askedOf(state, board).includes(authority)) continue;
    items.push(
      ...(await onTheVersionAsked(ask, process, state, consentingOf(state), authority)),
      ...adoptionDue(ask, process, consentingOf(state), authority),
    );
    const before = controlChanged && state.stance.positions.findLast((p) => p.counts && p.authority === authority);
    const asked = askedVersion(state);
    const live = asked !== undefined && isInProgress(statusOf(state, asked));
    if (before && live && before.at < controlChanged.at)
      items.push({
        kind: 'POSITIONS_TO_RECONFIRM',
        about: process,
        version: before.version,
        because: [before.event, controlChanged.event],
        answer: {
          command: 'DeclarePosition',
          fields: { process, version: asked, ...(before.version === asked && { replaces: before.event }) },
        },
      });
  }
  return items;
}

/** It is asked about a text and has said nothing, or given an opinion and no answer; or what it accepted has become another text. */
async function onTheVersionAsked(
  ask: Ask,
  process: string,
  state: ProcessState,
  consenting: ProcessState,
  authority: string,
): Promise<readonly InboxItem[]> {
  const version = askedVersion(state);
  const published = version === undefined ? undefined : state.text.versions.get(version);
  if (version === undefined || !published || !isInProgress(statusOf(state, version))) return [];
  const closes = state.text.consultations.get(version)?.closes;
  const due = closes === undefined ? {} : { due: closes };
  const decision = decisionOn(consenting, authority, version);
  const accept = { command: 'AcceptProposal', fields: { process, version, contentHash: published.contentHash } };
  if (decision.value === 'EARLIER_VERSION') {
    const accepted = consenting.stance.consents.find((c) => c.event === decision.because[0]);
    const before = accepted && state.text.versions.get(accepted.version);
    const changes = before ? await difference(ask, before.contentHash, published.contentHash) : null;
    return [
      {
        kind: 'TEXT_CHANGED',
        about: process,
        version,
        ...due,
        because: decision.because,
        answer: accept,
        difference: changes,
        ...(accepted && { agreedVersion: accepted.version }),
      },
    ];
  }
  const texts = sameText(state.text, version);
  const spoken = state.stance.positions.some((p) => p.counts && p.authority === authority && texts.has(p.version));
  return decision.value === 'SILENT'
    ? [
        {
          kind: spoken ? 'ACCEPTANCE_DUE' : 'POSITION_DUE',
          about: process,
          version,
          ...due,
          because: [published.event],
          answer: spoken ? accept : { command: 'DeclarePosition', fields: { process, version } },
        },
      ]
    : [];
}

/** It agreed to the version in force and does not work to it yet. */
function adoptionDue(ask: Ask, process: string, state: ProcessState, authority: string): readonly InboxItem[] {
  const { inForce, retired } = state.force;
  if (!inForce || retired) return [];
  const inputs = operationInputs(ask.source.state(adoptionView, process, ask.when), new Map(), authority);
  if (inputs.adopted?.version === inForce.version || inputs.derogations.length > 0) return [];
  const agreed = isConsent(decisionOn(state, authority, inForce.version));
  if (!agreed && !inputs.adopted && !inputs.planned) return [];
  return [
    {
      kind: 'ADOPTION_DUE',
      about: process,
      version: inForce.version,
      because: [inForce.event],
      answer: { command: 'AdoptProcess', fields: { process, version: inForce.version } },
      ...(inputs.due !== undefined && { due: inputs.due }),
    },
  ];
}
