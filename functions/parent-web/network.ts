/** Many homes and whole schools share an address, and one home has many: what is counted is the network. */

const groupsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));

/** The first three numbers of an IPv4 address, the first four groups of an IPv6 address (/64); text that is neither counts
 * as one network. */
export const networkOf = (address: string): string => {
  const four = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address);
  if (four?.[1] !== undefined) return four[1];
  if (!/^[0-9a-f:]{2,39}$/i.test(address)) return 'other';
  const [before = '', after] = address.toLowerCase().split('::');
  const [front, back] = [groupsOf(before), groupsOf(after ?? '')];
  const zeros =
    after === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
