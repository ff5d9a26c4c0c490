import { blocks } from '../../workflows/domain/blocks.ts';
import type { Block } from '../../workflows/domain/processes/block.ts';
import { processById } from '../../workflows/domain/processes/processes.ts';
import type { Process, Step } from '../../workflows/domain/processes/step.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { diagram, openedByRouting } from './diagram.ts';
import { cell, ownerWords, rungWords, table, termWords } from './words.ts';

export const fenced = (process: Process): string =>
  ['```mermaid', diagram(process, (id) => processById(id).name), '```'].join('\n');

const announced = {
  assigned: 'meteen een mail',
  message: 'meteen een mail dat er een bericht is',
  followUp: 'een mail op de dag zelf',
  danger: 'meteen een mail aan allen die over gevaar gaan',
  none: 'geen mail',
} as const satisfies Record<Step['announce'], string>;

const nameOf = (process: Process, id: string): string => process.steps.find((step) => step.id === id)?.name ?? id;

const dateLabel = (process: Process, step: Step, date: string): string => {
  const openers = process.steps.filter((one) => one.routes.some((route) => route.opens?.includes(step.id)));
  const fields = openers.flatMap((one) => formById(one.form)?.fields ?? []);
  return fields.find((field) => field.id === date)?.label ?? date;
};

const term = (process: Process, step: Step): string =>
  [
    termWords(step.term),
    ...(step.fromReceipt === true ? [' vanaf de ontvangst'] : []),
    ...(step.countsFrom === undefined ? [] : [` vanaf de datum bij “${dateLabel(process, step, step.countsFrom)}”`]),
    ...(step.dueFrom === undefined
      ? []
      : [`, of de datum bij “${dateLabel(process, step, step.dueFrom)}” als die eerder is`]),
    ...(step.dueWith === undefined
      ? []
      : [`, en niet later dan de termijn van ${step.dueWith.map((id) => `“${nameOf(process, id)}”`).join(' of ')}`]),
  ].join('');

const form = (step: Step): string =>
  `[${formById(step.form)?.title ?? step.form}](forms.md#${step.form.toLowerCase()})`;

const leads = (process: Process, step: Step): readonly string[] =>
  step.routes.map((route) => {
    const opened = (route.opens ?? []).map((id) => `“${nameOf(process, id)}”`).join(' en ');
    const parts = [
      ...(opened === '' ? [] : [`opent ${opened}${route.term === undefined ? '' : `, ${termWords(route.term)}`}`]),
      ...(route.starts === undefined ? [] : [`begint ${processById(route.starts).name}`]),
      ...(route.boardOnly ? ['vanaf hier leest alleen het bestuur'] : []),
    ];
    return `- ${route.label}: ${parts.length === 0 ? 'opent niets meer' : parts.join('; ')}.`;
  });

const section = (process: Process, step: Step): string =>
  [
    `### ${step.name}`,
    '',
    ...leads(process, step),
    ...(step.after === undefined
      ? []
      : [
          `- Opent pas als er niets meer openstaat bij: ${step.after.map((id) => `“${nameOf(process, id)}”`).join(', ')}.`,
        ]),
  ].join('\n');

/** Answers that a step refuses, given what was answered before. */
const refused = (process: Process): readonly string[] => {
  const all: readonly Block[] = blocks;
  return all
    .filter((block) => process.steps.some((step) => step.id === block.step))
    .map(({ step, message, source }) => `- “${nameOf(process, step)}”: ${message} Bron: ${source}.`);
};

/** All of a process on one page, as its step table has it; a school may set other terms, reminders and ladders. */
export const processPage = (process: Process): string => {
  const apart = openedByRouting(process);
  const blocked = refused(process);
  const rows = process.steps.map((step) => [
    `${cell(step.name)} (\`${step.id}\`)`,
    cell(ownerWords(step)),
    cell(term(process, step)),
    `${announced[step.announce]}${step.reminder === 'halfway' ? '; halverwege een herinnering' : ''}`,
    cell(step.ladder.map(rungWords).join(' → ')),
    form(step),
    cell(step.source),
  ]);
  return [
    `# ${process.name} (\`${process.id}\`, versie ${process.version})`,
    '',
    `Bron: ${process.source}. De tabel in de code: \`workflows/domain/processes/${process.id}.ts\`.`,
    '',
    '[P] = plaatshouder zonder wettelijke bron: de school stelt deze termijn zelf vast in haar schoolbestand. Een school kan ook herinnering en ladder anders zetten.',
    ...(apart.length === 0
      ? []
      : [
          '',
          `${apart.map((step) => `“${step.name}”`).join(', ')} opent niet door een antwoord, maar soms meteen als een bericht binnenkomt (\`workflows/domain/routing.ts\`).`,
        ]),
    '',
    fenced(process),
    '',
    '## Stappen',
    '',
    table(['Stap', 'Wie', 'Termijn', 'Mail', 'Ladder na de termijn', 'Formulier', 'Bron'], rows),
    '',
    '## Hoe het verder gaat',
    '',
    'De eerste regel die past, geldt.',
    '',
    process.steps.map((step) => section(process, step)).join('\n\n'),
    ...(blocked.length === 0 ? [] : ['', '## Wat het systeem weigert', '', ...blocked]),
  ].join('\n');
};
