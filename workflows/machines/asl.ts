/** The part of the Amazon States Language that our machines use (JSONPath). */
export type State =
  | {
      readonly Type: 'Task';
      readonly Comment?: string;
      readonly Resource: string;
      readonly Parameters: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, string>> };
      readonly TimeoutSeconds?: number;
      readonly TimeoutSecondsPath?: string;
      readonly ResultSelector?: Readonly<Record<string, string>>;
      readonly ResultPath?: null;
      readonly Retry: readonly Retrier[];
      readonly Catch?: readonly {
        readonly ErrorEquals: readonly string[];
        readonly ResultPath: null;
        readonly Next: string;
      }[];
      readonly Next: string;
    }
  | {
      readonly Type: 'Choice';
      readonly Comment?: string;
      readonly Choices: readonly { readonly Variable: string; readonly StringEquals: string; readonly Next: string }[];
      readonly Default: string;
    }
  | { readonly Type: 'Succeed' }
  | { readonly Type: 'Fail'; readonly Error: string; readonly Cause: string };

export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly MaxAttempts: number;
  readonly BackoffRate: number;
  readonly MaxDelaySeconds: number;
  readonly JitterStrategy: 'FULL';
}

export interface Machine {
  readonly Comment: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}
