import cdk from '../cdk.json' with { type: 'json' };

/** The context of cdk.json, so that the app gives the same templates with and without the cdk command. */
export const featureFlags: Readonly<Record<string, unknown>> = cdk.context;
