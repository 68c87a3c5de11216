import type { ExampleKind } from '../token/examples.ts';

/** What each example is, for the list to choose from. */
export const EXAMPLE_NAMES: Readonly<Record<ExampleKind, string>> = {
  current: 'Current, expires in five minutes',
  expired: 'Expired three days ago',
  'not-yet-valid': 'Not yet valid',
  'no-expiry': 'Never expires',
  milliseconds: 'Dates in milliseconds',
  'date-in-a-string': 'exp is a string',
  truncated: 'Malformed: cut off in the payload',
  'missing-comma': 'Malformed: a comma is missing',
  padded: 'Malformed: base64 with padding',
  ambiguous: 'Read differently by different parsers',
  wrapped: 'Authorization header, wrapped',
  request: 'A curl command with two tokens',
  nested: 'A token in a token',
};

/** The kinds of example, in the order in which they are offered. */
export const EXAMPLE_KINDS = Object.keys(EXAMPLE_NAMES) as ExampleKind[];
