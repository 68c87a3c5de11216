import { MOST_LISTED, type Token } from '../token/inspect.ts';
import { pointerTo } from '../token/jsonPointer.ts';
import type { ProcessedSdJwt } from '../token/sdJwt/processed.ts';
import type { SdJwt } from '../token/sdJwt/sdJwt.ts';
import type { Finding } from './finding.ts';
import type { SdJwtFinding } from './sdJwtFinding.ts';
import { disclosurePlace, isOfType, memberPlace } from './sdJwtPlaces.ts';

/** Claims that decide whether an SD-JWT is valid; `own` are those of an SD-JWT VC. @see RFC 9901 §9.7 */
const VALIDITY = /^(?:iss|exp|nbf|cnf|(?<aud>aud)|(?<own>vct(?:#integrity)?|status))$/;

/**
 * What can be said of an SD-JWT once its digests are known.
 *
 * @param outcome - undefined as long as no digest is known, null where none can be: without the hash
 *   algorithm, or a secure context
 * @see RFC 9901 §7.1, §7.3
 */
export function sdJwtDigests(
  token: Token,
  { disclosures, keyBinding, alg }: SdJwt,
  outcome: ProcessedSdJwt | null | undefined,
): Finding[] {
  const { payload } = token;
  const findings: SdJwtFinding[] = [];
  // An algorithm that is no string is a finding already.
  if (outcome === null && payload && typeof alg === 'string') {
    const place = memberPlace(payload, '_sd_alg');
    findings.push({ kind: 'digests-unchecked', place, name: null });
  }
  if (keyBinding && outcome?.hashMatches === false) {
    const place = { in: 'token', segment: 'key-binding-jwt', span: keyBinding.span } as const;
    findings.push({ kind: 'sd-hash-mismatch', place, name: null });
  }
  const { faults, places } = outcome?.disclosed ?? {};
  if (!outcome || !faults || !places) return findings;
  for (const { kind, within, span, name } of faults) {
    const whole = span ?? { start: 0, end: 1 };
    const place = within
      ? disclosurePlace(within)
      : ({ in: 'json', segment: 'payload', pointer: '', span: whole } as const);
    findings.push({ kind, place, name });
  }
  const isVc = isOfType(token, /(?:^|\/)(?:dc|vc)\+sd-jwt$/i);
  disclosures.forEach((disclosure, index) => {
    const { name } = disclosure;
    const place = disclosurePlace(disclosure);
    const pointer = places.get(outcome.digests[index] as string);
    if (pointer === undefined) findings.push({ kind: 'disclosure-unreferenced', place, name });
    if (name === null || pointer !== pointerTo('', name)) return;
    const claim = VALIDITY.exec(name)?.groups;
    // draft-ietf-oauth-sd-jwt-vc, "Registered JWT Claims": they must not be disclosed.
    if (claim && isVc && !claim.aud) findings.push({ kind: 'vc-claim-disclosed', place, name });
    else if (claim && !claim.own) findings.push({ kind: 'validity-disclosed', place, name });
  });
  return findings.slice(0, MOST_LISTED);
}
