import { listText } from '../format.js';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import type { Reading } from '../frame/reading.js';
import type { VersionRow } from './answers.js';

interface Ledger {
  readonly compromises: readonly {
    readonly compromise: string;
    readonly version: number;
    readonly concessions: readonly {
      readonly fromName: string;
      readonly toName: string | null;
      readonly subject: string;
      readonly size: string;
    }[];
  }[];
}

/** What a version contains that was agreed by giving way: for everybody that it does, for the parties who gave way on what. */
export interface CompromisePart {
  readonly id: string;
  readonly sentence: string;
  readonly concessions: readonly { readonly sentence: string; readonly size: Said }[];
}

export interface CompromisesPart {
  readonly items: readonly CompromisePart[];
  /** Why nobody is said to have conceded anything: the ledger is between the parties. */
  readonly veiled: boolean;
}

/** Per compromise, without balances: who has conceded most is nobody's to reckon here. */
export async function compromisesPart(
  at: Reading,
  process: string,
  versions: readonly VersionRow[],
): Promise<CompromisesPart> {
  const { t, lang } = at.words;
  const ledger = await at.ask<Ledger>('concessions', { process });
  const items = versions.flatMap(({ version, incorporates }) =>
    incorporates.map((id): CompromisePart => ({
      id,
      sentence: t('process.contains', { version, compromise: id }),
      concessions: (ledger?.compromises ?? [])
        .filter((row) => row.compromise === id && row.version === version)
        .flatMap(({ concessions }) => concessions)
        .map(({ fromName, toName, subject, size }) => ({
          sentence: t('process.conceded', {
            from: fromName,
            to: toName ?? listText([t('process.everyone')], lang),
            subject,
          }),
          size: choiceLabel(size, lang),
        })),
    })),
  );
  return { items, veiled: !ledger && items.length > 0 };
}
