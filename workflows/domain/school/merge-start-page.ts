import type { School } from './school.ts';

type StartPage = Pick<School, 'norms' | 'houseRules' | 'methods' | 'texts'>;

/** The lists of a school go before those of its board; of the texts each one by itself. */
export const mergeStartPage = (board: StartPage, own: StartPage): StartPage => {
  const norms = own.norms ?? board.norms;
  const houseRules = own.houseRules ?? board.houseRules;
  const methods = own.methods ?? board.methods;
  const texts = { ...board.texts, ...own.texts };
  return {
    ...(norms === undefined ? {} : { norms }),
    ...(houseRules === undefined ? {} : { houseRules }),
    ...(methods === undefined ? {} : { methods }),
    ...(Object.keys(texts).length === 0 ? {} : { texts }),
  };
};
