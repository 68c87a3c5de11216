import {
  SD_JWT_SEVERITIES,
  type SdJwtFinding,
  type SdJwtFindingKind,
} from '../../src/checks/sdJwtFinding.ts';

const place = { in: 'token', segment: 'disclosure', span: { start: 100, end: 150 } } as const;

/** The members that findings are about which are of no Disclosure. */
const MEMBERS: Readonly<Partial<Record<SdJwtFindingKind, string>>> = {
  'sd-misplaced': '_sd',
  'validity-disclosed': 'exp',
  'vc-claim-disclosed': 'vct',
  'kb-jwt-member': 'nonce',
};

/** A finding of each kind; those about a Disclosure are on that of a claim. */
export const SD_JWT_EXAMPLES: ReadonlyMap<string, SdJwtFinding> = new Map(
  (Object.keys(SD_JWT_SEVERITIES) as SdJwtFindingKind[]).map((kind) => {
    const name = /^disclosure-|^salt-/.test(kind) ? 'given_name' : (MEMBERS[kind] ?? null);
    return [kind, { kind, place, name }];
  }),
);
