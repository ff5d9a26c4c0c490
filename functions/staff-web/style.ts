import { forms } from '../../workflows/forms/registry.ts';
import { stylesheet } from '../_kit/pages/style.ts';

const lists = `
.work,.timeline{list-style:none;padding:0}
.work h3,.card h2,.card h3{font-size:1.1rem;margin:0 0 .25rem}
.staff blockquote{margin:0 0 1rem;padding-inline-start:1rem;border-inline-start:.2rem solid var(--brand);font-weight:600}
.timeline li{border-inline-start:.2rem solid var(--soft);padding:.2rem 0 .6rem .8rem;margin:0}
@media print{main:has(>.facts[open])>:not(.facts,h1){display:none}}
`;

/** The stylesheet of the staff door: the shared one, and its lists. Written when a browser asks for it. */
export const staffStylesheet = (): string =>
  `${stylesheet(forms.filter(({ audience }) => audience === 'staff'))}${lists}`;
