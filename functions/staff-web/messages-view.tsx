import type { CaseFile, Task } from '../../workflows/domain/case.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import { parentMessageForm } from '../../workflows/forms/receipt/parent-message.ts';
import { RecordView } from './record-view.tsx';

interface MessagesProps {
  readonly file: CaseFile;
  readonly task: Task;
  readonly roster: Roster;
}

/** Above the answer: what there is to answer, in the own words of who wrote it. */
export const MessagesToAnswer = ({ file, task, roster }: MessagesProps) => (
  <>
    {file.forms
      .filter(({ formId, at }) => formId === parentMessageForm.id && at >= task.openedAt)
      .map((record) => (
        <RecordView key={record.version} record={record} roster={roster} title="Het nieuwe bericht" level={2} />
      ))}
  </>
);
