import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What `docker-compose.yml` promises. What it takes to run it, no test here has: see docs/how-to/run-in-a-container.md. */

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly profiles: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly read_only?: boolean;
  readonly cap_drop: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const PROFILES = ['embedded', 'kurrentdb', 'cluster'];
const ours = services.filter(([, { build }]) => build !== undefined);

describe('docker-compose.yml', () => {
  it('has the three profiles, and starts nothing without one', () => {
    expect(services.filter(([, { profiles }]) => profiles.length === 0)).toEqual([]);
    const by = (profile: string) => services.flatMap(([name, each]) => (each.profiles.includes(profile) ? [name] : []));
    expect(PROFILES.map(by)).toEqual([
      ['concordat'],
      ['concordat-single', 'kurrentdb'],
      ['proxy', 'concordat-1', 'concordat-2', 'kurrentdb-1', 'kurrentdb-2', 'kurrentdb-3'],
    ]);
  });

  it.each(services)(
    '%s has a health check, no capabilities, and only volumes and networks that there are',
    (_, service) => {
      expect(service.healthcheck?.test.length).toBeGreaterThan(1);
      expect(service.cap_drop).toEqual(['ALL']);
      const named = service.volumes.map((volume) => volume.split(':')[0] ?? '').filter((name) => !name.startsWith('.'));
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(named));
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining([...(service.networks ?? [])]));
      for (const other of Object.keys(service.depends_on ?? {}))
        expect(compose.services[other]?.profiles).toEqual(service.profiles);
    },
  );

  it.each(ours)('%s runs on a root file system that it cannot write to', (_, { read_only }) => {
    expect(read_only).toBe(true);
  });

  it('names every image of others by exact version, in both files', () => {
    const images = services.flatMap(([, { image, build }]) => (build === undefined && image ? [image] : []));
    const named = images.map((image) => /:-(.+)\}$/.exec(image)?.[1] ?? image);
    const older = /^KURRENTDB_IMAGE=(.+)$/m.exec(read('deploy/eventstore-23.10.env'))?.[1];
    for (const image of [...named, older]) expect(image).toMatch(/:\d+\.\d+\.\d+(-[\w.-]+)?$/);
  });

  it('publishes ports on this machine only, and no database at all', () => {
    const ports = services.flatMap(([, each]) => each.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    const databases = services.filter(([name]) => name.startsWith('kurrentdb'));
    expect(databases.map(([, { ports: published, networks }]) => [published, networks])).toEqual(
      databases.map(() => [undefined, ['record']]),
    );
    expect(compose.networks['record']?.internal).toBe(true);
  });

  it('gives every server of the cluster its own folder, the same keys and the same record', () => {
    const servers = ['concordat-1', 'concordat-2'].map((name) => compose.services[name]);
    expect(servers.map((server) => server?.volumes)).toEqual([
      ['data-1:/data', 'shared:/shared'],
      ['data-2:/data', 'shared:/shared'],
    ]);
    expect(servers[0]?.environment).toEqual(servers[1]?.environment);
    expect(servers[0]?.environment).toMatchObject({ CONCORDAT_SHARED: '/shared' });
    for (const node of ['kurrentdb-1', 'kurrentdb-2', 'kurrentdb-3'])
      expect(compose.services[node]?.environment?.['EVENTSTORE_GOSSIP_SEED']?.split(',')).toHaveLength(2);
  });
});

describe('the proxy', () => {
  it('lets events through as they come, and files as large as the server takes', () => {
    const config = read('deploy/nginx.conf');
    expect(config).toMatch(/proxy_buffering off;/);
    const [, megabytes] = /client_max_body_size (\d+)m;/.exec(config) ?? [];
    expect(Number(megabytes)).toBeGreaterThan(20);
    for (const server of ['concordat-1', 'concordat-2']) expect(config).toContain(`server ${server}:3000`);
  });
});

describe('the image', () => {
  it('is built in two stages and runs as a user without rights', () => {
    const dockerfile = read('Dockerfile');
    expect(dockerfile.match(/^FROM node:26-/gm)).toHaveLength(2);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });
});

const client = spawnSync('docker', ['compose', 'version'], { encoding: 'utf8' }).status === 0;

(client ? describe : describe.skip)('docker compose config (only where the client is)', () => {
  it.each(
    PROFILES.flatMap(
      (profile) =>
        [
          [profile, []],
          [profile, ['--env-file', 'deploy/eventstore-23.10.env']],
        ] as const,
    ),
  )('takes the profile %s with %j', (profile, options) => {
    const { status, stderr } = spawnSync('docker', ['compose', ...options, '--profile', profile, 'config', '--quiet'], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  });
});
