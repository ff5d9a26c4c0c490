import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as text. Everything between tags and in attributes is escaped by the renderer. */
export const htmlDocument = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
