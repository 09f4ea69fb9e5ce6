import { WriterPresent } from '#event-store';
import { startServer } from './server.js';
import { BadSetting, settingsFrom } from './settings.js';

try {
  const server = await startServer(settingsFrom(process.env, process.argv.slice(2)), (line) => console.log(line));
  console.log(`Concordat listens on ${server.url}`);
  const stop = (): void => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('Concordat could not close in good order:', error);
        process.exit(1);
      },
    );
  };
  // After a disk error nothing is retried here: the next start reads what is really on disk.
  void server.stopped.then((reason) => {
    console.error(reason.message);
    process.exit(1);
  });
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  // What the person who starts it can mend is said in one sentence; a fault of the program keeps its stack.
  console.error(error instanceof BadSetting || error instanceof WriterPresent ? error.message : error);
  process.exit(1);
}
