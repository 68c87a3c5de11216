/** The fixed words around the key box. */
export const TRUST_LABELS = {
  verification: 'Verification',
  key: 'Key',
  keyPlaceholder: 'Paste or drop a key: a secret, PEM, a JWK or a JWK Set',
  keyPrivacy: 'the key stays in this page',
  openKey: 'Open key file',
  showKey: 'Show key',
  clearKey: 'Clear key',
  detachedPayload: 'Detached payload',
  payloadPlaceholder: 'Paste the payload as it was signed',
  noDecryptionKey: 'Paste a key to decrypt the content',
  keyBinding: 'Key Binding JWT',
  keysRead: 'Keys',
} as const;

export const moreKeys = (count: number): string => `and ${count} more`;
