import type { Page } from 'playwright-core';
import type { Typed } from '../../workflows/forms/typed.ts';
import { urlEncoded } from './by-hand.ts';
import type { ParentWorld, Who, World } from './world.ts';

/** How to come on a page. */
interface SceneIn<Surroundings> {
  readonly name: string;
  readonly status: number;
  readonly open: (page: Page, world: Surroundings) => Promise<void>;
}

export type ParentScene = SceneIn<ParentWorld>;
export type StaffScene = SceneIn<World> & { readonly who: Who | 'nobody' };

export const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(12);
export const nasty = `<b onclick="alert(1)">"&'</b><script>alert(2)</script>\r\nBcc: x@y.example\r\n\r\n${long}`;

/** The form of the page that is shown, handed in with these values instead of what stands in it. */
export const submit = (page: Page, action: string, typed: Typed, enctype = 'application/x-www-form-urlencoded') =>
  Promise.all([
    page.waitForNavigation(),
    page.evaluate(
      ([to, type, pairs]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = to;
        form.enctype = type;
        for (const [name, value] of pairs) {
          const area = document.createElement('textarea');
          area.name = name;
          area.value = value;
          form.append(area);
        }
        document.body.append(form);
        form.submit();
      },
      [action, enctype, [...new URLSearchParams(urlEncoded(typed))]] as const,
    ),
  ]);
