#!/usr/bin/env node
/**
 * `npm run auditor -- …`. A subcommand is loaded when it is asked for, by its path: so this file starts in a moment, and loads
 * neither Nest nor a database for whoever only asks what there is.
 */

/** What a subcommand's module exports: answers the exit code. */
export interface Subcommand {
  run(args: readonly string[]): Promise<number>;
}

const SUBCOMMANDS: Readonly<Record<string, { readonly about: string; readonly module: string }>> = {
  copy: {
    about: 'carry a record from one store to another, and check every event of the copy',
    module: './copy/command.js',
  },
};

const HELP = [
  'The auditor looks after records without a server.',
  '',
  ...Object.entries(SUBCOMMANDS).map(([name, { about }]) => `  npm run auditor -- ${name.padEnd(6)} ${about}`),
  '',
  'Each says more with --help, and prints JSON with --json.',
].join('\n');

const [name, ...rest] = process.argv.slice(2);
const asked = name !== undefined && Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;

if (asked) {
  const subcommand = (await import(asked.module)) as Subcommand;
  process.exitCode = await subcommand.run(rest);
} else if (name === undefined || name === '--help' || name === 'help') {
  console.log(HELP);
} else {
  console.error(`"${name}" is nothing that the auditor does.\n\n${HELP}`);
  process.exitCode = 2;
}
