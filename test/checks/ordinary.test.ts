import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/checks/finding.ts';
import { numericDate } from '../../src/token/numericDate.ts';
import { SAMPLES, SPECIFIED, tokenFor } from '../support/kinds.ts';
import { findingsOn, kindsOf } from '../support/tokens.ts';

/** A minute after they were issued. */
const NOW = numericDate(1_781_999_060);

/** The samples are signed with HS256 whatever they say, and have no tildes. */
const OF_SAMPLES = ['wrong-length', 'tilde-missing'];

const all = [...SAMPLES, ...SPECIFIED].map((sample) => ({
  name: `${sample.title} by ${sample.name}`,
  findings: findingsOn(tokenFor(sample), NOW).filter(({ kind }) => !OF_SAMPLES.includes(kind)),
}));

/** What is worth knowing of some of them, and the one that is dangerous to have. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'Access token by Flask-JWT-Extended': ['unbound'],
  'Access token by Hasura': ['never-expires', 'unbound'],
  'Logout token by Back-Channel Logout, untyped': ['unbound'],
  'Security Event Token by RFC 8417, untyped': ['unbound'],
};

describe('an ordinary token', () => {
  it.each(all)('has nothing wrong with it: $name', ({ name, findings }) => {
    expect(kindsOf(findings)).toEqual(FOUND[name] ?? []);
  });

  it('has no error, and a warning only where it never expires', () => {
    const grave = all.flatMap(({ findings }) =>
      findings.filter((one) => severityOf(one) !== 'info'),
    );
    expect(kindsOf(grave)).toEqual(['never-expires']);
  });
});
