/** What the page may do, as the directives of its Content Security Policy. */
const PAGE_DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types jotglass',
] as const;

/** The policy of the meta tag, which holds on any host. A meta tag cannot carry frame-ancestors. */
export const PAGE_POLICY: string = PAGE_DIRECTIVES.join('; ');

/** The service worker fetches the app's own files, and is the only script that may connect. */
const SERVICE_WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** Features of the Permissions Policy that browsers know; the copy buttons need the one exception. */
const DENIED_FEATURES = `
  accelerometer autoplay camera clipboard-read display-capture
  encrypted-media fullscreen gamepad geolocation gyroscope hid
  idle-detection keyboard-map local-fonts magnetometer microphone
  midi payment picture-in-picture publickey-credentials-get
  screen-wake-lock serial storage-access usb window-management
  xr-spatial-tracking
`;

const PERMISSIONS = [
  ...DENIED_FEATURES.trim()
    .split(/\s+/)
    .map((feature) => `${feature}=()`),
  'clipboard-write=(self)',
].join(', ');

const REVALIDATE = 'no-cache';
const FOREVER = 'public, max-age=31536000, immutable';

const PAGE_HEADERS = {
  'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'none'`,
  'Cache-Control': REVALIDATE,
} as const;

/**
 * The response headers of the built files, by path. Hosts differ in what they do when two rules set
 * the same header for one path, so no two rules do.
 */
export const HEADER_RULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/*': {
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': PERMISSIONS,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
  '/': PAGE_HEADERS,
  '/index.html': PAGE_HEADERS,
  '/assets/*': { 'Content-Security-Policy': PAGE_POLICY, 'Cache-Control': FOREVER },
  '/service-worker.js': {
    'Content-Security-Policy': SERVICE_WORKER_POLICY,
    'Cache-Control': REVALIDATE,
  },
};
