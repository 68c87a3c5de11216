/** Words about the client that people copy. */
export const CLIENT_LABELS = {
  title: 'Client',
  fileName: 'apiFetch.ts',
  source: 'Source of apiFetch.ts',
  copy: 'Copy apiFetch.ts',
  download: 'Download apiFetch.ts',
  what: 'Refreshes ahead, and on 401 refreshes and retries once. The simulation below runs it.',
  asksTitle: 'What it asks of your server',
} as const;

export const CLIENT_ASKS: readonly string[] = [
  'refreshUrl, same-site and your own, is no provider’s token endpoint. It takes the refresh token in its cookie, sets the next one, and answers { access_token, token_type, expires_in }, or 400 invalid_grant to sign out.',
  'On another origin both need CORS: the API for Authorization, refreshUrl for credentials.',
  'The API answers 401 before it does anything else.',
];
