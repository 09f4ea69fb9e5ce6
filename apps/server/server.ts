import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SignedTokens } from '#access';
import { Logs, secretIn } from '#pipeline';
import { AppModule } from './app.module.js';
import { couriers } from './outbox/couriers.js';
import { httpAdapter } from './http/adapter.js';
import { ProblemFilter } from './http/problem.filter.js';
import { makeSample } from './sample.js';
import { Served } from './served.js';
import type { Settings } from './settings.js';
import { BadSetting } from './settings.js';
import { startingFault, storeOf } from './store.js';
import { Viewers } from './views/viewers.js';
import { WebAddress } from './web-address.js';

/** A server that listens. */
export interface RunningServer {
  /** Where it listens, e.g. http://127.0.0.1:3000. */
  readonly url: string;
  readonly served: Served;
  readonly tokens: SignedTokens;
  /** Resolves when a store has stopped by itself (a disk error): whether its last append is on disk is known only after a restart. */
  readonly stopped: Promise<Error>;
  /** Lets running requests end, then closes the views, then the logs. */
  close(): Promise<void>;
}

const EMPTY_CLUSTER =
  'The cluster holds no arrangement yet. The sample is played only into an embedded store; found an arrangement of your own (npm run token -- --found SLUG --person ID).';

/**
 * Opens the logs, plays the sample where there is none, and listens.
 * @throws WriterPresent, BadSetting: sentences for whoever starts it; nothing is left open then
 */
export async function startServer(settings: Settings, tell: (line: string) => void): Promise<RunningServer> {
  const stopped = Promise.withResolvers<Error>();
  // A letter may be written before the server listens: then it names the address on which it will.
  const address = new WebAddress(settings.origin ?? addressOf(settings, settings.port));
  const courierOf = couriers(
    settings.smtp,
    () => address.origin,
    (line) => console.error(line),
  );
  const complain = (line: string): void => console.error(line);
  const { stores, secrets } = storeOf(settings, complain);
  const logs = new Logs(settings.data, {
    ...{ onStopped: stopped.resolve, courierOf, secrets },
    ...(stores && { stores, onTrouble: (error) => complain(`A log of the cluster was not opened: ${String(error)}`) }),
  });
  const viewers = new Viewers(logs);
  const served = new Served(logs, viewers);
  try {
    if ((await logs.openAll()).length === 0 && !settings.empty) {
      // A cluster holds the records of a county: nothing invented is put there unasked, least of all by two servers at once.
      if (settings.cluster) tell(EMPTY_CLUSTER);
      else {
        await makeSample(settings.data, courierOf, tell);
        await logs.openAll();
      }
    }
    viewers.openAll();
    logs.follow(() => viewers.openAll());
    const tokens = new SignedTokens(secretIn(secrets, 'token.key'));
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.on({ served, tokens, address, colours: settings.colours }),
      httpAdapter(),
      { bodyParser: false, logger: ['warn', 'fatal'], abortOnError: false },
    );
    app.useGlobalFilters(new ProblemFilter());
    const url = await listening(app, settings);
    if (settings.origin === undefined) address.origin = url;
    return {
      url,
      served,
      tokens,
      stopped: stopped.promise,
      close: async () => {
        await app.close();
        await viewers.close();
        await logs.close();
      },
    };
  } catch (error) {
    await viewers.close();
    await logs.close();
    throw startingFault(error, settings);
  }
}

async function listening(app: NestFastifyApplication, { port, host }: Settings): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw notListening(error, port, host);
  }
  const bound = app.getHttpServer().address();
  return addressOf({ host }, typeof bound === 'object' && bound ? bound.port : port);
}

function addressOf({ host }: Pick<Settings, 'host'>, port: number): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name === '0.0.0.0' ? '127.0.0.1' : name}:${port}`;
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Stop it, or choose another port, for example PORT=3001 npm start',
  EACCES: 'this user may not open that port. Choose one from 1024 on, for example PORT=3000 npm start',
  EADDRNOTAVAIL:
    'this machine has no such address. HOST is 127.0.0.1 for this machine only, 0.0.0.0 for all its networks',
  ENOTFOUND: 'that name leads to no address. HOST is 127.0.0.1 for this machine only, 0.0.0.0 for all its networks',
};

function notListening(error: unknown, port: number, host: string): unknown {
  const why = error instanceof Error && 'code' in error ? WHY[String(error.code)] : undefined;
  return why === undefined ? error : new BadSetting(`Port ${port} of ${host} cannot be listened on: ${why}.`);
}
