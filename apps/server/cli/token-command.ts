import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LIFETIME_DAYS, SignedTokens } from '#access';
import { isRef } from '#kernel';
import { secretIn } from '#pipeline';
import { enrol, revokeEnrolment } from './enrolment.js';
import type { LogForReading } from './log-for-reading.js';
import { peopleOf } from './people.js';
import type { ClusterSetting } from '../settings.js';
import { recordIn } from './record-here.js';
import { Unfit } from './unfit.js';

export const USAGE = `Tokens say who somebody is; the log says what that person may do.

On a simulated log (the sample):
  npm run token -- --list [--log vale]              everybody who may act, each with a ready token
  npm run token -- --person p_bdc_rep [--log vale]  a token for one of them, alone on a line
On a real log:
  npm run token -- --enrol bdc --log SLUG           the first token of an authority; the log records that it was made
  npm run token -- --revoke bdc --log SLUG          ends it
For a new arrangement:
  npm run token -- --found SLUG --person ID         a token that proposes it, and does nothing else

The data folder is CONCORDAT_DATA, or ./data. Where the record lives in a cluster (CONCORDAT_STORE, CONCORDAT_SHARED), set them as for
the server; it may go on running meanwhile.`;

const OPTIONS = {
  log: { type: 'string' },
  person: { type: 'string' },
  enrol: { type: 'string' },
  revoke: { type: 'string' },
  found: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Say = (line: string) => void;

/**
 * What `npm run token` does. Tokens go to `say`, alone on their lines where there is one; what explains them to `explain`.
 * @throws Unfit with a sentence
 */
export async function tokenCommand(
  args: readonly string[],
  data: string,
  say: Say,
  explain: Say,
  cluster?: ClusterSetting,
): Promise<void> {
  const asked = optionsOf(args);
  if (asked.help) {
    say(USAGE);
    return;
  }
  const { found, enrol: authority, revoke } = asked;
  if (found === undefined && !cluster && !existsSync(data))
    throw new Unfit(
      `There is no data folder ${data} yet: start the server first, or name the folder in CONCORDAT_DATA.`,
    );
  const tokens = new SignedTokens(secretIn(cluster?.shared ?? data, 'token.key'));
  if (found !== undefined) {
    say(await foundingToken(tokens, found, asked.person));
    return;
  }
  const record = recordIn(data, cluster);
  const slug = asked.log ?? onlyOf(await record.slugs(), record.name);
  if (authority !== undefined) {
    const made = await enrol(record, slug, authority, tokens);
    explain(
      `For ${made.person}, who holds the first mandate of ${authority}; it counts until ${made.until}. The log has recorded that it was made. Hand it over by a way that you trust.`,
    );
    say(made.token);
  } else if (revoke !== undefined) {
    await revokeEnrolment(record, slug, revoke);
    explain(`The enrolment token of ${revoke} no longer counts.`);
  } else await record.reading(slug, (log) => readyTokens(tokens, log, asked.person, say, explain));
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new Unfit(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function onlyOf(slugs: readonly string[], where: string): string {
  const [only] = slugs;
  if (only !== undefined && slugs.length === 1) return only;
  throw new Unfit(
    slugs.length === 0
      ? `${where} holds no arrangement. One is proposed with a founding token: --found SLUG --person ID.`
      : `Say which arrangement: --log, one of ${slugs.join(', ')}.`,
  );
}

async function foundingToken(tokens: SignedTokens, slug: string, person: string | undefined): Promise<string> {
  if (!isRef(slug) || !isRef(person))
    throw new Unfit(
      'A founding token needs the slug of the arrangement and the id of whoever proposes it: --found SLUG --person ID, each 1 to 64 letters, digits, dots, dashes or underscores.',
    );
  return tokens.issue({ person, log: slug, kind: 'founding' });
}

/** Persons of a simulated log. On a real one nobody is impersonated by whoever runs the server, not by this command. */
async function readyTokens(
  tokens: SignedTokens,
  log: LogForReading,
  person: string | undefined,
  say: Say,
  explain: Say,
): Promise<void> {
  const { slug } = log;
  if (!log.simulated)
    throw new Unfit(
      `${slug} is a real log: there are only enrolment tokens, one an authority (--enrol AUTHORITY). Its mandate holders make tokens for their own people.`,
    );
  const people = await peopleOf(log);
  const make = (id: string): Promise<string> => tokens.issue({ person: id, log: slug, kind: 'person' });
  if (person !== undefined) {
    if (!people.some((p) => p.person === person))
      throw new Unfit(
        `${person} holds no live mandate or appointment in ${slug}. There are ${people.map((p) => p.person).join(', ')}.`,
      );
    say(await make(person));
    return;
  }
  explain(`People of ${slug}, each with a token that counts for ${LIFETIME_DAYS.person} days:`);
  for (const { person: id, hats } of people)
    say(`${id} (${hats.map(({ authority, capacity }) => `${authority} ${capacity}`).join(', ')})\n${await make(id)}`);
}
