import { DecisionStatementProduced, missingOf, RECORD_FIELDS } from '#governance';
import type { RecordField, Said } from '#governance';
import { regimesOn } from '#governance/decision/statement.policy.js';
import { counts } from '#governance/record/counted.js';
import { WITHHELD } from '../../reading/disclosed.js';
import type { OpenDecision } from './opened.js';
import { entriesOf } from './opened.js';
import type { Fields } from './told.js';
import { isKept } from './withheld.js';

/** Under which name the statement holds what it says of a head; the other heads are facts of the decision itself. */
const FIELD: Readonly<Partial<Record<RecordField, string>>> = {
  REASONS: 'reasons',
  ALTERNATIVES: 'alternatives',
  INTERESTS: 'interests',
  DISPENSATIONS: 'dispensations',
  CONSULTATION: 'consultation',
  REPORTS: 'reports',
  EXEMPT_SUMMARY: 'exemptSummary',
  ADVICE: 'advice',
  FINANCIAL: 'financial',
  LEGAL: 'legal',
  EQUALITY: 'equality',
};

/**
 * The statement of a decision, head by head: what is said, that there is none, or that a report says it; and which law
 * asks for what is not said. A blank is none of these.
 */
export function statementOf(open: OpenDecision) {
  const { state } = open.seen;
  const fact = open.facts.findLast((one) => one.type === DecisionStatementProduced.type && counts(one));
  const fields = fact ? open.told(fact.position) : {};
  const { signedBy } = fields;
  return {
    status: state.statement.status,
    producedOn: state.statement.producedOn ?? null,
    /** How often it was produced: each takes the place of the one before. */
    versions: state.statement.versions,
    event: fact?.id ?? null,
    heads: headsOf(open, fields),
    missing: missingOf(state),
    backgroundPapers: headText(open, 'BACKGROUND_PAPERS', fields['backgroundPapers']),
    signedBy:
      typeof signedBy === 'string' ? { person: signedBy, name: open.nameOf('person', signedBy) ?? signedBy } : null,
  };
}

function headsOf(open: OpenDecision, fields: Fields) {
  const { outcome, statement } = open.seen.state;
  const regimes = regimesOn(outcome);
  const missing = missingOf(open.seen.state);
  const asked = RECORD_FIELDS.filter(
    (field) => statement.heads[field] !== undefined || regimes.some((regime) => regime.fields.includes(field)),
  );
  return asked.map((id) => {
    const lacks = missing.find(({ field }) => field === id);
    return {
      id,
      said: saidOf(open, id),
      missing: lacks ? { because: lacks.because, citation: lacks.citation, rule: lacks.rule } : null,
      askedBy: [...new Set(regimes.filter((r) => r.fields.includes(id)).map((r) => r.citation))],
      ...headText(open, id, fields[FIELD[id] ?? '']),
    };
  });
}

/** What was decided and when is on the record as soon as it is taken, and so are the powers that it cites. */
function saidOf({ seen }: OpenDecision, field: RecordField): Said | null {
  const said = seen.state.statement.heads[field];
  if (said !== undefined) return said;
  const known = field === 'DECISION' || field === 'DATE' || (field === 'POWERS' && seen.state.outcome.powersCited);
  return known ? 'STATED' : null;
}

/** What stands under a head, with the names of those it speaks of; the mark where this reader may not see it. */
function headText(
  open: OpenDecision,
  part: string,
  head: unknown,
): { readonly text: unknown; readonly entries: unknown } {
  if (head === undefined || head === null) return { text: null, entries: null };
  if (isKept(open, part)) return { text: WITHHELD, entries: null };
  if (typeof head !== 'object') return { text: head, entries: null };
  const { text, entries } = head as { readonly text?: unknown; readonly entries?: unknown };
  return {
    text: text ?? null,
    entries: entries === undefined ? null : entriesOf(head).map((one) => withNames(open, one)),
  };
}

const withNames = ({ nameOf }: OpenDecision, entry: Fields): Fields => {
  const { person, authority } = entry;
  return {
    ...entry,
    ...(typeof person === 'string' && { name: nameOf('person', person) ?? person }),
    ...(typeof authority === 'string' && { authorityName: nameOf('authority', authority) ?? authority }),
  };
};
