import type { CommandDeclaration } from '#governance/language/command.js';
import { commands } from '#governance/commands.js';
import type { ViewDeclaration } from '#views';
import { viewDeclarations } from '#views';
import { message, refusalCodes } from '../http/messages.js';
import { fieldLines, shapeLines } from './fields.js';
import type { FieldLine } from './fields.js';
import { escaped, page } from '../http/html.js';
import { API, lifecycleOf } from './openapi.js';

const field = ({ name, wanted, optional, about }: FieldLine): string =>
  `<dt><code>${escaped(name)}</code>${optional ? ' <span class="quiet">(optional)</span>' : ''}</dt><dd>${escaped(wanted)}${about ? `. ${escaped(about)}` : ''}</dd>`;
const fields = (lines: readonly FieldLine[]): string =>
  lines.length === 0 ? '<p class="quiet">No fields.</p>' : `<dl>${lines.map(field).join('')}</dl>`;

const command = (
  declaration: CommandDeclaration,
): string => `<h3 id="${declaration.name}">${escaped(message('command', declaration.name) ?? declaration.name)}</h3>
<p><code>POST ${API}/{slug}/commands/${declaration.route}</code></p>
<p>${escaped(declaration.about)}</p>
${fields(fieldLines(declaration))}`;

const view = ({
  name,
  route,
  about,
  params,
  audience,
}: ViewDeclaration): string => `<h3 id="view-${escaped(name)}">${escaped(name)}</h3>
<p><code>GET ${API}/{slug}/${escaped(route)}</code>${audience === 'PARTIES' ? ' <span class="quiet">(with a token of the arrangement)</span>' : ''}</p>
<p>${escaped(about)}</p>
${fields(shapeLines(params))}`;

/** The API for people to read: every command and view with its fields. No script needed. */
export function apiPage(): string {
  const lifecycles = [...new Set(commands.map(lifecycleOf))];
  const links = lifecycles.map((kind) => `<li><a href="#${kind}">Commands: ${escaped(kind)}</a></li>`);
  return page(
    'The API',
    `<h1>The API</h1>
<p>The same, for programs: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).</p>
<p>A command is JSON: <code>{"as": {"authority": …}, "data": {…}}</code> with the headers <code>Authorization: Bearer …</code> and <code>Idempotency-Key</code>. It is answered with a receipt when it is durable. Every read takes <code>asOf</code>, <code>knownAt</code>, <code>atLeast</code> and <code>lang</code>.</p>
<ul><li><a href="#views">Views</a></li>${links.join('')}<li><a href="#problems">Problems</a></li></ul>
<h2 id="views">Views</h2>
${viewDeclarations.map(view).join('\n')}
${lifecycles
  .map(
    (kind) =>
      `<h2 id="${kind}">Commands: ${escaped(kind)}</h2>\n${commands
        .filter((declaration) => lifecycleOf(declaration) === kind)
        .map(command)
        .join('\n')}`,
  )
  .join('\n')}
<h2 id="problems">Problems</h2>
<dl>${refusalCodes()
      .map(
        ([code, sentence]) =>
          `<dt><a href="/problems/${code}"><code>${code}</code></a></dt><dd>${escaped(sentence)}</dd>`,
      )
      .join('')}</dl>`,
  );
}

/** What a problem's `type` leads to: the code, and its sentence with the places that are filled in. */
export function problemPage(code: string, sentence: string): string {
  const shown = escaped(sentence).replaceAll(/\{\{(\w+)\}\}/g, '<em>$1</em>');
  return page(
    code,
    `<h1>${escaped(code)}</h1>\n<p>${shown}</p>\n<p class="quiet">Words in italics are filled in for each case. Nothing is written when a command is refused.</p>\n<p><a href="/api#problems">All problems</a></p>`,
  );
}
