import { telephone } from './href.ts';

/** Dutch numbers as they stand in our own texts and in those of a school: `0800-0432`, `010 112 34 56`, `06-11212345`,
 * `+31 297 123456`, `0900 111 3 111`, `112`; none of them where it is only a part of a longer one. */
const number =
  /((?<![\d-])0[89]00-\d{4}(?:\d\d)?(?!\d)|(?<![\d-])(?:\+31|0)(?:[ -]?\d){9}(?![ -]?\d)|(?<!\d)0\d{3}(?: \d{1,3}){3}(?![ \d])|(?<!\d|\d )\b11[23]\b(?! ?\d))/;

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
