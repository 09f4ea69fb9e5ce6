import type { FullBody } from '#governance';
import { ref } from '#governance/language/kinds.js';
import { decidedAt } from '../forward/decided.js';
import { titlesOf } from '../forward/titles.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { marksOf } from '../reading/notes.js';
import { agendaOf, papersOf, quorumsOf } from './agenda.js';
import { attendanceOf } from './attendance.js';
import { uncountedBy } from './facts-of.js';
import { dispensationsOf, interestsOf } from './interests.js';
import { correctionsOf, minutesIn } from './minutes.js';
import { motionsOf } from './motions.js';
import { openMeeting } from './opened.js';
import { meetingRow } from './row.js';
import { votesIn } from './votes.js';

const meetingParams = { meeting: ref('meeting', 'B-2024-10-02') };

export const oneMeeting = declareView({
  name: 'meeting',
  route: 'meetings/{meeting}',
  params: meetingParams,
  audience: 'PUBLIC',
  about:
    'One meeting: agenda with papers, attendance with times, interests, quorum per item, motions and amendments, votes with the stored computation step by step, minutes with their corrections, and the decisions taken there.',
  async read(ask, { meeting }: FullBody<typeof meetingParams>) {
    const opened = await openMeeting(ask, meeting);
    const row = opened && meetingRow(meeting, opened.state, opened.facts);
    if (!opened || !row) return undefined;
    const { state, facts, nameOf } = opened;
    return {
      ...row,
      organOfName: row.organOf === null ? null : (nameOf('authority', row.organOf) ?? row.organOf),
      quorumRule: state.convening.convened?.quorum ?? null,
      secondersNeeded: state.convening.convened?.secondersNeeded ?? false,
      current: state.sitting.current ?? null,
      agenda: agendaOf(opened),
      papers: papersOf(opened),
      attendance: attendanceOf(opened),
      quorums: quorumsOf(opened),
      interests: interestsOf(opened),
      dispensations: dispensationsOf(opened, row.day),
      motions: motionsOf(opened),
      votes: votesIn(opened),
      decisions: await decisionsAt(ask, meeting),
      minutes: minutesIn(opened),
      corrections: await correctionsOf(opened),
      /** Kept on the record against a rule, or disputed: shown, and counted nowhere. */
      notCounted: facts.flatMap((fact) => {
        const rule = uncountedBy(fact);
        return rule === null ? [] : [{ event: fact.id, type: fact.type, rule }];
      }),
      because: facts.map(({ id }) => id),
      ...(await marksOf(ask, `meeting/${meeting}`)),
    };
  },
});

/** What was decided there, by id and title, item by item. */
async function decisionsAt(ask: Ask, meeting: string) {
  const taken = decidedAt(ask).filter(({ state }) => state.outcome.meeting === meeting);
  const titleOf = await titlesOf(
    ask,
    taken.map(({ decision }) => ['decision', decision] as const),
  );
  return taken.map(({ decision, state: { outcome } }) => ({
    decision,
    title: titleOf('decision', decision),
    item: outcome.item ?? null,
    vote: outcome.vote ?? null,
    kind: outcome.kind ?? null,
  }));
}
