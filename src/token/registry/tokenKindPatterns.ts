import type { Vendor } from './issuers.ts';
import type { TokenKind } from './tokenKinds.ts';

/**
 * What something has to be: there, not there, this text, an issuer by one of these vendors, or a text
 * that the pattern matches. `'=iss'` is the value of the claim "iss".
 */
export type Need = boolean | string | readonly Vendor[] | RegExp;

/**
 * What makes a token look like a kind in practice: all of it together. A name is that of a claim,
 * `^name` is a Header Parameter, and `@` the name that the token stands under in the text around it.
 */
export type Pattern = Readonly<Record<string, Need>>;

/** The claims that Keycloak, Cognito, Django, Flask and others tell the kind of their tokens by. */
const told = (kind: RegExp): readonly Pattern[] =>
  ['typ', 'token_use', 'token_type', 'type'].map((name) => ({ [name]: kind }));

/**
 * What tokens that declare no type look like, the most telling first. A pattern is matched on strings,
 * on an "aud" of one element as if it stood there alone (RFC 7519 §4.1.3), and on the JSON of anything
 * else; all take linear time.
 *
 * From the documents of who issues or defines them: RFC 8417 §2.2 and OpenID Connect Back-Channel
 * Logout 1.0 §2.4 (events), W3C VC Data Model 1.1 §6.3.1 (vc, vp), SMART Health Cards, RFC 8292 §2,
 * RFC 7523 §2 and §3, RFC 7591 §2.3, RFC 9101 §4, RFC 9449 §4.2, JARM §2.1, OpenID Connect Core 1.0
 * §2, §3.3.2.11, §5.3.2 and §7.4, RFC 8693 §4; Kubernetes (managing service accounts), Amazon EKS
 * (IRSA) and Cognito, GitHub Actions, GitLab, CircleCI and Azure Pipelines (OpenID Connect in jobs),
 * Google Cloud (service accounts), Firebase (custom tokens, session cookies), Apple (developer
 * tokens, Sign in with Apple, App Store Connect API), Supabase (API keys), Twilio, Zoom (SDK
 * authorization), Shopify and Clerk (session tokens), Hasura, Microsoft Entra ID, Auth0, Okta,
 * Keycloak, Slack.
 */
export const PATTERNS: readonly (readonly [kind: TokenKind, ...patterns: readonly Pattern[]])[] = [
  ['logout token', { events: /backchannel-logout/ }],
  ['Security Event Token', { events: /^\{/ }],
  ['SMART Health Card', { vc: /smarthealth\.cards/ }, { '^zip': 'DEF', '^enc': false }],
  ['Verifiable Credential', { vc: /^\{/ }],
  ['Verifiable Presentation', { vp: /^\{/ }],
  ['service account token for AWS', { 'kubernetes.io': /^\{/, aud: 'sts.amazonaws.com' }],
  ['service account token', { 'kubernetes.io': /^\{/ }],
  ['legacy service account token', { 'kubernetes.io/serviceaccount/secret.name': true }],
  [
    'CI job token',
    { iss: ['github-actions', 'circleci', 'azure-pipelines'] },
    { project_path: true, namespace_path: true },
  ],
  ['custom token', { aud: /\.IdentityToolkit$/ }],
  ['authorization grant', { aud: 'https://oauth2.googleapis.com/token' }],
  ['client secret', { aud: 'https://appleid.apple.com', sub: true }],
  [
    'VAPID token',
    {
      aud: /^https:\/\/(fcm\.googleapis|updates\.push\.services\.mozilla|web\.push\.apple|[\w.-]+\.notify\.windows)\.com$/,
    },
  ],
  ['API key for service_role', { iss: /^supabase(-demo)?$/, role: 'service_role' }],
  ['API key', { iss: /^supabase(-demo)?$/, role: true }],
  [
    'session token',
    { fva: true },
    { dest: /\.myshopify\.com/ },
    { iss: /^https:\/\/session\.firebase\./ },
  ],
  [
    'API token',
    { aud: 'appstoreconnect-v1' },
    { iss: /\.gserviceaccount\.com$/ },
    { appKey: true, tokenExp: true },
    { app_key: true, role_type: true },
    { '^kid': /^[\dA-Z]{10}$/, '^alg': 'ES256', iss: /^[\dA-Z]{10}$/ },
  ],
  ['DPoP proof', { htm: true, htu: true }],
  ['software statement', { software_id: true }],
  ['Request Object', { response_type: true, client_id: true }],
  ['JARM response', { code: true, state: true }],
  ['access token', { '@': /^access.?token$/i }],
  ['refresh token', { '@': /^refresh.?token$/i }],
  ['ID token', { '@': /^id.?token(.?hint)?$/i }],
  ['client assertion', { '@': /^client.?assertion$/i }],
  ['refresh token', ...told(/^(refresh|offline)(_token)?$/i)],
  ['access token', ...told(/^(access|bearer|dpop)(_token)?$/i)],
  ['ID token', ...told(/^id(_token)?$/i), { at_hash: true }, { c_hash: true }, { sub_jwk: true }],
  [
    'access token',
    { scope: true },
    { scp: true },
    { iss: ['entra-id', 'entra-id-b2c', 'auth0'], azp: true },
    { iss: ['entra-id'], appid: true },
    { iss: ['supabase'], role: true },
    { 'https://hasura.io/jwt/claims': true },
    { '^cty': /^twilio-fpa/ },
  ],
  ['ID token', { nonce: true, sub: true }],
  [
    'client assertion',
    { iss: /./, sub: '=iss', aud: true, jti: true },
    { iss: /./, sub: '=iss', aud: /\/token\b/ },
  ],
  ['access token', { client_id: true }],
  [
    'ID token',
    { iss: ['entra-id', 'entra-id-b2c', 'auth0', 'okta', 'apple', 'firebase', 'slack'] },
    { iss: ['google'], azp: true },
    { auth_time: true, sub: true, aud: true },
  ],
  ['UserInfo response', { iss: true, sub: true, aud: true, email: true, exp: false, iat: false }],
];
