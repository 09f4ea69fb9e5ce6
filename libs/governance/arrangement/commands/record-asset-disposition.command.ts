import { command } from '../../language/command.js';
import { Line, OneOf, Ref } from '../../language/fields.js';

import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AssetDispositionRecorded } from '../exit.events.js';
import type { Disposition } from '../exit.words.js';
import { DISPOSITIONS } from '../exit.words.js';

export class RecordAssetDisposition {
  @Ref('asset') asset!: string;
  @Line(200) title!: string;
  @OneOf(DISPOSITIONS) how!: Disposition;
  @Ref('authority', { optional: true, about: 'The leaver on whose exit it was settled.' }) leaver?: string;
  @Line(120, { optional: true, about: 'Whose it is now.' }) to?: string;
  @Line(300, { optional: true }) document?: string;
}

export const recordAssetDisposition = command(RecordAssetDisposition, {
  about: 'Records what becomes of an asset, a contract or a licence on exit.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'REPORT',
  emits: [AssetDispositionRecorded, ComplianceExceptionRaised],
});
