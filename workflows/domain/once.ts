/** What is true of a day or a moment stays true, and terms ask it of the same few days time and again: it is found once, and
 * forgotten when a thousand others were asked for. What throws is not kept.
 * @param find depends on what it is given alone */
export const once = <Asked extends readonly (string | number)[], Found extends object | string | number>(
  find: (...asked: Asked) => Found,
): ((...asked: Asked) => Found) => {
  const known = new Map<string, Found>();
  return (...asked) => {
    const key = asked.join('|');
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(...asked);
    if (known.size >= 1000) known.clear();
    known.set(key, found);
    return found;
  };
};
