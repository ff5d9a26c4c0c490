import type { Process, Route, Step } from '../../workflows/domain/processes/step.ts';
import { ownerWords, termWords } from './words.ts';

/** A process as a Mermaid flowchart: each step with who has it and for how long, each way on with its label. */

const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;

/** A prefix, because Mermaid keeps words such as `end` for itself. */
const node = (id: string): string => `s_${id}`;

const stepNode = (step: Step): string =>
  `  ${node(step.id)}[${quoted(`<b>${step.name}</b><br/>${ownerWords(step)}<br/>${termWords(step.term)}`)}]`;

const edgeLabel = (route: Route): string =>
  route.term === undefined ? route.label : `${route.label} (${termWords(route.term)})`;

interface Edge {
  readonly arrow: '-->' | '-.->';
  readonly to: string;
  readonly label: string;
}

const processNode = (id: string): string => `p_${id.replaceAll('-', '_')}`;

const edgesOf = (route: Route): readonly Edge[] => {
  const label = edgeLabel(route);
  const opened = (route.opens ?? []).map((next) => ({ arrow: '-->', to: node(next), label }) as const);
  const started = route.starts === undefined ? [] : [{ arrow: '-.->', to: processNode(route.starts), label } as const];
  return route.opens === undefined && route.starts === undefined
    ? [{ arrow: '-->', to: 'closes', label }]
    : [...opened, ...started];
};

/** One line for each place that a step leads to, with all the ways there. */
const edges = (step: Step): readonly string[] => {
  const all = step.routes.flatMap(edgesOf);
  return [...new Set(all.map(({ to }) => to))].map((to) => {
    const there = all.filter((edge) => edge.to === to);
    const labels = there.map(({ label }) => label).join('<br/>of: ');
    return `  ${node(step.id)} ${there[0]?.arrow ?? '-->'}|${quoted(labels)}| ${to}`;
  });
};

/** Steps that only the routing of a submission opens (workflows/domain/routing.ts). */
export const openedByRouting = (process: Process): readonly Step[] => {
  const opened = new Set([
    ...process.starts,
    ...process.steps.flatMap((step) => step.routes.flatMap((route) => route.opens ?? [])),
  ]);
  return process.steps.filter((step) => !opened.has(step.id));
};

/** @param nameOf the name of another process, by its id */
export const diagram = (process: Process, nameOf: (id: NonNullable<Route['starts']>) => string): string => {
  const others = [...new Set(process.steps.flatMap((step) => step.routes.flatMap((route) => route.starts ?? [])))];
  return [
    'flowchart TD',
    `  starts([${quoted(`${process.name} begint`)}])`,
    ...process.steps.map(stepNode),
    `  closes([${quoted('Staat niets meer open? Dan sluit de zaak')}])`,
    ...others.map((id) => `  ${processNode(id)}{{${quoted(`${nameOf(id)}: een nieuwe, gekoppelde zaak`)}}}`),
    ...process.starts.map((id) => `  starts --> ${node(id)}`),
    ...openedByRouting(process).map((step) => `  starts -.->|${quoted('soms meteen erbij')}| ${node(step.id)}`),
    ...process.steps.flatMap(edges),
  ].join('\n');
};
