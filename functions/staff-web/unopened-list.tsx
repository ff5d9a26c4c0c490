import type { UnopenedLine } from '../../workflows/cases/unopened.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import { dateOf } from '../../workflows/domain/instant.ts';

/** Steps of teachers that nobody opened: a reference, a group and a date, no more, and nothing to click. */
export const UnopenedList = ({ lines }: { readonly lines: readonly UnopenedLine[] }) =>
  lines.length === 0 ? null : (
    <section aria-labelledby="ongeopend">
      <h2 id="ongeopend">{`Nog niet geopend door de leerkracht (${lines.length})`}</h2>
      <p>Een schooldag lang keek niemand hiernaar. Vraag de leerkracht van de groep wat er aan de hand is.</p>
      <ul>
        {lines.map((line) => (
          <li key={`${line.caseId} ${line.step} ${line.n}`}>
            {`Zaak ${line.ref}, groep ${line.group}, uiterlijk ${longDate(dateOf(line.dueAt))}`}
          </li>
        ))}
      </ul>
    </section>
  );
