import type { Form } from '../../../workflows/forms/form.ts';
import { foldingRules } from './folding.ts';

/** Colours; each text on its ground has a contrast of at least 4.5 (checked by a test). */
export const palette = {
  ink: '#1d2a33',
  quiet: '#4a5a66',
  paper: '#ffffff',
  ground: '#f3f6f5',
  line: '#6f7f8a',
  soft: '#d5dedb',
  brand: '#0b5d57',
  brandDark: '#08443f',
  link: '#0a5a8a',
  wrong: '#a4161a',
  wrongSoft: '#fdf1f0',
  urgent: '#fff4d6',
  urgentLine: '#b97a00',
  focus: '#ffd24a',
} as const;

/** Pairs of text and ground that occur. */
export const textOnGround = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink', 'urgent'],
  ['ink', 'focus'],
  ['ink', 'wrongSoft'],
  ['quiet', 'paper'],
  ['quiet', 'ground'],
  ['link', 'paper'],
  ['link', 'ground'],
  ['link', 'urgent'],
  ['link', 'wrongSoft'],
  ['wrong', 'paper'],
  ['wrong', 'wrongSoft'],
  ['paper', 'brand'],
  ['paper', 'ink'],
  ['paper', 'brandDark'],
] as const satisfies readonly (readonly [keyof typeof palette, keyof typeof palette])[];

const variables = Object.entries(palette)
  .map(([name, value]) => `--${name}:${value}`)
  .join(';');

/** Distances are written the long way, without logical shorthands, `inset` and gaps between boxes: an old phone knows none of them. */
const base = `
:root{${variables};color-scheme:light}
*,*::before,*::after{box-sizing:border-box}
html{font-size:106.25%;scroll-padding:4rem 0 1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;line-height:1.55;overflow-wrap:break-word;overflow-wrap:anywhere}
header,footer,main,.urgent>ul{max-width:44rem;margin:0 auto}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;padding:.5rem 1rem}
.school{margin:0;padding-inline-end:1rem;font-weight:700}
.school a{display:inline-block;padding:.6rem 0;color:var(--ink);text-decoration:none}
.school a:hover{text-decoration:underline}
.signed-in{display:flex;flex-wrap:wrap;align-items:center;margin:0}
.signed-in>*{margin-inline-end:.75rem}
.signed-in>:last-child{margin-inline-end:0}
main{background:var(--paper);padding:1.5rem 1rem 2.5rem;border-top:.3rem solid var(--brand)}
main:focus{outline:none}
footer{padding:1.5rem 1rem;color:var(--quiet)}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
p{margin:0 0 1rem}
ul,ol{padding-inline-start:1.3rem}
li{margin-bottom:.4rem}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
a[href^="tel:"],.whole{white-space:nowrap}
.people{list-style:none;padding:0}
.people li{padding:.6rem 0;border-bottom:1px solid var(--soft);margin:0}
.people p{margin:0}
.ways a{display:inline-block;padding:.5rem 0}
nav.doors{display:flex;flex-wrap:wrap;flex-basis:100%}
nav.doors a{display:inline-flex;margin-inline-end:1.5rem;align-items:center;min-height:2.75rem;font-weight:600}
`;

const focus = `
:focus-visible{outline:.2rem solid var(--ink);outline-offset:.1rem;box-shadow:0 0 0 .35rem var(--focus)}
.leave{position:-webkit-sticky;position:sticky;top:0;z-index:1;width:fit-content;margin:0 0 0 auto}
.leave a{display:flex;align-items:center;min-height:2.75rem;padding:0 1rem;background:var(--ink);color:var(--paper);font-weight:600}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:.75rem 1rem;background:var(--focus);color:var(--ink)}
.visually-hidden[class]{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;min-height:0}
`;

const boxes = `
.urgent{background:var(--urgent);border:solid var(--urgentLine);border-width:1px 0}
.urgent>ul{padding:.25rem 1rem;list-style:none}
.urgent li{margin:0}
.urgent a{display:inline-block;padding:.45rem 0;font-weight:700}
.danger{background:var(--urgent);border:.2rem solid var(--urgentLine);padding:1rem;margin:0 0 1.5rem}
.danger h2{margin-top:0}
.problems{background:var(--wrongSoft);border:.2rem solid var(--wrong);padding:1rem;margin:0 0 1.5rem}
.problems h2{margin-top:0}
.problems a{display:inline-block;padding:.4rem 0;color:var(--wrong);font-weight:600}
.rule .first{font-weight:700}
.notice,.rule{background:var(--ground);border-inline-start:.3rem solid var(--brand);padding:.8rem 1rem;margin:0 0 1.5rem}
.notice>:last-child,.rule>:last-child{margin-bottom:0}
.code{overflow-wrap:normal;font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:1.3rem;font-weight:700;letter-spacing:.04em;background:var(--ground);border:1px solid var(--line);padding:.8rem 1rem;margin:0 0 1rem}
.code{user-select:all;-webkit-user-select:all}
.qr{display:block;max-width:100%}
.words{white-space:pre-wrap;unicode-bidi:plaintext}
.said.submitter{margin-inline-start:2rem}
.late{color:var(--wrong);font-weight:700}
.summary{margin:0 0 1.5rem}
.summary>div{padding:.7rem 0;border-bottom:1px solid var(--soft)}
.summary dt{font-weight:700}
.summary dd{margin:0;white-space:pre-wrap;unicode-bidi:plaintext}
.card{border:1px solid var(--soft);padding:.9rem 1rem;margin:0 0 1rem}
.card>p{margin-bottom:.25rem}
.card>:last-child{margin-bottom:0}
.card:has(.late){border-inline-start:.3rem solid var(--wrong)}
details{margin:0 0 1.5rem;border:1px solid var(--soft);padding:0 1rem}
details[open]{padding-bottom:1rem}
details>summary{padding:.7rem 0;font-weight:600;cursor:pointer}
.meta{color:var(--quiet)}
`;

const forms = `
.form{margin:0 0 1.5rem}
fieldset{border:0;margin:0;padding:0;min-width:0}
.field{margin:0 0 1.75rem}
label,legend{font-weight:600;padding:0}
.option label,.date label{font-weight:400}
.optional{font-weight:400;color:var(--quiet)}
.help,.when{color:var(--quiet);margin:.1rem 0 .4rem}
.error{color:var(--wrong);font-weight:600;margin:.1rem 0 .4rem}
.wrong{border-inline-start:.3rem solid var(--wrong);padding-inline-start:.8rem}
input[type=text],input[type=email],input[type=tel],select,textarea{display:block;width:100%;min-height:2.75rem;padding:.5rem .65rem;font:inherit;color:inherit;background:var(--paper);border:.125rem solid var(--line);border-radius:.2rem}
textarea{resize:vertical;field-sizing:content;min-height:9rem;max-height:40rem}
.wrong input[type=text],.wrong input[type=email],.wrong input[type=tel],.wrong select,.wrong textarea{border-color:var(--wrong)}
.option{display:grid;grid-template-columns:2.75rem 1fr;align-items:start}
.option input{width:1.5rem;height:1.5rem;margin:.6rem;accent-color:var(--brand)}
.option label{padding:.55rem 0;min-height:2.75rem}
.option .help{grid-column:2}
.date{display:flex;flex-wrap:wrap}
.date>*{margin-inline-end:.75rem}
.date input{width:auto}
.block{border:1px solid var(--soft);padding:1rem;margin:.75rem 0}
.block>legend{padding:0 .3rem}
.buttons{display:flex;flex-wrap:wrap}
.buttons>*{margin:0 0 .75rem;margin-inline-end:.75rem}
section>.buttons{margin-bottom:.75rem}
button,.button{display:inline-block;min-height:2.75rem;padding:.65rem 1.2rem;font:inherit;font-weight:600;line-height:1.3;text-align:start;text-decoration:none;color:var(--paper);background:var(--brand);border:.125rem solid var(--brand);border-radius:.3rem;cursor:pointer}
a.button{white-space:normal}
button:hover,.button:hover{background:var(--brandDark);border-color:var(--brandDark)}
.quiet,.quiet:hover{color:var(--brand);background:var(--paper)}
.quiet:hover{color:var(--brandDark)}
`;

const elsewhere = `
@media (min-width:40rem){main{padding-left:2.5rem;padding-right:2.5rem}.summary>div{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);column-gap:1.5rem}.signed-in{flex-wrap:nowrap}}
@media (min-width:70rem){.leave{margin-top:-3.3rem}}
@media (forced-colors:active){:focus-visible{outline-color:Highlight}button,.button{border-color:ButtonText}}
@media print{
body,main{background:none}
main{border:0;padding:0}
.signed-in,.skip,.leave,.no-print,button,.button{display:none}
.urgent,.danger,.code{border:1px solid;background:none}
a{color:inherit}
}
`;

/** The one stylesheet of a door, with the folding of its forms. No fonts or images from anywhere. */
export const stylesheet = (shown: readonly Form[]): string =>
  [base, focus, boxes, forms, elsewhere, foldingRules(shown)].join('');
