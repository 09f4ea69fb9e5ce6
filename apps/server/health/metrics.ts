import type { Outcomes } from '../commands/outcomes.js';
import type { LiveStreams } from '../live/live-streams.js';
import type { Served } from '../served.js';
import { readiness } from './readiness.js';

/** One metric of the Prometheus text format, version 0.0.4. */
function metric(
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  samples: readonly (readonly [Readonly<Record<string, string>>, number])[],
): string {
  const lines = samples.map(([labels, value]) => {
    const inside = Object.entries(labels)
      .map(([label, text]) => `${label}="${text.replaceAll(/[\\"\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`))}"`)
      .join(',');
    return `${name}${inside && `{${inside}}`} ${value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
}

/** What a monitoring system scrapes: sizes, lag, commands by outcome, memory. No ids of persons, no texts. */
export function metrics(served: Served, outcomes: Outcomes, { count: streams }: Pick<LiveStreams, 'count'>): string {
  const { logs, ready } = readiness(served);
  const perLog = (
    value: (log: (typeof logs)[number]) => number | undefined,
  ): readonly (readonly [Readonly<Record<string, string>>, number])[] =>
    logs.flatMap((log) => {
      const found = value(log);
      return found === undefined ? [] : [[{ arrangement: log.arrangement }, found] as const];
    });
  const { rss, heapUsed } = process.memoryUsage();
  return `${[
    metric('concordat_ready', 'gauge', '1 when every store accepts writes and every view follows.', [
      [{}, Number(ready)],
    ]),
    metric(
      'concordat_log_events',
      'gauge',
      'Events in the log.',
      perLog(({ size }) => size),
    ),
    metric(
      'concordat_views_behind_events',
      'gauge',
      'Events that the views have yet to read.',
      perLog(({ behind }) => behind),
    ),
    metric(
      'concordat_commands_total',
      'counter',
      'Commands since the server started, by outcome.',
      outcomes.all().map(({ command, outcome, count }) => [{ command, outcome }, count] as const),
    ),
    metric('concordat_live_streams', 'gauge', 'Open streams of server-sent events.', [[{}, streams]]),
    metric('process_resident_memory_bytes', 'gauge', 'Resident memory.', [[{}, rss]]),
    metric('process_heap_used_bytes', 'gauge', 'JavaScript heap in use.', [[{}, heapUsed]]),
    metric('process_uptime_seconds', 'gauge', 'Seconds since the process started.', [
      [{}, Math.floor(process.uptime())],
    ]),
  ].join('\n')}\n`;
}
