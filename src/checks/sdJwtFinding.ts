import type { JsonPlace, TokenPlace } from '../token/defects.ts';
import type { DigestFault } from '../token/sdJwt/disclose.ts';

/** What is wrong with an SD-JWT, or worth knowing of it. */
export interface SdJwtFinding {
  readonly kind:
    | DigestFault['kind']
    | 'disclosure-malformed'
    | 'disclosure-repeated'
    | 'disclosure-unreferenced'
    | 'salt-weak'
    | 'validity-disclosed'
    | 'vc-claim-disclosed'
    | 'digests-unchecked'
    | 'sd-jwt-typ'
    | 'sd-header-misplaced'
    | 'tilde-missing'
    | 'kb-jwt-malformed'
    | 'kb-jwt-member'
    | 'sd-hash-mismatch'
    | 'cnf-missing';
  readonly place: TokenPlace | JsonPlace;
  /** the Claim Name in the Disclosure, or the member that it is about; null where there is none */
  readonly name: string | null;
}

export type SdJwtFindingKind = SdJwtFinding['kind'];

export const SD_JWT_SEVERITIES: Readonly<Record<SdJwtFindingKind, 'error' | 'warning' | 'info'>> = {
  'disclosure-malformed': 'error',
  'disclosure-misplaced': 'error',
  'disclosure-name-taken': 'error',
  'disclosure-repeated': 'error',
  'disclosure-unreferenced': 'error',
  'sd-misplaced': 'error',
  'digest-repeated': 'error',
  'vc-claim-disclosed': 'error',
  'sd-header-misplaced': 'error',
  'tilde-missing': 'error',
  'kb-jwt-malformed': 'error',
  'kb-jwt-member': 'error',
  'sd-hash-mismatch': 'error',
  'salt-weak': 'warning',
  'validity-disclosed': 'warning',
  'sd-jwt-typ': 'warning',
  'cnf-missing': 'warning',
  'digests-unchecked': 'info',
};
