/** Text as we keep it: no NUL, no half characters, one spelling of each letter (NFC), one kind of line break, no blanks
 * around it. All else stays as typed. Cleaning twice changes nothing more. */
export const clean = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
