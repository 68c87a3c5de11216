/** How a library or a server holds dates against its clock, as long as nobody sets it otherwise. */
export interface LeewayPreset {
  readonly name: string;
  /** seconds */
  readonly leeway: number;
  /** where its source or its documentation says so */
  readonly source: string;
  /** whether it counts whole seconds and refuses only after "exp": the second of "exp" still passes */
  readonly keepsLastSecond?: true;
  readonly needsExp?: true;
  readonly ignoresNbf?: true;
  /** whether it refuses an "iat" to come: always, or where there is no "nbf" */
  readonly readsIat?: 'always' | 'without-nbf';
}

/**
 * Leeways as they come, the strictest first. Read in the sources that are named, of versions from 2018
 * to 2025; those of PyJWT are of 2.6 and later, those of golang-jwt of 5. The values of Envoy, which
 * Istio has its tokens checked by, are in its source/common/jwt/jwt.h, and those of NGINX Plus in the
 * documentation of ngx_http_auth_jwt_module.
 */
export const LEEWAY_PRESETS: readonly LeewayPreset[] = [
  { name: 'jsonwebtoken (Node.js)', leeway: 0, source: 'verify.js: clockTolerance' },
  { name: 'jose (JavaScript)', leeway: 0, source: 'jwtVerify: clockTolerance' },
  { name: 'PyJWT', leeway: 0, source: 'api_jwt.py: leeway', readsIat: 'always' },
  {
    name: 'java-jwt',
    leeway: 0,
    source: 'JWTVerifier: acceptLeeway',
    keepsLastSecond: true,
    readsIat: 'always',
  },
  { name: 'JJWT', leeway: 0, source: 'DefaultJwtParser: allowedClockSkewMillis' },
  { name: 'golang-jwt', leeway: 0, source: 'validator.go: leeway' },
  { name: 'ruby-jwt', leeway: 0, source: 'claims/expiration.rb: leeway' },
  { name: 'php-jwt', leeway: 0, source: 'JWT.php: leeway', readsIat: 'without-nbf' },
  { name: 'NGINX Plus', leeway: 0, source: 'auth_jwt_leeway' },
  {
    name: 'express-oauth2-jwt-bearer',
    leeway: 5,
    source: 'jwt-verifier.ts: clockTolerance',
    needsExp: true,
  },
  { name: 'Nimbus JOSE + JWT', leeway: 60, source: 'DefaultJWTClaimsVerifier: maxClockSkew' },
  { name: 'Spring Security', leeway: 60, source: 'JwtTimestampValidator: clockSkew' },
  { name: 'Envoy, Istio', leeway: 60, source: 'jwt.h: kClockSkewInSecond', keepsLastSecond: true },
  {
    name: 'jsonwebtoken (Rust)',
    leeway: 60,
    source: 'validation.rs: leeway',
    keepsLastSecond: true,
    needsExp: true,
    ignoresNbf: true,
  },
  {
    name: 'ASP.NET Core',
    leeway: 300,
    source: 'TokenValidationParameters: ClockSkew',
    needsExp: true,
  },
];
