import { closedUntil } from '../../workflows/domain/calendar.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { WithPhones } from '../_kit/pages/with-phones.tsx';
import { FirstForm, OtherForms } from './form-links.tsx';
import { People } from './people-list.tsx';
import { SchoolLife } from './school-life.tsx';

/** The way in for parents: what to do in danger, the forms, the people, the school (default-process-texts section 6). */
export const startPage = (frame: Frame, today: LocalDate): string => {
  const { school } = frame;
  const words = textsOf(school);
  const opens = closedUntil(today, school.calendar);
  return htmlDocument(
    <Shell frame={frame} title="Contact">
      <h1>{fill(words['start.title'], { school: school.name })}</h1>
      {opens === null ? null : (
        <p class="notice">
          <WithPhones text={fill(words['closed.banner'], { closedUntil: longDate(opens) })} />
        </p>
      )}
      <p>{words['start.lead']}</p>
      <FirstForm school={school} />
      <OtherForms school={school} />
      <h2>Liever meteen iemand spreken?</h2>
      <p>{words['start.people']}</p>
      <People school={school} today={today} />
      <h2>Kijkt er iemand mee?</h2>
      <p>{words['safe.page']}</p>
      <SchoolLife school={school} />
      <h2>Iets anders?</h2>
      <p>{words['start.portal']}</p>
      <p>{words['start.press']}</p>
    </Shell>,
  );
};
