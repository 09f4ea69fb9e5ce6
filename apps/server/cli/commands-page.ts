import type { CommandDeclaration } from '#governance/language/command.js';
import { CAPACITIES, DOES } from '#governance';
import { commands } from '#governance/commands.js';
import { message } from '../http/messages.js';
import { fieldLines } from '../openapi/fields.js';
import { lifecycleOf } from '../openapi/openapi.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** docs/commands.md: every command, as it is declared. */
export function commandsPage(): string {
  const lifecycles = [...new Set(commands.map(lifecycleOf))];
  return `# Commands

Printed from the declarations by \`node dist/apps/server/cli/print-commands.js > docs/commands.md\` (after \`npm run build\`): change a
command there, not here. A spec compares the two.

Each command is sent to \`POST /api/v1/arrangements/<slug>/commands/<name>\` with a token and an \`Idempotency-Key\`; a scenario uses the
same name. How to send one: [api.md](api.md). "May be sent by" lists who does it by appointment alone; others need a mandate that names the act.

${lifecycles
  .map(
    (kind) =>
      `- [${kind}](#${kind}): ${commands
        .filter((c) => lifecycleOf(c) === kind)
        .map(({ route }) => `\`${route}\``)
        .join(', ')}`,
  )
  .join('\n')}
${lifecycles
  .map(
    (kind) =>
      `\n## ${kind}\n${commands
        .filter((c) => lifecycleOf(c) === kind)
        .map(section)
        .join('')}`,
  )
  .join('')}`;
}

function section(declaration: CommandDeclaration): string {
  const { name, route, about, may, emits } = declaration;
  const who = CAPACITIES.filter((capacity) => DOES[capacity].includes(may));
  const rows = fieldLines(declaration).map(
    (f) => `| \`${f.name}\` | ${f.optional ? 'no' : 'yes'} | ${cell(f.wanted)} | ${cell(f.about ?? '')} |`,
  );
  return `
### ${name}

${message('command', name) ?? name} (\`${route}\`). ${about}

- Act: ${may}. May be sent by: ${who.length > 0 ? who.join(', ') : 'whoever founds'}.
- Leads to: ${emits.map(({ type }) => type).join(', ')}.
${rows.length > 0 ? `\n| Field | Needed | What | |\n|---|---|---|---|\n${rows.join('\n')}\n` : '\nNo fields.\n'}`;
}
