import type { DecisionState } from '#governance';
import { OfficerDecisionTaken, REGIMES } from '#governance';
import { inForceOn } from '#governance/rules/law.js';
import { authorityIn } from '../../meetings/opened.js';
import { WITHHELD } from '../../reading/disclosed.js';
import type { Sentence } from '../../reading/sentences.js';
import { deciderOf, deciding } from '../decider.js';
import { decisionTitlesView } from '../titles.view.js';
import { orNull } from '../or-null.js';
import { moment, say } from '../words.js';
import type { OpenDecision } from './opened.js';
import type { Fields } from './told.js';
import { isKept } from './withheld.js';

/** What was decided, by whom, in which capacity, and under which laws its record is kept. */
export function takenOf(open: OpenDecision) {
  const { ask, id, seen, facts, told } = open;
  const { outcome } = seen.state;
  const fact = facts.find((one) => one.id === outcome.event);
  const fields = fact ? told(fact.position) : {};
  const title = orNull(ask.source.state(decisionTitlesView, id, ask.when)?.title);
  return {
    title,
    decided: decidedSentence(open, title ?? ''),
    resolution: isKept(open, 'RESOLUTION') ? WITHHELD : orNull(fields['resolution']),
    kind: orNull(outcome.recordedKind),
    standsAs: orNull(outcome.kind),
    decidedOn: orNull(outcome.on),
    decidedBy: deciderOf(outcome.decidedBy, open.nameOf, open.language),
    capacity: orNull(outcome.capacity),
    executive: outcome.executive,
    key: outcome.key,
    affected: outcome.affected.map((authority) => authorityIn(open, authority)),
    regimes: regimesOf(seen.state),
    contentHash: orNull(outcome.contentHash),
    statedDate: orNull(outcome.statedDate),
    powers: fields['powers'] ?? [],
    urgency: outcome.urgency.map(({ authority, agreedBy }) => ({ ...authorityIn(open, authority), agreedBy })),
    officer: fact?.type === OfficerDecisionTaken.type ? officerPart(fields) : null,
    historical: outcome.historical,
    unconfirmed: outcome.unconfirmed,
    links: linksOf(seen.state),
  };
}

/** What an officer's decision rests on: the delegation, how it was authorised, and who was consulted with which view. */
const officerPart = ({ delegation, authorisation, effects, amount, consultees }: Fields) => ({
  delegation: orNull(delegation),
  authorisation: orNull(authorisation),
  effects: effects ?? [],
  /** In pence. */
  amount: orNull(amount),
  consultees: consultees ?? [],
});

const linksOf = ({ outcome: { process, matter, approves, meeting, item, vote } }: DecisionState) => ({
  process: orNull(process),
  matter: orNull(matter),
  approves: orNull(approves),
  meeting: orNull(meeting),
  item: orNull(item),
  vote: orNull(vote),
});

/** What was decided in one plain sentence; where the body had no power for what was recorded, what it stands as. */
function decidedSentence({ seen, nameOf, language }: OpenDecision, title: string): Sentence {
  const { outcome } = seen.state;
  const { kind = 'RESOLVED', recordedKind = kind, on = '' } = outcome;
  return say(kind === recordedKind ? `decided.${kind}` : 'decided.standsAs', language, (lang) => ({
    on: moment(on, lang),
    decider: deciding(outcome.decidedBy, nameOf, lang),
    title,
    recorded: say(`recorded.${recordedKind}`, lang).text,
  }));
}

/** Each law on this record as it was on the day of the decision, with its citation. */
const regimesOf = ({ outcome: { regimes, on } }: DecisionState) =>
  regimes.map((id) => {
    const rows = REGIMES.filter((row) => row.regime === id && on !== undefined && inForceOn(row, on));
    return { id, citations: [...new Set(rows.map(({ citation }) => citation))] };
  });
