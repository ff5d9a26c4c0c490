import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { routes } from '../../workflows/routes.ts';

export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  /** `{client_id}` and `{return}` are filled in by the staff door. */
  readonly logoutUrl: string;
  readonly userPoolId: string;
}

const pathOf = (id: 'signInCallback' | 'signedOut'): string => routes.find((route) => route.id === id)?.path ?? '/';

const staffPool = (scope: Construct): UserPool => {
  const pool = new UserPool(scope, 'Staff', {
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // The address is who somebody is here: a new one counts only once it is verified.
    keepOriginal: { email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    userInvitation: {
      emailSubject: 'Uw toegang tot Meldwijzer',
      emailBody:
        'U kunt voortaan inloggen bij Meldwijzer met {username}. Uw tijdelijke wachtwoord is {####}. Bij de eerste keer kiest u een eigen wachtwoord en stelt u een code-app in.',
    },
    userVerification: {
      emailSubject: 'Uw code voor Meldwijzer',
      emailBody: 'Uw code voor Meldwijzer is {####}.',
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason:
      'The plus plan costs a school more than all the rest together; accounts are few, invited, and always have a second factor.',
  });
  return pool;
};

/** Sign-in of staff: accounts are made by the board, with a second factor. Roles are not kept here but in the roster. */
export const staffSignIn = (scope: Construct, schoolId: string, staffUrl: string): SignIn => {
  const pool = staffPool(scope);
  // Domain prefixes are shared by all of a region; the account id keeps them apart.
  const prefix = `meldwijzer-${schoolId}-${Aws.ACCOUNT_ID}`;
  pool.addDomain('Domain', {
    cognitoDomain: { domainPrefix: prefix },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  const client = pool.addClient('StaffDoor', {
    // A public client: the code is worthless without the verifier that stays at the staff door (PKCE).
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
      callbackUrls: [`${staffUrl}${pathOf('signInCallback')}`],
      logoutUrls: [`${staffUrl}${pathOf('signedOut')}`],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    idTokenValidity: Duration.minutes(5),
    accessTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
  });
  new CfnManagedLoginBranding(pool, 'Look', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return {
    issuer: pool.userPoolProviderUrl,
    clientId: client.userPoolClientId,
    logoutUrl: `https://${prefix}.auth.${Aws.REGION}.amazoncognito.com/logout?client_id={client_id}&logout_uri={return}`,
    userPoolId: pool.userPoolId,
  };
};
