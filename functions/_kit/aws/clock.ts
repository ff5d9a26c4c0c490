import { instantOf } from '../../../workflows/domain/instant.ts';
import type { Clock } from '../../../workflows/ports.ts';

/** The clock of a local machine was given in a shape nobody writes. */
export class MalformedPolicyClock extends Error {
  override readonly name = 'MalformedPolicyClock';
}

const shape = /^(\d+),(\d+),(\d+(?:\.\d+)?)$/;

/**
 * @param policyClock `<realOriginMs>,<policyOriginMs>,<factor>` on a local machine that may run fast; absent in AWS
 * @param real milliseconds since the epoch
 * @throws MalformedPolicyClock
 */
export const clockOf = (policyClock?: string, real: () => number = Date.now): Clock => {
  const systemNow = () => instantOf(real());
  if (policyClock === undefined) return { policyNow: systemNow, systemNow };
  const [, realOrigin, policyOrigin, factor] = shape.exec(policyClock) ?? [];
  if (realOrigin === undefined || policyOrigin === undefined || factor === undefined) throw new MalformedPolicyClock();
  const policy = () => Number(policyOrigin) + (real() - Number(realOrigin)) * Number(factor);
  return { policyNow: () => instantOf(policy()), systemNow };
};
