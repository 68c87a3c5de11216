/** Words about the client that people copy. */
export const CLIENT_LABELS = {
  title: 'Client',
  fileName: 'apiFetch.ts',
  source: 'Source of apiFetch.ts',
  copy: 'Copy apiFetch.ts',
  download: 'Download apiFetch.ts',
  what: 'A fetch that refreshes ahead, and on 401 refreshes and retries once. One file without dependencies, which the simulation below runs.',
  asksTitle: 'What it asks of your server',
} as const;

export const CLIENT_ASKS: readonly string[] = [
  'refreshUrl, same-site with the page, is your own and no provider’s token endpoint. It takes POST with the refresh token in an HttpOnly, Secure, SameSite cookie, sets the next one, and answers { access_token, token_type, expires_in }, or 400 invalid_grant to sign out.',
  'On another origin both need CORS: the API for Authorization, refreshUrl for credentials.',
  'The API answers 401 before it does anything else.',
];
