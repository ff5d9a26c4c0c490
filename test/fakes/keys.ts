/** Real digests: there is nothing to fake about them. */
export { keys as fakeKeys } from '../../functions/_kit/aws/keys.ts';
