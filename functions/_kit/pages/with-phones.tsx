import { telephone } from './href.ts';

/** Dutch numbers as they stand in our own texts: `0800-0432`, `0900 111 3 111`, `112`. */
const number = /(0\d{3}-\d{4}|0\d{3}(?: \d{1,3}){3}|\b11[23]\b)/;

/** A text of ours, in which a telephone number is one touch away. */
export const WithPhones = ({ text }: { readonly text: string }) => (
  <>
    {text.split(number).map((part, at) =>
      at % 2 === 1 ? (
        <a key={part} href={telephone(part)}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
);
