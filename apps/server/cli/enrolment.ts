import { randomUUID } from 'node:crypto';
import type { SignedTokens } from '#access';
import { LIFETIME_DAYS } from '#access';
import { isRefusal } from '#governance';
import { OPERATOR } from '#governance/enrolment/index.js';
import { commandByName } from '#governance/commands.js';
import { addDays, londonDay } from '#kernel';
import type { RunningLog, Submission } from '#pipeline';
import { wellFormed } from '#pipeline';
import { refusalSentence } from '../http/messages.js';
import { foundingHolder } from './people.js';
import type { RecordHere } from './record-here.js';
import { Unfit } from './unfit.js';

/** Makes the enrolment token of an authority and records it on the log, in that order: what is not recorded does not count. */
export async function enrol(
  record: RecordHere,
  slug: string,
  authority: string,
  tokens: SignedTokens,
): Promise<{ person: string; token: string; until: string }> {
  return record.writing(slug, async (log) => {
    if (log.simulation)
      throw new Unfit(
        `${slug} runs on a simulated clock: its people have ready tokens (npm run token -- --log ${slug} --list). Enrolment is for real logs.`,
      );
    const person = await foundingHolder(log, authority);
    if (person === undefined) throw new Unfit(refusalSentence('NO_FOUNDING_MANDATE', { authority }, 'en'));
    const id = randomUUID();
    const until = addDays(londonDay(log.host.now()), LIFETIME_DAYS.enrolment);
    const token = await tokens.issue({ person, log: slug, kind: 'enrolment', id });
    await send(log, 'IssueEnrolmentToken', { authority, person, token: id, until }, id);
    return { person, token, until };
  });
}

/** Ends the enrolment token of an authority. */
export const revokeEnrolment = (record: RecordHere, slug: string, authority: string): Promise<void> =>
  record.writing(slug, (log) => send(log, 'RevokeEnrolmentToken', { authority }, randomUUID()));

async function send(log: RunningLog, command: string, data: object, key: string): Promise<void> {
  const declaration = commandByName(command);
  const made = declaration && wellFormed(declaration, data);
  if (!made || 'problems' in made)
    throw new Error(
      `${command} could not be made: ${made ? made.problems.map(({ says }) => says).join('; ') : 'there is none'}`,
    );
  const submission: Submission = { command, data: made.instance, sender: { process: OPERATOR }, key };
  const outcome = await log.host.execute(submission);
  if (isRefusal(outcome)) throw new Unfit(refusalSentence(outcome.refused, outcome.params, 'en'));
}
