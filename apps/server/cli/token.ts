import { BadSetting, settingsFrom } from '../settings.js';
import { tokenCommand } from './token-command.js';
import { Unfit } from './unfit.js';

/** `npm run token -- …` */
try {
  const { data, cluster } = settingsFrom(process.env, []);
  await tokenCommand(
    process.argv.slice(2),
    data,
    (line) => console.log(line),
    (line) => console.error(line),
    cluster,
  );
} catch (error) {
  console.error(error instanceof Unfit || error instanceof BadSetting ? error.message : error);
  process.exitCode = 1;
}
